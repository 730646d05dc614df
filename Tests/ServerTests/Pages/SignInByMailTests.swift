import Dispatch
import Engine
import HTTPTypes
import Ports
import Scheduler
import TestKit
import Testing
import Values

@testable import Server

/// Signing in by a link that comes by mail.
@Suite(.timeLimit(.minutes(1))) struct SignInByMailTests {
    private let mails: AsyncStream<Parcel>
    private let carrier: ScriptedCarrier

    init() {
        let (stream, continuation) = AsyncStream<Parcel>.makeStream()
        mails = stream
        carrier = ScriptedCarrier(gate: OpenGate()) { parcel, _ in
            continuation.yield(parcel)
            return .accepted
        }
    }

    private func house(_ changes: [String: String] = [:]) async throws -> TestHouse {
        let house = try TestHouse(changes, carrier: carrier)
        try await house.context.writer.perform { scheduler in
            try scheduler.keepPerson("mia", address: "Mia@ana.example", role: "salesperson", actor: "test")
            try scheduler.keepPerson("max", address: nil, role: "salesperson", actor: "test")
        }
        return house
    }

    private func ask(
        _ house: TestHouse, _ name: String, language: String = "en", from peer: String = "192.0.2.7"
    ) async throws -> TestHouse.Answer {
        let secret = Secret.random()
        let body = "csrf=\(secret.formToken)&name=\(name.inQuery)&password=&next=%2Fdeals&how=link"
        return try await house.send(
            "POST", "/sign-in", Array(body.utf8), type: "application/x-www-form-urlencoded",
            headers: [("Cookie", "baton_form=\(secret.text)"), ("Accept-Language", language)], from: peer)
    }

    /// Holds up a thread until somebody opens.
    private final class Gatekeeper: Sendable {
        private let signal = DispatchSemaphore(value: 0)
        func wait() { signal.wait() }
        func open() { signal.signal() }
    }

    private func nextMail() async throws -> String {
        var mails = mails.makeAsyncIterator()
        return try #require(await mails.next()).mailText.replacing("=\r\n", with: "")
    }

    @Test func `a link that is asked for comes by mail, and signs in once, after any number of looks`() async throws {
        let house = try await house()
        defer { house.end() }
        let asked = try await ask(house, "mia")
        #expect(asked.status == 303)
        let told = try await house.send("GET", try #require(asked.header("location")))
        #expect(told.text.contains("a link is on its way"))
        #expect(told.text.contains(#"name="next" value="/deals""#))
        let mail = try await nextMail()
        #expect(mail.contains("To: mia <mia@ana.example>") && mail.contains("From: Baton <ana@ana.example>"))
        let link = try #require(mail.firstMatch(of: #/https://go\.ana\.example(/sign-in/[A-Za-z0-9_-]{43})/#)).output.1
        for _ in 0..<3 { #expect(try await house.send("GET", String(link)).status == 200) }
        #expect(try await house.send("POST", String(link)).status == 303)
        #expect(try await house.send("POST", String(link)).status == 410)
    }

    @Test func `the mail speaks the language of who asks, and is found by the mail address too`() async throws {
        let house = try await house()
        defer { house.end() }
        _ = try await ask(house, "MIA@ana.example", language: "de")
        #expect(try await nextMail().contains("Subject: Dein Link zum Anmelden bei Baton"))
    }

    @Test func `nobody learns from the answer, nor from its time, whether a name is known`() async throws {
        let house = try await house()
        defer { house.end() }
        // Nothing can be looked up meanwhile: whoever looked first would wait for ever.
        let gate = Gatekeeper()
        let isHeld = AsyncStream<Void>.makeStream()
        let reading = house.context.reading
        let holding = Task {
            try await reading.read { _ in
                isHeld.continuation.finish()
                gate.wait()
            }
        }
        for await _ in isHeld.stream {}
        let answers = try await [ask(house, "mia"), ask(house, "max"), ask(house, "nobody"), ask(house, "@")]
        gate.open()
        try await holding.value
        #expect(answers.map(\.status) == [303, 303, 303, 303])
        #expect(Set(answers.map { $0.header("location") }).count == 1)
        #expect(Set(answers.map { $0.headers.map(\.name) }).count == 1)
        #expect(try await nextMail().contains("mia@ana.example"))
        #expect(carrier.carried.count == 1)
    }

    @Test func `one address may ask ten times in an hour, whoever it asks for`() async throws {
        let house = try await house()
        defer { house.end() }
        for number in 0..<10 { #expect(try await ask(house, "nobody \(number)").status == 303) }
        let refused = try await ask(house, "mia")
        #expect(refused.status == 429 && refused.header("retry-after") != nil)
        #expect(try await ask(house, "mia", from: "198.51.100.7").status == 303)
    }

    @Test func `one person gets five links in an hour, and another ones of their own`() {
        let limiter = SignInLimiter()
        let now = SystemMoment.now
        for _ in 0..<5 { #expect(limiter.mail("link", to: 1, at: now) == nil) }
        #expect(limiter.mail("link", to: 1, at: now) == 720)
        #expect(limiter.mail("link", to: 2, at: now) == nil)
        #expect(limiter.mail("test", to: 1, at: now) == nil)
        #expect(limiter.mail("link", to: 1, at: now + .minutes(12)) == nil)
        #expect(limiter.mail("link", to: 1, at: now + .minutes(12)) != nil)
    }

    @Test func `a link is no mail to a lead: it goes while sequences are paused, and no report knows of it`()
        async throws
    {
        let house = try await house()
        defer { house.end() }
        _ = try await house.lead("mia@ana.example")
        try await house.context.writer.perform { try $0.pause(sequence: "course", actor: "test") }
        _ = try await ask(house, "mia")
        #expect(try await nextMail().contains("/sign-in/"))
        let lead = try #require(try await house.look { try $0.lead(address: "mia@ana.example") })
        #expect(try await house.look { try $0.messages(in: Set(OutboxMessage.State.allCases), limit: 9) }.isEmpty)
        #expect(try await house.look { try $0.enrollments(lead: lead.id) }.isEmpty)
    }

    @Test func `where no mailbox can carry it, no link is offered, and who asks anyway is told what helps`()
        async throws
    {
        let house = try TestHouse()
        defer { house.end() }
        #expect(try await !house.send("GET", "/sign-in").text.contains(#"value="link""#))
        let refused = try await ask(house, "mia")
        #expect(refused.status == 503 && refused.text.contains("baton login"))
    }

    @Test func `a form that is not ours asks for nothing`() async throws {
        let house = try await house()
        defer { house.end() }
        let body = Array("csrf=\(Secret.random().formToken)&name=mia&how=link".utf8)
        let answer = try await house.send(
            "POST", "/sign-in", body, type: "application/x-www-form-urlencoded",
            headers: [("Cookie", "baton_form=\(Secret.random().text)")])
        #expect(answer.status == 403)
    }
}
