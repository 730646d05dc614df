#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A blocking TCP client that shows exactly what the wire shows; nothing takes it longer than ten seconds.
final class WireClient {
    /// Nothing listens on the port.
    struct Refused: Error {}

    /// How a connection ended, as recv(2) told.
    enum End: Equatable {
        case finished
        case reset
        case timeout
    }

    private let file: Int32
    private var buffer: [UInt8] = []

    /// Connects to 127.0.0.1.
    init(port: Int) throws {
        #if canImport(Glibc)
            file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            file = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // What is set is closed by deinit, which runs for an initializer that throws, too.
        guard result == 0 else { throw Refused() }
    }

    deinit { close(file) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Self.transmit(file, $0.baseAddress, $0.count)
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func transmit(_ file: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            write(file, base, count)
        #else
            Int(sendto(file, base, count, Int32(MSG_NOSIGNAL), nil, 0))
        #endif
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// Says that nothing more will be sent.
    func finish() { shutdown(file, Int32(SHUT_WR)) }

    private func fill() -> End? {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(file, &chunk, chunk.count, 0)
        if count > 0 {
            buffer += chunk[0..<count]
            return nil
        }
        if count == 0 { return .finished }
        return errno == ECONNRESET ? .reset : .timeout
    }

    /// The next line without its CRLF, or nil at the end.
    func line() -> String? {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = buffer[0..<end]
                buffer.removeSubrange(0...end)
                return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            }
            searched = buffer.count
            if fill() != nil { return nil }
        }
    }

    /// The next whole SMTP answer, its lines joined by line feeds; empty at the end.
    func reply() -> String {
        var lines: [String] = []
        while let line = line() {
            lines.append(line)
            if line.utf8.count < 4 || line.dropFirst(3).first != "-" { break }
        }
        return lines.joined(separator: "\n")
    }

    /// Sends a command and returns its answer.
    func ask(_ command: String) -> String {
        send(command + "\r\n")
        return reply()
    }

    /// Everything until the connection ends, at most so many bytes, and how it ended (nil at the limit).
    func rest(limit: Int = .max) -> (bytes: [UInt8], end: End?) {
        while buffer.count < limit {
            if let end = fill() {
                defer { buffer = [] }
                return (buffer, end)
            }
        }
        defer { buffer = [] }
        return (buffer, nil)
    }

    /// Whether not one byte is there to be read now.
    func hasNothing() -> Bool {
        var byte: UInt8 = 0
        return buffer.isEmpty && recv(file, &byte, 1, Int32(MSG_DONTWAIT) | Int32(MSG_PEEK)) < 0
            && (errno == EAGAIN || errno == EWOULDBLOCK)
    }
}
