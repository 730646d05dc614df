import Glibc
import Synchronization

/// A TCP server on 127.0.0.1 with a thread for each connection, for as long as it is kept.
///
/// Each descriptor is closed by the one thread that uses it: closed by another, its number could already be somebody
/// else's socket when that thread uses it next.
package final class LoopbackServer: Sendable {
    package let port: Int
    private let listener: Int32
    private let connections = Connections()

    private final class Connections: Sendable {
        private let open = Mutex<Set<Int32>?>([])

        /// False when the server is gone.
        func add(_ connection: Int32) -> Bool {
            open.withLock { open in
                open?.insert(connection)
                return open != nil
            }
        }

        func close(_ connection: Int32) {
            open.withLock { open in
                open?.remove(connection)
                Glibc.close(connection)
            }
        }

        /// Threads that hang by script wake up at the end of their input.
        func end() {
            open.withLock { open in
                for connection in open ?? [] { shutdown(connection, Int32(SHUT_RDWR)) }
                open = nil
            }
        }
    }

    /// `serve` is run on a thread of its own for each connection, with its number from 0.
    package convenience init(_ serve: @escaping @Sendable (Peer, Int) -> Void) throws {
        try self.init(at: Self.bound(), serve)
    }

    /// At a port where nobody listened until now.
    package init(at place: (descriptor: Int32, port: Int), _ serve: @escaping @Sendable (Peer, Int) -> Void) throws {
        let (listener, port) = place
        guard listen(listener, 1_024) == 0 else { throw TransportTestError.noSocket(errno) }
        self.listener = listener
        self.port = port
        startThread { [connections] in
            defer { close(listener) }
            var number = 0
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                guard connections.add(connection) else { return connections.close(connection) }
                // Answers in small pieces would otherwise wait for the other side's delayed acknowledgement.
                var on: Int32 = 1
                setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
                let count = number
                startThread {
                    serve(Peer(descriptor: connection), count)
                    shutdown(connection, Int32(SHUT_RDWR))
                    connections.close(connection)
                }
                number += 1
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        connections.end()
    }

    /// A port where nobody listens; it stays taken, so that no other server of a test gets it.
    package static func deadPort() throws -> Int { try bound().port }

    /// A port that is taken, but where nobody listens.
    package static func bound() throws -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // A small buffer, so that a cut body is noticed before all of it is written.
        var size: Int32 = 65_536
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard isBound else { throw TransportTestError.noSocket(errno) }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }
}

package enum TransportTestError: Error {
    case noSocket(Int32)
    case notEnough(Int)
}

/// One connection of a server, read and written in plain blocking calls.
package final class Peer {
    package let descriptor: Int32
    private var buffer: [UInt8] = []

    package init(descriptor: Int32) { self.descriptor = descriptor }

    package func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// A line with its end, or nil when the other side is gone.
    package func line() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeSubrange(...end) }
                return String(decoding: buffer[...end], as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    /// Exactly this many bytes, or nil.
    package func bytes(_ count: Int) -> [UInt8]? {
        while buffer.count < count { guard fill() else { return nil } }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    /// Everything up to the other side's end.
    package func drain() { while fill() { buffer.removeAll() } }

    private func fill() -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &piece, piece.count, 0)
        guard count > 0 else { return false }
        buffer.append(contentsOf: piece[..<count])
        return true
    }
}

/// Runs a closure on a thread of its own.
package func startThread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    pthread_create(
        &thread, nil,
        { argument in
            if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
            return nil
        }, box)
    pthread_detach(thread)
}
