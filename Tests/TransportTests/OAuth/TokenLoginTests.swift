import Foundation
import Ports
import Sink
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

private func isAccepted(_ outcome: Delivery.Outcome?) -> Bool { if case .accepted = outcome { true } else { false } }

private func pause(_ outcome: Delivery.Outcome?) -> Reason? {
    if case .pause(let reason) = outcome { reason } else { nil }
}

@Suite struct TokenLoginTests {
    @Test(arguments: [Mailbox.Login.Method.xoauth2, .oauthbearer])
    func `a refresh token becomes a login, its successor is kept, and the next start goes on with that`(
        method: Mailbox.Login.Method
    ) throws {
        let stage = try TokenStage()
        for start in Int64(1)...2 {
            let carrier = try stage.carrier(stage.mailbox(method: method))
            #expect(isAccepted(try stage.outcomes(carrier, start...start)[start]))
            carrier.drain(grace: .seconds(5))
        }
        #expect(stage.tokens.books.requests == ["refresh_token": 2])
        let kept = try #require(stage.vault.load("ana"))
        #expect(stage.tokens.books.refresh == [kept.refresh])
        let file = stage.vault.file(of: "ana")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `connections that begin together wait for one token`() throws {
        var settings = TokenSink.Settings.seeded
        settings.delay = .milliseconds(200)
        let stage = try TokenStage(settings)
        let carrier = try stage.carrier(stage.mailbox(connections: 8, messages: 5))
        let outcomes = try stage.outcomes(carrier, 1...40)
        #expect(outcomes.values.allSatisfy { isAccepted($0) })
        #expect(stage.tokens.books.granted == 1)
        carrier.drain(grace: .seconds(5))
    }

    @Test(arguments: [Mailbox.Login.Method.xoauth2, .oauthbearer])
    func `a token that ends mid-campaign is renewed exactly once, and every message arrives once`(
        method: Mailbox.Login.Method
    ) throws {
        let stage = try TokenStage()
        let carrier = try stage.carrier(stage.mailbox(method: method, connections: 4, messages: 3))
        #expect(try stage.outcomes(carrier, 1...30).values.allSatisfy { isAccepted($0) })
        stage.tokens.expire()
        let after = try stage.outcomes(carrier, 31...90)
        #expect(after.values.allSatisfy { isAccepted($0) }, "\(after.values.first { !isAccepted($0) } as Any)")
        carrier.drain(grace: .seconds(5))
        #expect(stage.tokens.books.granted == 2)
        #expect(stage.mail.counters.loginsRefused >= 1)
        let recipients = stage.mail.messages.flatMap(\.recipients)
        #expect(recipients.count == 90 && Set(recipients).count == 90)
    }

    @Test func `a permission taken back pauses the mailbox, says what to do, and loses nothing`() throws {
        let stage = try TokenStage()
        let carrier = try stage.carrier(stage.mailbox(messages: 1))
        #expect(isAccepted(try stage.outcomes(carrier, 1...1)[1]))
        stage.tokens.revoke()
        let outcomes = try stage.outcomes(carrier, 2...9)
        for outcome in outcomes.values {
            let reason = try #require(pause(outcome))
            #expect(reason.stage == .login && reason.text.contains("invalid_grant"))
            #expect(reason.remedy == .signIn(mailbox: "ana"))
            #expect(stage.isSilent(reason.text), "\(reason.text)")
        }
        #expect(stage.mail.counters.messages == 1)
        carrier.drain(grace: .seconds(5))
    }

    @Test func `a server that refuses new tokens too is asked twice, not for ever`() throws {
        var mail = MailSink.Settings()
        mail.script = try SinkScript(mail: ["auth-535"])
        let stage = try TokenStage(mail: mail)
        let carrier = try stage.carrier(stage.mailbox())
        let outcomes = try stage.outcomes(carrier, 1...3)
        #expect(outcomes.values.allSatisfy { pause($0)?.stage == .login })
        #expect(stage.tokens.books.granted == 2)
        #expect(stage.isSilent("\(outcomes)"))
        carrier.drain(grace: .seconds(5))
    }

    @Test func `trouble of the token service puts mail off and nobody is paused`() throws {
        var settings = TokenSink.Settings.seeded
        settings.script = [.status(503)]
        let stage = try TokenStage(settings)
        var limits = TransportLimits()
        limits.backOff = .milliseconds(1)
        let carrier = try stage.carrier(stage.mailbox(), limits: limits)
        guard case .retry(let reason, _) = try stage.outcomes(carrier, 1...1)[1] else {
            Issue.record("not put off")
            return
        }
        #expect(reason.text.contains("HTTP 503"))
        carrier.drain(grace: .seconds(5))
    }

    @Test func `an application signs in by itself, without a refresh token on disk`() throws {
        var settings = TokenSink.Settings()
        settings.clientSecret = "the-client-secret"
        let stage = try TokenStage(settings)
        let carrier = try stage.carrier(stage.mailbox(.clientCredentials))
        #expect(isAccepted(try stage.outcomes(carrier, 1...1)[1]))
        carrier.drain(grace: .seconds(5))
        #expect(stage.tokens.books.requests == ["client_credentials": 1])
        #expect(stage.vault.load("ana") == nil)
    }

    @Test func `where nobody has signed in yet, no server is called`() throws {
        let stage = try TokenStage()
        let carrier = try stage.carrier(stage.mailbox(.device))
        let reason = try #require(pause(try stage.outcomes(carrier, 1...1)[1]))
        #expect(reason.remedy == .signIn(mailbox: "ana"))
        #expect(stage.mail.counters.connections == 0 && stage.tokens.books.requests.isEmpty)
        carrier.drain(grace: .seconds(5))
    }

    @Test func `a stop waits for a token on its way, since it may be the only one`() throws {
        var settings = TokenSink.Settings.seeded
        settings.delay = .milliseconds(300)
        let stage = try TokenStage(settings)
        let carrier = try stage.carrier(stage.mailbox())
        carrier.carry([WireKit.mail(1)])
        carrier.drain(grace: .seconds(10))
        let outcomes = carrier.collect().map(\.outcome)
        #expect(outcomes == [.notSent])
        if let kept = stage.vault.load("ana") {
            #expect(stage.tokens.books.refresh == [kept.refresh])
        } else {
            #expect(stage.tokens.books.refresh == ["seed-refresh-token"], "or it was never asked for")
        }
    }

    @Test func `a token is never sent to another address than the one it was given by`() throws {
        let stage = try TokenStage()
        stage.vault.save(StoredToken(refresh: "theirs", for: stage.oauth(.device), seed: ""), of: "ana")
        var other = stage.oauth(.device)
        other.tokenURL = "https://elsewhere.example/token"
        let desk = TokenSource(mailbox: "ana", oauth: other, secrets: { _ in "" }, folder: stage.vault)
        #expect(throws: TokenFault.notSignedIn) { try desk.request() }
    }
}
