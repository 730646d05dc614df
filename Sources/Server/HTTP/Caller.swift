/// What a token, or a person who is signed in, may do.
package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Everything, tokens and people too.
    case owner
    /// Leads, sequences and messages.
    case marketer
    /// The queue, and the leads in it.
    case salesperson
    /// Looking at everything, changing nothing.
    case reader
    /// Handing in leads, events and enrollments, and nothing else: for forms and products.
    case ingest
}

/// Who asks.
package struct Caller: Sendable, Hashable {
    /// As it stands in the log.
    package var name: String
    package var role: Role
    /// Whether it is a person in a browser, whose writes need proof that they come from our own pages.
    package var isPerson: Bool

    package init(name: String, role: Role, isPerson: Bool = false) {
        self.name = name
        self.role = role
        self.isPerson = isPerson
    }
}
