package import Foundation
package import Ports
package import Sink
package import Transport
package import Workspace

/// A mailbox that logs in with tokens: a mail server that asks for them, and the server that gives them.
package final class TokenStage {
    package let tokens: TokenSink
    package let mail: MailSink
    package let folder: URL
    package let bell = TestBell()

    package init(_ settings: TokenSink.Settings = .seeded, mail script: MailSink.Settings = MailSink.Settings()) throws
    {
        let tokens = try TokenSink.start(settings)
        self.tokens = tokens
        var settings = script
        settings.logins = ["PLAIN", "CRAM-MD5", "XOAUTH2", "OAUTHBEARER"]
        settings.requiresLogin = true
        settings.keep = .envelopes
        settings.permits = { user, token in user == "ana@example.com" && tokens.accepts(token) }
        mail = try MailSink.start(settings)
        folder = FileManager.default.temporaryDirectory.appending(path: "tokens-\(UUID().uuidString)")
    }

    deinit {
        mail.stop()
        tokens.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    package var vault: TokenFolder { TokenFolder(path: folder.path(percentEncoded: false)) }

    package func oauth(_ grant: OAuth.Grant = .refreshToken) -> OAuth {
        OAuth(
            clientID: "baton", clientSecret: grant == .clientCredentials ? .environment("SECRET") : nil, grant: grant,
            tokenURL: tokens.tokenURL, deviceURL: tokens.deviceURL, authorizeURL: tokens.authorizeURL,
            scope: "smtp", refreshToken: grant == .refreshToken ? .environment("SEED") : nil)
    }

    package func mailbox(
        _ grant: OAuth.Grant = .refreshToken, method: Mailbox.Login.Method = .xoauth2, connections: Int = 1,
        messages: Int = 100
    ) -> Mailbox {
        Mailbox(
            name: "ana", address: "ana@example.com",
            server: Mailbox.SMTPServer(
                host: "127.0.0.1", port: mail.port, security: .plain,
                login: Mailbox.Login(user: "ana@example.com", oauth: oauth(grant), method: method)),
            limits: Mailbox.Limits(connections: connections, messagesPerConnection: messages))
    }

    package func carrier(_ mailbox: Mailbox, limits: TransportLimits = TransportLimits()) throws -> CurlCarrier {
        try CurlCarrier(
            mailboxes: [mailbox], endpoints: [], secrets: { Self.secrets[$0] ?? "" }, gate: TestGate(), bell: bell,
            limits: limits, tokens: vault)
    }

    package static let secrets: [SecretReference: String] = [
        .environment("SEED"): "seed-refresh-token", .environment("SECRET"): "the-client-secret",
    ]

    package func outcomes(_ carrier: CurlCarrier, _ numbers: ClosedRange<Int64>) throws -> [Int64: Delivery.Outcome] {
        carrier.carry(numbers.map { WireKit.mail($0, to: "lead\($0)@example.org") })
        var all: [Int64: Delivery.Outcome] = [:]
        while true {
            for delivery in carrier.collect() { all[delivery.message] = delivery.outcome }
            if all.count >= numbers.count { return all }
            guard bell.wait() else { throw TransportTestError.notEnough(all.count) }
        }
    }

    /// That no token, code or secret is in a text.
    package func isSilent(_ text: String) -> Bool {
        tokens.books.secrets.union(Self.secrets.values).allSatisfy { !text.contains($0) }
    }
}

extension TokenSink.Settings {
    /// A server that knows the refresh token of the configuration.
    package static var seeded: TokenSink.Settings {
        var settings = TokenSink.Settings()
        settings.refreshTokens = ["seed-refresh-token"]
        return settings
    }
}
