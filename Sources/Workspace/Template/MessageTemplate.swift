/// A message's parts.
package struct MessageTemplate: Sendable {}
extension WorkspaceReader {
    mutating func templates() -> [String: MessageTemplate] { [:] }
}
