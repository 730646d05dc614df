import Engine
import Foundation
import Ports
import Scheduler
import Server
import Testing
import Values

/// What the command line does, done over the API.
@Suite struct ParityTests {
    @Test func `a lead is paused, resumed and taken out of its sequence`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.salesperson)
        let lead = try await house.lead("ann@example.com")
        let enrolled = try await house.post(
            "/v1/enrollments", ["email": "ann@example.com", "sequence": "course"], token: try await house.token(.owner))
        #expect(enrolled.status == 200, "\(enrolled.text)")
        #expect(try await house.send("POST", "/v1/leads/\(lead)/pause", token: token).json["paused"] == true)
        #expect(try await house.look { try $0.pauses().contains { $0.of == .lead(lead) } })
        #expect(try await house.send("POST", "/v1/leads/\(lead)/resume", token: token).json["paused"] == false)
        #expect(try await house.look { try $0.pauses().isEmpty })
        let left = try await house.post("/v1/leads/\(lead)/unenroll", ["sequence": "course"], token: token)
        #expect(left.json["ended"] == 1, "\(left.text)")
        #expect(try await house.look { try $0.enrollments(lead: lead).allSatisfy(\.life.isOver) })
        #expect(try await house.send("POST", "/v1/leads/99/pause", token: token).status == 404)
    }

    @Test func `a sequence is paused for all, and its leads are started and taken out by a condition`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.marketer)
        _ = try await house.lead("ann@example.com", ["size": 9])
        _ = try await house.lead("bob@example.com", ["size": 1])
        #expect(try await house.send("POST", "/v1/sequences/course/pause", token: token).status == 200)
        #expect(try await house.look { try $0.pauses().map(\.of) } == [.sequence("course")])
        #expect(try await house.send("POST", "/v1/sequences/course/resume", token: token).status == 200)
        #expect(try await house.send("POST", "/v1/sequences/none/pause", token: token).status == 404)
        let started = try await house.post(
            "/v1/sequences/course/enrollments", ["where": "lead.size > 5"], token: token)
        #expect(started.json["enrolled"] == 1, "\(started.text)")
        let runs = try await house.send("GET", "/v1/sequences/course/enrollments", token: token)
        #expect(runs.json["items"]?.element(at: 0)?["sequence"] == "course", "\(runs.text)")
        let wrong = try await house.post("/v1/unenrollments", ["where": "lead.size >"], token: token)
        #expect(wrong.status == 422, "\(wrong.text)")
        #expect(try await house.post("/v1/unenrollments", ["sequence": "course"], token: token).json["ended"] == 1)
        let funnel = try await house.send("GET", "/v1/sequences/course/funnel", token: token)
        #expect(funnel.json["sequence"] == "course" && funnel.header("etag") != nil)
        #expect(try await house.send("GET", "/v1/sequences/none/funnel", token: token).status == 404)
    }

    @Test func `only the owner lifts a suppression and has somebody forgotten`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let (owner, marketer) = (try await house.token(.owner), try await house.token(.marketer))
        let lead = try await house.lead("ann@example.com")
        _ = try await house.post("/v1/suppressions", ["email": "ann@example.com"], token: marketer)
        let wish: Value = ["email": "ann@example.com", "reason": "she wrote to us"]
        #expect(try await house.post("/v1/suppressions/lift", wish, token: marketer).status == 403)
        #expect(try await house.post("/v1/suppressions/lift", wish, token: owner).status == 200)
        #expect(try await !house.isSuppressed("ann@example.com"))
        #expect(try await house.post("/v1/suppressions/lift", wish, token: owner).status == 422)
        let whom: Value = ["email": "ann@example.com"]
        #expect(try await house.post("/v1/erasures", whom, token: marketer).status == 403)
        let erased = try await house.post("/v1/erasures", whom, token: owner)
        #expect(erased.json["erased"] == true, "\(erased.text)")
        #expect(try await house.look { try $0.lead(lead) } == nil)
        #expect(try await house.isSuppressed("ann@example.com"))
    }

    @Test func `a card is put off, handed over and given back, and notes stay with its lead`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.salesperson)
        let lead = try await house.lead("ann@example.com")
        try await house.context.writer.perform { try $0.ask(about: lead, reason: "a question", actor: "test") }
        let card = try #require(try await house.look { try $0.activeCard(lead: lead) }).id
        let path = "/v1/queue/\(card)"
        #expect(try await house.post("\(path)/snooze", ["until": "tomorrow"], token: token).status == 422)
        let until = "\(SystemMoment.now + .days(2))"
        #expect(try await house.post("\(path)/snooze", ["until": .string(until)], token: token).status == 200)
        #expect(try await house.look { try $0.snooze(card: card) } != nil)
        #expect(try await house.post("\(path)/hand-over", ["to": "ghost"], token: token).status == 422)
        #expect(try await house.post("\(path)/hand-over", ["to": "mia"], token: token).json["owner"] == "mia")
        #expect(try await house.send("POST", "\(path)/return", token: token).status == 200)
        let returned = try #require(try await house.look { try $0.activeCard(lead: lead) })
        #expect(returned.state == .open && returned.touchedAt == nil, "it waits for its first touch again")
        let noted = try await house.post("/v1/leads/\(lead)/notes", ["text": "Call on Friday"], token: token)
        #expect(noted.status == 201 && noted.json["items"]?.element(at: 0)?["text"] == "Call on Friday")
        let shown = try await house.send("GET", path, token: token)
        #expect(shown.json["story"]?["lead"] == "ann@example.com", "\(shown.text)")
        #expect(try await house.send("GET", "/v1/queue/77", token: token).status == 404)
    }

    @Test func `people are the owner's business`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let owner = try await house.token(.owner)
        func put(_ value: Value) async throws -> TestHouse.Answer {
            try await house.send("PUT", "/v1/people/mia", value.json(), type: "application/json", token: owner)
        }
        #expect(try await put(["role": "king"]).status == 422)
        #expect(try await put(["role": "salesperson", "address": "mia@example.com"]).json["role"] == "salesperson")
        let link = try await house.send("POST", "/v1/people/mia/sign-in-link", token: owner)
        #expect(link.status == 201 && link.json["link"]?.text?.contains("/sign-in/") == true)
        let away = try await house.post(
            "/v1/people/mia/absences", ["from": "2096-12-24", "to": "2096-12-31"], token: owner)
        #expect(away.status == 201 && away.json["until"] == "2097-01-01T00:00:00Z", "\(away.text)")
        let list = try await house.send("GET", "/v1/people", token: owner)
        #expect(list.json["items"]?.element(at: 0)?["name"] == "mia")
        #expect(try await house.send("DELETE", "/v1/people/mia", token: owner).status == 200)
        #expect(try await house.send("DELETE", "/v1/people/mia", token: owner).status == 404)
        let marketer = try await house.token(.marketer)
        #expect(try await house.send("GET", "/v1/people", token: marketer).status == 403)
    }

    @Test func `a list comes in as a body, and its refused rows are told by line`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.marketer)
        let list = Array("email,first_name\nann@example.com,Ann\nnobody,Bob\ncid@example.com,Cid\n".utf8)
        let answer = try await house.send(
            "POST", "/v1/imports?basis=consent&enroll=course", list, type: "text/csv", token: token)
        #expect(answer.json["added"] == 2 && answer.json["refused"] == 1, "\(answer.text)")
        #expect(answer.json["refused_rows"]?.element(at: 0)?["line"] == 3)
        #expect(answer.json["enrolled"]?["enrolled"] == 2)
        let asked = try await house.send(
            "POST", "/v1/imports", Array("email,gibt nicht\na@example.com,x\n".utf8) + [0xFF], type: "text/csv",
            token: token)
        #expect(asked.status == 200 || asked.status == 422, "\(asked.text)")
        let headless = try await house.send(
            "POST", "/v1/imports", Array("a,b\n1,2\n".utf8), type: "text/csv", token: token)
        #expect(headless.status == 422 && headless.json["hint"]?.text?.contains("--") == false, "\(headless.text)")
        #expect(try await house.send("POST", "/v1/imports", list, type: "text/plain", token: token).status == 415)
        #expect(try await house.look { try $0.lead(address: "ann@example.com")?.source } == "import")
    }

    @Test func `deals, figures, queues and mailboxes are read`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.reader)
        for path in [
            "/v1/deals", "/v1/deals?state=won", "/v1/reports/figures?from=2026-01-01&to=2026-03-31", "/v1/queues",
            "/v1/reports/list?figure=leads&from=2026-01-01&to=2026-03-31",
            "/v1/routes", "/v1/templates/hello", "/v1/reports/summary",
        ] {
            let answer = try await house.send("GET", path, token: token)
            #expect(answer.status == 200 && answer.header("etag") != nil, "\(path): \(answer.text)")
            let known = [("If-None-Match", answer.header("etag") ?? "")]
            #expect(try await house.send("GET", path, token: token, headers: known).status == 304, "\(path)")
        }
        for path in [
            "/v1/deals?state=sold", "/v1/reports/figures?from=soon", "/v1/deals?cursor=1.2", "/v1/reports/list",
            "/v1/reports/list?figure=sent", "/v1/reports/list?figure=leads&from=2026-02-01&to=2026-01-01",
        ] {
            #expect(try await house.send("GET", path, token: token).status == 422, "\(path)")
        }
    }
}

