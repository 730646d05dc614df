import Engine
import Foundation
import Ports
import Queries
import Scheduler
import Store
import Values
import Workspace

/// Asks a large home what pages and commands ask, and tells how long each took.
struct Questions {
    let rounds: Int
    private let store: SQLiteStore
    private let queries: Queries
    private let leads: Int

    init(path: String, rounds: Int) throws {
        self.rounds = rounds
        store = try SQLiteStore.reading(path: path)
        let workspace = Workspace.read(Home(files: Self.files.mapValues { Array($0.utf8) })).workspace
        queries = Queries(
            store: store, workspace: workspace, clock: SystemClock(), keys: Keys(secret: Array(repeating: 0, count: 32))
        )
        leads = try queries.leadCount()
    }

    private static let files = [
        "baton.json": """
        { "zone": "UTC", "currency": "USD", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
          "mailboxes": { "ana": { "from": "ana@ana.example",
                                  "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" } } } }
        """
    ]

    func ask() throws {
        var draw = Draw(11)
        let rows = try store.read { try $0.log(after: 0, limit: 1).isEmpty ? 0 : leads * 10 }
        let queue = try time { _ = try queries.queue(QueueFilter(owner: draw.below(2) == 0 ? nil : .nobody)) }
        let lead = try time { _ = try queries.story(of: String((1 + draw.below(leads)) * 1_000)) }
        let outbox = try time {
            let states: Set<OutboxMessage.State> = draw.below(2) == 0 ? [.held] : Set(OutboxMessage.State.allCases)
            _ = try queries.outbox(OutboxFilter(states: states), after: Cursor(Int64(draw.below(leads)) * 1_000))
        }
        let texts = [
            "ana.kos", "dubois4", "@northiron", "tanaka77", "weber12", "greta.rossi1", "stonebright", "nobodyatall",
        ]
        let search = try time { _ = try queries.leads(LeadFilter(text: draw.one(texts))) }
        let summary = try time(least: 5) { _ = try queries.summary() }
        let funnel = try time(least: 5) { _ = try queries.funnel(of: "course") }
        show([
            ("queue page", queue), ("lead with story", lead), ("outbox page", outbox), ("search", search),
            ("summary", summary), ("funnel", funnel),
        ])
        print(
            """
            {"queue_page_p99_ms": \(queue.text(99)), "lead_p99_ms": \(lead.text(99)), \
            "outbox_p99_ms": \(outbox.text(99)), "summary_ms": \(summary.text(50)), \
            "search_p99_ms": \(search.text(99)), "leads": \(leads), "log_rows": \(rows)}
            """)
    }

    private func time(least: Int? = nil, _ body: () throws -> Void) rethrows -> [Double] {
        try (0..<(least ?? rounds)).map { _ in
            let start = DispatchTime.now().uptimeNanoseconds
            try body()
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
        }.sorted()
    }

    private func show(_ results: [(String, [Double])]) {
        for (name, times) in results {
            FileHandle.standardError.write(
                Data("\(name): p50 \(times.text(50)) ms, p99 \(times.text(99)) ms\n".utf8))
        }
    }
}

extension [Double] {
    /// A percentile in milliseconds with two places.
    fileprivate func text(_ percent: Int) -> String {
        guard !isEmpty else { return "0" }
        let value = self[Swift.min(count - 1, count * percent / 100)]
        return "\((value * 100).rounded() / 100)"
    }
}
