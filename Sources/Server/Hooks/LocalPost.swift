private import Foundation
private import Glibc

/// One request to a server on this machine, for trying hooks out; plain HTTP/1.1, one answer.
package enum LocalPost {
    /// Why there is no answer.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        package var description: String
    }

    /// Sends the bytes and gives status and body of the answer; no redirect is followed.
    package static func send(
        _ body: [UInt8], to address: String, type: String, headers: [(name: String, value: String)],
        method: String = "POST"
    ) throws -> (status: Int, body: [UInt8]) {
        guard let url = URL(string: address), url.scheme == "http", let host = url.host(), let port = url.port else {
            throw Failure(description: "“\(address)” is no address of a server here: http://HOST:PORT")
        }
        let connection = try connected(host.filter { $0 != "[" && $0 != "]" }, port)
        defer { close(connection) }
        var head = "\(method) \(url.path(percentEncoded: true)) HTTP/1.1\r\nHost: \(host):\(port)\r\n"
        head += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
        for header in headers { head += "\(header.name): \(header.value)\r\n" }
        try write(Array((head + "\r\n").utf8) + body, to: connection)
        return try answer(of: try readAll(connection))
    }

    private static func connected(_ host: String, _ port: Int) throws -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let first = found else {
            throw Failure(description: "there is no host “\(host)”")
        }
        defer { freeaddrinfo(found) }
        let descriptor = socket(first.pointee.ai_family, first.pointee.ai_socktype, 0)
        guard descriptor >= 0, connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            throw Failure(description: "nothing listens at \(host):\(port); is `baton run` up?")
        }
        return descriptor
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { rest in
                Glibc.send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(description: "the server closed the connection") }
            sent += count
        }
    }

    private static func readAll(_ descriptor: Int32) throws -> [UInt8] {
        var (all, piece) = ([UInt8](), [UInt8](repeating: 0, count: 16_384))
        while all.count < 1_048_576 {
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { break }
            all += piece.prefix(count)
        }
        return all
    }

    private static func answer(of bytes: [UInt8]) throws -> (status: Int, body: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("HTTP/1.1 "), let status = Int(text.dropFirst(9).prefix(3)),
            let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))
        else { throw Failure(description: "the server's answer cannot be read") }
        return (status, Array(bytes[end.upperBound...]))
    }
}
