@testable import Transport

/// Any bytes as an HTTP answer in any pieces, and as an answer of DNS: one end each, within limits.
enum AnswersTarget {
    static func run(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let rest = Array(bytes.dropFirst())
        let whole = http(rest, pieces: rest.count + 1)
        require(whole == http(rest, pieces: Int(first) % 16 + 1), "however the bytes are cut")
        for kind in [DNSAnswer.Kind.text, .exchanger, .pointer] {
            if let answer = DNSAnswer(rest, kind: kind) { require(answer.records.count <= 200, "records") }
        }
    }

    private static func http(_ bytes: [UInt8], pieces: Int) -> HTTPSession.Answer? {
        var session = HTTPSession(most: 1_000)
        session.begin()
        var rest = bytes[...]
        while !rest.isEmpty {
            Array(rest.prefix(pieces)).withUnsafeBufferPointer { session.receive($0) }
            rest = rest.dropFirst(pieces)
        }
        session.closed()
        if session.answer == nil { session.giveUp() }
        require((session.answer == nil) != (session.flaw == nil) || bytes.isEmpty, "one end")
        require((session.answer?.body.count ?? 0) <= 1_000, "limits")
        return session.answer
    }
}
