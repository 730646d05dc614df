import Chance
import Testing

@testable import Mail

struct QuotedPrintableTests {
    private func encode(_ text: [UInt8]) throws -> [UInt8] {
        var output: [UInt8] = []
        try text.withUnsafeBufferPointer { bytes throws(MailError) in
            try QuotedPrintable.append(bytes, field: .text, to: &output)
        }
        return output
    }

    private func encode(_ text: String) throws -> String {
        String(decoding: try encode(Array(text.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("a=b", "a=3Db"), ("ü", "=C3=BC"), ("a \nb\t\nc ", "a=20\r\nb=09\r\nc=20"),
        ("a\rb\nc\r\nd", "a\r\nb\r\nc\r\nd"),
        (".\n..", "=2E\r\n=2E."), ("From here\nFrom", "=46rom here\r\nFrom"), ("a\tb", "a\tb"), ("\u{1}", "=01"),
        ("", ""),
    ])
    func `each rule of RFC 2045 holds`(text: String, encoded: String) throws {
        #expect(try encode(text) == encoded)
    }

    @Test func `NUL and broken UTF-8 are refused with their place`() {
        #expect(throws: MailError(.text, .control, at: 2)) { try encode([0x61, 0x62, 0]) }
        #expect(throws: MailError(.text, .notUTF8, at: 1)) { try encode([0x61, 0xC3]) }
        #expect(throws: MailError(.text, .notUTF8, at: 0)) { try encode([0xED, 0xA0, 0x80]) }
        #expect(throws: MailError(.text, .notUTF8, at: 0)) { try encode([0xC0, 0x80]) }
    }

    @Test func `any text decodes to itself with CRLF, in lines of at most 76`() throws {
        var random = Chance(seed: 5)
        let pieces = [
            "a", "word ", " ", "\t", "=", ".", "From ", "\n", "\r\n", "\r", "ü", "漢", "👩‍💻", "\u{2028}", "x=y", "_",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            let encoded = try encode(Array(text.utf8))
            #expect(encoded.allSatisfy { $0 < 0x80 })
            #expect(rawFaults(encoded + [13, 10], limit: 76).isEmpty)
            #expect(decode(encoded) == unified(Array(text.utf8)))
            for line in String(decoding: encoded, as: UTF8.self).split(separator: "\r\n") {
                #expect(
                    !line.hasSuffix(" ") && !line.hasSuffix("\t") && !line.hasPrefix(".") && !line.hasPrefix("From "))
            }
        }
    }

    /// The plainest decoder there is.
    private func decode(_ text: [UInt8]) -> [UInt8] {
        var (output, index) = ([UInt8](), 0)
        while index < text.count {
            if text[index] == UInt8(ascii: "=") {
                if text[index + 1] != 13 {
                    let pair = String(decoding: text[index + 1...index + 2], as: UTF8.self)
                    output.append(UInt8(pair, radix: 16) ?? 0xFF)
                }
                index += 3
            } else {
                output.append(text[index])
                index += 1
            }
        }
        return output
    }

    private func unified(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        for (index, byte) in text.enumerated() {
            if byte == 10, index > 0, text[index - 1] == 13 { continue }
            output += byte == 13 || byte == 10 ? [13, 10] : [byte]
        }
        return output
    }
}
