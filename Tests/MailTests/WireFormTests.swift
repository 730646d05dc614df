import Chance
import Testing

@testable import Mail

struct WireFormTests {
    @Test(arguments: [
        ("a\r\n", "a\r\n.\r\n"), ("a", "a\r\n.\r\n"), (".\r\n", "..\r\n.\r\n"),
        ("..a\r\n.b\r\n", "...a\r\n..b\r\n.\r\n"),
        ("", ".\r\n"), ("a.\r\nb\t.\r\n", "a.\r\nb\t.\r\n.\r\n"), ("\r\n.", "\r\n..\r\n.\r\n"),
    ])
    func `lines that begin with a dot get one more, and a lone dot ends it`(message: String, wire: String) throws {
        #expect(String(decoding: try WireForm.bytes(of: Array(message.utf8)), as: UTF8.self) == wire)
    }

    @Test(arguments: [
        ("a\nb", WireError.Reason.bareLF, 1), ("a\rb", .bareCR, 1), ("a\r\n.\n", .bareLF, 4), ("a\r", .bareCR, 1),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\0", .nul, 38), ("a\r\r\n", .bareCR, 1),
    ])
    func `what could smuggle a second message is refused, and the buffer is as it was`(
        message: String, reason: WireError.Reason, offset: Int
    ) {
        var output: [UInt8] = [1]
        #expect(throws: WireError(reason, at: offset)) { try WireForm.append(Array(message.utf8), to: &output) }
        #expect(output == [1])
    }

    @Test func `a line of 998 bytes is the longest`() throws {
        let line = [UInt8](repeating: 0x61, count: 998)
        #expect(try WireForm.bytes(of: line).count == 1_003)
        #expect(throws: WireError(.lineTooLong, at: 3)) { try WireForm.bytes(of: [0x61, 13, 10] + line + [0x61]) }
    }

    @Test func `taking the stuffing off gives the message back`() throws {
        var random = Chance(seed: 7)
        for _ in 0..<2_000 {
            var message: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                message += Array(
                    (["a", ".", "..", "\r\n", "\r\n.", "longer text than sixteen bytes"].randomElement(using: &random)
                        ?? "").utf8)
            }
            let wire = try WireForm.bytes(of: message)
            var lines = String(decoding: wire, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.suffix(2) == [".", ""])
            lines.removeLast(2)
            let back = lines.map { $0.hasPrefix(".") ? String($0.dropFirst()) : String($0) }.joined(separator: "\r\n")
            var expected = String(decoding: message, as: UTF8.self)
            if expected.utf8.suffix(2).elementsEqual([13, 10]) { expected.unicodeScalars.removeLast(2) }
            #expect(Array(back.utf8) == Array(expected.utf8))
        }
    }
}
