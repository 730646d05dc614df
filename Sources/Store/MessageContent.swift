import Engine
import Ports

extension Statement {
    /// Binds what a message is made of: `kind`, `template`, and `webhook` as JSON.
    func bind(_ content: Plan.Content, _ words: Words) throws {
        let columns = content.columns
        bind(columns.kind)
        try bind(word: columns.template, words)
        bind(columns.webhook)
    }
}

extension Row {
    mutating func content() throws -> Plan.Content {
        let columns = Plan.Content.Columns(kind: int(), template: try optionalWord(), webhook: try object())
        guard let content = Plan.Content(columns) else { throw unreadableColumn() }
        return content
    }
}
