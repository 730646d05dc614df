import Chance
import Testing

@testable import Transport

@Suite struct DNSAnswerTests {
    /// A header, one question, and these answers.
    private static func message(_ answers: [[UInt8]]) -> [UInt8] {
        [0, 1, 0x81, 0x80, 0, 1, 0, UInt8(answers.count), 0, 0, 0, 0]
            + [7] + Array("example".utf8) + [3] + Array("com".utf8) + [0, 0, 16, 0, 1] + answers.flatMap { $0 }
    }

    private static func answer(_ type: UInt8, _ data: [UInt8]) -> [UInt8] {
        [0xC0, 12, 0, type, 0, 1, 0, 0, 0, 60, UInt8(data.count >> 8), UInt8(data.count & 255)] + data
    }

    @Test func `the strings of a text are joined, names unfolded, and other types passed over`() {
        let text = Self.answer(16, [3] + Array("v=s".utf8) + [2] + Array("pf".utf8))
        let exchanger = Self.answer(15, [0, 10, 2] + Array("mx".utf8) + [0xC0, 12])
        let bytes = Self.message([text, exchanger])
        #expect(DNSAnswer(bytes, kind: .text)?.records == [.text("v=spf")])
        #expect(DNSAnswer(bytes, kind: .exchanger)?.records == [.exchanger(preference: 10, name: "mx.example.com")])
        #expect(DNSAnswer(bytes, kind: .pointer)?.records == [])
    }

    @Test(arguments: [(100, ["example.com"]), (4_000, [])])
    func `a name may lead back many times, but not without end`(steps: Int, names: [String]) {
        // In the data of another answer: each pointer to the one before it, the first to the question's name.
        let chain = (0..<steps).flatMap { step -> [UInt8] in
            let target = step == 0 ? 12 : 41 + 2 * (step - 1)
            return [0xC0 | UInt8(target >> 8), UInt8(target & 255)]
        }
        let last = 41 + 2 * (steps - 1)
        let name = [0xC0 | UInt8(last >> 8), UInt8(last & 255)]
        let found = DNSAnswer(Self.message([Self.answer(16, chain), Self.answer(12, name)]), kind: .pointer)
        #expect(found?.records ?? [] == names.map { .name($0) })
    }

    @Test func `a name that leads to itself, and bytes cut off anywhere, are no answer and no end`() {
        let round = Self.message([Self.answer(12, [0xC0, 41])])
        #expect(DNSAnswer(round, kind: .pointer)?.records ?? [] == [])
        let whole = Self.message([Self.answer(16, [3] + Array("abc".utf8))])
        for count in 0..<whole.count { #expect(DNSAnswer(Array(whole.prefix(count)), kind: .text) == nil, "\(count)") }
        var draw = Chance(seed: 53)
        for _ in 0..<20_000 {
            var bytes = Self.message([Self.answer(16, [3, 1, 2, 3]), Self.answer(15, [0, 1, 0xC0, 12])])
            for _ in 0..<Int.random(in: 1...6, using: &draw) {
                bytes[Int.random(in: 0..<bytes.count, using: &draw)] = UInt8.random(in: 0...255, using: &draw)
            }
            for kind in [DNSAnswer.Kind.text, .exchanger, .pointer] { _ = DNSAnswer(bytes, kind: kind) }
        }
    }

    @Test func `an address is looked up backwards`() {
        #expect(DNSLookup.reverseName(of: "203.0.113.9") == "9.113.0.203.in-addr.arpa")
        #expect(DNSLookup.reverseName(of: "203.0.113") == nil && DNSLookup.reverseName(of: "a.b.c.d") == nil)
    }
}
