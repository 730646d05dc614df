import Mail
import Ports
import Testing
import Values

@testable import Transport

/// A session that is told what a server says, and whose words are read.
private struct Dialogue {
    var session: SMTPSession
    var endings: [Int64: Delivery.Outcome] = [:]

    init(_ offers: [String], dsn: Bool = false, requireTLS: Bool = false, isEncrypted: Bool = true) {
        session = SMTPSession(
            offer: ServerOffer(lines: ["server"] + offers),
            options: SMTPSession.Options(dsn: dsn, requireTLS: requireTLS, isEncrypted: isEncrypted))
    }

    /// Begins a submission; what is said then.
    mutating func begin(
        _ message: Int64 = 1, to recipient: String = "lead@example.org", body: String = "Hi.\r\n",
        envelopeID: String? = "m1@example.com", sender: String = "ana@example.com"
    ) -> String {
        let mail = MailParcel(
            mailbox: "ana", sender: sender, recipient: recipient, bytes: Array(body.utf8), envelopeID: envelopeID)
        session.begin(SMTPSession.Submission(message: message, mail: mail))
        return said()
    }

    mutating func hear(_ text: String) -> String {
        Array(text.utf8).withUnsafeBufferPointer { session.receive($0) }
        return said()
    }

    private mutating func said() -> String {
        for ending in session.endings { endings[ending.message] = ending.outcome }
        session.endings = []
        defer { session.output = [] }
        return String(decoding: session.output, as: UTF8.self)
    }
}

@Suite struct SMTPExtensionTests {
    private static let all = ["PIPELINING", "SIZE 100000", "8BITMIME", "SMTPUTF8", "DSN", "REQUIRETLS"]

