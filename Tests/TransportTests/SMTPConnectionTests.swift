import Glibc
import Ports
import Synchronization
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// A mailbox's connection on a loop that the test steps.
private struct Bench {
    let loopQueues: LoopQueues
    let loop: NetLoop
    let pool: SMTPPool
    let connection: SMTPConnection

    init(_ port: Int, gate: any DotGate = TestGate()) throws {
        loopQueues = try LoopQueues()
        loop = try steppedLoop(loopQueues, gate: gate)
        pool = SMTPPool(mailbox: mailbox(port), loop: loop)
        connection = try #require(SMTPConnection(pool: pool, loop: loop))
        #expect(loop.prepare(connection, for: pool.mailbox) == nil)
        connection.start()
        while !connection.isReady, !connection.isClosed { loop.pass() }
    }

    func begin(_ message: Int64, bytes: [UInt8]? = nil) {
        guard case .mail(let mail) = mail(message, bytes: bytes).content else { return }
        connection.begin(SMTPSession.Submission(message: message, mail: mail))
    }

    func end() {
        connection.close()
        loop.pass()
    }
}

/// What a server's thread and the test both use.
private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>
    init(_ value: Value) { self.value = Mutex(value) }
}

/// A gate that permits each message once.
private final class OnceGate: DotGate {
    let asked = Shared<[Int64]>([])

    func permit(_ messages: [Int64]) -> Set<Int64> {
        asked.value.withLock { asked in
            defer { asked += messages }
            return Set(messages).subtracting(asked)
        }
    }

    func answered(_ deliveries: [Delivery]) {}
}

extension Peer {
    /// Says yes to everything that comes before this command.
    fileprivate func greet(until verb: String) {
        write("220 test.example\r\n")
        while let line = line(), !line.hasPrefix(verb) { write("250 ok\r\n") }
    }
}

@Suite struct SMTPConnectionTests {
    @Test func `libcurl never takes a mail connection for an unused one`() throws {
        let server = try ScriptedSMTP()
        let bench = try Bench(server.port)
        #expect(bench.connection.isHeld)
        bench.end()
    }

    @Test func `a byte of an answer is no answer, and gives the server no more time`() throws {
        let descriptor = Shared(Int32(-1))
        let server = try LoopbackServer { peer, _ in
            peer.greet(until: "MAIL")
            descriptor.value.withLock { $0 = peer.descriptor }
            peer.drain()
        }
        let bench = try Bench(server.port)
        bench.begin(1)
        bench.loop.pass()
        while descriptor.value.withLock({ $0 }) < 0 {}
        let peer = Peer(descriptor: descriptor.value.withLock { $0 })
        let limit = bench.connection.alarm.time
        let begun = bench.loop.now
        peer.write("250-")
        // One byte a pass, until the clock has moved on.
        while bench.loop.now < begun + 3 {
            peer.write("x")
            bench.loop.pass()
        }
        #expect(bench.connection.alarm.time == limit)
        peer.write("\r\n250 ok\r\n")
        bench.loop.pass()
        #expect(bench.connection.alarm.time > limit, "a whole answer does")
        bench.end()
    }

    @Test func `a dot that did not go out with its permission is asked for again, and not written when that is gone`()
        throws
    {
        // The least of buffers on both sides, so that no content of this length fits in.
        var least: Int32 = 1
        let place = try LoopbackServer.bound()
        setsockopt(place.descriptor, SOL_SOCKET, SO_RCVBUF, &least, socklen_t(MemoryLayout<Int32>.size))
        let (isBlocked, isOver) = (Meeting(of: 2), Meeting(of: 2))
        let dots = Shared(0)
        let server = try LoopbackServer(at: place) { peer, _ in
            peer.greet(until: "DATA")
            peer.write("354 go on\r\n")
            _ = isBlocked.arrive()
            while let line = peer.line() {
                guard line == ".\r\n" else { continue }
                dots.value.withLock { $0 += 1 }
                peer.write("250 2.0.0 ok\r\n")
            }
            _ = isOver.arrive()
        }
        let gate = OnceGate()
        let bench = try Bench(server.port, gate: gate)
        setsockopt(bench.connection.socket, SOL_SOCKET, SO_SNDBUF, &least, socklen_t(MemoryLayout<Int32>.size))
        let line = Array((String(repeating: "x", count: 70) + "\r\n").utf8)
        bench.begin(1, bytes: Array(repeatElement(line, count: 440).joined()))
        while gate.asked.value.withLock({ $0.isEmpty }) { bench.loop.pass() }
        _ = isBlocked.arrive()
        var ended: [Delivery] = []
        while ended.isEmpty {
            bench.loop.pass()
            ended = bench.loopQueues.collect()
        }
        #expect(ended.map(\.outcome) == [.stopped])
        #expect(gate.asked.value.withLock { $0 } == [1, 1])
        bench.end()
        _ = isOver.arrive()
        #expect(dots.value.withLock { $0 } == 0)
    }
}
