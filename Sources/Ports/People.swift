package import Values

/// Somebody who signs in to the pages.
package struct Person: Sendable, Hashable {
    package var id: Int64
    /// The name that stands on cards and in the log; unique, as written in the queues.
    package var name: String
    /// The mail address that sign-in links and notifications go to, or nil.
    package var address: String?
    /// `owner`, `marketer`, `salesperson` or `reader`.
    package var role: String
    /// The password's hash with its parameters, or nil where none is set.
    package var password: String?
    /// The language of the pages: `en`, `de` …; nil for the browser's.
    package var language: String?
    /// Whether cards that come or are late are told by mail.
    package var isNotified: Bool
    package var createdAt: Moment
    package var seenAt: Moment?

    /// Whether the role is one that works cards.
    package var worksCards: Bool { role == "owner" || role == "salesperson" }

    package init(id: Int64, name: String, address: String?, role: String, createdAt: Moment) {
        self.id = id
        self.name = name
        self.address = address
        self.role = role
        self.createdAt = createdAt
        isNotified = true
    }
}

/// A browser that somebody is signed in with; only the hash of its secret is kept.
package struct Session: Sendable, Hashable {
    package var hash: [UInt8]
    package var person: Int64
    package var createdAt: Moment
    package var seenAt: Moment
    /// What the browser calls itself, at most 200 bytes.
    package var agent: String

    package init(hash: [UInt8], person: Int64, createdAt: Moment, seenAt: Moment, agent: String) {
        self.hash = hash
        self.person = person
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.agent = agent
    }
}

/// A time during which nobody gives a person new cards.
package struct Absence: Sendable, Hashable {
    package var id: Int64
    /// The person's name, as written in the queues.
    package var person: String
    package var from: Moment
    /// The first moment the person is there again.
    package var until: Moment

    package init(id: Int64, person: String, from: Moment, until: Moment) {
        self.id = id
        self.person = person
        self.from = from
        self.until = until
    }
}

/// What a person wrote about a lead, or what the lead or somebody in its place wrote to us; erased with it.
package struct LeadNote: Sendable, Hashable {
    /// Whose words a note holds.
    package enum Writer: String, Sendable, Hashable, CaseIterable {
        /// Somebody who works here.
        case staff
        /// The lead, by mail from its own address.
        case lead
        /// A third party, who answered from another address: `author` is its name and address.
        case participant
    }

    package var id: Int64
    package var lead: Int64
    package var card: Int64?
    package var author: String
    package var writer: Writer
    package var at: Moment
    package var text: String

    package init(
        id: Int64, lead: Int64, card: Int64?, author: String, writer: Writer = .staff, at: Moment, text: String
    ) {
        self.id = id
        self.lead = lead
        self.card = card
        self.author = author
        self.writer = writer
        self.at = at
        self.text = text
    }
}

/// A card that is out of sight until a moment, or until its lead writes.
package struct Snooze: Sendable, Hashable {
    package var card: Int64
    package var until: Moment
    package var wakesOnReply: Bool

    package init(card: Int64, until: Moment, wakesOnReply: Bool) {
        self.card = card
        self.until = until
        self.wakesOnReply = wakesOnReply
    }
}

/// People, where they are signed in, when they are away, and what they noted.
package protocol ReadablePeople {
    /// Everybody, by name.
    func people() throws -> [Person]
    func person(_ id: Int64) throws -> Person?
    /// The person of this name, or of this mail address, in any case.
    func person(named name: String) throws -> Person?
    func session(hash: [UInt8]) throws -> Session?
    /// A person's sessions, the one seen last first.
    func sessions(person: Int64) throws -> [Session]
    /// Absences that are not over, the earliest first; everybody's where nil.
    func absences(of person: String?, at now: Moment) throws -> [Absence]
    /// What was noted of a lead, the latest first.
    func notes(lead: Int64) throws -> [LeadNote]
    func snooze(card: Int64) throws -> Snooze?
    /// The cards that are out of sight.
    func snoozes() throws -> [Snooze]
    /// Whom a link signs in; nil where it is not known or over. It is not spent by this.
    func signInLink(hash: [UInt8], at now: Moment) throws -> Int64?
}

/// People, to be changed.
package protocol People: ReadablePeople {
    /// Adds a person; the name must be new.
    func insert(_ person: Person) throws
    func update(_ person: Person) throws
    /// Takes a person away with every session and link.
    func removePerson(_ id: Int64) throws
    func insert(_ session: Session) throws
    /// Says that a session was used.
    func touch(session hash: [UInt8], at: Moment) throws
    func removeSession(hash: [UInt8]) throws
    /// Forgets sessions that were not used since, and links that are over.
    func forgetSessions(before moment: Moment) throws
    /// Keeps the hash of a link that signs a person in once.
    func keepLink(hash: [UInt8], person: Int64, until: Moment) throws
    /// Spends a link.
    func removeLink(hash: [UInt8]) throws
    func insert(_ absence: Absence) throws
    func removeAbsence(_ id: Int64) throws
    func insert(_ note: LeadNote) throws
    /// Puts a card out of sight, in place of what was said before.
    func keep(_ snooze: Snooze) throws
    func removeSnooze(card: Int64) throws
}
