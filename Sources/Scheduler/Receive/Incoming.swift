package import Engine
import Ports
package import Values

/// Something from outside, before it is known whom it concerns: command line, form, payment hook, inbox.
package struct Incoming: Sendable {
    package var name: EventName
    package var subject: Subject
    /// Values only, never message text.
    package var details: Object
    /// Who or what brought it: a person's name, `inbox`, a provider's name.
    package var actor: String
    /// The source's own id: the same one again, of the same event about the same subject, changes nothing.
    package var id: String?
    /// Whose id that is; the actor's where nil.
    package var source: String?
    /// When it happened or reached us; the moment it is heard where nobody knows.
    package var at: Moment?

    /// How the lead is found.
    package enum Subject: Sendable, Hashable {
        case address(String)
        case lead(Int64)
        /// The token of a checkout link.
        case deal(token: String)
        /// Message-IDs a mail answers, latest first, and the address it came from.
        case thread([String], from: String)
    }

    package init(
        name: EventName, subject: Subject, details: Object = [:], actor: String, id: String? = nil,
        source: String? = nil, at: Moment? = nil
    ) {
        self.name = name
        self.subject = subject
        self.details = details
        self.actor = actor
        self.id = id
        self.source = source
        self.at = at
    }

    /// What tells it from every other event; nil where it carries no id.
    ///
    /// - Parameter lead: whom it concerns, as far as that is known: a mail is its lead's, whoever wrote it, and is forgotten
    ///   with it.
    func identity(of lead: Lead?) -> EventIdentity? {
        id.map { id in
            var subject = subject
            if case .thread = subject, let lead { subject = .lead(lead.id) }
            return EventIdentity(source: source ?? actor, name: name.text, subject: subject.key, id: id)
        }
    }
}

/// What an incoming event led to.
package struct Reception: Sendable, Hashable {
    /// Whether the provider's id was known already, so that nothing changed.
    package var isRepeat = false
    /// The event as it was understood.
    package var name: EventName?
    /// The lead it concerned.
    package var lead: Int64?
    /// How many enrollments were told.
    package var told = 0
    /// The lead's open card after it.
    package var card: Int64?
    /// Whether it opened that card or joined it: an older one may have been open before.
    package var isCardNew = false
    /// What it won, or nil.
    package var won: Deal?
    /// Whether nothing listens to an event of this name.
    package var isUnheard = false
    /// Whether it was kept to be taken in once the home's files can be read.
    package var isKept = false

    package init() {}
}

extension Incoming.Subject {
    var name: String {
        switch self {
        case .address(let address): address
        case .lead(let id): String(id)
        case .deal(let token): token
        case .thread(_, let sender): sender
        }
    }

    var address: String? {
        switch self {
        case .address(let address), .thread(_, let address): address
        case .lead, .deal: nil
        }
    }

    /// What an event's id belongs to.
    fileprivate var key: String {
        switch self {
        case .address(let address): address.lowercased()
        case .lead(let id): "lead \(id)"
        case .deal(let token): "token \(token)"
        case .thread(_, let sender): sender.lowercased()
        }
    }
}
