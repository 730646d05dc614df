import Testing
import Values

@testable import Sink

extension IMAPSink {
    /// A sink with faults and habits in their short form, and mails in the inbox of `ana@a.example`.
    static func scripted(_ faults: String..., mails: [String] = [], seed: UInt64 = 0) throws -> IMAPSink {
        let office = PostOffice()
        for mail in mails { office.deliver(Array(mail.utf8), to: ["ana@a.example"], at: .wall()) }
        var settings = Settings(office)
        settings.script = try SinkScript(imap: faults, seed: seed)
        return try start(settings)
    }
}

extension WireClient {
    /// Connects, reads the greeting and logs in.
    static func reading(_ sink: IMAPSink, as user: String = "ana@a.example") throws -> WireClient {
        let client = try WireClient(port: sink.port)
        _ = client.line()
        _ = client.tell("LOGIN \(user) x")
        return client
    }

    /// Sends a command under the tag `a`; every line up to its answer, or to the end.
    func tell(_ command: String) -> [String] {
        send("a \(command)\r\n")
        var lines: [String] = []
        while let line = line() {
            lines.append(line)
            if line.hasPrefix("a ") || line.hasPrefix("* BYE") { break }
        }
        return lines
    }
}

@Suite struct IMAPSinkTests {
    private static let mail = "Subject: Hi\r\n\r\nYes.\r\n"

    @Test func `what SMTP took in is read by its recipient, and among what its author sent`() throws {
        let office = PostOffice()
        var settings = MailSink.Settings()
        settings.office = office
        let mail = try MailSink.start(settings)
        defer { mail.stop() }
        let sink = try IMAPSink.start(IMAPSink.Settings(office))
        defer { sink.stop() }
        #expect(try WireClient.greeted(mail).transact(to: "Lead+1@example.com").last == "250")
        let lead = try WireClient.reading(sink, as: "lead@example.com")
        #expect(lead.tell("SELECT INBOX").contains("* 1 EXISTS"))
        let fetched = lead.tell("FETCH 1 BODY.PEEK[]")
        #expect(
            fetched.contains("Return-Path: <ana@sender.example>")
                && fetched.contains("Delivered-To: Lead+1@example.com"))
        let author = try WireClient.reading(sink, as: "ana@sender.example")
        #expect(author.tell("EXAMINE Sent").contains("* 1 EXISTS"))
        #expect(author.tell("EXAMINE INBOX").contains("* 0 EXISTS"))
    }

    @Test func `a mail that comes is pushed to whoever waits in IDLE`() throws {
        let office = PostOffice()
        let sink = try IMAPSink.start(IMAPSink.Settings(office))
        defer { sink.stop() }
        let client = try WireClient.reading(sink)
        _ = client.tell("EXAMINE INBOX")
        client.send("b IDLE\r\n")
        #expect(client.line() == "+ idling" && sink.wait { $0.waiting == 1 })
        office.deliver(Array(Self.mail.utf8), to: ["ana@a.example"], at: .wall())
        #expect(client.line() == "* 1 EXISTS")
        client.send("DONE\r\n")
        #expect(client.line() == "b OK IDLE terminated" && sink.wait { $0.waiting == 0 })
        #expect(client.tell("LOGOUT").first == "* BYE See you")
        #expect(client.rest().end == .finished || sink.wait { $0.open == 0 })
    }

    @Test func `only those with the right secret come in, and a taken port is an error with its number`() throws {
        var settings = IMAPSink.Settings(PostOffice())
        settings.credentials = ["ana@a.example": "x"]
        let sink = try IMAPSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        _ = client.line()
        #expect(client.tell("LOGIN ana@a.example y").last?.hasPrefix("a NO [AUTHENTICATIONFAILED]") == true)
        #expect(client.tell("LOGIN ana@a.example x").last?.hasPrefix("a OK") == true)
        #expect(sink.counters.logins == 1 && sink.counters.commands == 2)
        #expect(throws: SinkError.port(sink.port, errno: 98)) {
            try IMAPSink.start(port: sink.port, IMAPSink.Settings(PostOffice()))
        }
    }

    @Test func `hostile bytes end their own connection at most, and others are served`() throws {
        let sink = try IMAPSink.scripted(mails: [Self.mail])
        defer { sink.stop() }
        for bytes in [
            "\u{0}\r\n", String(repeating: "x", count: 80_000), "a LOGIN {99999+}\r\n", "\r\n\r\n((((\r\n", "a {3}\r\n",
        ] {
            let client = try WireClient(port: sink.port)
            client.send(bytes)
            client.finish()
            _ = client.rest()
        }
        #expect(try WireClient.reading(sink).tell("SELECT INBOX").contains("* 1 EXISTS"))
        #expect(sink.wait { $0.open <= 1 })
    }
}