    @Test func `delivery reports are asked for where the mailbox wants them and the server can`() {
        var asked = Dialogue(Self.all, dsn: true)
        #expect(
            asked.begin(to: "a+b=c@example.org") == """
                MAIL FROM:<ana@example.com> SIZE=5 RET=HDRS ENVID=m1@example.com\r
                RCPT TO:<a+b=c@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a+2Bb+3Dc@example.org\r
                DATA\r

                """)
        var unwanted = Dialogue(Self.all)
        #expect(!unwanted.begin().contains("NOTIFY"))
        var unable = Dialogue(["PIPELINING"], dsn: true)
        #expect(unable.begin() == "MAIL FROM:<ana@example.com>\r\nRCPT TO:<lead@example.org>\r\nDATA\r\n")
    }

    @Test func `in lock step the parameters are the same`() {
        var talk = Dialogue(["DSN"], dsn: true)
        #expect(talk.begin(envelopeID: nil) == "MAIL FROM:<ana@example.com> RET=HDRS\r\n")
        #expect(
            talk.hear("250 ok\r\n")
                == "RCPT TO:<lead@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;lead@example.org\r\n")
    }

    @Test func `an international recipient has no ORCPT, and a long name of the mail is left out`() {
        var talk = Dialogue(Self.all, dsn: true)
        let said = talk.begin(
            to: "jörg@example.org", envelopeID: String(repeating: "x", count: 90) + "+@example.com")
        #expect(said.contains("RCPT TO:<jörg@example.org> NOTIFY=FAILURE,DELAY\r\n"))
        #expect(said.contains(" SMTPUTF8 RET=HDRS\r\n"))
    }

    @Test(arguments: [
        "m1@example.com\r\nRCPT TO:<evil@example.net>", "m1 SIZE=0", "m\u{0}1", "m\u{2028}1", "m1\n.\r\n", "=?x?=\r\n",
    ])
    func `whatever a mail's name holds, it stays one parameter`(name: String) throws {
        var talk = Dialogue(Self.all, dsn: true)
        let lines = talk.begin(envelopeID: name).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 4 && lines[3].isEmpty)
        let parameter = try #require(lines[0].split(separator: " ").last)
        #expect(parameter.hasPrefix("ENVID=") && lines[0].utf8.allSatisfy { 0x20...0x7E ~= $0 })
        #expect(XText.decode(parameter.utf8.dropFirst(6)) == Array(name.utf8))
    }

    @Test func `TLS on the whole way is said over TLS to a server that promises it`() {
        var talk = Dialogue(Self.all, requireTLS: true)
        #expect(talk.begin().hasPrefix("MAIL FROM:<ana@example.com> SIZE=5 REQUIRETLS\r\n"))
    }

    @Test(arguments: [(["PIPELINING"], true), (Self.all, false)])
    func `where it is not promised, or in clear, nothing is said and the mailbox pauses`(
        offers: [String], isEncrypted: Bool
    ) {
        var talk = Dialogue(offers, requireTLS: true, isEncrypted: isEncrypted)
        #expect(talk.begin() == "")
        guard case .pause(let reason) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
        #expect(reason.enhanced == "5.7.30")
    }

    @Test func `a server that promised TLS on the whole way and does not know the word pauses the mailbox`() {
        var talk = Dialogue(["PIPELINING", "REQUIRETLS", "SIZE"], requireTLS: true)
        _ = talk.begin()
        let again = talk.hear("555 5.5.4 what\r\n503 no\r\n503 no\r\n")
        #expect(again == "RSET\r\nMAIL FROM:<ana@example.com> REQUIRETLS\r\nRCPT TO:<lead@example.org>\r\nDATA\r\n")
        #expect(talk.hear("250 ok\r\n555 5.5.4 what\r\n503 no\r\n503 no\r\n") == "")
        guard case .pause = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
    }

    @Test(arguments: ["500 5.5.1 what", "501 5.5.4 no", "502 no", "503 no", "504 5.5.4 no", "555 5.5.4 what"])
    func `what MAIL does not understand is left out from then on, and the submission goes once more`(reply: String) {
        var talk = Dialogue(Self.all, dsn: true)
        _ = talk.begin()
        let bare = "MAIL FROM:<ana@example.com>\r\nRCPT TO:<lead@example.org>\r\nDATA\r\n"
        #expect(talk.hear("\(reply)\r\n503 5.5.1 no\r\n503 5.5.1 no\r\n") == "RSET\r\n" + bare)
        #expect(talk.session.withheld == [.size, .dsn])
        #expect(talk.endings.isEmpty)
        #expect(talk.hear("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n") == "")
        #expect(talk.session.asks == 1)
    }

    @Test func `what RCPT does not understand can only be the report, and SIZE stays`() {
        var talk = Dialogue(Self.all, dsn: true)
        _ = talk.begin()
        let again = talk.hear("250 ok\r\n555 5.5.4 NOTIFY?\r\n503 no\r\n")
        #expect(
            again
                == "RSET\r\nMAIL FROM:<ana@example.com> SIZE=5\r\nRCPT TO:<lead@example.org>\r\nDATA\r\n")
        #expect(talk.session.withheld == [.dsn])
        #expect(talk.hear("250 ok\r\n250 ok\r\n555 5.5.4 still\r\n503 no\r\n") == "")
        guard case .refused(_, suppress: false) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
    }

    @Test(arguments: ["", "421 4.3.2 closing\r\n", "503 5.5.1 no\r\n421 4.3.2 closing\r\n", "garbage\r\n"])
    func `a submission whose parameter was not understood outlives the connection, and goes without it on another`(
        last: String
    ) {
        var talk = Dialogue(Self.all, dsn: true)
        _ = talk.begin()
        _ = talk.hear("555 5.5.4 RET?\r\n" + last)
        if last.isEmpty { talk.session.broke(.closed) }
        #expect(!talk.session.isOpen)
        #expect(talk.session.returned.map(\.message) == [1])
        #expect(talk.session.withheld == [.size, .dsn])
        #expect(talk.session.endings.isEmpty && talk.endings.isEmpty)
    }

    @Test func `in lock step a parameter that is not understood costs a RSET`() {
        var talk = Dialogue(["SIZE"])
        #expect(talk.begin() == "MAIL FROM:<ana@example.com> SIZE=5\r\n")
        #expect(talk.hear("501 5.5.4 no\r\n") == "RSET\r\n")
        #expect(talk.hear("250 ok\r\n") == "MAIL FROM:<ana@example.com>\r\n")
        #expect(talk.hear("501 5.5.4 no\r\n") == "")
        guard case .refused(_, suppress: false) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
    }

    @Test func `a malformed address is the address's fault, not the parameter's`() {
        var talk = Dialogue(Self.all, dsn: true)
        _ = talk.begin()
        #expect(talk.hear("250 ok\r\n501 5.1.3 bad address\r\n503 no\r\n") == "")
        #expect(talk.session.withheld.isEmpty)
        guard case .refused(_, suppress: false) = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
    }

    @Test func `the bare form of an address that is 8-bit or needs UTF-8 still says so`() {
        var talk = Dialogue(Self.all)
        #expect(talk.begin(to: "jörg@example.org", body: "Grüße\r\n").contains("SIZE=9 BODY=8BITMIME SMTPUTF8\r\n"))
        #expect(
            talk.hear("555 5.5.4 no\r\n503 no\r\n503 no\r\n")
                .contains("MAIL FROM:<ana@example.com> BODY=8BITMIME SMTPUTF8\r\n"))
    }

    @Test func `a header of more than ASCII needs SMTPUTF8, a body does not`() {
        var body = Dialogue(["PIPELINING", "8BITMIME"])
        #expect(body.begin(body: "Subject: x\r\n\r\nGrüße\r\n").contains(" BODY=8BITMIME\r\n"))
        var header = Dialogue(["PIPELINING", "8BITMIME"])
        #expect(header.begin(body: "Subject: Grüße\r\n\r\nx\r\n") == "")
        guard case .refused(let reason, suppress: false) = header.endings[1] else {
            Issue.record("\(header.endings)"); return
        }
        #expect(reason.enhanced == "5.6.7")
        var able = Dialogue(Self.all)
        #expect(able.begin(body: "Subject: Grüße\r\n\r\nx\r\n").contains(" BODY=8BITMIME SMTPUTF8\r\n"))
    }

    @Test func `a domain goes in A-labels or not at all`() {
        for (sender, recipient) in [("ana@büro.example", "lead@example.org"), ("ana@example.com", "lead@büro.example")]
        {
            var talk = Dialogue(Self.all)
            #expect(talk.begin(to: recipient, sender: sender) == "")
            guard case .refused = talk.endings[1] else { Issue.record("\(talk.endings)"); return }
        }
        var talk = Dialogue(Self.all)
        #expect(talk.begin(to: "lead@xn--bro-hoa.example").contains("RCPT TO:<lead@xn--bro-hoa.example>\r\n"))
    }

    @Test func `a refusal at the lone dot changes nothing, and a goodbye there neither`() {
        for goodbye in ["554 5.5.1 no recipients\r\n", "250 fine\r\n", "421 4.3.2 bye\r\n"] {
            var talk = Dialogue(["PIPELINING"])
            _ = talk.begin()
            #expect(talk.hear("250 ok\r\n550 5.1.1 nobody\r\n354 go\r\n") == ".\r\n")
            _ = talk.hear(goodbye)
            guard case .refused(let reason, suppress: true) = talk.endings[1] else {
                Issue.record("\(goodbye) \(talk.endings)"); return
            }
            #expect(reason.code == 550)
            #expect(talk.session.isOpen == !goodbye.hasPrefix("421"))
        }
    }
}
