import Chance
import Foundation
import Synchronization
import Testing

@testable import Sink

/// What an ordinary, strict server answers to a client that is not quite right.
struct SMTPDialogueTests {
    @Test func `commands out of order are refused, and the dialogue goes on`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        _ = client.reply()
        #expect(client.ask("MAIL FROM:<a@example.com>") == "503 EHLO first")
        #expect(client.ask("HELO client.example") == "250 baton sink")
        #expect(client.ask("RCPT TO:<a@example.com>") == "503 5.5.1 MAIL first")
        #expect(client.ask("DATA") == "503 5.5.1 MAIL first")
        #expect(client.ask("mail from:<a@example.com>") == "250 2.1.0 Ok")
        #expect(client.ask("MAIL FROM:<a@example.com>") == "503 5.5.1 Nested MAIL")
        #expect(client.ask("RSET") == "250 2.0.0 Ok")
        #expect(client.ask("MAIL FROM:<a@example.com>") == "250 2.1.0 Ok")
        #expect(client.ask("VRFY a").hasPrefix("252"))
        #expect(client.ask("HELP").hasPrefix("214"))
        #expect(client.ask("AUTH PLAIN AA==").hasPrefix("503"))
    }

    @Test(arguments: [
        ("MAIL FROM: <a@example.com>", "501"), ("MAIL FROM:a@example.com", "501"), ("MAIL FROM:<a@example.com", "501"),
        ("MAIL FROM:<a@example.com>SIZE=1", "501"), ("MAIL FROM:<a\u{1}@example.com>", "501"),
        ("MAIL FROM:<a@example.com> FOO=1", "555"), ("MAIL FROM:<a@example.com> SIZE=99999999999", "552"),
        ("MAIL FROM:<é@example.com>", "553"), ("MAIL FROM:<é@example.com> SMTPUTF8", "250"),
        ("MAIL FROM:<\"a>b\"@example.com>", "250"), ("MAIL FROM:<> RET=HDRS ENVID=x", "250"), ("FOO", "500"),
        ("STARTTLS", "502"), ("MAIL FROM:<a@example.com> BODY=8BITMIME SIZE=1", "250"),
    ])
    func `a command line is read strictly`(line: String, code: String) throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        #expect(try WireClient.greeted(sink).ask(line).hasPrefix(code))
    }

    @Test func `parameters and enhanced codes follow what EHLO offered`() throws {
        var settings = MailSink.Settings()
        settings.capabilities = ["SIZE 100"]
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: .ehlo)
        #expect(client.reply() == "250-sink.localhost\n250 SIZE 100")
        #expect(client.ask("MAIL FROM:<a@example.com> BODY=8BITMIME") == "555 MAIL parameter not offered")
        #expect(client.ask("MAIL FROM:<a@example.com> SIZE=100") == "250 Ok")
        #expect(client.ask("RCPT TO:<a@example.com> NOTIFY=NEVER") == "555 RCPT parameter not offered")
        #expect(client.ask("RCPT TO:<a@example.com>") == "250 Ok")
        #expect(client.ask("DATA").hasPrefix("354"))
        #expect(client.ask(String(repeating: "x", count: 101) + "\r\n.") == "552 Message too big")
        #expect(sink.counters.messages == 0)
    }

    @Test func `sending on without waiting is counted where the protocol has the client wait`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        client.send("MAIL FROM:<>\r\nRCPT TO:<a@example.com>\r\nDATA\r\nbody\r\n.\r\n")
        #expect((1...4).map { _ in String(client.reply().prefix(3)) } == ["250", "250", "354", "250"])
        #expect(sink.counters.unsynchronized == 1)
    }

    @Test func `without PIPELINING every command waits for its answer`() throws {
        var settings = MailSink.Settings()
        settings.capabilities = []
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        client.send("MAIL FROM:<>\r\nRCPT TO:<a@example.com>\r\n")
        #expect([client.reply(), client.reply()] == ["250 Ok", "250 Ok"])
        #expect(sink.counters.unsynchronized == 1)
    }

    @Test func `a bare LF ends no command, and an endless line ends the connection`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        let client = try WireClient.greeted(sink)
        client.send("NOOP\nNOOP\r\n")
        #expect(client.reply() == "500 5.5.2 Lines end in CRLF")
        #expect(client.reply() == "250 2.0.0 Ok")
        client.send(String(repeating: "x", count: 9_000))
        #expect(client.reply() == "500 5.5.6 Line too long")
        #expect(sink.wait { $0.open == 0 })
        #expect(sink.counters.syntaxErrors == 2)
    }

    @Test func `hostile bytes never stop the sink`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        var generator = Chance(seed: 3)
        let words = [
            "MAIL FROM:<", "RCPT TO:<", ">", "DATA", "\r\n", "\n", "\0", ".", "AUTH", " ", "\"", "EHLO x\r\n", "é",
        ]
        for _ in 0..<200 {
            let client = try WireClient(port: sink.port)
            let count = Int.random(in: 1...60, using: &generator)
            client.send((0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined())
            client.finish()
            #expect(client.rest().bytes.starts(with: "220 ".utf8))
        }
        #expect(sink.counters.connections == 200)
        #expect(try WireClient.walk(sink, to: .dot).reply().hasPrefix("250 "))
    }

    @Test func `the callback hears of each message, with its bytes`() throws {
        let heard = Mutex<[SinkMessage]>([])
        var settings = MailSink.Settings()
        settings.onMessage = { message in heard.withLock { $0.append(message) } }
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient.walk(sink, to: .dot)
        #expect(client.reply().hasPrefix("250 "))
        #expect(client.ask("NOOP") == "250 2.0.0 Ok")
        let messages = heard.withLock { $0 }
        #expect(messages.map(\.recipients) == [["lead@example.com"]])
        #expect(messages.map(\.bytes) == [Array("Message-ID: <1@sender.example>\r\n\r\nHello\r\n".utf8)])
        #expect(sink.messages.isEmpty)
    }

    @Test func `with credentials only the right password or token logs in`() throws {
        var settings = MailSink.Settings()
        settings.logins = ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"]
        settings.credentials = ["ana": "secret"]
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let refused = ["AUTH PLAIN AGFuYQB3cm9uZw==", "AUTH PLAIN YW5h", "AUTH PLAIN ="]
        let client = try WireClient.greeted(sink)
        for line in refused { #expect(client.ask(line) == "535 5.7.8 Authentication credentials invalid") }
        #expect(client.ask("AUTH PLAIN !!!") == "501 5.5.2 Not base64")
        #expect(client.ask("AUTH LOGIN").hasPrefix("334 "))
        #expect(client.ask("*") == "501 5.7.0 Cancelled")
        let wrong = Data("user=ana\u{1}auth=Bearer stale\u{1}\u{1}".utf8).base64EncodedString()
        #expect(client.ask("AUTH XOAUTH2 \(wrong)").hasPrefix("334 "))
        #expect(client.ask("").hasPrefix("535 "))
        #expect(sink.counters.logins == 0 && sink.counters.loginsRefused == 4)
        for response in ["user=ana\u{1}auth=Bearer secret\u{1}\u{1}", "n,a=ana,\u{1}auth=Bearer secret\u{1}\u{1}"] {
            let mechanism = response.hasPrefix("n") ? "OAUTHBEARER" : "XOAUTH2"
            let right = Data(response.utf8).base64EncodedString()
            #expect(try WireClient.greeted(sink).ask("AUTH \(mechanism) \(right)").hasPrefix("235 "))
        }
        #expect(try WireClient.greeted(sink).ask("AUTH PLAIN AGFuYQBzZWNyZXQ=").hasPrefix("235 "))
    }
}
