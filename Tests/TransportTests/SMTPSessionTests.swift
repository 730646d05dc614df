import Ports
import Testing
import Values

@testable import Transport

/// A shell without sockets: text in, text out.
private struct Talk {
    var session: SMTPSession
    var endings: [Int64: Delivery.Outcome] = [:]
    var returned: [SMTPSession.Submission] = []

    init(_ offers: String...) {
        session = SMTPSession(offer: ServerOffer(lines: ["server"] + offers))
    }

    static func submission(_ message: Int64, to recipient: String = "lead@example.org", body: String = "Hi.\r\n")
        -> SMTPSession.Submission
    {
        SMTPSession.Submission(
            message: message,
            mail: MailParcel(mailbox: "ana", sender: "ana@example.com", recipient: recipient, bytes: Array(body.utf8)))
    }

    mutating func hear(_ text: String) {
        Array(text.utf8).withUnsafeBufferPointer { session.receive($0) }
        settle()
    }

    /// What the session writes now.
    mutating func said() -> String {
        settle()
        defer { session.output = [] }
        return String(decoding: session.output, as: UTF8.self)
    }

    mutating func settle() {
        for ending in session.endings { endings[ending.message] = ending.outcome }
        returned += session.returned
        session.endings = []
        session.returned = []
    }
}

private let accepted = Delivery.Outcome.accepted(Receipt(code: 250, text: "2.0.0 Ok: queued as A1", queueID: "A1"))

