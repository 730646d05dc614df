import Crypto
import Foundation
import Ports
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

@Suite(.enabled(if: TLSServer.isPossible, "needs python3 and openssl")) struct TLSTests {
    private static func box(_ server: TLSServer, _ security: Mailbox.Security, trusted: Bool = true) -> Mailbox {
        var box = mailbox(
            server.port, connections: 3, security: security,
            login: Mailbox.Login(user: "ana", secret: .environment("ANA")))
        box.server.authorities = trusted ? server.authority : nil
        return box
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(8).map { String(format: "%02x", $0) }.joined()
    }

    @Test(arguments: [Mailbox.Security.tls, .starttls])
    func `mail goes through TLS, small and large, byte for byte`(security: Mailbox.Security) throws {
        let server = try TLSServer(startTLS: security == .starttls)
        let desk = try Desk([Self.box(server, security)])
        var contents: [Int64: [UInt8]] = [:]
        for number in Int64(1)...40 {
            let size = number % 10 == 0 ? 30_000 : 20
            let lines = (0..<size).map { "line \($0 % 1_000) of message \(number)\r\n" }
            contents[number] = Array(lines.joined().utf8)
        }
        let outcomes = try desk.outcomes(of: contents.map { mail($0.key, bytes: $0.value) })
        for (number, content) in contents {
            guard case .accepted(let receipt) = outcomes[number] else { Issue.record("\(outcomes)"); return }
            #expect(receipt.queueID == Self.digest(content), "message \(number)")
        }
        desk.carrier.drain(grace: .seconds(5))
    }

    @Test(arguments: [Mailbox.Security.tls, .starttls])
    func `a certificate nobody vouches for pauses the mailbox`(security: Mailbox.Security) throws {
        let server = try TLSServer(startTLS: security == .starttls)
        let desk = try Desk([Self.box(server, security, trusted: false)])
        guard case .pause(let reason) = try desk.outcomes(of: [mail(1)])[1] else { Issue.record("no pause"); return }
        #expect(reason.stage == .tls)
    }

    @Test func `a certificate of another host pauses the mailbox`() throws {
        let server = try TLSServer(startTLS: false, names: "DNS:elsewhere.example")
        let desk = try Desk([Self.box(server, .tls)])
        guard case .pause(let reason) = try desk.outcomes(of: [mail(1)])[1] else { Issue.record("no pause"); return }
        #expect(reason.stage == .tls)
    }
}
