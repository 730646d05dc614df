import Engine
import Ports
import Scheduler
import Values

extension ServerContext {
    var watchOperations: [Operation] {
        let state = JSONSchema.object([("status", JSONSchema.text)], required: ["status"])
        return [
            Operation("isAlive", "GET", "/healthz", "Whether the process answers.", access: .anyone, answer: state) {
                _ in .json(["status": "ok"])
            },
            Operation(
                "isReady", "GET", "/readyz",
                "Whether it can do what it is asked: the loop answers and the store reads.",
                access: .anyone, answer: state
            ) { [writer, reading] _ in
                _ = try await reading.read { try $0.nextDue() }
                _ = try await writer.perform { _ in 0 }
                return .json(["status": "ready"])
            },
            Operation(
                "getMetrics", "GET", "/metrics", "Figures for Prometheus.",
                access: .roles([.owner, .marketer, .reader]), isPublished: false
            ) { [self] call in
                let files = files()
                let figures = try await reading.read { try Figures($0, files, at: call.now) }
                return Reply(
                    type: "text/plain; version=0.0.4; charset=utf-8", body: Array((metrics.text + figures.text).utf8))
            },
        ]
    }
}

/// How much the store's files take of the disk, in bytes.
package struct StoreFiles: Sendable, Hashable {
    package var database: Int
    /// The write-ahead log beside it.
    package var log: Int

    package init(database: Int = 0, log: Int = 0) {
        self.database = database
        self.log = log
    }
}

/// What the store tells of how things stand.
private struct Figures: Sendable {
    var text = ""

    init(_ records: any ReadableRecords, _ files: StoreFiles, at now: Moment) throws {
        // Ids grow with time.
        let cards = try records.activeCardKeys(queue: nil)
        let oldest = try cards.map(\.id).min().flatMap { try records.card($0)?.openedAt }
        gauge("baton_queue_cards", "Cards that wait for a person or are worked on.", Double(cards.count))
        gauge("baton_queue_age_seconds", "Age of the oldest card.", seconds(since: oldest, now))
        gauge(
            "baton_due_lag_seconds", "How long the earliest due step has waited.",
            seconds(since: try records.nextDue().flatMap { $0 < now ? $0 : nil }, now))
        family("baton_messages", "Messages by state.", "gauge")
        for (state, count) in try records.messageCounts().sorted(by: { $0.key < $1.key }) {
            text += "baton_messages{state=\"\(state)\"} \(count)\n"
        }
        let paused = try records.routes().filter { $0.paused != nil }
        gauge("baton_routes_paused", "Mailboxes and endpoints that are paused.", Double(paused.count))
        gauge("baton_database_bytes", "Size of the database.", Double(files.database))
        gauge("baton_wal_bytes", "Size of its write-ahead log.", Double(files.log))
    }

    private func seconds(since moment: Moment?, _ now: Moment) -> Double {
        moment.map { Double(max(0, (now - $0).milliseconds)) / 1_000 } ?? 0
    }

    private mutating func family(_ name: String, _ help: String, _ type: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func gauge(_ name: String, _ help: String, _ value: Double) {
        family(name, help, "gauge")
        text += "\(name) \(value)\n"
    }
}
