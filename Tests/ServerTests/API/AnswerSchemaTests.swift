import Engine
import Ports
import Scheduler
import Server
import Testing
import Values

/// What the API gives, held to what its description says of it.
@Suite struct AnswerSchemaTests {
    /// Where a value is not what its schema says; nil where it is.
    private static func mismatch(_ value: Value, _ schema: Value, at path: String = "") -> String? {
        if case .array(let choices)? = schema["anyOf"], schema["properties"] == nil {
            let found = choices.map { mismatch(value, $0, at: path) }
            return found.contains(nil) ? nil : found.compacted.joined(separator: " or ")
        }
        switch value {
        case .object(let object):
            if let type = schema["type"]?.text, type != "object" { return "\(path): an object is no \(type)" }
            guard case .object(let properties)? = schema["properties"] else { return nil }
            let names = object.entries.map(\.name)
            if schema["additionalProperties"] == false,
                let extra = names.first(where: { name in !properties.entries.contains { $0.name == name } })
            {
                return "\(path).\(extra) is not described"
            }
            if case .array(let required)? = schema["required"],
                let missing = required.compactMap(\.text).first(where: { !names.contains($0) })
            {
                return "\(path).\(missing) is missing"
            }
            return object.entries.lazy.compactMap { entry in
                properties[entry.name].flatMap { mismatch(entry.value, $0, at: "\(path).\(entry.name)") }
            }.first
        case .array(let items):
            if let type = schema["type"]?.text, type != "array" { return "\(path): a list is no \(type)" }
            return items.enumerated().lazy.compactMap { place, item in
                schema["items"].flatMap { mismatch(item, $0, at: "\(path)[\(place)]") }
            }.first
        default:
            guard let type = schema["type"]?.text else { return nil }
            return type == name(of: value) || type == "number" && name(of: value) == "integer"
                ? nil : "\(path): \(value) is no \(type)"
        }
    }

    private static func name(of value: Value) -> String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .int: "integer"
        case .number: "number"
        default: "string"
        }
    }

    @Test func `what is read is as it is described`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let owner = try await house.token(.owner)
        let lead = try await house.lead("ann@example.com", ["first_name": "Ann"])
        _ = try await house.post("/v1/enrollments", ["email": "ann@example.com", "sequence": "course"], token: owner)
        _ = try await house.post("/v1/events", ["event": "reply", "email": "ann@example.com"], token: owner)
        _ = try await house.post("/v1/events", ["event": "paid", "email": "ann@example.com"], token: owner)
        _ = try await house.post("/v1/leads/\(lead)/notes", ["text": "called"], token: owner)
        let card = try #require(try await house.look { try $0.activeCard(lead: lead) })
        let parts = ["lead": "\(lead)", "card": "\(card.id)", "sequence": "course", "template": "hello"]
        var read: Set<String> = []
        for operation in house.context.operations where operation.method == "GET" && operation.isPublished {
            guard let schema = operation.answer else { continue }
            let path = operation.path.split(separator: "/", omittingEmptySubsequences: false)
                .map { part in part.hasPrefix("{") ? parts[String(part.dropFirst().dropLast())] ?? "1" : String(part) }
                .joined(separator: "/")
            let answer = try await house.send("GET", path, token: owner)
            guard answer.status == 200 else { continue }
            read.insert(operation.id)
            #expect(Self.mismatch(answer.json, schema) == nil, "\(operation.id)")
        }
        #expect(
            read.isSuperset(of: ["listLeads", "getLead", "getStory", "listQueue", "listDeals"]), "\(read.sorted())")
    }
}

extension [String?] {
    fileprivate var compacted: [String] { compactMap { $0 } }
}
