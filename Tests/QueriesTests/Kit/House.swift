import Engine
import Ports
import Queries
import Store
import Values
import Workspace

/// A store with rows that nobody had to send for, and what is asked of it.
struct House {
    static let monday = Moment(seconds: 1_772_442_000)
    static let files = [
        "baton.json": """
        { "zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
          "default_queue": "desk",
          "mailboxes": { "ana": { "from": "ana@ana.example",
                                  "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" } } } }
        """,
        "sequences/queues/desk.json": """
        { "queue": "desk", "title": "The desk", "people": ["maya"], "answer_within": "4 business hours",
          "hours": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "workspace" } }
        """,
        "sequences/flow.json": """
        { "sequence": "flow", "title": "Flow", "basis": "consent", "mailbox": "ana",
          "steps": [ { "id": "hello", "email": "hello" }, { "id": "rest", "wait": "2 days" } ] }
        """,
        "templates/hello.md": "---\nsubject: Hello\n---\nHello {{ lead.first_name }}!\n",
    ]

    let store: SQLiteStore
    let reading: Workspace.Reading
    let clock: StandingClock

    init(_ changes: [String: String] = [:], now: Moment = monday) throws {
        clock = StandingClock(now)
        store = try SQLiteStore.memory()
        let files = Self.files.merging(changes) { $1 }
        reading = Workspace.read(Home(files: files.mapValues { Array($0.utf8) }))
    }

    var queries: Queries {
        Queries(
            store: store, workspace: reading.workspace ?? reading.partial, clock: clock,
            keys: Keys(secret: Array(0..<32)))
    }

    static func lead(_ id: Int64) -> Lead { Lead(id: id, address: "lead\(id)@example.com", createdAt: monday) }

    static func card(_ id: Int64, priority: Int = 0, minutes: Int64 = 60, owner: String? = nil) -> Card {
        Card(
            id: id, lead: id, enrollment: nil, queue: "desk", priority: priority, reasons: ["replied"],
            openedAt: monday, answerBy: monday + .minutes(minutes), owner: owner)
    }

    static func run(_ id: Int64, step: String?, life: Enrollment.Life = .waiting, version: String = "v") -> Enrollment {
        var run = Enrollment(id: id, lead: id, sequence: "flow", version: version, run: 1, due: monday)
        (run.life, run.step, run.waiting) = (life, step, life == .waiting ? .timer : nil)
        if life.isOver { (run.due, run.outcome) = (nil, "won") }
        return run
    }
}

/// A clock that nobody waits on.
final class StandingClock: Clock {
    let now: Moment
    init(_ now: Moment) { self.now = now }
    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {}
}
