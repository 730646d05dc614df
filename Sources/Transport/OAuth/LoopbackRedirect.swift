import CCurl
import Glibc
import Values

/// The door at which a browser comes back after a sign-in, RFC 8252 §7.3: a port of 127.0.0.1 for one answer.
final class LoopbackRedirect {
    /// What the browser brought.
    enum Answer: Equatable {
        case code(String)
        /// The error's code, RFC 6749 §4.1.2.1.
        case refused(String)
    }

    private static let longestRequest = 16_384

    let port: Int
    private let listener: Int32

    /// Nil where there is no free port.
    init?() {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        // All is set, so deinit runs and closes it.
        guard isOpen else { return nil }
    }

    deinit { close(listener) }

    /// The first answer that carries this state; other visitors are turned away. Nil when the span, in real time, is over.
    func wait(state: String, upTo span: Span) -> Answer? {
        let end = Monotonic.now() + span.milliseconds
        while let visitor = accept(until: end) {
            defer { close(visitor) }
            guard let line = requestLine(visitor, until: end) else { continue }
            let answer = Self.answer(in: line, state: state)
            respond(visitor, answer)
            if let answer { return answer }
        }
        return nil
    }

    /// Reads `GET /?code=…&state=… HTTP/1.1`; nil where it is anything else or carries another state.
    static func answer(in line: String, state: String) -> Answer? {
        let words = line.split(separator: " ")
        guard words.count >= 2, words[0] == "GET", let start = words[1].firstIndex(of: "?") else { return nil }
        var fields: [String: String] = [:]
        for pair in words[1][words[1].index(after: start)...].split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1)
            if halves.count == 2 { fields[String(halves[0])] = decoded(halves[1]) }
        }
        // Whoever does not know the state did not come from this sign-in.
        guard fields["state"] == state else { return nil }
        if let error = fields["error"] { return .refused(OAuthAnswer.oneLine(error)) }
        return fields["code"].map(Answer.code)
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first, let low = rest.dropFirst().first,
                let value = UInt8(hexHigh: high, low: low)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - System calls

    private func accept(until end: Monotonic) -> Int32? {
        guard isReadable(listener, until: end) else { return nil }
        let visitor = Glibc.accept(listener, nil, nil)
        return visitor >= 0 ? visitor : nil
    }

    private func isReadable(_ descriptor: Int32, until end: Monotonic) -> Bool {
        while true {
            let left = end.milliseconds - Monotonic.now().milliseconds
            guard left > 0 else { return false }
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let count = Glibc.poll(&poll, 1, Int32(clamping: left))
            if count > 0 { return true }
            if count == 0 || errno != EINTR { return false }
        }
    }

    /// The first line of a request; a visitor who says nothing is not waited for longer than five seconds.
    private func requestLine(_ visitor: Int32, until end: Monotonic) -> String? {
        let patience = min(end, Monotonic.now() + 5_000)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        while !bytes.contains(0x0A) {
            guard bytes.count < Self.longestRequest, isReadable(visitor, until: patience) else { return nil }
            let count = recv(visitor, &piece, piece.count, 0)
            guard count > 0 else { return nil }
            bytes += piece[..<count]
        }
        return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }

    private func respond(_ visitor: Int32, _ answer: Answer?) {
        let (status, words) =
            switch answer {
            case .code: ("200 OK", "Signed in. This window may be closed; the terminal goes on.")
            case .refused: ("200 OK", "Not signed in. The terminal says more.")
            case nil: ("404 Not Found", "Nothing is here.")
            }
        let text =
            "HTTP/1.1 \(status)\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: \(words.utf8.count)\r\n"
            + "Connection: close\r\nReferrer-Policy: no-referrer\r\n\r\n\(words)"
        _ = Array(text.utf8).withUnsafeBytes { send(visitor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
}
