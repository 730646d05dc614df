/// What becomes of a lead in a sequence when somebody else of its account is heard.
package struct AccountRule: Sendable {
    /// What a colleague's event does to the run.
    package enum Consequence: String, Sendable, Hashable, CaseIterable {
        /// It ends.
        case exit
        /// It stands still until a person resumes the lead.
        case pause
    }

    package var consequence: Consequence
    /// The events of a colleague that count.
    package var on: [Trigger]

    package init(_ consequence: Consequence, on triggers: [Trigger] = Self.usual) {
        self.consequence = consequence
        on = triggers
    }

    /// A colleague answers, books, buys, is won or lost, or asks to be left alone.
    package static let usual = [
        "reply", "booked", "paid", "won", "lost", "unsubscribe", "complaint", "erase",
    ].map { (name: EventName) in Trigger(event: name) }

    /// Why a run ends or stands still, in words that name nobody.
    static func reason(_ event: EventName) -> String {
        let what =
            switch event {
            case .known(.reply): "replied"
            case .known(.paid): "bought"
            case .known(.won): "was won"
            case .known(.lost): "was lost"
            case .known(.unsubscribe), .known(.complaint), .known(.erase), .known(.suppress): "wants no mail"
            case .custom("booked"): "booked a meeting"
            case .known, .custom: "was heard: \(event.text)"
            }
        return "a colleague at the same account \(what)"
    }
}
