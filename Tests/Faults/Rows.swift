import Failpoints
import Foundation
import Ports
import Scheduler
import Sink
import Store
import Transport
import Values
import Workspace

/// The wall clock, but for what it is told to skip.
final class SkippingClock: Clock {
    private let wall = SystemClock()
    var skipped = Span.zero

    var now: Moment { wall.now + skipped }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        wall.wait(until: moment.map { $0 - skipped }, at: bell, underWay: underWay)
    }
}

extension Faults {
    /// How many messages of a row share a home. What fails is tried alone: several refused in the same words are taken for
    /// a refusal of us.
    private static func share(_ row: Row) -> Int { row.state == "failed" ? 1 : 3 }

    /// Plays every row with so many messages or a few more; a line of JSON for each, then the sums.
    static func rows(_ count: Int) throws {
        setenv("BATON_FAULTS_PASSWORD", "not a secret", 1)
        var (wrong, played) = (0, 0)
        for (kind, rows) in [("mail", Row.mail), ("web", Row.web)] {
            for row in rows {
                let start = ContinuousClock.now
                var result = Result(wrong: 0, found: "")
                let share = share(row)
                // One that is left over would be alone in its home, and what is said of it be of it.
                for _ in stride(from: 0, to: count, by: share) {
                    played += share
                    let one = try kind == "mail" ? playMail(row, share) : playWeb(row, share)
                    // What is wrong is what is told.
                    if one.wrong > 0 || result.wrong == 0 { result.found = one.found }
                    result.wrong += one.wrong
                }
                let took = (ContinuousClock.now - start) / .milliseconds(1)
                wrong += result.wrong
                print(json: [
                    "row": .string("\(kind): \(row.name)"), "state": .string(row.later ?? row.state),
                    "wrong": .int(result.wrong), "found": .string(result.found), "ms": .int(Int(took)),
                ])
            }
        }
        print(json: ["rows": .int(Row.mail.count + Row.web.count), "messages": .int(played), "wrong": .int(wrong)])
    }

    private typealias Result = (wrong: Int, found: String)

    private static func playMail(_ row: Row, _ count: Int) throws -> Result {
        var settings = MailSink.Settings()
        settings.script = try SinkScript(mail: row.script)
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let result = try play(row, count, step: #""email": "hello""#, mail: sink.port, web: 9)
        let arrived = sink.counters.messages
        return row.mayArrive || arrived == 0 ? result : (result.wrong + arrived, result.found + ", \(arrived) arrived")
    }

    private static func playWeb(_ row: Row, _ count: Int) throws -> Result {
        var settings = WebSink.Settings()
        settings.script = try SinkScript(web: row.script)
        let sink = try WebSink.start(settings)
        defer { sink.stop() }
        let result = try play(row, count, step: #""webhook": "crm""#, mail: 9, web: sink.port)
        let astray = sink.requests.filter { $0.path != "/crm" }.count
        return (result.wrong + astray, astray == 0 ? result.found : result.found + ", \(astray) redirects followed")
    }

    /// Runs a home of its own until nothing is under way, and counts the messages that are not as they must be.
    private static func play(_ row: Row, _ count: Int, step: String, mail: Int, web: Int) throws -> Result {
        let folder = NSTemporaryDirectory() + "baton-row-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (clock, keys) = (SkippingClock(), Keys(secret: Array(0..<32)))
        let plant = try Plant(
            workspace(row, step: step, mail: mail, web: web), folder: folder, keys: keys, limits: short(row),
            clock: clock)
        defer {
            plant.scheduler.carrier.drain(grace: .zero)
            try? plant.store.close()
        }
        try plant.enroll(0..<count, in: "flow")
        let before = failpoint_dots()
        func wrong(_ wanted: String) throws -> Result {
            try plant.scheduler.run(until: .idle, bell: plant.bell)
            let states = try plant.store.read { try Faults.states(in: $0, keys: keys) }
            let found = Dictionary(grouping: states.entries, by: { $0.value.text ?? "" }).mapValues(\.count)
            let text = found.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
            // A letter announced on a connection that broke before its dot is put off, never in doubt.
            let dots = row.dotDecides || wanted == "unknown" ? Int(failpoint_dots() - before) : 0
            let others = found[wanted == "unknown" ? "deferred" : wanted, default: 0]
            // A new route begins with one connection: behind one that met trouble the rest waits.
            let behind = wanted == "paused" || others + dots == 0 ? 0 : found["paused", default: 0]
            let isRight = others + behind == count - dots && found["unknown", default: 0] == dots
            return (isRight ? 0 : max(1, count - found[wanted, default: 0]), text)
        }
        let first = try wrong(row.state)
        guard let later = row.later else { return first }
        clock.skipped = .minutes(6)
        let second = try wrong(later)
        return (first.wrong + second.wrong, first.found + ", later " + second.found)
    }

    /// Limits a person would not wait for, long enough for this machine's own work.
    private static func short(_ row: Row) -> TransportLimits {
        var limits = TransportLimits()
        limits.connect = .milliseconds(800)
        limits.login = .milliseconds(1_600)
        limits.sender = .milliseconds(300)
        limits.recipient = .milliseconds(300)
        limits.data = .milliseconds(300)
        limits.dot = .milliseconds(300)
        limits.webhookConnect = .milliseconds(800)
        limits.webhook = .milliseconds(800)
        limits.backOff = .milliseconds(1)
        return limits
    }

    private static func workspace(_ row: Row, step: String, mail: Int, web: Int) throws -> Workspace {
        let login = row.logsIn ? #", "user": "ana", "secret": { "env": "BATON_FAULTS_PASSWORD" }"# : ""
        let paragraph = String(repeating: "x", count: 70) + "\n\n"
        let filler = row.dotDecides ? String(repeating: paragraph, count: 8_000) : ""
        let files = [
            "baton.json": """
            { "zone": "UTC", "currency": "EUR", "postal_address": "1 Test Street", "unsubscribe": "u@example.com",
              "default_queue": "desk",
              "mailboxes": { "ana": { "from": "ana@example.com", "guardrails": false, "limits": { "connections": 10 },
                "smtp": { "host": "\(row.host)", "port": \(mail), "security": "\(row.security)"\(login) } } },
              "endpoints": { "crm": { "url": "http://127.0.0.1:\(web)/crm", "allow_local": true } } }
            """,
            "sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk" }"#,
            "sequences/flow.json": """
            { "sequence": "flow", "title": "Flow", "basis": "consent", "mailbox": "ana",
              "exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ],
              "steps": [ { "id": "hello", \(step) } ] }
            """,
            "templates/hello.md": "---\nsubject: Hello\n---\nHello {{ lead.first_name }}.\n\n" + filler,
        ]
        return try read(files)
    }

    /// A workspace of these files; its problems are thrown.
    static func read(_ files: [String: String]) throws -> Workspace {
        let reading = Workspace.read(Home(files: files.mapValues { Array($0.utf8) }))
        guard let workspace = reading.workspace else { throw BadHome(problems: reading.problems.map(\.description)) }
        return workspace
    }
}

/// The harness's own home is not one.
struct BadHome: Error {
    var problems: [String]
}
