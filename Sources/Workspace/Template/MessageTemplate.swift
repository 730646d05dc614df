/// A message's parts.
package struct MessageTemplate: Sendable {}
extension WorkspaceReader {
    mutating func templates() -> [String: MessageTemplate] {
        var all: [String: MessageTemplate] = [:]
        for file in list("templates", [".md"]) { all[String(file.dropFirst(10).dropLast(3))] = MessageTemplate() }
        return all
    }
}
