import Engine
import Ports
import TestKit
import Testing
import Values

@testable import Scheduler

extension DryRunTests {
    /// Of sixty leads every second confirms in time, and some of those again; the others too late, or never. Some leave
    /// before they would have confirmed.
    private static let answers = """
        { "scenario": "answers",
          "events": [
            { "every": 5, "after": "opt-in", "wait": "10 minutes", "event": "unsubscribe" },
            { "every": 2, "after": "opt-in", "wait": "3 hours", "event": "confirmed" },
            { "every": 4, "after": "opt-in", "wait": "1 day", "event": "confirmed" },
            { "every": 3, "after": "opt-in", "wait": "9 days", "event": "confirmed" },
            { "every": 7, "after": "opt-in", "wait": "1 hour", "event": "click" } ] }
        """
    private static let served = World.baton.replacing(
        #""default_queue""#,
        with: #""server": { "listen": "127.0.0.1:0", "base_url": "https://go.ana.example" }, "default_queue""#)

    private func asked(
        _ make: (Gate, Scenario) -> any Carrier
    ) throws -> (lines: [String], log: [LogEntry], summary: Value) {
        try run(
            make, steps: #"{ "id": "hello", "email": "hello" }, { "id": "tell", "webhook": "crm" }"#,
            head: #", "opt_in": "double""#, ["baton.json": Self.served], scenario: Self.answers)
    }

    @Test
    func `a double opt-in is rehearsed as it then runs, and only who confirms in time gets more than the question`()
        throws
    {
        let rehearsed = try asked(Self.recording)
        let answer = Delivery.Outcome.accepted(Receipt(code: 250, text: "", body: Array("{}".utf8)))
        let real = try asked { gate, _ in ScriptedCarrier(gate: gate) { _, _ in answer } }
        #expect(rehearsed.lines == real.lines && rehearsed.log == real.log && rehearsed.summary == real.summary)
        let sent = Dictionary(grouping: rehearsed.log.filter { $0.name == "sent" }, by: \.lead).mapValues(\.count)
        // Leads are met in the order of their file: the n-th confirms where n is odd, and has left where n is 1 more
        // than a multiple of five.
        let people = Dictionary(grouping: rehearsed.log, by: \.lead).keys.sorted()
        #expect(people.count == 60)
        for (place, lead) in people.enumerated() {
            let confirms = place.isMultiple(of: 2) && !place.isMultiple(of: 5)
            #expect(sent[lead] == (confirms ? 3 : 1), "\(place)")
        }
        let confirmations = rehearsed.log.filter { $0.name == "confirmed" }
        #expect(Set(confirmations.map(\.lead)).count == confirmations.count)
    }
}
