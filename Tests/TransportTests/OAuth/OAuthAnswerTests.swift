import CCurl
import Foundation
import Testing
import Workspace

@testable import Transport

@Suite struct OAuthAnswerTests {
    private static func answer(_ status: Int, _ body: String, after: Int64 = 0) -> OAuthAnswer {
        OAuthAnswer(OAuthReply(code: CURLE_OK, status: status, body: Array(body.utf8), retryAfter: after))
    }

    @Test func `tokens are read as the RFC and as careless servers write them`() {
        #expect(
            Self.answer(200, #"{"access_token": "a", "token_type": "bearer", "expires_in": 60, "refresh_token": "r"}"#)
                == .granted(OAuthTokens(access: "a", lifetime: 60, refresh: "r")))
        #expect(
            Self.answer(200, #"{"access_token": "a", "expires_in": "60"}"#)
                == .granted(OAuthTokens(access: "a", lifetime: 60)))
        #expect(
            Self.answer(200, #"{"access_token": "a"}"#) == .granted(OAuthTokens(access: "a", lifetime: 3_600)))
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"access_token": 1}"#, #"{"access_token": ""}"#, #"{"access_token": "a b"}"#,
        #"{"access_token": "a\u0001host=x"}"#, #"{"access_token": "a\r\nDATA"}"#,
        #"{"access_token": "a", "token_type": "mac"}"#, #"{"access_token": "é"}"#,
    ])
    func `what no login can carry is no token`(body: String) {
        guard case .trouble = Self.answer(200, body) else { Issue.record("\(body)"); return }
    }

    @Test func `a refusal is told from trouble`() {
        #expect(
            Self.answer(400, #"{"error": "invalid_grant", "error_description": "AADSTS700082: old\r\nTrace: 1"}"#)
                == .refused(code: "invalid_grant", words: "AADSTS700082: old"))
        #expect(Self.answer(401, #"{"error": "invalid_client"}"#) == .refused(code: "invalid_client", words: ""))
        for (status, body) in [
            (500, #"{"error": "invalid_grant"}"#), (503, ""), (429, #"{"error": "slow"}"#), (302, ""), (404, "no"),
            (400, "<html>"), (400, #"{"error": "temporarily_unavailable"}"#),
        ] {
            guard case .trouble = Self.answer(status, body) else { Issue.record("\(status) \(body)"); continue }
        }
        #expect(Self.answer(503, "", after: 7) == .trouble("HTTP 503", after: 7))
        #expect(Self.answer(503, "", after: 1 << 40) == .trouble("HTTP 503", after: 3_600))
    }

    @Test func `no answer at all is trouble, in libcurl's words`() {
        guard case .trouble(let words, nil) = OAuthAnswer(OAuthReply(code: CURLE_OPERATION_TIMEDOUT)) else {
            Issue.record("no trouble")
            return
        }
        #expect(words == LibCurl.text(CURLE_OPERATION_TIMEDOUT))
    }

    @Test func `an invitation is read, with Google's older name and within bounds`() throws {
        let body = """
            {"device_code": "d", "user_code": "WDJB", "verification_url": "https://x.example/device",
             "verification_uri_complete": "https://x.example/device?c=WDJB", "expires_in": 99999, "interval": 0}
            """
        let invitation = try #require(
            DeviceInvitation(OAuthReply(code: CURLE_OK, status: 200, body: Array(body.utf8))))
        #expect(invitation.address == "https://x.example/device" && invitation.userCode == "WDJB")
        #expect(invitation.lifetime == 3_600 && invitation.interval == 1)
        #expect(DeviceInvitation(OAuthReply(code: CURLE_OK, status: 400, body: Array(body.utf8))) == nil)
    }

    @Test func `a form is encoded so that no value ends it`() {
        let form = OAuthForm(fields: [("a", "1&b=2"), ("ä", "x y+z%\r\n")])
        #expect(String(decoding: form.bytes, as: UTF8.self) == "a=1%26b%3D2&%C3%A4=x%20y%2Bz%25%0D%0A")
    }

    @Test func `a challenge is the one of RFC 7636`() {
        #expect(
            OAuthClient.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
        #expect(OAuthClient.guessless().count == 43 && OAuthClient.guessless() != OAuthClient.guessless())
    }

    @Test func `a mask hides a secret, alone and inside of any base64`() {
        let mask = Mask(["ya29.secret"])
        #expect(mask("token ya29.secret!") == "token •••!")
        for prefix in ["", "u", "us", "user=ana"] {
            let text = Data((prefix + "ya29.secret\u{1}\u{1}").utf8).base64EncodedString()
            let seen = mask(text)
            #expect(seen.contains("•••") && seen.count < text.count - 8, "\(prefix)")
        }
        #expect(Mask(["abc"])("abcdef") == "abcdef", "too short to be a secret")
    }
}
