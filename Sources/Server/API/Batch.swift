import Ports
import Scheduler
import Values

/// A body that holds one thing, or many under a name.
package enum Batch {
    /// The most in one request.
    package static let most = 1_000

    /// Reads each entry; the first that cannot be read is told with its place, and nothing is done.
    static func read<Entry>(
        _ call: Call, _ name: String, _ read: (inout JSONFields) -> Entry?
    ) throws(HTTPProblem) -> (entries: [Entry], isMany: Bool) {
        let document = try call.json()
        guard let list = document[name] else { return ([try Call.object(document, at: "", read)], false) }
        _ = try Call.object(document, at: "") { fields in fields.optional(name) }
        guard case .array(let items) = list.content else {
            throw HTTPProblem(.invalid, "\"\(name)\" must be a list", place: list.place, path: name)
        }
        var entries: [Entry] = []
        for (place, item) in items.enumerated() { entries.append(try Call.object(item, at: "\(name)[\(place)]", read)) }
        return (entries, true)
    }

    /// Does each entry by itself: one that cannot be done leaves the others alone. A single one that cannot is a problem.
    static func reply<Entry>(
        _ entries: [Entry], isMany: Bool, _ scheduler: Scheduler, _ work: (Scheduler, Entry) throws -> Value
    ) throws -> Reply {
        guard isMany else { return Reply.json(try work(scheduler, entries[0])) }
        var results: [Value] = []
        var refused = 0
        for entry in entries {
            do {
                results.append(try work(scheduler, entry))
            } catch let failure as any StoreFailure where failure.isTransient {
                throw failure
            } catch {
                refused += 1
                results.append(["problem": HTTPProblem(error).value])
            }
        }
        return Reply.json([
            "done": .int(entries.count - refused), "refused": .int(refused), "results": .array(results),
        ])
    }

    static func schema(of result: Value) -> Value {
        [
            "anyOf": .array([
                result,
                JSONSchema.object(
                    [
                        ("done", JSONSchema.whole), ("refused", JSONSchema.whole),
                        (
                            "results",
                            JSONSchema.list(
                                of: ["anyOf": .array([result, JSONSchema.object([("problem", JSONSchema.problem)])])])
                        ),
                    ], required: ["done", "refused", "results"]),
            ])
        ]
    }
}
