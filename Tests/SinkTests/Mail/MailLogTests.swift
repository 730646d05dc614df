import Foundation
import Testing

@testable import Sink

struct MailLogTests {
    /// A path in a folder of the test's own, which goes with it.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sink-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func `a line for each recipient stands in the file before the 250 is read`() throws {
        try withFolder { folder in
            var settings = MailSink.Settings()
            settings.log = folder + "/log"
            let sink = try MailSink.start(settings)
            defer { sink.stop() }
            let client = try WireClient.greeted(sink)
            for number in 1...3 {
                for line in ["MAIL FROM:<>", "RCPT TO:<a@example.com>", "RCPT TO:<\"b c\"@example.com>", "DATA"] {
                    _ = client.ask(line)
                }
                let answer = client.ask("Message-ID: <\(number % 2)@x>\r\n\r\nbody\r\n.")
                let entries = MailLog.entries(try String(contentsOfFile: folder + "/log", encoding: .utf8))
                #expect(entries.count == 2 * number)
                #expect(entries.last?.recipient == "\"b%20c\"@example.com")
                #expect(entries.last?.messageID == "<\(number % 2)@x>")
                #expect(answer.hasSuffix(" " + (entries.last?.queueID ?? "none")))
            }
            let entries = MailLog.entries(try String(contentsOfFile: folder + "/log", encoding: .utf8))
            let duplicates = MailLog.duplicates(in: entries)
            #expect(duplicates.map(\.entry.messageID) == ["<1@x>", "<1@x>"])
            #expect(duplicates.map(\.count) == [2, 2])
        }
    }

    @Test func `an answer that is lost is in the file too`() throws {
        try withFolder { folder in
            var settings = MailSink.Settings()
            settings.log = folder + "/log"
            settings.script = try SinkScript(mail: ["answer-lost"])
            let sink = try MailSink.start(settings)
            defer { sink.stop() }
            _ = try WireClient.walk(sink, to: .dot).rest()
            let entries = MailLog.entries(try String(contentsOfFile: folder + "/log", encoding: .utf8))
            #expect(entries.map(\.messageID) == ["<1@sender.example>"])
        }
    }

    @Test func `a torn last line is left out`() {
        let text = "1 <a@b> c@d Q1\n2 <a@b> c@d Q"
        #expect(MailLog.entries(text).map(\.queueID) == ["Q1"])
        #expect(MailLog.entries("1 <a@b> c@d Q1").isEmpty)
    }

    @Test func `a log that cannot be opened is an error with its path`() {
        var settings = MailSink.Settings()
        settings.log = "/nonexistent/log"
        #expect(throws: SinkError.file(path: "/nonexistent/log", errno: 2)) { try MailSink.start(settings) }
    }

    @Test func `a Maildir holds each message whole, with its envelope on top`() throws {
        try withFolder { folder in
            var settings = MailSink.Settings()
            settings.maildir = folder + "/mail"
            let sink = try MailSink.start(settings)
            defer { sink.stop() }
            for _ in 1...3 { #expect(try WireClient.walk(sink, to: .dot).reply().hasPrefix("250 ")) }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/mail/new")
            #expect(names.count == 3)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/mail/tmp").isEmpty)
            let text = try String(contentsOfFile: "\(folder)/mail/new/\(names[0])", encoding: .utf8)
            #expect(
                text == "Return-Path: <ana@sender.example>\r\nDelivered-To: lead@example.com\r\n"
                    + "Message-ID: <1@sender.example>\r\n\r\nHello\r\n")
        }
    }

    @Test func `a message that cannot be stored gets 451 and counts as none`() throws {
        try withFolder { folder in
            var settings = MailSink.Settings()
            settings.maildir = folder + "/mail"
            let sink = try MailSink.start(settings)
            defer { sink.stop() }
            try FileManager.default.removeItem(atPath: folder + "/mail/tmp")
            #expect(try WireClient.walk(sink, to: .dot).reply() == "451 4.3.0 Cannot store the message")
            #expect(sink.counters.messages == 0)
        }
    }
}
