import Testing
import Values

@testable import Engine

/// One enrollment walked through a sequence: each call is one decision, whose effects on deals and card are carried
/// out as the scheduler would.
struct Walk {
    var enrollment: Enrollment
    var lead: Lead
    var version: SequenceVersion
    var rules: Rules
    var deals: [Deal] = []
    var card: Card?
    var now: Moment
    /// Whether the lead has confirmed that it wants mail.
    var isConfirmed = false
    /// The latest decision.
    private(set) var effects: [Effect] = []
    private(set) var notes: [Note] = []
    /// Every message planned so far.
    private(set) var plans: [Plan] = []

    /// Monday, 2026-03-02 at 09:00 UTC.
    static let start = Moment(parsing: "2026-03-02T09:00:00Z") ?? Moment(milliseconds: 0)

    init(
        _ steps: [StepNode], offer: String? = nil, schedule: Schedule = .always, exits: [Exit] = [],
        goal: Trigger? = nil, qualify: Bool = false, late: CatchUp = .send, rules: Rules = .sample,
        lead: Lead = .sample, optIn: ConfirmStep? = nil, accountRule: AccountRule? = nil
    ) {
        version = SequenceVersion(
            name: "walk", title: "A walk", hash: "0123456789abcdef", basis: "consent", offer: offer,
            schedule: schedule, exits: exits, goal: goal, qualify: qualify, late: late,
            optIn: optIn, accountRule: accountRule, steps: steps)
        self.rules = rules
        self.lead = lead
        now = Self.start
        enrollment = Enrollment(
            id: 1, lead: lead.id, sequence: "walk", version: version.hash, run: 1, due: Self.start)
    }

    /// Begun: the steps have run up to the first that waits.
    func begun() -> Walk {
        var walk = self
        walk.take(.due)
        return walk
    }

    @discardableResult
    mutating func take(_ event: Event) -> Decision {
        if case .happened(let happening) = event, happening.name == .known(.confirmed) { isConfirmed = true }
        let situation = Situation(
            lead: lead, version: version, rules: rules, deals: deals, card: card, isConfirmed: isConfirmed)
        let decision = decide(enrollment, event, in: situation, now: now)
        (enrollment, lead, effects, notes) = (decision.enrollment, decision.lead, decision.effects, decision.notes)
        for effect in effects { carryOut(effect) }
        return decision
    }

    /// Waits until the timer fires.
    mutating func pass() {
        now = max(now, enrollment.due ?? now)
        take(.due)
    }

    /// The planned message was accepted.
    mutating func sent(_ step: String, _ occurrence: Int = 0, after span: Span = .zero, subject: String = "Hello") {
        end(step, .sent, chase: occurrence, after: span, subject: subject)
    }

    mutating func end(
        _ step: String, _ outcome: Delivered.Outcome, chase occurrence: Int = 0, after span: Span = .zero,
        subject: String? = nil, mailbox: String? = "ana", answer: Object = [:]
    ) {
        now = now + span
        take(
            .delivered(
                Delivered(
                    key: MessageKey(step: step, occurrence: occurrence), outcome: outcome, subject: subject,
                    mailbox: mailbox, answer: answer)))
    }

    mutating func happen(_ name: EventName, _ details: Object = [:]) {
        take(.happened(Happening(name: name, details: details)))
    }

    /// What the latest decision did, in the words of its notes.
    var did: [String] { notes.map(\.what) }
    /// The keys of every message planned so far, as `step#occurrence`.
    var planned: [String] { plans.map { "\($0.key.step)#\($0.key.occurrence)" } }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .plan(let plan): plans.append(plan)
        case .openDeal(let offer): open(offer)
        case .loseDeal(let offer, let reason): close(offer, as: .lost, reason)
        case .openCard(let step, _):
            card =
                card
                ?? Card(
                    id: 1, lead: lead.id, enrollment: enrollment.id, queue: step.queue, priority: step.priority,
                    reasons: [step.reason], openedAt: now, answerBy: now)
        case .withdrawCard: card = nil
        case .changeLead, .enroll, .stopMessages: break
        }
    }

    private mutating func open(_ offer: String) {
        let value = Money(minorUnits: rules.offers[offer]?.value ?? 0, currency: "EUR")
        deals.append(
            Deal(id: Int64(deals.count + 1), lead: lead.id, offer: offer, value: value, token: "t", openedAt: now))
    }

    private mutating func close(_ offer: String?, as state: Deal.State, _ reason: String?) {
        let open = deals.firstIndex { $0.state == .open && (offer == nil || $0.offer == offer) }
        guard let open else { return }
        deals[open].state = state
        deals[open].reason = reason
    }
}

/// What became of a card, as the scheduler tells it.
enum Answer: Hashable {
    case won
    case lost(reason: String)
    case recycled(reason: String)
    case missed
}

extension Event {
    /// What a card's end comes to for a run.
    static func answered(_ answer: Answer) -> Event {
        switch answer {
        case .won: .happened(Happening(name: "won"))
        case .lost(let reason): .happened(Happening(name: "lost", details: ["reason": .string(reason)]))
        case .recycled(let reason): .happened(Happening(name: "recycled", details: ["reason": .string(reason)]))
        case .missed: .missed
        }
    }

    /// What a run without a message of its own in the outbox is told when it is tried again.
    static var released: Event { .released(Release()) }
}
