import Testing
import Values

@testable import Engine

extension Rules {
    /// Two offers, one queue, no policy: everything closes by itself.
    static let sample = sample(policy: Policy())

    static func sample(policy: Policy) -> Rules {
        Rules(
            zone: .utc, currency: "EUR",
            offers: [
                "course": Offer(name: "course", title: "A course", price: Money(minorUnits: 24_900, currency: "EUR")),
                "seat": Offer(
                    name: "seat", title: "A seat", price: Money(minorUnits: 480_000, currency: "EUR"),
                    checkout: "https://pay.example/{token}"),
            ],
            queues: ["desk": QueueDefinition(name: "desk", title: "The desk", people: ["maya"])], policy: policy,
            defaultQueue: "desk")
    }

    /// The same with one rule that sends leads to the desk.
    static func human(when condition: String, named name: String = "large deals") throws -> Rules {
        let route = PolicyRule.Route.human(queue: "desk", priority: 7, answerWithin: Delay(4, .businessHour))
        return sample(policy: Policy(rules: [PolicyRule(name: name, when: try .reading(condition), route: route)]))
    }
}

extension Rule {
    static func reading(_ text: String) throws -> Rule { .condition(try Condition(parsing: text)) }
}

extension Lead {
    /// Jane of Acme, whose name nothing but her own record may hold.
    static let sample = Lead(
        id: 42, address: "jane@acme.example",
        attributes: ["first_name": "Jane", "company": "Acme", "company_size": 40, "country": "DE"],
        createdAt: Walk.start)
}

extension Schedule {
    /// Monday to Friday, nine to five, on the workspace's clock.
    static func weekdays(_ zone: ZoneChoice = .lead, holidays: Set<CivilDate> = []) -> Schedule {
        var schedule = Schedule.office
        schedule.zone = zone
        schedule.holidays = holidays
        return schedule
    }
}

/// A moment by its text; a slip in a test fails it.
func at(_ text: String) throws -> Moment { try #require(Moment(parsing: text), "\(text) is no moment") }
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(parsing: text), "\(text) is no day") }
func clock(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(parsing: text), "\(text) is no time") }
func zone(_ name: String) throws -> Zone { try #require(Zone(named: name), "\(name) is no zone") }
func delay(_ text: String) throws -> Delay { try #require(Delay(parsing: text), "\(text) is no delay") }

extension Walk {
    static func email(_ id: String, thread: Bool = false) -> StepNode {
        StepNode(id: id, kind: .email(MailStep(template: "mail/\(id)", thread: thread)))
    }
    static func wait(_ id: String, _ delay: Delay = Delay(2, .day)) -> StepNode {
        StepNode(id: id, kind: .wait(.delay(delay)))
    }
    static func waitFor(
        _ id: String, _ event: EventName = "click", where condition: Rule? = nil, upTo: Wait? = .delay(Delay(3, .day)),
        then: [StepNode] = [], otherwise: [StepNode] = []
    ) -> StepNode {
        StepNode(
            id: id, kind: .waitFor(Trigger(event: event, condition: condition), upTo: upTo),
            blocks: [(.then, then), (.otherwise, otherwise)])
    }
    static func close(
        _ id: String = "buy", _ offer: String = "course", upTo: Delay = Delay(7, .day), chases: [Delay] = [],
        blocks: [(block: Block, steps: [StepNode])] = []
    ) -> StepNode {
        let reminders = chases.enumerated().map { CloseStep.Chase(after: $1, message: "chase/\($0 + 1)") }
        return StepNode(
            id: id, kind: .close(CloseStep(offer: offer, message: "checkout", upTo: upTo, chases: reminders)),
            blocks: blocks)
    }
    static func escalate(_ id: String = "ask", blocks: [(block: Block, steps: [StepNode])] = []) -> StepNode {
        StepNode(
            id: id,
            kind: .escalate(EscalateStep(queue: "desk", reason: "fit and engaged", priority: 3, briefing: "brief")),
            blocks: blocks)
    }
    static func score(_ id: String, _ points: Int = 1) -> StepNode { StepNode(id: id, kind: .score(points)) }
    static func tag(_ id: String, _ name: String) -> StepNode { StepNode(id: id, kind: .tag(add: [name], remove: [])) }
    static func ending(_ id: String, _ outcome: String? = nil) -> StepNode {
        StepNode(id: id, kind: .end(outcome: outcome))
    }
}

extension Effect {
    /// The effect in one word and what it concerns.
    var word: String {
        switch self {
        case .plan(let plan): "plan \(plan.key.step)#\(plan.key.occurrence)"
        case .changeLead: "change lead"
        case .openDeal(let offer): "open \(offer)"
        case .loseDeal(let offer, let reason): "lose \(offer): \(reason)"
        case .openCard(let step, let rule): "card \(step.queue)" + (rule.map { " by \($0)" } ?? "")
        case .withdrawCard: "withdraw card"
        case .enroll(let sequence): "enroll \(sequence)"
        case .stopMessages(let reason): "stop: \(reason)"
        }
    }
}
