import Testing
import Values

@testable import Sink

/// What the wire shows of each fault.
struct MailFaultTests {
    static let answered: [MailFault.Stage] = [
        .banner, .ehlo, .starttls, .auth, .mail, .rcpt, .data, .dot, .rset, .quit,
    ]

    @Test(arguments: answered, [421, 450, 451, 452, 550, 552, 554])
    func `an answer code can be scripted at every stage`(stage: MailFault.Stage, code: Int) throws {
        let sink = try MailSink.scripted("\(stage.rawValue)-\(code)")
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: stage)
        #expect(client.reply().hasPrefix("\(code) "))
        if code == 421 { #expect(client.rest().end == .finished) }
        #expect(sink.counters.faults == 1)
        #expect(sink.counters.messages == 0)
    }

    @Test(arguments: answered + [.body])
    func `close ends the connection without an answer`(stage: MailFault.Stage) throws {
        let sink = try MailSink.scripted("\(stage.rawValue)-close")
        defer { sink.stop() }
        let (bytes, end) = try WireClient.walk(sink, to: stage).rest()
        #expect(bytes.isEmpty)
        #expect(end == .finished)
        #expect(sink.counters.messages == 0)
    }

    @Test(arguments: answered + [.body])
    func `reset breaks the connection`(stage: MailFault.Stage) throws {
        let sink = try MailSink.scripted("\(stage.rawValue)-reset")
        defer { sink.stop() }
        let (bytes, end) = try WireClient.walk(sink, to: stage).rest()
        #expect(bytes.isEmpty)
        #expect(end == .reset)
    }

