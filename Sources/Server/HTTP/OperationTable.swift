/// Finds the operation of a method and a path.
package struct OperationTable: Sendable {
    package let operations: [Operation]
    private let root: Node

    /// One part of the paths; a fixed name is preferred to one that varies.
    private final class Node: Sendable {
        let fixed: [String: Node]
        let varying: Node?
        let operations: [String: (index: Int, names: [String])]

        init(_ entries: [(index: Int, method: String, parts: ArraySlice<String>, names: [String])]) {
            var ends: [String: (index: Int, names: [String])] = [:]
            var groups: [String: [(index: Int, method: String, parts: ArraySlice<String>, names: [String])]] = [:]
            var variables: [(index: Int, method: String, parts: ArraySlice<String>, names: [String])] = []
            for entry in entries {
                guard let part = entry.parts.first else {
                    ends[entry.method] = (entry.index, entry.names)
                    continue
                }
                let rest = entry.parts.dropFirst()
                if part.hasPrefix("{") {
                    let name = String(part.dropFirst().dropLast())
                    variables.append((entry.index, entry.method, rest, entry.names + [name]))
                } else {
                    groups[part, default: []].append((entry.index, entry.method, rest, entry.names))
                }
            }
            operations = ends
            fixed = groups.mapValues { Node($0) }
            varying = variables.isEmpty ? nil : Node(variables)
        }
    }

    package init(_ operations: [Operation]) {
        self.operations = operations
        root = Node(
            operations.enumerated().map { index, operation in
                (index, operation.method, Self.parts(operation.path)[...], [])
            })
    }

    private static func parts(_ path: String) -> [String] {
        path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }

    /// The operation, and what stands in the varying parts; a 404 or a 405 where there is none.
    package func find(
        _ method: String, _ path: String
    ) throws(HTTPProblem) -> (operation: Operation, parameters: [String: String]) {
        var values: [String] = []
        guard let node = Self.walk(root, Self.parts(path)[...], &values) else {
            throw HTTPProblem(.notFound, "there is nothing at this address", hint: "/openapi.json lists what there is")
        }
        guard let found = node.operations[method] else {
            var problem = HTTPProblem(.methodNotAllowed, "\(method) is not known at this address")
            problem.allow = node.operations.keys.flatMap { $0 == "GET" ? ["GET", "HEAD"] : [$0] }.sorted()
            throw problem
        }
        return (operations[found.index], Dictionary(zip(found.names, values), uniquingKeysWith: { $1 }))
    }

    private static func walk(_ node: Node, _ parts: ArraySlice<String>, _ values: inout [String]) -> Node? {
        guard let part = parts.first else { return node.operations.isEmpty ? nil : node }
        if let next = node.fixed[part], let found = walk(next, parts.dropFirst(), &values) { return found }
        guard let next = node.varying, !part.isEmpty, let text = FormFields.decode(part[...], plusIsSpace: false) else {
            return nil
        }
        values.append(text)
        if let found = walk(next, parts.dropFirst(), &values) { return found }
        values.removeLast()
        return nil
    }
}