@Suite struct SMTPSessionTests {
    @Test func `with PIPELINING the envelope goes in one piece and the content after the gate's yes`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        #expect(talk.said() == "MAIL FROM:<ana@example.com>\r\nRCPT TO:<lead@example.org>\r\nDATA\r\n")
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        #expect(talk.session.asks == 1)
        #expect(talk.said() == "")
        talk.session.grant()
        #expect(talk.said() == "Hi.\r\n.\r\n")
        talk.hear("250 2.0.0 Ok: queued as A1\r\n")
        #expect(talk.endings == [1: accepted])
        #expect(talk.session.isIdle)
    }

    @Test func `without PIPELINING each command waits for its answer`() {
        var talk = Talk()
        talk.session.begin(Talk.submission(1))
        #expect(talk.said() == "MAIL FROM:<ana@example.com>\r\n")
        talk.hear("250 ok\r\n")
        #expect(talk.said() == "RCPT TO:<lead@example.org>\r\n")
        talk.hear("550 5.1.1 nobody\r\n")
        #expect(talk.said() == "")
        talk.session.begin(Talk.submission(2))
        #expect(talk.said() == "RSET\r\n")
        talk.hear("250 ok\r\n")
        #expect(talk.said() == "MAIL FROM:<ana@example.com>\r\n")
        talk.hear("250 ok\r\n")
        #expect(talk.said() == "RCPT TO:<lead@example.org>\r\n")
        talk.hear("250 ok\r\n")
        #expect(talk.said() == "DATA\r\n")
        talk.hear("354 go\r\n")
        talk.session.grant(following: nil)
        #expect(talk.said() == "Hi.\r\n.\r\n")
        talk.hear("250 2.0.0 Ok: queued as A1\r\n")
        #expect(talk.endings[2] == accepted)
    }

    @Test func `the next submission's commands travel with a content, and cost no round trip of their own`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        _ = talk.said()
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        talk.session.grant(following: Talk.submission(2, to: "second@example.org"))
        #expect(
            talk.said()
                == "Hi.\r\n.\r\nMAIL FROM:<ana@example.com>\r\nRCPT TO:<second@example.org>\r\nDATA\r\n")
        talk.hear("250 2.0.0 Ok: queued as A1\r\n250 ok\r\n250 ok\r\n354 go\r\n")
        #expect(talk.endings == [1: accepted])
        #expect(talk.session.asks == 2)
    }

    @Test func `after a refused recipient the connection is reset and goes on`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        _ = talk.said()
        talk.hear("250 ok\r\n550 5.1.1 no such user\r\n503 5.5.1 no valid recipients\r\n")
        #expect(
            talk.endings == [
                1: .refused(
                    Reason(stage: .recipient, code: 550, enhanced: "5.1.1", text: "5.1.1 no such user"), suppress: true)
            ])
        talk.session.begin(Talk.submission(2))
        #expect(talk.said().hasPrefix("RSET\r\nMAIL FROM:<"))
        talk.hear("250 reset\r\n250 ok\r\n250 ok\r\n354 go\r\n")
        #expect(talk.session.asks == 2)
    }

    @Test func `a 354 after a refused recipient gets a lone dot and the refusal stands`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        _ = talk.said()
        talk.hear("250 ok\r\n550 5.1.1 no such user\r\n354 go\r\n")
        #expect(talk.session.asks == nil, "nothing to ask the gate: there is nobody to deliver to")
        #expect(talk.said() == ".\r\n")
        talk.hear("250 fine\r\n")
        #expect(talk.endings.count == 1)
        guard case .refused(_, suppress: true) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
        #expect(talk.session.isIdle)
    }

    @Test func `a submission the gate refuses writes nothing more and closes`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        _ = talk.said()
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        talk.session.deny()
        #expect(talk.said() == "")
        #expect(talk.endings == [1: .stopped])
        #expect(!talk.session.isOpen)
    }

    @Test func `a long message asks the gate when only the dot is left`() {
        var talk = Talk("PIPELINING")
        let line = String(repeating: "x", count: 70) + "\r\n"
        let body = String(repeating: line, count: 1_000)
        talk.session.begin(Talk.submission(1, body: body))
        _ = talk.said()
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        #expect(talk.session.asks == nil)
        #expect(talk.said() == body)
        talk.session.flushed()
        #expect(talk.session.asks == 1)
        talk.session.grant()
        #expect(talk.said() == ".\r\n")
    }

    @Test func `a line that begins with a dot is stuffed and a missing last line end is added`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1, body: ".first\r\nmiddle\r\n..\r\nlast"))
        _ = talk.said()
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        talk.session.grant()
        #expect(talk.said() == "..first\r\nmiddle\r\n...\r\nlast\r\n.\r\n")
    }

    @Test(arguments: [
        "a\nb\r\n", "a\r\n.\nMAIL FROM:<x@y.z>\r\n", "a\rb\r\n", "a\r\r\n", "a\u{0}b\r\n", "", "a\n.\r\n",
    ])
    func `what a server could read as a second message is refused before anything is written`(body: String) {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1, body: body))
        #expect(talk.said() == "")
        guard case .refused(_, suppress: false) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
    }

    @Test(arguments: [
        "b@x.example>\r\nRCPT TO:<evil@x.example", "b@x.example\n", "b\u{0}@x.example", "b @x.example", "", "b@",
        "@x.example", "<b@x.example>", "b@x.example SIZE=1",
    ])
    func `an address that carries more than an address is refused before anything is written`(address: String) {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1, to: address))
        #expect(talk.said() == "")
        guard case .refused(let reason, suppress: false) = talk.endings[1] else {
            Issue.record("\(talk.endings)"); return
        }
        #expect(reason.stage == .recipient)
    }

    @Test func `SIZE, 8BITMIME and SMTPUTF8 are said where needed and offered`() {
        var talk = Talk("PIPELINING", "SIZE 1000", "8BITMIME", "SMTPUTF8")
        talk.session.begin(Talk.submission(1, to: "jörg@example.org", body: "Grüße\r\n"))
        #expect(talk.said().hasPrefix("MAIL FROM:<ana@example.com> SIZE=9 BODY=8BITMIME SMTPUTF8\r\n"))
    }

    @Test func `what the server does not offer is refused, not tried`() {
        for (recipient, body) in [("jörg@example.org", "Hi\r\n"), ("a@example.org", "Grüße\r\n")] {
            var talk = Talk("PIPELINING")
            talk.session.begin(Talk.submission(1, to: recipient, body: body))
            #expect(talk.said() == "")
            guard case .refused = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
        }
        var small = Talk("SIZE 5")
        small.session.begin(Talk.submission(1, body: "123456\r\n"))
        #expect(small.said() == "")
        guard case .refused(let reason, suppress: false) = small.endings[1] else { Issue.record("no refusal"); return }
        #expect(reason.enhanced == "5.3.4")
    }

    @Test func `a parameter that is not understood is left out once, on the same connection`() {
        var talk = Talk("PIPELINING", "SIZE")
        talk.session.begin(Talk.submission(1))
        _ = talk.said()
        talk.hear("555 5.5.4 what is SIZE\r\n503 no\r\n503 no\r\n")
        #expect(talk.said().hasPrefix("RSET\r\nMAIL FROM:<ana@example.com>\r\n"))
        talk.hear("250 ok\r\n555 5.5.4 still no\r\n503 no\r\n503 no\r\n")
        guard case .refused(_, suppress: false) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
    }

    @Test func `421 before the dot is a retry, and after it too`() {
        for heard in ["421 4.3.2 closing\r\n", "250 ok\r\n421 closing\r\n", "250 ok\r\n250 ok\r\n421 closing\r\n"] {
            var talk = Talk("PIPELINING")
            talk.session.begin(Talk.submission(1))
            talk.hear(heard)
            guard case .retry = talk.endings[1] else { Issue.record("\(heard): \(talk.endings)"); return }
            #expect(!talk.session.isOpen)
        }
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        talk.session.grant(following: Talk.submission(2))
        _ = talk.said()
        talk.hear("421 closing\r\n")
        guard case .retry = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
        #expect(talk.returned.map(\.message) == [2], "what was only announced goes elsewhere at no cost")
        #expect(talk.endings[2] == nil)
    }

    @Test func `421 on a connection that was used before moves the submission once, then counts`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        talk.session.grant()
        talk.hear("250 ok\r\n")
        talk.session.begin(Talk.submission(2))
        talk.hear("421 4.4.2 idle too long\r\n")
        #expect(talk.returned.map(\.message) == [2])
        #expect(talk.endings[2] == nil)

        var again = Talk("PIPELINING")
        again.session.begin(Talk.submission(1))
        again.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        again.session.grant()
        again.hear("250 ok\r\n")
        var submission = Talk.submission(2)
        submission.returns = SMTPSession.mostReturns
        again.session.begin(submission)
        again.session.broke(.closed)
        again.settle()
        #expect(again.returned.isEmpty)
        guard case .retry = again.endings[2] else { Issue.record("\(again.endings)"); return }
    }

    @Test func `421 directly behind the dot's 250 defers nothing, whether or not another was announced`() {
        for following in [nil, Talk.submission(2)] {
            var talk = Talk("PIPELINING")
            talk.session.begin(Talk.submission(1))
            talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
            talk.session.grant(following: following)
            _ = talk.said()
            talk.hear("250 2.0.0 Ok: queued as A1\r\n421 4.3.2 closing\r\n")
            #expect(talk.endings == [1: accepted])
            #expect(talk.returned.map(\.message) == [following?.message].compactMap(\.self))
            #expect(!talk.session.isOpen)
        }
    }

    @Test func `after the dot, silence, a close and garbage are unknown`() {
        for (number, cause) in [SMTPSession.Break.closed, .timedOut].enumerated() {
            var talk = Talk("PIPELINING")
            talk.session.begin(Talk.submission(1))
            talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
            talk.session.grant()
            _ = talk.said()
            talk.session.broke(cause)
            talk.settle()
            #expect(talk.endings == [1: .unknown(Reason(stage: .dot, text: cause.rawValue))], "\(number)")
        }
        for garbage in ["HTTP/1.1 200 OK\r\n", "250ok\r\n", "2\r\n", "354 more\r\n", "199 hm\r\n", "\u{0}\r\n"] {
            var talk = Talk("PIPELINING")
            talk.session.begin(Talk.submission(1))
            talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
            talk.session.grant()
            _ = talk.said()
            talk.hear(garbage)
            guard case .unknown = talk.endings[1] else { Issue.record("\(garbage): \(talk.endings)"); return }
            #expect(!talk.session.isOpen)
        }
    }

    @Test func `a dot that never left the house is a retry, with or without commands behind it`() {
        for following in [nil, Talk.submission(2)] {
            var talk = Talk("PIPELINING")
            talk.session.begin(Talk.submission(1))
            talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
            _ = talk.said()
            talk.session.grant(following: following)
            let behind = talk.session.output.count - "Hi.\r\n.\r\n".utf8.count
            var sent = talk
            sent.session.broke(.closed, unsent: behind)
            sent.settle()
            guard case .unknown = sent.endings[1] else { Issue.record("\(sent.endings)"); return }
            talk.session.broke(.closed, unsent: behind + 1)
            talk.settle()
            guard case .retry(let reason, _) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
            #expect(reason.stage == .body)
        }
    }

    @Test(arguments: [
        ("250 2.0.0 Ok\r\n", "retry"), ("nonsense\r\n", "retry"), ("452 4.3.1 full\r\n", "retry"),
        ("421 4.3.2 closing\r\n", "retry"), ("552 5.3.4 too much\r\n", "refused"),
    ])
    func `what a server says before the dot is out is no answer to it, and ends the connection`(
        heard: String, kind: String
    ) {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        _ = talk.said()
        talk.session.grant(following: Talk.submission(2))
        let unsent = talk.session.output.count - 1
        #expect(talk.session.holdsDot(unsent: unsent) == 1)
        Array(heard.utf8).withUnsafeBufferPointer { talk.session.receive($0, unsent: unsent) }
        talk.settle()
        #expect("\(talk.endings[1].map { "\($0)" } ?? "")".hasPrefix(kind), "\(talk.endings)")
        #expect(!talk.session.isOpen)
        #expect(talk.returned.map(\.message) == [2])
    }

    @Test func `a break before the dot is a retry at its stage`() {
        let heard: [(String, Reason.Stage)] = [
            ("", .sender), ("250 ok\r\n", .recipient), ("250 ok\r\n250 ok\r\n", .data),
            ("250 ok\r\n250 ok\r\n354 go\r\n", .body),
        ]
        for (text, stage) in heard {
            var talk = Talk("PIPELINING")
            talk.session.begin(Talk.submission(1))
            talk.hear(text)
            #expect(talk.session.stage == stage)
            talk.session.broke(.timedOut)
            talk.settle()
            #expect(talk.endings == [1: .retry(Reason(stage: stage, text: "no answer in time"), after: nil)])
        }
    }

    @Test func `a refusal in the middle of a long content ends it`() {
        var talk = Talk("PIPELINING")
        let body = String(repeating: String(repeating: "x", count: 70) + "\r\n", count: 1_000)
        talk.session.begin(Talk.submission(1, body: body))
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        talk.hear("552 5.3.4 too much\r\n")
        guard case .refused(let reason, suppress: false) = talk.endings[1] else {
            Issue.record("\(talk.endings)"); return
        }
        #expect(reason.stage == .body)
        #expect(!talk.session.isOpen)
    }

    @Test func `stopping makes what has its dot out unknown and the rest unsent`() {
        var talk = Talk("PIPELINING")
        talk.session.begin(Talk.submission(1))
        talk.hear("250 ok\r\n250 ok\r\n354 go\r\n")
        talk.session.grant(following: Talk.submission(2))
        _ = talk.said()
        talk.session.cut()
        talk.settle()
        guard case .unknown = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
        #expect(talk.endings[2] == .notSent)
    }
}
