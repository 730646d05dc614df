import Ports
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

@Suite struct CurlCarrierTests {
    @Test func `a mail is carried and its queue id comes back`() throws {
        let server = try ScriptedSMTP()
        let desk = try Desk([mailbox(server.port)])
        let outcomes = try desk.outcomes(of: [mail(7)])
        #expect(outcomes[7] == .accepted(Receipt(code: 250, text: "2.0.0 Ok: queued as Q0", queueID: "Q0")))
        #expect(server.seen.contents == [Array("Subject: number 7\r\n\r\nHello.\r\n".utf8)])
        desk.carrier.drain(grace: .seconds(1))
    }

    @Test func `a thousand mails over four connections arrive once each`() throws {
        let server = try ScriptedSMTP()
        let desk = try Desk([mailbox(server.port, connections: 4)])
        let outcomes = try desk.outcomes(of: (1...1_000).map { mail($0) })
        #expect(outcomes.count == 1_000)
        #expect(outcomes.values.allSatisfy { if case .accepted = $0 { true } else { false } })
        #expect(Set(server.seen.contents).count == 1_000)
        #expect(server.seen.contents.count == 1_000)
        #expect(server.seen.connections >= 10, "at most 100 messages a connection")
        #expect(desk.gate.seen.answered.count == 1_000)
        desk.carrier.drain(grace: .seconds(1))
    }
}
