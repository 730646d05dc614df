import Foundation
import Hummingbird
import Server
import Testing
import Values

/// The server at a real socket.
@Suite(.serialized) struct ListeningTests {
    private static let request = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `a later request of a connection that drips is closed in time, as the first one is`() throws {
        var limits = HTTPLimits()
        limits.arrival = .milliseconds(600)
        let house = try TestHouse(limits: limits)
        defer { house.end() }
        let server = try HTTPServer.start(at: .address(host: "127.0.0.1", port: 0), house.front)
        defer { server.stop(grace: .seconds(1)) }
        let line = try Line(port: server.port)
        #expect(try line.ask(Self.request).hasPrefix("HTTP/1.1 200"))
        // Between requests nobody is hurried: the next one begins after the time of one.
        #expect(!line.isEnded(within: 900))
        #expect(try line.ask(Self.request).hasPrefix("HTTP/1.1 200"))
        let began = ContinuousClock.now
        var isOpen = true
        for letter in "GET /healthz HTTP/1.1\r\nHost: aaaaaaaaaaaaaaaaaaaaaaaaaaaa" where isOpen {
            isOpen = line.send(String(letter)) && !line.isEnded(within: 100)
        }
        #expect(!isOpen)
        #expect(ContinuousClock.now - began < .seconds(3))
    }

    @Test func `a socket that was handed over serves again after the files are read anew`() throws {
        let house = try TestHouse()
        defer { house.end() }
        let listener = try Line.listening()
        defer { close(listener.socket) }
        for _ in 1...3 {
            let server = try HTTPServer.start(at: .socket(listener.socket), house.front)
            #expect(try Line(port: listener.port).ask(Self.request).hasPrefix("HTTP/1.1 200"))
            server.stop(grace: .seconds(1))
            // Who comes while nothing serves waits for the next round.
        }
        let waiting = try Line(port: listener.port)
        #expect(waiting.send(Self.request))
        let server = try HTTPServer.start(at: .socket(listener.socket), house.front)
        defer { server.stop(grace: .seconds(1)) }
        #expect(waiting.read().hasPrefix("HTTP/1.1 200"))
    }
}

/// One connection to this machine, byte by byte.
private final class Line {
    private let socket: Int32

    init(port: Int) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = Self.withAddress(port) { connect(socket, $0, $1) } == 0
        try #require(isConnected)
    }

    deinit { close(socket) }

    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Foundation.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    func read() -> String {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    func ask(_ text: String) throws -> String {
        try #require(send(text))
        return read()
    }

    /// Whether the other side ends the connection within so many milliseconds.
    func isEnded(within milliseconds: Int32) -> Bool {
        var asked = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&asked, 1, milliseconds) > 0 else { return false }
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, Int32(MSG_DONTWAIT)) <= 0
    }

    /// A socket that listens, as a service manager hands it over.
    static func listening() throws -> (socket: Int32, port: Int) {
        let listener = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        try #require(withAddress(0) { bind(listener, $0, $1) } == 0 && listen(listener, 16) == 0)
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    private static func withAddress<Result>(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result)
        -> Result
    {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
