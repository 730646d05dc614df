import Testing
import Values

@testable import Sink

@Suite struct IMAPFaultTests {
    private static let mail = "Subject: Hi\r\n\r\nYes.\r\n"

    /// The client and what it was told at the first command after the login.
    private static func opened(_ fault: String) throws -> (sink: IMAPSink, client: WireClient, told: [String]) {
        let sink = try IMAPSink.scripted(fault, mails: [mail])
        let client = try WireClient.reading(sink)
        return (sink, client, client.tell("EXAMINE INBOX"))
    }

    @Test(arguments: [
        ("login-no", "a NO [UNAVAILABLE] Not now"), ("auth-refused", "a NO [AUTHENTICATIONFAILED] Invalid credentials"),
        ("login-bad", "a BAD This is not understood"), ("login-bye", "* BYE Closing for maintenance"),
        ("google-too-many-connections", "a NO [ALERT] Too many simultaneous connections. (Failure)"),
        ("unavailable", "a NO [UNAVAILABLE] Temporary authentication failure"),
    ])
    func `a login meets what its preset says`(fault: String, told: String) throws {
        let sink = try IMAPSink.scripted(fault)
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        _ = client.line()
        #expect(client.tell("LOGIN ana x") == [told])
        #expect(sink.counters.logins == 0 && sink.counters.faults == 1)
    }

    @Test func `a refused port refuses, and a greeting may be a good-bye`() throws {
        let refused = try IMAPSink.scripted("refused")
        defer { refused.stop() }
        #expect(throws: WireClient.Refused.self) { try WireClient(port: refused.port) }
        let sink = try IMAPSink.scripted("greeting-bye")
        defer { sink.stop() }
        let (bytes, end) = try WireClient(port: sink.port).rest()
        #expect(String(decoding: bytes, as: UTF8.self) == "* BYE Closing for maintenance\r\n" && end == .finished)
    }

    @Test func `a connection closes, breaks, falls silent or babbles where it is told to`() throws {
        for (fault, end) in [
            ("select-close", WireClient.End.finished), ("select-reset", .reset), ("any-close", .finished),
        ] {
            let (sink, client, told) = try Self.opened(fault)
            defer { sink.stop() }
            #expect(told.isEmpty && (client.rest().end == end || end == .reset), "\(fault)")
        }
        let sink = try IMAPSink.scripted("select-garbage", "search-half-close")
        defer { sink.stop() }
        let client = try WireClient.reading(sink)
        client.send("a EXAMINE INBOX\r\n")
        #expect(client.line()?.contains("DOCTYPE") == true)
        let silent = try IMAPSink.scripted("silent")
        defer { silent.stop() }
        let waiting = try WireClient.reading(silent)
        waiting.send("a EXAMINE INBOX\r\nb NOOP\r\n")
        #expect(silent.wait { $0.faults == 1 } && waiting.hasNothing())
    }

    @Test func `UIDs are given anew once, behind as many old mails as it says`() throws {
        let (sink, client, told) = try Self.opened("renumbered mails=50000")
        defer { sink.stop() }
        #expect(told.contains("* 50001 EXISTS") && told.contains { $0.contains("[UIDNEXT 50002]") })
        #expect(client.tell("EXAMINE INBOX").contains("* 50001 EXISTS"))
        #expect(client.tell("UID FETCH 50001 BODY.PEEK[]").contains("Subject: Hi"))
        #expect(client.tell("UID SEARCH UID 1:* SINCE 1-Jan-2100").first == "* SEARCH")
    }

