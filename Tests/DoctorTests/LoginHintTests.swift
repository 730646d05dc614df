import Ports
import Testing
import Transport
import Workspace

@testable import Doctor

@Suite struct LoginHintTests {
    private static func facts(
        _ stage: Reason.Stage, _ text: String, code: Int? = nil, port: Int = 587,
        _ security: Mailbox.Security = .starttls, isLocal: Bool = false
    ) -> LoginHint.Facts {
        let status = code.flatMap { EnhancedStatus(text: Array(text.utf8), code: $0)?.description }
        return LoginHint.Facts(
            reason: Reason(stage: stage, code: code, enhanced: status, text: text),
            server: Mailbox.SMTPServer(host: "mx.example", port: port, security: security), isLocal: isLocal)
    }

    /// What servers and libraries really say, and what helps.
    static let examples: [(hint: LoginHint, facts: LoginHint.Facts)] = [
        (.nameUnknown, facts(.resolve, "Could not resolve host: smtp.exmaple.com")),
        (.plainBeyond, facts(.tls, "plain text is for loopback only")),
        (.noAnswerToConnect, facts(.connect, "Connection timed out after 10001 milliseconds")),
        (.nobodyListensHere, facts(.connect, "Couldn't connect to server", isLocal: true)),
        (.nobodyListens, facts(.connect, "Failed to connect to mx port 25 after 3 ms: Couldn't connect to server")),
        (.tlsAtOnce, facts(.greeting, "Operation timed out after 30000 milliseconds", port: 465)),
        (
            .clearAtFirst,
            facts(.tls, "error:0A00010B:SSL routines::wrong version number", port: 465, .tls)
        ),
        (.noStartTLS, facts(.tls, "Requested SSL level failed")),
        (.noStartTLS, facts(.tls, "STARTTLS not supported.")),
        (.certificateExpired, facts(.tls, "SSL certificate problem: certificate has expired")),
        (.certificateTooEarly, facts(.tls, "SSL certificate problem: certificate is not yet valid")),
        (
            .certificateOfAnother,
            facts(.tls, "SSL: no alternative certificate subject name matches target host name 'mx.example'")
        ),
        (.certificateUnknown, facts(.tls, "SSL certificate problem: unable to get local issuer certificate")),
        (.certificateUnknown, facts(.tls, "SSL certificate problem: self-signed certificate")),
        (.authoritiesUnreadable, facts(.tls, "error setting certificate verify locations:  CAfile: none.pem")),
        (.tlsFailed, facts(.tls, "error:0A000410:SSL routines::sslv3 alert handshake failure")),
        (.notSignedIn, facts(.login, "no refresh token")),
        (.secretUnreadable, facts(.login, "the secret in the variable ANA cannot be read")),
        (.clientRefused, facts(.login, "the token service refused: invalid_client (AADSTS7000215)")),
        (.scopeRefused, facts(.login, "the token service refused: invalid_scope (Some requested scopes)")),
        (.personRefused, facts(.login, "the token service refused: access_denied")),
        (.codeExpired, facts(.login, "the token service refused: expired_token")),
        (.grantRefused, facts(.login, "the token service refused: invalid_grant (Token has been revoked.)")),
        (.tokenServiceAway, facts(.login, "the token service gave no token: HTTP 503")),
        (
            .mailboxSwitchedOff,
            facts(
                .login,
                "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.", code: 535)
        ),
        (
            .passwordsSwitchedOff,
            facts(.login, "5.7.139 Authentication unsuccessful, basic authentication is disabled.", code: 535)
        ),
        (.tokenWithoutRight, facts(.login, "5.7.3 Authentication unsuccessful [AM0PR01]", code: 535)),
        (.webBrowserFirst, facts(.login, "5.7.14 Please log in via your web browser and then try again.", code: 534)),
        (.appPassword, facts(.login, "5.7.9 Application-specific password required.", code: 534)),
        (.appPassword, facts(.login, "5.7.8 Username and Password not accepted.", code: 535)),
        (.appPassword, facts(.sender, "5.7.9 Please log in with an app password", code: 550)),
        (.encryptionFirst, facts(.login, "5.7.11 Encryption required", code: 538)),
        (.encryptionFirst, facts(.sender, "5.7.0 Must issue a STARTTLS command first", code: 530)),
        (.loginNeeded, facts(.sender, "5.7.0 Authentication required", code: 530)),
        (.loginNeeded, facts(.sender, "5.7.57 Client not authenticated to send mail", code: 550)),
        (.tooManyLogins, facts(.login, "4.7.0 Too many login attempts, please try again later", code: 454)),
        (.tokenRefused, facts(.login, #"{"status":"400","schemes":"Bearer"}"#, code: 334)),
        (.noLoginOffered, facts(.login, "the server offers no login, and the mailbox has one")),
        (.methodNotOffered, facts(.login, "5.7.4 Unrecognized authentication type", code: 504)),
        (.methodNotOffered, facts(.login, "Login denied")),
        (.wrongLogin, facts(.login, "5.7.8 Error: authentication failed", code: 535)),
        (.wrongLogin, facts(.sender, "5.7.0 Authentication failed", code: 535)),
        (.serverBusy, facts(.greeting, "4.3.2 Service shutting down", code: 421)),
        (.serverRefuses, facts(.greeting, "5.7.1 Service unavailable; Client host blocked", code: 554)),
        (.silentServer, facts(.greeting, "Operation timed out after 30000 milliseconds")),
        (.senderRefused, facts(.sender, "5.7.60 Client does not have permissions to send as this sender", code: 550)),
    ]

    @Test(arguments: examples.indices)
    func `a failure finds what helps`(index: Int) {
        let (hint, facts) = Self.examples[index]
        #expect(LoginHint(facts) == hint, "\(facts.reason)")
    }

    @Test func `every row of the table decides some example`() {
        for row in LoginHint.rows.indices {
            let decided = Self.examples.contains { example in
                LoginHint.rows.firstIndex { $0.fits(example.facts) } == row
            }
            #expect(decided, "row \(row): \(LoginHint.rows[row].hint)")
        }
    }

    @Test func `every hint has words of its own`() {
        let words = LoginHint.allCases.map(\.words)
        #expect(words.allSatisfy { $0.count > 20 && !$0.contains("`baton") })
        #expect(Set(words).count == LoginHint.allCases.count)
    }

    @Test func `what is not known is not guessed at`() {
        #expect(LoginHint(Self.facts(.recipient, "5.1.1 No such user", code: 550)) == nil)
    }
}
