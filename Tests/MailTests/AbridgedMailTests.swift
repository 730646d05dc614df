import Mail
import Testing

/// What is kept of a mail says what the whole one said.
struct AbridgedMailTests {
    private func abridged(_ text: String, part: Int, mail: Int = 1 << 20, pieces: Int = 7) -> String {
        var mail = AbridgedMail(part: part, mail: mail)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            mail.take(bytes[start..<min(start + pieces, bytes.count)])
        }
        return String(decoding: mail.bytes, as: UTF8.self)
    }

    private static let parts = """
        Subject: x\r\n\r\n--b\r\nContent-Type: application/pdf\r\n\r\n\(String(repeating: "QUJD\r\n", count: 500))--b\r
        Content-Type: text/plain\r\n\r\nplease stop\r\n--b--\r\n
        """

    @Test func `a small mail is kept as it is, whatever pieces it comes in`() {
        for pieces in 1...9 { #expect(abridged(Self.parts, part: 1 << 20, pieces: pieces) == Self.parts) }
    }

    @Test func `of a large attachment only the beginning is kept, and the part behind it is`() {
        for pieces in 1...9 {
            let kept = abridged(Self.parts, part: 200, pieces: pieces)
            #expect(kept.utf8.count < 700)
            #expect(kept.contains("\n--b\r\nContent-Type: text/plain\r\n\r\nplease stop\r\n--b--"), "\(kept)")
        }
    }

    @Test func `a mail of many parts is kept up to the limit of the whole`() {
        let many = String(repeating: "--b\r\n\r\nx\r\n", count: 10_000)
        #expect(abridged(many, part: 1 << 20, mail: 5_000).utf8.count <= 5_002)
    }
}
