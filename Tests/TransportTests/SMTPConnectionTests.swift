import Glibc
import Scheduler
import Synchronization
import Testing
import Values
import Workspace

@testable import Transport

/// A mailbox's connection on a loop that the test steps.
private struct Bench {
    let exchange: Exchange
    let loop: NetLoop
    let pool: SMTPPool
    let connection: SMTPConnection

    init(_ port: Int, gate: any DotGate = TestGate()) throws {
        exchange = try Exchange()
        loop = try steppedLoop(exchange, gate: gate)
        pool = SMTPPool(mailbox: mailbox(port), loop: loop)
        connection = try #require(SMTPConnection(pool: pool, loop: loop))
        #expect(loop.prepare(connection, for: pool.mailbox) == nil)
        connection.start()
        while !connection.isReady, !connection.isClosed { loop.pass() }
    }

    func begin(_ message: Int64, bytes: [UInt8]? = nil) {
        guard case .mail(let mail) = mail(message, bytes: bytes).content else { return }
        connection.begin(SMTPSession.Letter(message: message, mail: mail))
    }

    func end() {
        connection.close()
        loop.pass()
    }
}

@Suite struct SMTPConnectionTests {
    @Test func `libcurl never takes a mail connection for an unused one`() throws {
        let server = try ScriptedSMTP()
        let bench = try Bench(server.port)
        #expect(bench.connection.isHeld)
        bench.end()
    }
}
