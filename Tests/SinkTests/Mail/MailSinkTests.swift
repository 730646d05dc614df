import Synchronization
import Testing
import Values

@testable import Sink

struct MailSinkTests {
    @Test func `a message goes in and its envelope, Message-ID and content are kept`() throws {
        var settings = MailSink.Settings()
        settings.keep = .contents
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        #expect(client.reply() == "220 sink.localhost ESMTP baton sink")
        let greeting = client.ask("EHLO client.example")
        #expect(greeting.hasPrefix("250-sink.localhost\n250-PIPELINING\n250-SIZE 36700160\n"))
        #expect(greeting.hasSuffix("\n250 DSN"))
        #expect(client.ask("MAIL FROM:<ana@sender.example> SIZE=100 BODY=8BITMIME") == "250 2.1.0 Ok")
        #expect(client.ask("RCPT TO:<lead@example.com>") == "250 2.1.5 Ok")
        #expect(client.ask("DATA") == "354 End data with <CR><LF>.<CR><LF>")
        let answer = client.ask("Subject: Hi\r\nMessage-ID: <1@sender.example>\r\n\r\nHello\r\n..dot\r\n.")
        let message = try #require(sink.messages.first)
        #expect(answer == "250 2.0.0 Ok: queued as \(message.queueID)")
        #expect(message.sender == "ana@sender.example")
        #expect(message.recipients == ["lead@example.com"])
        #expect(message.messageID == "<1@sender.example>")
        let content = "Subject: Hi\r\nMessage-ID: <1@sender.example>\r\n\r\nHello\r\n.dot\r\n"
        #expect(String(decoding: message.bytes, as: UTF8.self) == content)
        #expect(message.size == content.utf8.count)
        #expect(client.ask("QUIT") == "221 2.0.0 Bye")
        #expect(client.rest().end == .finished)
        #expect(sink.counters.messages == 1 && sink.counters.bareLineEnds == 0 && sink.counters.unsynchronized == 0)
    }

    @Test func `a pipelined group is answered in order, message after message on one connection`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        _ = client.reply()
        _ = client.ask("EHLO client.example")
        for _ in 1...3 {
            client.send("MAIL FROM:<>\r\nRCPT TO:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n")
            #expect((1...4).map { _ in String(client.reply().prefix(3)) } == ["250", "250", "250", "354"])
            #expect(client.ask("\r\nbody\r\n.").hasPrefix("250 2.0.0 Ok: queued as "))
        }
        #expect(sink.counters.messages == 3)
        #expect(sink.counters.recipients == 6)
        #expect(sink.counters.connections == 1)
        #expect(sink.counters.unsynchronized == 0)
    }

    @Test func `only the address 127.0.0.1 is listened on`() {
        #expect(throws: SinkError.notLoopback(host: "0.0.0.0")) { try MailSink.start(host: "0.0.0.0") }
    }

    @Test func `a taken port is an error with its number`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        #expect(throws: SinkError.port(sink.port, errno: 98)) { try MailSink.start(port: sink.port) }
    }

    @Test func `waiting ends when the counters say so, and not before`() throws {
        let sink = try MailSink.start()
        defer { sink.stop() }
        #expect(!sink.wait(upTo: .zero) { $0.connections == 1 })
        let client = try WireClient(port: sink.port)
        #expect(sink.wait { $0.connections == 1 })
        client.finish()
        #expect(sink.wait { $0.open == 0 })
    }

    @Test func `a callback may stop the sink it belongs to`() throws {
        let box = Mutex<MailSink?>(nil)
        var settings = MailSink.Settings()
        settings.onMessage = { _ in box.withLock { $0 }?.stop() }
        let sink = try MailSink.start(settings)
        box.withLock { $0 = sink }
        let client = try WireClient.walk(sink, to: .dot)
        #expect(client.reply().hasPrefix("250 "))
        #expect(client.rest().end == .finished)
        box.withLock { $0 = nil }
    }

    @Test func `taking the messages forgets them, and envelopes come without content`() throws {
        var settings = MailSink.Settings()
        settings.keep = .envelopes
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        _ = try WireClient.walk(sink, to: .dot).reply()
        let messages = sink.takeMessages()
        #expect(messages.map(\.messageID) == ["<1@sender.example>"])
        #expect(messages.map(\.bytes) == [[]])
        #expect(sink.messages.isEmpty)
        #expect(sink.counters.messages == 1)
    }

    @Test func `many clients at once lose nothing`() throws {
        var settings = MailSink.Settings()
        settings.keep = .envelopes
        settings.threads = 2
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let clients = try (0..<30).map { _ in try WireClient.greeted(sink) }
        for round in 1...10 {
            for client in clients { client.send("MAIL FROM:<>\r\nRCPT TO:<r\(round)@example.com>\r\nDATA\r\n") }
            for client in clients {
                #expect((1...3).map { _ in String(client.reply().prefix(3)) } == ["250", "250", "354"])
            }
            for client in clients { client.send("x\r\n.\r\n") }
            for client in clients { #expect(client.reply().hasPrefix("250 ")) }
        }
        #expect(sink.counters.messages == 300)
        #expect(Set(sink.messages.map(\.queueID)).count == 300)
        #expect(sink.messages.map(\.number).sorted() == Array(1...300))
    }
}
