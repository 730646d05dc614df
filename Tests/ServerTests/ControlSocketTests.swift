import Foundation
import Glibc
import Ports
import Synchronization
import Testing
import Values

@testable import Scheduler
@testable import Server

/// One client's trouble is nobody else's.
struct ControlSocketTests {
    private struct Silent: Bell {
        func ring() {}
    }

    /// A socket whose requests are answered at once by saying that nothing is at work.
    private final class Host {
        let path = "/tmp/baton-\(UInt64.random(in: 0 ... .max)).sock"
        let socket: ControlSocket

        init() throws {
            let requests = RequestQueue(bell: Silent())
            requests.end()
            socket = try ControlSocket(path: path, requests: requests) {
                ControlAnswer(text: "\($0)", value: .null, code: 75)
            }
        }

        deinit { socket.close() }

        /// A connection that says nothing by itself.
        func connect() throws -> Int32 {
            let file = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            let connected = try SocketAddress.with(path) { Glibc.connect(file, $0, $1) }
            #expect(connected == 0)
            return file
        }
    }

    @Test func `a frame carries bytes as they are`() throws {
        var ends: [Int32] = [0, 0]
        #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { for end in ends { close(end) } }
        let mail = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
        let frame = ControlFrame(["actor": "mia"], body: mail)
        let writer = ControlConnection(file: ends[0])
        Thread.detachNewThread { try? writer.write(frame, patience: .seconds(60)) }
        #expect(try ControlConnection(file: ends[1]).readFrame(patience: .seconds(60)) == frame)
    }

    @Test(
        arguments: [
            [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0], [0, 0, 0, 1, 0xFF, 0, 0, 0], Array("GET / HT".utf8),
        ] as [[UInt8]])
    func `lengths beyond what is taken are refused before anything is read`(bytes: [UInt8]) {
        #expect(ControlFrame.lengths(bytes) == nil)
    }

    @Test func `a mail is no JSON on its way, and comes out as it went in`() throws {
        let mail = [UInt8]((0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        let frame = try ControlCall(actor: "pipe", request: .inbound(mail: mail)).frame()
        #expect(frame.body == mail && frame.head.count < 200)
        let call = try #require(ControlCall(frame))
        #expect(call.request == .inbound(mail: mail) && call.actor == "pipe")
    }

    @Test func `clients that say nothing, or one byte, keep nobody waiting`() throws {
        let host = try Host()
        let silent = try (0..<8).map { _ in try host.connect() }
        defer { for file in silent { close(file) } }
        for file in silent.prefix(4) { #expect(send(file, [0], 1, Int32(MSG_NOSIGNAL)) == 1) }
        let answer = try #require(try ControlSocket.ask(.resume(route: "ana"), by: "mia", at: host.path))
        #expect(answer.code == 75)
    }

    @Test func `a client that does not take its answer keeps nobody waiting`() throws {
        let host = try Host()
        let deaf = try host.connect()
        defer { close(deaf) }
        let frame = try ControlCall(actor: "mia", request: .resume(route: "ana")).frame()
        try ControlConnection(file: deaf).write(frame, patience: .seconds(60))
        for _ in 0..<3 { #expect(try ControlSocket.ask(.resume(route: "ana"), by: "mia", at: host.path) != nil) }
    }

    @Test func `whoever the system names as another user is who the system says`() throws {
        var ends: [Int32] = [0, 0]
        #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { for end in ends { close(end) } }
        var peer = try #require(Peer(of: ends[0]))
        #expect(peer.process == getpid() && peer.user == geteuid())
        #expect(peer.actor(claiming: "mia") == "mia")
        peer.user = 4_294_000_000
        #expect(peer.actor(claiming: "mia") == "user 4294000000")
    }
}
