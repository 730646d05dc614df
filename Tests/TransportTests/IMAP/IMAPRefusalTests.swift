import CCurl
import Ports
import Testing
import Values
import WireKit

@testable import Transport

/// What a server's "no" is about: a mail, a folder, the secret, or an account that has to wait.
@Suite struct IMAPRefusalTests {
    /// A visit that has asked for the first of these mails.
    private static func talk(_ uids: String) -> IMAPTalk {
        var talk = IMAPTalk(errand: IMAPSessionTests.errand)
        talk.opens(next: 20)
        _ = talk.command()
        talk.answer("* SEARCH \(uids)\nT OK done")
        return talk
    }

    private static func answer(_ talk: inout IMAPTalk, _ answers: String...) {
        for text in answers {
            _ = talk.command()
            talk.answer(text)
        }
    }

    private static func place(_ uid: UInt32) -> InboxPlace { InboxPlace(validity: 7, uid: uid) }

    @Test(arguments: [
        "NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)", "NO [LIMIT] Rate limit hit.",
        "BAD Request is throttled. Suggested Backoff Time: 299910 milliseconds", "NO [THROTTLED] Slow down",
        "NO Server Unavailable. 15",
    ])
    func `an account that has to wait loses no mail, not even a single one`(answer: String) throws {
        var talk = Self.talk("5")
        Self.answer(&talk, "T \(answer)")
        guard case .ended(.failed(.refused(let words)))? = talk.session.findings.first else {
            return #expect(Bool(false), "\(talk.session.findings)")
        }
        #expect(answer.contains(words) && talk.session.findings.count == 1)
    }

    @Test func `several mails refused in the same words are no mail's fault`() {
        var talk = Self.talk("5 6 7")
        Self.answer(&talk, "T NO broken", "T NO broken", "T NO broken")
        #expect(talk.session.findings == [.ended(.failed(.refused(words: "broken")))])
    }

    @Test(arguments: [("NO broken", "broken"), ("NO [SERVERBUG] Server error", "Server error")])
    func `mails that are refused while others are handed out are told in their order`(answer: String, words: String) {
        var talk = Self.talk("5 6 7 8")
        Self.answer(
            &talk, "T \(answer)", "T \(answer)", "* 3 FETCH (UID 7 BODY[] \"x\")\nT OK done", "T \(answer)")
        #expect(
            talk.session.findings == [
                .unreadable(Self.place(5), words), .unreadable(Self.place(6), words),
                .mail(Self.place(7), Array("x".utf8)), .unreadable(Self.place(8), words),
                .ended(.done(next: Self.place(20), hasMore: false)),
            ])
    }

    @Test func `one mail alone that is refused, and one without a body, are their own trouble`() {
        var alone = Self.talk("5")
        Self.answer(&alone, "T NO broken")
        #expect(alone.session.findings.first == .unreadable(Self.place(5), "broken"))
        var empty = Self.talk("5 6")
        Self.answer(&empty, "T NO broken", "* 2 FETCH (UID 6 BODY[] NIL)\nT OK done")
        #expect(
            empty.session.findings.prefix(2) == [
                .unreadable(Self.place(5), "broken"), .unreadable(Self.place(6), "the server handed out no mail"),
            ])
    }

    @Test func `a folder that is refused for a while is no folder that is not there`() {
        for (answer, fault) in [
            (
                "T NO [INUSE] Timeout while waiting for lock",
                InboxFault.refused(words: "Timeout while waiting for lock")
            ),
            (
                "T BAD User is authenticated but not connected.",
                .refused(words: "User is authenticated but not connected.")
            ),
            ("T NO no such folder", .folder("INBOX", words: "no such folder")),
        ] {
            var talk = IMAPTalk(errand: IMAPSessionTests.errand)
            Self.answer(&talk, answer)
            #expect(talk.session.findings == [.ended(.failed(fault))])
        }
    }

    @Test(arguments: [
        ("a NO [ALERT] Too many simultaneous connections. (Failure)", false),
        ("a NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded", false),
        ("a NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)", true), ("a NO LOGIN failed.", true),
        ("* BYE Connection closed. 14", false),
    ])
    func `a login that must wait keeps its secret, and one that is wrong does not`(line: String, isForGood: Bool) {
        var login = IMAPLogin()
        Array("* OK ready\r\n".utf8).withUnsafeBytes { login.heard($0) }
        Array((line + "\r\n").utf8).withUnsafeBytes { login.heard($0) }
        #expect(login.isRefusedForGood == isForGood)
        #expect(login.fault(CURLE_LOGIN_DENIED).isFinal == isForGood)
        #expect(!login.knowsNoMechanism(CURLE_LOGIN_DENIED))
    }

    @Test func `a good-bye instead of a greeting is told in its words`() {
        var login = IMAPLogin()
        Array("* BYE [ALERT] Too many connections\r\n".utf8).withUnsafeBytes { login.heard($0) }
        #expect(
            login.fault(CURLE_WEIRD_SERVER_REPLY)
                == .unreachable(Reason(stage: .greeting, text: "Too many connections"), isFinal: false))
    }
}
