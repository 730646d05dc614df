package import Ports
package import Values

/// What a number of the report counts: by its name, and of whom only.
package struct ReportPart: Sendable, Hashable {
    package var figure: ReportFigure
    /// Only what came from one source, the empty one where that is not known; all where nil.
    package var source: String?
    /// Only what is one person's, the empty name nobody's; all where nil.
    package var person: String?
    /// Only what was rejected for one coded reason; all where nil.
    package var reason: String?

    package init(_ figure: ReportFigure, source: String? = nil, person: String? = nil, reason: String? = nil) {
        self.figure = figure
        self.source = source
        self.person = person
        self.reason = reason
    }
}

/// The numbers of a report that count something one can look at.
package enum ReportFigure: String, Sendable, Hashable, CaseIterable {
    case leads, won, refunded, notices, accepted, rejected, undecided, touched, untouched, stale, lost
    case wonByItself = "won_by_itself"
    case wonByPeople = "won_by_people"
    case handedOver = "handed_over"
    case inTime = "in_time"
}

extension ReportFigure {
    /// Whether a lead that came in the period is one of it.
    package func counts(_ lead: LeadFact) -> Bool { self == .leads }

    /// Whether a deal that was won in the period is one of it.
    package func counts(_ deal: WonDeal) -> Bool {
        switch self {
        case .won: true
        case .wonByItself: deal.person == nil
        case .wonByPeople: deal.person != nil
        case .refunded: deal.refunded > 0
        case .leads, .handedOver, .notices, .accepted, .rejected, .undecided, .touched, .untouched, .inTime, .stale,
            .lost:
            false
        }
    }

    /// Whether a card that was opened in the period is one of it.
    ///
    /// - Parameter now: what is late is late at this moment.
    package func counts(_ card: CardFact, at now: Moment) -> Bool {
        guard !card.isNotice else { return self == .notices }
        switch self {
        case .handedOver: return true
        case .accepted: return card.verdict == .accepted
        case .rejected: if case .rejected = card.verdict { return true } else { return false }
        case .undecided: return card.verdict == .undecided
        case .touched: return card.touchedAt != nil
        case .untouched: return card.touchedAt == nil
        case .inTime: return card.touchedAt.map { $0 <= card.answerBy } ?? false
        case .stale: return card.touchedAt == nil && card.isOpen && card.answerBy < now
        case .lost: return card.disposition == "lost"
        case .leads, .won, .wonByItself, .wonByPeople, .refunded, .notices: return false
        }
    }
}

extension ReportPart {
    func holds(_ lead: LeadFact) -> Bool {
        figure.counts(lead) && isAsked(lead.source, source) && person == nil
    }

    func holds(_ deal: WonDeal) -> Bool {
        figure.counts(deal) && isAsked(deal.source, source) && isAsked(deal.person, person)
    }

    func holds(_ card: CardFact, at now: Moment) -> Bool {
        guard figure.counts(card, at: now), isAsked(card.source, source), isAsked(card.owner, person) else {
            return false
        }
        guard let reason else { return true }
        return card.verdict == .rejected(reason)
    }

    private func isAsked(_ name: String?, _ asked: String?) -> Bool { asked.map { $0 == name ?? "" } ?? true }
}
