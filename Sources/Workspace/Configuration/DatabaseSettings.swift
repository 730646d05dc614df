import Values

/// How the database is worked with; nothing here changes what it holds.
package struct DatabaseSettings: Sendable, Hashable {
    /// Whether a transaction reaches the database's log in few large writes, instead of two small ones for each page.
    package var gathersWrites: Bool

    package init(gathersWrites: Bool = true) { self.gathersWrites = gathersWrites }
}

extension JSONField {
    /// `{ "gather_writes": true }`.
    func database() -> DatabaseSettings? {
        guard var fields = fields() else { return nil }
        let gathersWrites = fields.optional("gather_writes")?.flag()
        fields.finish()
        return DatabaseSettings(gathersWrites: gathersWrites ?? DatabaseSettings().gathersWrites)
    }
}
