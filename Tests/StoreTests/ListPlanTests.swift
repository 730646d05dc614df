import Engine
import GRDBSQLite
import Ports
import Testing
import Values

@testable import Store

/// How SQLite answers what lists and pages ask.
@Suite struct ListPlanTests {
    private static func askEverything(_ records: any ReadableRecords) throws {
        let owner = Owner.person("maya")
        for filter in [
            LeadFilter(), LeadFilter(text: "ana"), LeadFilter(text: "an"), LeadFilter(owner: owner),
            LeadFilter(source: "guide"), LeadFilter(tag: "warm"),
        ] { _ = try records.leads(filter, after: Cursor(9), limit: 50) }
        _ = try records.leads(ids: [1])
        _ = try records.leadCount()
        for lives: Set<Enrollment.Life> in [[.waiting], [.finished], []] {
            _ = try records.enrollments(EnrollmentFilter(sequence: "flow", lives: lives), after: nil, limit: 50)
        }
        _ = try records.stepCounts(sequence: "flow")
        for after in [nil, AccountRun(lead: 1, enrollment: 1)] {
            _ = try records.liveRuns(account: "acme.example", after: after, limit: 50)
        }
        _ = try records.enrollmentCounts()
        for filter in [OutboxFilter(), OutboxFilter(states: [.held]), OutboxFilter(lead: 1)] {
            _ = try records.messages(filter, after: nil, limit: 50)
        }
        _ = try records.records(.failed, after: nil, limit: 50)
        _ = try records.heldReasons()
        _ = try records.messageTotals(sequence: nil, days: 0..<9)
        _ = try records.messageTotals(sequence: "flow", days: 0..<9)
        for queue in [nil, "desk"] { _ = try records.activeCardKeys(queue: queue) }
        _ = try records.freeCards(queue: "desk", limit: 9)
        _ = try records.leadFacts(from: Moment(seconds: 1), until: Moment(seconds: 9))
        _ = try records.cardFacts(from: Moment(seconds: 1), until: Moment(seconds: 9))
        _ = try records.wonDeals(from: Moment(seconds: 1), until: Moment(seconds: 9))
        _ = try records.latestFact(before: Moment(seconds: 9))
        _ = try records.cards(ids: [1])
        _ = try records.endedCards(after: nil, limit: 50)
        _ = try records.activeReasons()
        _ = try records.routeTotals(days: 0..<9)
        for state in [nil, Deal.State.won] { _ = try records.deals(DealFilter(state: state), after: nil, limit: 50) }
        _ = try records.dealCounts()
        _ = try records.timeline(lead: 1, after: nil, limit: 50)
        _ = try records.routes()
    }

    /// What of a plan reads rows nobody asked for: a whole table, without an index that leads to them.
    private static func scans(_ plan: [String]) -> [String] {
        plan.filter { line in
            line.hasPrefix("SCAN") && !line.contains("INDEX") && !line.contains("CONSTANT ROW")
                && !line.contains("json_each")
        }
    }

    @Test func `no list, search or count reads a whole table`() throws {
        let store = try SQLiteStore.memory()
        try store.read(Self.askEverything)
        let texts = try store.unframed { $0.connection.texts }
        #expect(texts.count > 30)
        try store.onConnection { handle in
            for text in texts where text.hasPrefix("SELECT") {
                let plan = try RawDatabase.run("EXPLAIN QUERY PLAN \(text)", on: handle).compactMap { $0.last ?? nil }
                #expect(!plan.isEmpty)
                // The few mailboxes, the dictionary of words and what erased leads left behind are read whole.
                let small = ["word", "route_state", "tally"]
                let scans = Self.scans(plan).filter { line in !small.contains { line.contains($0) } }
                #expect(scans.isEmpty, "\(text)\n\(plan.joined(separator: "\n"))")
            }
        }
    }
}
