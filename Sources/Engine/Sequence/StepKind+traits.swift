/// What there is to know of each kind of step, said once for engine, checks and reports. No `default`: whoever adds a kind
/// is asked each of these questions.
extension StepKind {
    /// The offer it sells, or nil.
    package var offer: String? {
        switch self {
        case .offer(let name): name
        case .close(let close): close.offer
        case .email, .webhook, .wait, .waitFor, .branch, .set, .tag, .score, .escalate, .enroll, .end, .confirm: nil
        }
    }

    /// The templates it renders for the lead, or for an endpoint in the lead's name.
    package var templates: [String] {
        switch self {
        case .email(let mail): [mail.template]
        case .confirm(let confirm): [confirm.message]
        case .close(let close): [close.message] + close.chases.map(\.message)
        case .webhook(let call): call.template.map { [$0] } ?? []
        case .wait, .waitFor, .branch, .set, .tag, .score, .offer, .escalate, .enroll, .end: []
        }
    }

    /// The template it renders for a salesperson, or nil.
    package var briefing: String? {
        switch self {
        case .escalate(let escalation): escalation.briefing
        case .email, .webhook, .wait, .waitFor, .branch, .set, .tag, .score, .offer, .close, .enroll, .end, .confirm:
            nil
        }
    }

    /// Whether it writes to the lead.
    package var writes: Bool {
        switch self {
        case .email, .close, .confirm: true
        case .webhook, .wait, .waitFor, .branch, .set, .tag, .score, .offer, .escalate, .enroll, .end: false
        }
    }

    /// Whether it puts a message in the outbox: a mail, or a call to an endpoint.
    package var sends: Bool {
        switch self {
        case .email, .webhook, .close, .confirm: true
        case .wait, .waitFor, .branch, .set, .tag, .score, .offer, .escalate, .enroll, .end: false
        }
    }

    /// The highest occurrence that a message of this step can have.
    package var lastOccurrence: Int {
        switch self {
        case .close(let close): close.chases.count
        case .email, .webhook, .wait, .waitFor, .branch, .set, .tag, .score, .offer, .escalate, .enroll, .end, .confirm:
            0
        }
    }

    /// Whether a lead always stays here for a while. A date may be past and an event may have happened: what may take no
    /// time is no pause.
    package var surelyTakesTime: Bool {
        switch self {
        case .wait(.delay(let delay)): delay.amount > 0
        case .wait(.until): true
        // Nobody goes on from here before the offer has ended or a person has spoken.
        case .close, .escalate: true
        case .wait(.date), .waitFor, .email, .webhook, .branch, .set, .tag, .score, .offer, .enroll, .end, .confirm:
            false
        }
    }

    /// The event it waits for, or nil.
    package var awaited: EventName? {
        switch self {
        case .waitFor(let trigger, _): trigger.event
        case .email, .webhook, .wait, .branch, .set, .tag, .score, .offer, .close, .escalate, .enroll, .end, .confirm:
            nil
        }
    }

    /// The conditions it asks.
    package var rules: [Rule] {
        switch self {
        case .branch(let rule): [rule]
        case .waitFor(let trigger, _): [trigger.condition].compactMap(\.self)
        case .email, .webhook, .wait, .set, .tag, .score, .offer, .close, .escalate, .enroll, .end, .confirm: []
        }
    }

    /// The attributes it gives the lead, also from what an endpoint answers.
    package var attributes: [String] {
        switch self {
        case .set(let changes): changes.map(\.name)
        case .webhook(let call): Array(call.answer.keys)
        case .email, .wait, .waitFor, .branch, .tag, .score, .offer, .close, .escalate, .enroll, .end, .confirm: []
        }
    }

    /// How long it waits at most, where that can be told from the lead and the clock.
    package var wait: Wait? {
        switch self {
        case .wait(let wait): wait
        case .waitFor(_, let upTo): upTo
        case .confirm(let confirm): .delay(confirm.upTo)
        case .email, .webhook, .branch, .set, .tag, .score, .offer, .close, .escalate, .enroll, .end: nil
        }
    }
}

extension Step {
    /// The places the flow can go to from here; nil stands for the end of the sequence.
    package var successors: [Int?] {
        switch kind {
        case .end: []
        case .branch: [entry(of: .then), entry(of: .otherwise)]
        case .waitFor(_, let upTo): upTo == nil ? [entry(of: .then)] : [entry(of: .then), entry(of: .otherwise)]
        case .close: [entry(of: .unpaid), entry(of: .missed)] + handedBack
        case .escalate: [entry(of: .missed)] + handedBack
        case .email, .webhook, .wait, .set, .tag, .score, .offer, .enroll, .confirm: [next]
        }
    }

    /// The blocks for leads that a person hands back or gives up.
    private var handedBack: [Int?] {
        blocks.compactMap { block, first in
            switch block {
            case .lost, .recycle: first
            case .then, .otherwise, .unpaid, .missed: nil
            }
        }
    }
}
