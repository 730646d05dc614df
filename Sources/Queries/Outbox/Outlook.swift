import Engine
import Ports
import Values
import Workspace

/// What becomes of a doubtful message by itself.
enum Outlook: Equatable {
    case goesOn(at: Moment?)
    /// `left` is how many more times at most.
    case sentAgain(at: Moment?, left: Int)
    case waitsForPerson
    /// Its lead has gone on to another step.
    case gone
    /// Its lead's run has ended.
    case over
}

extension Queries {
    /// What becomes of a doubtful message and its lead if nobody settles it and nothing comes that does.
    func outlook(of message: OutboxMessage, in records: any ReadableRecords) throws -> Outlook {
        guard let enrollment = try records.enrollment(message.enrollment) else { return .over }
        if enrollment.life.isOver { return .over }
        guard enrollment.waiting == .evidence, enrollment.step == message.key.step else { return .gone }
        guard enrollment.life != .held else { return .waitsForPerson }
        switch workspace?.mailboxes[message.route]?.unknown ?? .goOn {
        case .goOn: return .goesOn(at: enrollment.due)
        case .hold: return .waitsForPerson
        case .resend(let most):
            let left = most - message.timesResent
            return left > 0 ? .sentAgain(at: enrollment.due, left: left) : .goesOn(at: enrollment.due)
        }
    }
}
