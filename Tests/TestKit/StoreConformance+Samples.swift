import Engine
import Ports
import Values

/// Values with every field set to something of its own, so that a column that is mixed up or lost shows.
enum Sample {
    static func at(_ seconds: Int64) -> Moment { Moment(milliseconds: 1_767_225_600_123 + seconds * 1_000) }

    static func lead(_ id: Int64) -> Lead {
        Lead(id: id, address: "lead\(id)@example.com", createdAt: at(0))
    }

    static func fullLead(_ id: Int64) -> Lead {
        var lead = Lead(
            id: id, address: "ünïcode+tag@example.com",
            attributes: [
                "first_name": "Zoë \"Z\" O'Neil\n", "size": 40, "rate": 0.5, "huge": 9_007_199_254_740_993,
                "vip": true, "nothing": nil, "nested": ["list": [1, [2], "three"]], "": "",
            ], createdAt: at(1))
        lead.tags = ["warm", "with, comma", "\u{1F44B}"]
        lead.points = -7
        lead.engagement = 12.345_678_901_234_5
        lead.engagedAt = at(2)
        lead.zone = Zone(named: "Europe/Berlin")
        lead.account = "example.com"
        lead.source = "guide"
        lead.basis = "consent"
        lead.basisAt = at(3)
        lead.owner = "ana"
        return lead
    }

    static func enrollment(_ id: Int64, lead: Int64 = 1, run: Int = 1, due: Int64? = nil) -> Enrollment {
        var enrollment = Enrollment(
            id: id, lead: lead, sequence: "coaching", version: "v1-hash", run: run, due: at(due ?? 0))
        enrollment.due = due.map(at)
        return enrollment
    }

    static func fullEnrollment(_ id: Int64, lead: Int64 = 1) -> Enrollment {
        var enrollment = enrollment(id, lead: lead, run: 3, due: 77)
        enrollment.life = .waiting
        enrollment.step = "story"
        enrollment.waiting = .payment
        enrollment.anchor = at(70)
        enrollment.outcome = "no answer"
        enrollment.memory.lastSent = at(60)
        enrollment.memory.seen = [
            Enrollment.Seen(event: "click", details: ["url": "https://example.com/?a=1&b=\"2\"", "scanner": false]),
            Enrollment.Seen(event: "form", details: [:]),
        ]
        enrollment.memory.thread = [MessageKey(step: "guide"), MessageKey(step: "book", occurrence: 2)]
        enrollment.memory.subject = "Your guide, Zoë"
        enrollment.memory.mailbox = "ana"
        enrollment.memory.qualified = true
        enrollment.memory.ending = "won"
        enrollment.memory.chased = 2
        enrollment.memory.offeredAt = at(61)
        return enrollment
    }

    static func message(
        _ id: Int64, enrollment: Int64 = 1, step: String? = nil, route: String = "ana", at time: Int64 = 0
    ) -> OutboxMessage {
        let plan = Plan(
            key: MessageKey(step: step ?? "step\(id)"), content: .mail(MailStep(template: "coaching/guide")),
            notBefore: at(time), offer: nil)
        return OutboxMessage(id: id, enrollment: enrollment, lead: 1, plan: plan, route: route, plannedAt: at(-5))
    }

    static func fullMessage(_ id: Int64) -> OutboxMessage {
        let answer = [
            "attribute": Path(root: "body", [.name("it's \"quoted\""), .index(-1)]), "plain": Path(root: "ok"),
        ]
        let content = Plan.Content.webhook(
            WebhookStep(endpoint: "crm", method: "PUT", template: "crm/body", answer: answer))
        let plan = Plan(
            key: MessageKey(step: "sync", occurrence: 4), content: content, notBefore: at(9), offer: "seat")
        var message = OutboxMessage(id: id, enrollment: 8, lead: 9, plan: plan, route: "crm", plannedAt: at(8))
        message.state = .deferred
        message.attempts = 3
        message.subject = "Your guide"
        message.reservedAt = at(10)
        message.reason = "451 4.7.1 later"
        message.triedAt = at(7)
        return message
    }

    static func deal(_ id: Int64, lead: Int64 = 1, offer: String = "seat") -> Deal {
        Deal(
            id: id, lead: lead, offer: offer, value: Money(minorUnits: 120_000, currency: "EUR"), token: "token\(id)",
            openedAt: at(id))
    }

    static func card(_ id: Int64, lead: Int64 = 1, queue: String = "desk", priority: Int = 0, by: Int64 = 0) -> Card {
        Card(
            id: id, lead: lead, enrollment: nil, queue: queue, priority: priority, reasons: ["replied"],
            openedAt: at(0), answerBy: at(by))
    }

    static func entry(_ id: Int64, lead: Int64 = 1) -> LogEntry {
        LogEntry(
            id: id, at: at(id), lead: lead, enrollment: id.isMultiple(of: 2) ? id * 10 : nil, name: "delivered",
            actor: "carrier", values: id.isMultiple(of: 3) ? [:] : ["message": .int(Int(id)), "code": 250])
    }
}
