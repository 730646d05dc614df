private import Values

/// An event the product itself understands. The raw value is its name in files, in the log and in the store.
package enum KnownEvent: String, Sendable, Hashable, CaseIterable {
    case reply
    case autoReply = "auto_reply"
    case click, open, form, confirmed, paid
    case paymentInQuestion = "payment_in_question"
    case refunded, disputed, won, lost, recycled, disposition, unsubscribe, complaint, bounce
    case softBounce = "soft_bounce"
    case erase, suppress

    /// An event by its name or by one of the other names it goes by, however they are written: `Opt-Out`, `PAID`, `payed`.
    /// Beside it may stand a service's word for what it is about: `email.opened`, `Opened Email`, and before a no its word
    /// for whose it is: `subscriber.unsubscribed`.
    package init?(reading typed: String) {
        let folded = Self.folded(typed)
        if let event = Self.byName[folded] {
            self = event
            return
        }
        let ofMail = Self.bare(folded, of: Self.mails).lazy.compactMap { Self.byName[$0] }.first
        let ofPerson = Self.bare(folded, of: Self.persons).compactMap { Self.byName[$0] }
            .first { EventName.known($0).finalExit != nil }
        guard let event = ofMail ?? ofPerson else { return nil }
        self = event
    }

    /// What a service may put before or behind the word for what happened to a mail.
    private static let mails = ["emails", "email", "mails", "mail", "messages", "message"]
    /// And before a no.
    private static let persons = [
        "subscriber", "contact", "lead", "person", "profile", "customer", "recipient", "member", "user",
    ]

    /// A folded name without the subject before or behind it.
    static func bare(_ folded: String, of subjects: [String] = mails) -> [String] {
        subjects.filter(folded.hasPrefix).map { String(folded.dropFirst($0.count)) }
            + subjects.filter(folded.hasSuffix).map { String(folded.dropLast($0.count)) }
    }

    /// The event whose name, or other name, a typed one resembles; nil where it resembles none. More than one slip in a
    /// word is believed only where its first letter is right: `blocked` is not `clicked`.
    package static func nearest(to typed: String) -> KnownEvent? {
        let folded = folded(typed)
        let alike = names.filter { $0.first == folded.first }
        let near = Nearest.name(to: folded, in: names, changes: 1) ?? Nearest.name(to: folded, in: alike)
        return near.flatMap { byName[$0] }
    }

    /// Every folded name of every event, sorted.
    private static let names = byName.keys.sorted()

    private static let byName: [String: KnownEvent] = allCases.reduce(into: [:]) { names, event in
        for name in [event.rawValue] + event.facts.synonyms { names[folded(name)] = event }
    }

    /// Letters and digits alone, in lower case: `Opt-Out`, `opt_out` and `OptOut` are one.
    static func folded(_ typed: String) -> String {
        String(typed.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

/// What is known of an event: the one table that engine, checks, schema, documents and commands go by.
package struct EventFacts: Sendable {
    /// One sentence for people.
    package var meaning: String
    /// Who raises it.
    package var raisedBy: [Source]
    /// Other names it is taken by, in lower case with `_`.
    package var synonyms: [String] = []
    /// The values it carries, besides `name`.
    package var data: [Field] = []
    /// Whether it carries values of the user's own too.
    package var isOpen = false
    package var ending = Ending.none

    /// Who raises an event.
    package enum Source: String, Sendable, Hashable, CaseIterable {
        case mail = "a mail that came in"
        case link = "a link of ours"
        case page = "a form or page"
        case payment = "a payment"
        case person = "a person"
        case delivery = "a mail server's answer"
        case command = "a command"
    }

    /// One value an event carries.
    package struct Field: Sendable, Hashable {
        package var name: String
        package var kind: Kind
    }

    /// What a value is.
    package enum Kind: String, Sendable, Hashable {
        case text
        /// A currency's minor units.
        case money = "minor units"
        case flag = "true, or absent"
    }

    /// What becomes of the lead's runs.
    package enum Ending: Sendable, Hashable {
        case none
        /// Every run ends, for this reason.
        case always(String)
        /// The runs that sell the offer end as won.
        case sale
        /// A person has dealt with the lead: every run ends.
        case person
    }
}

extension KnownEvent {
    /// Whether a step, an exit or a goal can wait for it. What ends every run by itself leaves nobody to wait.
    package var canBeAwaited: Bool {
        if case .always = facts.ending { false } else { true }
    }
}