/// Lists come in pages that together hold each row once.
@Suite struct PagingTests {
    @Test func `those behind a number of the report come in pages, each once`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.reader)
        for number in 1...7 { _ = try await house.lead("lead\(number)@lead.example") }
        let rows = try await Self.all(house, "/v1/reports/list", token, asking: "figure=leads&")
        #expect(rows.count == 7 && Set(rows.compactMap { $0["lead"]?.text }).count == 7)
        #expect(rows.allSatisfy { $0["at"]?.text != nil && $0["paid"] == .null })
    }

    private static func all(
        _ house: TestHouse, _ path: String, _ token: String, asking: String = ""
    ) async throws -> [Value] {
        var (rows, next): ([Value], String?) = ([], nil)
        for _ in 0..<20 {
            let more = next.map { "&cursor=\($0)" } ?? ""
            let answer = try await house.send("GET", "\(path)?\(asking)limit=2\(more)", token: token)
            guard case .array(let items)? = answer.json["items"] else {
                Issue.record("\(path): \(answer.text)")
                return rows
            }
            #expect(items.count <= 2)
            rows += items
            next = answer.json["next"]?.text
            if next == nil { return rows }
        }
        Issue.record("\(path) has no last page")
        return rows
    }

    @Test func `the queue, the outbox, a timeline, the sequences and the leads come in pages`() async throws {
        let second = """
            { "sequence": "later", "title": "Later", "basis": "consent", "mailbox": "ana",
              "steps": [ { "id": "hello", "email": "hello" } ] }
            """
        let house = try TestHouse([
            "sequences/later.json": second,
            "sequences/last.json": second.replacingOccurrences(of: "\"later\"", with: "\"last\""),
        ])
        defer { house.end() }
        let token = try await house.token(.owner)
        var ids: [Int64] = []
        for number in 1...5 { ids.append(try await house.lead("lead\(number)@example.com")) }
        let leads = ids
        try await house.context.writer.perform { scheduler in
            for lead in leads { try scheduler.ask(about: lead, reason: "why", actor: "test") }
        }
        for _ in 1...4 { _ = try await house.post("/v1/leads/\(leads[0])/notes", ["text": "n"], token: token) }
        let queue = try await Self.all(house, "/v1/queue", token)
        #expect(queue.count == 5 && Set(queue.compactMap { $0["id"]?.text }).count == 5)
        let timeline = try await Self.all(house, "/v1/leads/\(leads[0])/timeline", token)
        let log = try await house.look { try $0.timeline(lead: leads[0]).map { String($0.id) } }
        #expect(timeline.compactMap { $0["id"]?.text } == log.reversed() && log.count > 4)
        let sequences = try await Self.all(house, "/v1/sequences", token)
        #expect(sequences.compactMap { $0["name"]?.text } == ["course", "last", "later"])
        #expect(try await Self.all(house, "/v1/leads", token).compactMap { $0["id"]?.text } == leads.map(String.init))
        #expect(try await Self.all(house, "/v1/outbox", token).isEmpty)
        #expect(try await house.send("GET", "/v1/queue?cursor=5", token: token).status == 422)
    }
}
