private import Values

/// Why somebody is not to be written to, from the weakest to the strongest; a stronger reason replaces a weaker one,
/// never the reverse.
package enum OptOut: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    /// The address does not take mail.
    case bounced
    /// Somebody of the house put the person on a list of those who are left alone.
    case suppressed
    /// The person does not want mail.
    case unsubscribed
    /// The person called it spam.
    case complained

    package static func < (left: OptOut, right: OptOut) -> Bool { left.strength < right.strength }

    private var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a cell says of whether its person may be written to.
package enum Permission: Sendable, Hashable, Codable {
    /// Nothing, or a clear yes.
    case open
    /// No word that mail is wanted: the person is kept, and has no lawful basis from this list.
    case withheld
    case refused(OptOut)
    /// It says something that is not understood.
    case unknown

    /// A cell of a column about opting out: whatever is not clearly a no opts out, for a reason at least as strong as
    /// the column's.
    init(optOut reason: OptOut, cell: String) {
        let word = cell.folded
        if Words.isNo(word, cell) || Words.subscribed.contains(word) {
            self = .open
        } else {
            self = .refused(max(reason, Words.reason(word) ?? reason))
        }
    }

    /// A cell of a column that says who agreed to be written to.
    ///
    /// - Parameter isSubscription: whether a no means that the person left, not only that nobody asked.
    init(agreement cell: String, isSubscription: Bool) {
        let word = cell.folded
        if cell.isEmpty || Words.withheld.contains(word) {
            self = .withheld
        } else if Words.declined.contains(word) {
            self = isSubscription ? .refused(.unsubscribed) : .withheld
        } else if let reason = Words.reason(word) {
            self = .refused(reason)
        } else if Words.isYes(word, cell) || Words.positive.contains(word) || WrittenDate(.string(cell)) != nil {
            self = .open
        } else if Words.isNo(word, cell) {
            self = isSubscription ? .refused(.unsubscribed) : .withheld
        } else {
            self = .withheld
        }
    }

    /// A cell of a column with the lawful basis: one that is none is no basis, whatever is said of the rest of the list.
    init(basis cell: String) {
        if let reason = Words.reason(cell.folded) {
            self = .refused(reason)
        } else {
            self = cell.isEmpty || LawfulBasis.named(cell) != nil ? .open : .withheld
        }
    }

    /// A cell of a column in which a service says whether mail arrives; a word that is none of its verdicts says nothing.
    init(verdict cell: String) {
        let word = cell.folded
        switch Verdict(word) {
        case .bad(let reason): self = .refused(reason)
        case .good, .unproven: self = .open
        case nil: self = Words.sure(word).map { .refused($0) } ?? .open
        }
    }

    /// A cell of a column with the state of a person.
    ///
    /// - Parameter isAboutMail: whether it is the state of the address or the subscription, not of the sale.
    init(status cell: String, isAboutMail: Bool) {
        let word = cell.folded
        if let reason = Words.reason(word) {
            self = .refused(reason)
        } else if !isAboutMail || Words.positive.contains(word) {
            self = .open
        } else if word.isEmpty || Words.withheld.contains(word) {
            self = .withheld
        } else if Words.isYes(word, cell) || Verdict.isUnproven(state: word) {
            self = .open
        } else if Words.isNo(word, cell) {
            self = .refused(.unsubscribed)
        } else {
            self = .unknown
        }
    }

    /// The more careful of two.
    func and(_ other: Permission) -> Permission {
        switch (self, other) {
        case (.refused(let one), .refused(let two)): .refused(max(one, two))
        case (.refused, _): self
        case (_, .refused): other
        case (.unknown, _), (_, .unknown): .unknown
        case (.withheld, _), (_, .withheld): .withheld
        case (.open, .open): .open
        }
    }
}
