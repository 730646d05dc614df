import Engine
import Ports
import Values

/// One of the questions that cards are ordered by, in turn: where two cards answer the first alike, the next decides.
package enum QueueLevel: String, Sendable, Hashable, CaseIterable {
    /// Those come first whose time to the first touch is over.
    case overdue
    /// Of those whose time is over, the one it has been over for longest comes first.
    case breaches
    /// The higher priority comes first.
    case priority
    /// What has to be answered sooner comes first; what is accepted has no such time, and comes last.
    case answerBy = "answer_by"
    /// What was opened first comes first.
    case opened

    /// The order of the queue where nobody asks for another.
    package static let usual: [QueueLevel] = [.priority, .answerBy]

    /// What a card counts for: the lesser comes first.
    func rank(of card: CardKey, at now: Moment) -> Int64 {
        switch self {
        case .overdue: card.state == .open && card.answerBy < now ? 0 : 1
        case .breaches: card.state == .open && card.answerBy < now ? card.answerBy.milliseconds : .max
        case .priority: -Int64(card.priority)
        case .answerBy: card.state == .open ? card.answerBy.milliseconds : .max
        case .opened: card.id
        }
    }
}