    @Test(arguments: answered + [.body])
    func `a hung sink answers nothing more and sees the client go`(stage: MailFault.Stage) throws {
        let sink = try MailSink.scripted("\(stage.rawValue)-hang")
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: stage)
        #expect(sink.wait { $0.faults == 1 })
        client.send("NOOP\r\nQUIT\r\n")
        client.finish()
        let (bytes, end) = client.rest()
        #expect(bytes.isEmpty)
        #expect(end == .finished)
    }

    @Test(arguments: answered + [.body])
    func `a frozen sink reads nothing, not even that the client went`(stage: MailFault.Stage) throws {
        let sink = try MailSink.scripted("\(stage.rawValue)-freeze")
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: stage)
        #expect(sink.wait { $0.faults == 1 })
        client.finish()
        #expect(client.hasNothing())
        #expect(sink.counters.open == 1)
        sink.stop()
        #expect(client.rest().bytes.isEmpty)
    }

    @Test(arguments: answered + [.body])
    func `garbage is no SMTP answer and silence follows`(stage: MailFault.Stage) throws {
        let sink = try MailSink.scripted("\(stage.rawValue)-garbage")
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: stage)
        #expect(sink.wait { $0.faults == 1 })
        client.send("NOOP\r\n")
        client.finish()
        let (bytes, _) = client.rest()
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        #expect(bytes.contains(0) && bytes.contains(0xFF))
        #expect(bytes.filter { $0 == 0x0A }.count == 1)
    }

    @Test func `half-close ends the sink's direction only`() throws {
        let sink = try MailSink.scripted("rcpt-half-close")
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: .rcpt)
        #expect(client.rest().end == .finished)
        client.send("QUIT\r\n")
        #expect(sink.counters.open == 1)
        client.finish()
        #expect(sink.wait { $0.open == 0 })
    }

    @Test(arguments: answered)
    func `a delayed answer comes, and not early`(stage: MailFault.Stage) throws {
        let sink = try MailSink.scripted("\(stage.rawValue)-slow delay_ms=30")
        defer { sink.stop() }
        let start = ContinuousClock.now
        let client = try WireClient.walk(sink, to: stage)
        #expect(!client.reply().isEmpty)
        #expect(ContinuousClock.now - start >= .milliseconds(30))
    }

    @Test func `a dripped answer is whole in the end, and a 421 still closes`() throws {
        let sink = try MailSink.scripted("mail-421 drip_ms=1")
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: .mail)
        let (bytes, end) = client.rest()
        #expect(String(decoding: bytes, as: UTF8.self) == "421 4.3.2 Service shutting down\r\n")
        #expect(end == .finished)
    }

    @Test func `refused: nobody listens on the port, which stays taken`() throws {
        let sink = try MailSink.scripted("refused")
        defer { sink.stop() }
        #expect(throws: WireClient.Refused.self) { try WireClient(port: sink.port) }
        #expect(throws: SinkError.port(sink.port, errno: 98)) { try MailSink.start(port: sink.port) }
    }

    @Test func `greylist: each recipient is refused once, then taken`() throws {
        let sink = try MailSink.scripted("greylist")
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        #expect(client.transact(to: "a@example.com") == ["250", "450"])
        #expect(client.transact(to: "b@example.com") == ["250", "450"])
        #expect(client.transact(to: "a@example.com") == ["250", "250", "354", "250"])
        #expect(client.transact(to: "b@example.com") == ["250", "250", "354", "250"])
    }

    @Test func `answer-lost: the message is recorded, the 250 never comes`() throws {
        let sink = try MailSink.scripted("answer-lost")
        defer { sink.stop() }
        let (bytes, end) = try WireClient.walk(sink, to: .dot).rest()
        #expect(bytes.isEmpty)
        #expect(end == .finished)
        #expect(sink.messages.map(\.messageID) == ["<1@sender.example>"])
    }

    @Test func `dot-554 with keep: refused in words, recorded all the same`() throws {
        let sink = try MailSink.scripted("dot-554 keep")
        defer { sink.stop() }
        #expect(try WireClient.walk(sink, to: .dot).reply() == "554 5.7.1 Transaction failed")
        #expect(sink.counters.messages == 1)
    }

    @Test func `lone-dot: DATA is accepted without recipients and the dot is not`() throws {
        let sink = try MailSink.scripted("lone-dot messages=1", "rcpt-550")
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        client.send("MAIL FROM:<>\r\nRCPT TO:<dead@example.com>\r\nDATA\r\n")
        #expect(
            [client.reply(), client.reply(), client.reply()].map { String($0.prefix(3)) } == ["250", "550", "354"])
        #expect(client.ask(".") == "554 5.5.1 No valid recipients")
        client.send("MAIL FROM:<>\r\nRCPT TO:<dead@example.com>\r\nDATA\r\n")
        #expect(
            [client.reply(), client.reply(), client.reply()].map { String($0.prefix(3)) } == ["250", "550", "554"])
        #expect(sink.counters.messages == 0)
    }

    @Test func `without a fault, DATA without recipients is refused`() throws {
        let sink = try MailSink.scripted("rcpt-550")
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        client.send("MAIL FROM:<>\r\nRCPT TO:<dead@example.com>\r\nDATA\r\n")
        #expect(
            [client.reply(), client.reply(), client.reply()].map { String($0.prefix(3)) } == ["250", "550", "554"])
    }

    @Test func `body faults wait for so many bytes`() throws {
        let sink = try MailSink.scripted("body-close after=2000 messages=2")
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        #expect(client.transact() == ["250", "250", "354", "250"])
        for line in ["MAIL FROM:<>", "RCPT TO:<lead@example.com>", "DATA"] { _ = client.ask(line) }
        client.send(String(repeating: "x", count: 2_000))
        #expect(client.hasNothing())
        client.send("yy\r\n")
        #expect(client.rest().end == .finished)
        #expect(sink.counters.messages == 1)
    }

    @Test func `auth-refused: a password is refused at once, a bearer token after its challenge`() throws {
        var settings = MailSink.Settings()
        settings.logins = ["PLAIN", "XOAUTH2"]
        settings.script = try SinkScript(mail: ["auth-refused"])
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        #expect(client.ask("AUTH PLAIN AGEAYg==") == "535 5.7.8 Authentication credentials invalid")
        #expect(client.ask("AUTH XOAUTH2 dG9rZW4=").hasPrefix("334 eyJ"))
        #expect(client.ask("") == "535 5.7.8 Authentication credentials invalid")
        #expect(client.ask("NOOP") == "250 2.0.0 Ok")
        #expect(sink.counters.logins == 0)
    }

    @Test func `STARTTLS is offered only where the script has something in store for it`() throws {
        for (fault, isOffered) in [("no-starttls", false), ("bad-certificate", true), ("starttls-454", true)] {
            let sink = try MailSink.scripted(fault)
            defer { sink.stop() }
            let client = try WireClient.walk(sink, to: .ehlo)
            #expect(client.reply().contains("STARTTLS") == isOffered)
            #expect(client.ask("STARTTLS").hasPrefix(fault == "bad-certificate" ? "220" : isOffered ? "454" : "502"))
        }
    }

    @Test func `a reply of several lines goes out as one`() throws {
        let script = #"{"mail":[{"at":"rcpt","reply":["550 5.1.1 No such user","Ask the state"]}]}"#
        var settings = MailSink.Settings()
        settings.script = try SinkScript(json: Array(script.utf8))
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: .rcpt)
        #expect(client.reply() == "550-5.1.1 No such user\n550 Ask the state")
    }
}
