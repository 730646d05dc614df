import Foundation
import Ports
import Sink
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// A mailbox that is read with the same tokens it sends with.
@Suite struct InboxTokenTests {
    /// A server that takes the tokens of a stage.
    private static func server(_ stage: TokenStage) throws -> ScriptedIMAP {
        var script = ScriptedIMAP.Script()
        let tokens = stage.tokens
        script.answer = { command in
            guard command.hasPrefix("AUTHENTICATE XOAUTH2 ") else { return nil }
            let said = Data(base64Encoded: String(command.dropFirst("AUTHENTICATE XOAUTH2 ".count))) ?? Data()
            let parts = String(decoding: said, as: UTF8.self).split(separator: "\u{01}")
            let token = parts.last.map { String($0.dropFirst("auth=Bearer ".count)) } ?? ""
            return parts.first == "user=ana@example.com" && tokens.accepts(token)
                ? "T OK in\r\n" : "T NO [AUTHENTICATIONFAILED] \(token) is not good\r\n"
        }
        return try ScriptedIMAP(script)
    }

    private static func mailbox(
        _ stage: TokenStage, _ server: ScriptedIMAP, _ grant: OAuth.Grant = .refreshToken
    ) throws -> Mailbox {
        var mailbox = stage.mailbox(grant)
        mailbox.inbox = Mailbox.Inbox(
            server: Mailbox.SMTPServer(
                host: "127.0.0.1", port: server.port, security: .plain, login: mailbox.server.login))
        return mailbox
    }

    private static func visit(_ carrier: CurlCarrier, _ stage: TokenStage) throws -> InboxEnd {
        carrier.visit(InboxErrand(mailbox: "ana"))
        while true {
            for finding in carrier.findings() { if case .ended(let end) = finding.content { return end } }
            guard stage.bell.wait() else { throw TransportTestError.notEnough(0) }
        }
    }

    private static let done = InboxEnd.done(next: InboxPlace(validity: 7, uid: 10), hasMore: false)

    @Test func `one token serves sending and reading, and is renewed once when it ends`() throws {
        let stage = try TokenStage()
        let server = try Self.server(stage)
        let carrier = try stage.carrier(try Self.mailbox(stage, server))
        #expect(try Self.visit(carrier, stage) == Self.done)
        _ = try stage.outcomes(carrier, 1...3)
        #expect(stage.tokens.books.granted == 1)
        stage.tokens.expire()
        #expect(try Self.visit(carrier, stage) == Self.done)
        #expect(stage.tokens.books.granted == 2)
        #expect(server.seen.commands.count { $0.hasPrefix("AUTHENTICATE") } == 3)
        carrier.drain(grace: .seconds(5))
    }

    @Test func `a permission taken back is told without the token, and with what to do`() throws {
        let stage = try TokenStage()
        let server = try Self.server(stage)
        let carrier = try stage.carrier(try Self.mailbox(stage, server))
        #expect(try Self.visit(carrier, stage) == Self.done)
        stage.tokens.revoke()
        guard case .failed(let fault) = try Self.visit(carrier, stage), case .unreachable(let reason, _) = fault else {
            return #expect(Bool(false))
        }
        #expect(fault.isFinal && reason.remedy == .signIn(mailbox: "ana"))
        #expect(stage.isSilent(fault.description))
        carrier.drain(grace: .seconds(5))
    }

    @Test func `a server that takes no token of ours is asked twice, not for ever`() throws {
        let stage = try TokenStage()
        var script = ScriptedIMAP.Script()
        script.login = "NO [AUTHENTICATIONFAILED] never"
        let server = try ScriptedIMAP(script)
        let carrier = try stage.carrier(try Self.mailbox(stage, server))
        guard case .failed(.unreachable(let reason, true)) = try Self.visit(carrier, stage) else {
            return #expect(Bool(false))
        }
        #expect(reason.text == "[AUTHENTICATIONFAILED] never")
        #expect(stage.tokens.books.granted == 2)
        carrier.drain(grace: .seconds(5))
    }

    @Test func `where nobody has signed in yet, no server is called`() throws {
        let stage = try TokenStage()
        let server = try Self.server(stage)
        let carrier = try stage.carrier(try Self.mailbox(stage, server, .device))
        guard case .failed(let fault) = try Self.visit(carrier, stage) else { return #expect(Bool(false)) }
        #expect(fault.isFinal && fault.description.contains("no refresh token"))
        #expect(server.seen.connections == 0 && stage.tokens.books.requests.isEmpty)
        carrier.drain(grace: .seconds(5))
    }
}