    @Test(arguments: [
        ("nil-body", "* 1 FETCH (UID 1 BODY[]<0> NIL)"), ("part-length", "* 1 FETCH (UID 1 BODY[]<0.999> {21}"),
        ("cut-body", "* 1 FETCH (UID 1 BODY[]<0> {10}"), ("no-uid", "* 1 FETCH (BODY[]<0> {21}"),
        ("late-uid", "* 1 FETCH (BODY[]<0> {21}"), ("chatter", "* OK Still here"), ("expunge", "* 1 EXPUNGE"),
        ("fetch-no", "a NO [UNAVAILABLE] Not now"),
    ])
    func `a mail is handed out as its preset says`(fault: String, first: String) throws {
        let (sink, client, _) = try Self.opened(fault)
        defer { sink.stop() }
        let told = client.tell("UID FETCH 1 (UID BODY.PEEK[]<0.999>)")
        #expect(told.first == first)
        if fault == "late-uid" { #expect(told.dropLast().last == "* 1 FETCH (UID 1)") }
    }

    @Test func `faults choose by mailbox, by tries and by UID, and the first that fits is met`() throws {
        let sink = try IMAPSink.scripted(
            "login-no to=ben@* first=1", "fetch-no uids=2", "nil-body first=1", mails: [Self.mail, Self.mail])
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        _ = client.line()
        #expect(client.tell("LOGIN ben@b.example x").last?.hasPrefix("a NO") == true)
        #expect(client.tell("LOGIN ben@b.example x").last?.hasPrefix("a OK") == true)
        let ana = try WireClient.reading(sink)
        _ = ana.tell("EXAMINE INBOX")
        #expect(ana.tell("UID FETCH 1 BODY.PEEK[]").first?.hasSuffix("NIL)") == true)
        #expect(ana.tell("UID FETCH 1 BODY.PEEK[]").first?.hasSuffix("{21}") == true)
        #expect(ana.tell("UID FETCH 2 BODY.PEEK[]").last?.hasPrefix("a NO") == true)
        #expect(ana.tell("UID FETCH 2 FLAGS").last?.hasPrefix("a OK") == true)
    }

    @Test func `habits add up, for the connections they are meant for`() throws {
        let sink = try IMAPSink.scripted("login-only", "no-idle connections=1", "id-first")
        defer { sink.stop() }
        let first = try WireClient(port: sink.port)
        #expect(first.line()?.contains("AUTH=") == false)
        #expect(first.tell("AUTHENTICATE PLAIN AGEAYg==").last?.hasPrefix("a NO PLAIN is not offered") == true)
        #expect(first.tell("LOGIN ana x").last?.contains("IDLE") == false)
        #expect(first.tell("EXAMINE INBOX").last == "a NO EXAMINE Unsafe Login. Please contact kefu@188.com for help")
        _ = first.tell("ID (\"name\" \"x\")")
        #expect(first.tell("EXAMINE INBOX").last?.hasPrefix("a OK") == true)
        let second = try WireClient(port: sink.port)
        _ = second.line()
        #expect(second.tell("LOGIN ana x").last?.contains(" IDLE ") == true)
    }

    @Test func `STARTTLS is offered only where the script has something in store for it`() throws {
        for (fault, isOffered) in [("no-starttls", false), ("bad-certificate", true), ("starttls-no", true)] {
            let sink = try IMAPSink.scripted(fault)
            defer { sink.stop() }
            let client = try WireClient(port: sink.port)
            #expect(client.line()?.contains("STARTTLS") == isOffered)
            let told = client.tell("STARTTLS").last ?? ""
            #expect(told.hasPrefix(fault == "bad-certificate" ? "a OK" : isOffered ? "a NO" : "a BAD"))
        }
    }

    @Test func `an answer comes late, or a byte at a time, and whole in the end`() throws {
        let sink = try IMAPSink.scripted("select-slow delay_ms=1", "search-drip drip_ms=1", mails: [Self.mail])
        defer { sink.stop() }
        let client = try WireClient.reading(sink)
        #expect(client.tell("EXAMINE INBOX").last?.hasPrefix("a OK") == true)
        #expect(client.tell("UID SEARCH ALL") == ["* SEARCH 1", "a OK UID SEARCH completed"])
    }

    @Test func `a scripted answer may come with lines of its own, and OK means done`() throws {
        let json = #"{"imap":[{"at":"search","reply":["* SEARCH 7","OK there"]},{"at":"store","reply":"OK"}]}"#
        #expect(throws: SinkError.self) { try SinkScript(json: Array(json.utf8)) }
        var settings = IMAPSink.Settings(PostOffice())
        settings.script = try SinkScript(json: Array(json.replacing(#""OK"}"#, with: #""OK fine"}"#).utf8))
        let sink = try IMAPSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient.reading(sink)
        _ = client.tell("SELECT INBOX")
        #expect(client.tell("UID SEARCH ALL") == ["* SEARCH 7", "a OK there"])
        #expect(client.tell("EXPUNGE") == ["a OK fine"])
    }
}
