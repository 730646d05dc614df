import Chance
import Ports
import Testing
import Values

@testable import Transport

@Suite struct SMTPSessionFuzzTests {
    private static func submission(_ message: Int64) -> SMTPSession.Submission {
        SMTPSession.Submission(
            message: message,
            mail: MailParcel(
                mailbox: "ana", sender: "ana@example.com", recipient: "lead@example.org",
                bytes: Array("Subject: \(message)\r\n\r\n.Hi\r\n".utf8)))
    }

    /// Runs two submissions through a session that hears these bytes in pieces of random size.
    private static func run(_ bytes: [UInt8], pieces: inout Chance) -> [Int64: [Delivery.Outcome]] {
        var session = SMTPSession(offer: ServerOffer(lines: ["s", "PIPELINING"]))
        var endings: [Delivery] = []
        var returned: [Int64] = []
        session.begin(submission(1))
        var rest = bytes[...]
        var following: SMTPSession.Submission? = submission(2)
        while !rest.isEmpty, session.isOpen {
            let piece = rest.prefix(Int.random(in: 1...20, using: &pieces))
            rest = rest.dropFirst(piece.count)
            Array(piece).withUnsafeBufferPointer { session.receive($0) }
            if session.asks != nil {
                session.grant(following: following)
                following = nil
            }
            session.output = []
            session.flushed()
        }
        session.broke(.closed)
        endings += session.endings
        returned += session.returned.map(\.message)
        var outcomes: [Int64: [Delivery.Outcome]] = [:]
        for ending in endings { outcomes[ending.message, default: []].append(ending.outcome) }
        for message in returned { outcomes[message, default: []].append(.notSent) }
        if following != nil { outcomes[2, default: []].append(.notSent) }
        return outcomes
    }

    @Test func `however the bytes are cut, the outcomes are the same`() {
        let dialogue =
            "250-2.1.0 sender\r\n250 ok\r\n250 ok\r\n354 go\r\n250 2.0.0 Ok: queued as A1\r\n250 ok\r\n550 5.1.1 no\r\n503 no\r\n"
        var first: [Int64: [Delivery.Outcome]]?
        for seed in 1...300 {
            var generator = Chance(seed: UInt64(seed))
            let outcomes = Self.run(Array(dialogue.utf8), pieces: &generator)
            if first == nil { first = outcomes }
            #expect(outcomes == first, "seed \(seed)")
        }
        #expect(first?[1] == [.accepted(Receipt(code: 250, text: "2.0.0 Ok: queued as A1", queueID: "A1"))])
    }

    @Test func `whatever a server says, each submission ends exactly once, and accepted only by a 2xx after its dot`() {
        let phrases = [
            "250 ok\r\n", "250-ok\r\n", "354 go\r\n", "421 bye\r\n", "451 4.7.1 later\r\n", "550 5.1.1 no\r\n", "\r\n",
            "250\r\n", "25", "0", "999 x\r\n", "250-a\r\n251 b\r\n", "\n", "\u{0}\u{FF}\r\n", "354\r\n",
            "552 5.3.4 big\r\n",
            String(repeating: "x", count: 5_000), "220 hello\r\n",
        ]
        for seed in 1...1_000 {
            var generator = Chance(seed: UInt64(seed))
            var text = seed.isMultiple(of: 2) ? "250 ok\r\n250 ok\r\n354 go\r\n" : ""
            for _ in 0..<Int.random(in: 0...10, using: &generator) {
                text += phrases[Int.random(in: 0..<phrases.count, using: &generator)]
            }
            let outcomes = Self.run(Array(text.utf8), pieces: &generator)
            #expect(outcomes[1]?.count == 1, "seed \(seed): \(outcomes)")
            #expect(outcomes[2]?.count == 1, "seed \(seed): \(outcomes)")
            if case .accepted(let receipt) = outcomes[1]?[0] { #expect(200...299 ~= receipt.code, "seed \(seed)") }
        }
    }
}
