import Engine
import Ports
import RawLoop
import Store
import Values

/// The database both sides begin with: enrollments due over 30 days, and a log that has already grown.
struct Ground {
    var enrollments: Int64

    /// Everything made here is due before it.
    static let now = Moment(seconds: 1_800_000_000)
    static let span: Int64 = 30 * 86_400_000
    static let firstMessage: Int64 = 1 << 40
    static let firstEvent: Int64 = 1 << 41
    private static let logged: Int64 = 120_000
    private static let chunk: Int64 = 10_000

    /// When an enrollment is due after a message was planned for it.
    static func due(of message: Int64) -> Moment {
        now + .milliseconds(1 + Int64(rawloop_scatter(UInt64(message)) % UInt64(span)))
    }

    static let remembered: Enrollment.Memory = {
        var memory = Enrollment.Memory()
        memory.lastSent = Moment(seconds: 1_799_900_000)
        memory.thread = [MessageKey(step: "guide")]
        memory.subject = "The guide you asked for"
        memory.mailbox = "ana"
        return memory
    }()
    /// `remembered` as the store writes it.
    static let memory =
        #"{"sent":1799900000000,"thread":[["guide",0]],"subject":"The guide you asked for","mailbox":"ana"}"#
    static let values: Object = ["step": "story", "not_before": 1_800_000_000_000]
    static let data = #"{"step":"story","not_before":1800000000000}"#

    func make(at path: String) throws {
        let store = try SQLiteStore(path: path)
        for first in stride(from: 1, through: enrollments, by: Int(Self.chunk)) {
            try store.write { records in
                for id in first...min(first + Self.chunk - 1, enrollments) { try insert(id, records) }
            }
        }
        try store.write { records in
            for id in 1...Self.logged { try records.append(entry(id)) }
            // The words C looks for.
            let plan = Plan(
                key: MessageKey(step: "story"), content: .mail(MailStep(template: "coaching/story")),
                notBefore: Self.now, offer: nil)
            let message = OutboxMessage(
                id: 1, enrollment: 1, lead: 1, plan: plan, route: "ana", plannedAt: Self.now)
            try records.insert(message)
            try records.end(message, as: MessageRecord(message, state: .skipped, at: Self.now, answer: nil))
        }
    }

    private func insert(_ id: Int64, _ records: any Records) throws {
        var lead = Lead(id: id, address: "lead\(id)@example\(id % 997).com", createdAt: Self.now)
        lead.attributes = [
            "first_name": .string("Name\(id)"), "last_name": "Lastname", "company": .string("Company \(id % 5_000)"),
            "company_size": .int(Int(id % 300)), "title": "Head of Something",
        ]
        lead.zone = Zone(named: "Europe/Berlin")
        lead.source = "guide"
        try records.insert(lead)
        let past = Int64(rawloop_scatter(UInt64(id)) % UInt64(Self.span))
        var enrollment = Enrollment(
            id: id, lead: id, sequence: "coaching", version: "8c1f0f5a9d", run: 1,
            due: Self.now - .milliseconds(past))
        enrollment.life = .waiting
        enrollment.waiting = .timer
        enrollment.step = "rest"
        enrollment.memory = Self.remembered
        try records.insert(enrollment)
    }

    private func entry(_ id: Int64) -> LogEntry {
        LogEntry(
            id: id, at: Self.now, lead: 1 + Int64(rawloop_scatter(UInt64(id)) % UInt64(enrollments)), enrollment: id,
            name: "planned", actor: "scheduler", values: Self.values)
    }
}
