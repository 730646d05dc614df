import CCurl
import Ports
import Testing
import Workspace

@testable import Transport

@Suite struct LoginDialogueTests {
    private static func hear(_ lines: String...) -> LoginDialogue { hear(lines) }

    private static func hear(_ lines: [String]) -> LoginDialogue {
        var dialogue = LoginDialogue()
        for line in lines { Array((line + "\r\n").utf8).withUnsafeBytes { dialogue.heard($0) } }
        return dialogue
    }

    private static let server = Mailbox.SMTPServer(
        host: "smtp.example.com", port: 587, security: .starttls,
        login: Mailbox.Login(user: "ana", secret: .environment("ANA")))

    @Test func `only the offer after TLS counts`() {
        let dialogue = Self.hear(
            "220 hello", "250-mx.example", "250-SMTPUTF8", "250 PIPELINING", "220 go ahead", "250-mx.example",
            "250-8BITMIME", "250 SIZE 1000", "235 in")
        #expect(dialogue.offer == ServerOffer(lines: ["mx.example", "8BITMIME", "SIZE 1000"]))
        #expect(dialogue.flaw(for: Self.server) == nil)
    }

    @Test func `without a 235 a mailbox with a login does not send`() {
        #expect(Self.hear("220 hello", "250 mx.example").flaw(for: Self.server)?.stage == .login)
        var open = Self.server
        open.login = nil
        #expect(Self.hear("220 hello", "250 mx.example").flaw(for: open) == nil)
    }

    @Test(arguments: [
        ["235 in", "250 mx.example"], ["220 hello", "250 mx.example", "235 in", "220 go", "250 mx.example"],
    ])
    func `a 235 before the EHLO that counts is no login`(lines: [String]) {
        #expect(Self.hear(lines).flaw(for: Self.server)?.stage == .login)
        #expect(Self.hear(lines + ["235 in"]).flaw(for: Self.server) == nil)
    }

    @Test func `whatever a server gives as its reason to refuse, the secret is not in it`() {
        for lines in [["421 4.3.2 busy, tr0ub4dor"], ["220 hello", "535 5.7.8 not tr0ub4dor"]] {
            var dialogue = Self.hear(lines)
            dialogue.mask = Mask(["tr0ub4dor"])
            for outcome in [dialogue.outcome(CURLE_RECV_ERROR), dialogue.outcome(CURLE_LOGIN_DENIED)] {
                #expect(!"\(outcome)".contains("tr0ub4dor"))
                #expect("\(outcome)".contains(Mask.cover))
            }
        }
    }

    @Test func `lines that are no replies are not heard`() {
        let dialogue = Self.hear("", "25", "abc def", "250-" + String(repeating: "x", count: 5_000))
        #expect(!dialogue.hasBegun)
        #expect(dialogue.offer == ServerOffer())
    }

    @Test func `the server's trouble is a retry and the mailbox's a pause`() {
        #expect(Self.hear("220 hello").fate == "retry greeting nil")
        #expect(Self.hear("421 4.3.2 busy").fate == "retry greeting 421")
        #expect(Self.hear("554 5.7.1 blocked").fate == "pause greeting 554")
    }

    @Test func `a login is refused for now by 4xx, for good by 5xx`() {
        #expect(Self.hear("220 hello", "454 4.7.0 later").loginFate == "retry login 454")
        #expect(Self.hear("220 hello", "535 5.7.8 wrong").loginFate == "pause login 535")
        #expect(Self.hear("220 hello", "250 ok").loginFate == "pause login nil", "no mechanism of ours")
    }
}

extension LoginDialogue {
    fileprivate var fate: String { Self.describe(outcome(CURLE_RECV_ERROR)) }
    fileprivate var loginFate: String { Self.describe(outcome(CURLE_LOGIN_DENIED)) }

    private static func describe(_ outcome: Delivery.Outcome) -> String {
        switch outcome {
        case .retry(let reason, _): "retry \(reason.stage) \(reason.code.map(String.init) ?? "nil")"
        case .pause(let reason): "pause \(reason.stage) \(reason.code.map(String.init) ?? "nil")"
        default: "\(outcome)"
        }
    }
}
