package import Engine
import Values

/// How long what has happened is kept.
package struct Keep: Sendable, Hashable {
    /// Messages as they were sent; nothing where it is no time at all.
    package var messages: Delay
    /// The log, which is for people: nothing is decided by it. For ever where nil.
    package var log: Delay?

    package init(messages: Delay = Delay(365, .day), log: Delay? = nil) {
        self.messages = messages
        self.log = log
    }
}

extension JSONField {
    /// `{ "messages": "365 days", "log": "730 days" }`.
    func keep() -> Keep? {
        guard var fields = fields() else { return nil }
        let messages = fields.optional("messages")?.delay()
        let log = fields.optional("log")?.delay()
        fields.finish()
        return Keep(messages: messages ?? Keep().messages, log: log)
    }
}
