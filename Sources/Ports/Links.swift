package import Values

/// A link in a mail that somebody, or some machine, followed.
package struct Click: Sendable, Hashable {
    package var id: Int64
    /// The message whose link it was.
    package var message: Int64
    package var link: Int64
    package var lead: Int64
    package var at: Moment
    /// Nil where a person is believed to have clicked; else the rule by which it counts as nothing.
    package var discounted: String?

    package init(id: Int64, message: Int64, link: Int64, lead: Int64, at: Moment, discounted: String? = nil) {
        self.id = id
        self.message = message
        self.link = link
        self.lead = lead
        self.at = at
        self.discounted = discounted
    }
}

/// Where links in mails lead, as it is read.
package protocol ReadableLinks {
    /// The target of a link, exact to the byte, or nil.
    func target(ofLink id: Int64) throws -> String?
    /// What was followed of one message, oldest first.
    func clicks(message: Int64) throws -> [Click]
}

/// Where links in mails lead, as it is kept.
package protocol Links: ReadableLinks {
    /// The id of a target; the one it has already, or this new one.
    func keepLink(_ url: String, id: Int64) throws -> Int64
    func insert(_ click: Click) throws
}
