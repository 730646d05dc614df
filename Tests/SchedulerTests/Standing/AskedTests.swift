import Engine
import Ports
import TestKit
import Testing
import Values

@testable import Scheduler

/// Conditions that ask what time it is, and what was sent.
@Suite struct AskedTests {
    private func tags(_ condition: String, before steps: String = "", _ csv: String) throws -> [String] {
        let world = try World(
            "\(steps) { \"id\": \"ask\", \"if\": \"\(condition)\", \"then\": [ { \"id\": \"yes\", \"tag\": \"yes\" } ] }"
        )
        try world.importing(csv)
        try world.start()
        return try world.lead("ann").tags
    }

    @Test(arguments: [("2026-03-01", ["yes"]), ("2026-03-03", []), ("", [])])
    func `a condition can ask whether a date has passed`(date: String, tags: [String]) throws {
        let csv = "email,first_name,renewal\nann@example.com,ann,\(date)"
        #expect(try self.tags("lead.renewal < now", csv) == tags)
    }

    @Test(arguments: [("America/Los_Angeles", []), ("UTC", ["yes"])])
    func `a day has begun where the lead is`(zone: String, tags: [String]) throws {
        // Monday, nine in the morning in UTC, is one at night in Los Angeles: the second of March in both.
        let csv = "email,first_name,zone,at\nann@example.com,ann,\(zone),2026-03-02T08:00:00"
        #expect(try self.tags("lead.at <= now", csv) == tags)
    }

    @Test func `a condition can ask whether the mail of a step was sent`() throws {
        let csv = "email,first_name\nann@example.com,ann"
        #expect(try tags("sent.hello", before: #"{ "id": "hello", "email": "hello" },"#, csv) == ["yes"])
        let declined = try World(
            #"{ "id": "hello", "email": "no" }, { "id": "ask", "if": "sent.hello", "then": [ { "id": "yes", "tag": "yes" } ], "else": [ { "id": "not", "tag": "not" } ] }"#,
            ["templates/no.md": "---\nsubject: No\n---\n{% abort \"not for you\" %}\n"])
        try declined.importing(csv)
        try declined.start()
        #expect(try declined.lead("ann").tags == ["not"])
    }

    @Test func `what was sent is still known after a new conversation and a restart`() throws {
        let steps =
            #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 day" }, { "id": "more", "email": "again" }, { "id": "ask", "if": "sent.hello and sent.more", "then": [ { "id": "yes", "tag": "yes" } ] }"#
        let world = try World(steps)
        try world.leads("ann")
        try world.start()
        let next = try world.restarted(steps: steps)
        try next.wait(.days(1))
        #expect(try next.lead("ann").tags == ["yes"])
    }
}
