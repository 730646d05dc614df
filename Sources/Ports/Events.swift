package import Values

/// What tells one event from every other.
package struct EventIdentity: Sendable, Hashable {
    /// Who brings it: `command`, `mail`, a provider's name.
    package var source: String
    package var name: String
    /// Whom it is about, as the source names them.
    package var subject: String
    /// The source's own id of it.
    package var id: String

    package init(source: String, name: String, subject: String, id: String) {
        self.source = source
        self.name = name
        self.subject = subject
        self.id = id
    }
}

/// Something that somebody told before it could be taken in: it is kept as it came, and taken in as soon as it can be.
package struct UnreadEvent: Sendable, Hashable {
    package var id: Int64
    package var at: Moment
    /// The event as one JSON object.
    package var content: [UInt8]

    package init(id: Int64, at: Moment, content: [UInt8]) {
        self.id = id
        self.at = at
        self.content = content
    }
}

/// What was told while the home's files could not be read.
package protocol ReadableEvents {
    /// The oldest ones, at most so many.
    func unreadEvents(limit: Int) throws -> [UnreadEvent]
}

/// Events as they come in, to be remembered.
package protocol Events: ReadableEvents {
    /// Remembers an event that carries an id of its own; false where it was known already. The same id from another
    /// source, of another name or about somebody else is another event.
    func rememberEvent(_ event: EventIdentity, at: Moment) throws -> Bool
    func keep(_ event: UnreadEvent) throws
    /// It was taken in.
    func forget(unreadEvent id: Int64) throws
}
