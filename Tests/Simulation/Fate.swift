import Ports
import Scheduler
import Values

/// What will become of a parcel, drawn when it is carried.
enum Fate {
    /// It ends before its final dot.
    case before(Delivery.Outcome)
    /// The dot goes out, and this is answered; whether the remote has it then.
    case after(Delivery.Outcome, arrives: Bool)

    static let webhookAnswer = Array(#"{ "id": 7 }"#.utf8)

    var hasDot: Bool { if case .after = self { true } else { false } }
    var arrives: Bool { if case .after(_, true) = self { true } else { false } }
    var outcome: Delivery.Outcome {
        switch self {
        case .before(let outcome), .after(let outcome, _): outcome
        }
    }

    init(for parcel: Parcel, _ terms: Terms, _ dice: inout Dice) {
        guard dice.chance(terms.wireTrouble) else {
            self = .after(.taken, arrives: true)
            return
        }
        let later = Reason(stage: .recipient, code: 451, enhanced: "4.7.1", text: "later")
        switch dice.below(parcel.isMail ? 13 : 10) {
        case 0, 1: self = .before(.retry(later, after: nil))
        case 2: self = .before(.retry(later, after: dice.span(.seconds(30), .days(1))))
        case 3: self = .before(.notSent)
        case 4, 5, 6:
            self = .after(.unknown(Reason(stage: .dot, text: "connection lost")), arrives: dice.chance(500))
        case 7: self = .after(.retry(Reason(stage: .dot, code: 451, text: "busy"), after: nil), arrives: false)
        case 8: self = .after(.refused(Reason(stage: .dot, code: 554, text: "no"), suppress: false), arrives: false)
        case 9: self = .before(.pause(Reason(stage: .login, code: 535, enhanced: "5.7.8", text: "password")))
        case 10: self = .before(.refused(Reason(stage: .recipient, code: 550, text: "policy"), suppress: false))
        case 11:
            let dead = Reason(stage: .recipient, code: 550, enhanced: "5.1.1", text: "no such user")
            self = .before(.refused(dead, suppress: true))
        default: self = .before(.retry(Reason(stage: .greeting, code: 421, text: "busy"), after: .minutes(10)))
        }
    }
}
