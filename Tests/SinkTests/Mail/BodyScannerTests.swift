import Chance
import Testing

@testable import Sink

struct BodyScannerTests {
    /// Feeds a content in pieces; the end that was found, the content, the Message-ID and the bare line ends.
    private func scan(_ text: String, pieces: Int = 1) -> (end: Int?, content: String, id: String?, bare: Int) {
        let bytes = Array(text.utf8)
        var scanner = BodyScanner()
        var end: Int?
        for piece in 1...pieces where end == nil {
            let count = bytes.count * piece / pieces
            end = bytes[0..<count].withUnsafeBytes { scanner.scan($0) }
        }
        let content = bytes.withUnsafeBytes { scanner.content(of: $0) }
        let id = bytes.withUnsafeBytes { scanner.messageID(in: $0) }
        return (end, String(decoding: content, as: UTF8.self), id, scanner.bareLineEnds)
    }

    @Test func `the lone dot ends the content wherever reads are cut`() {
        let text = "Message-Id:\r\n <a@b>\r\nX: y\r\n\r\nHello\r\n..\r\n...x\r\nend\r\n.\r\nQUIT\r\n"
        for pieces in 1...text.utf8.count {
            let result = scan(text, pieces: pieces)
            #expect(result.end == text.utf8.count - 6)
            #expect(result.content == "Message-Id:\r\n <a@b>\r\nX: y\r\n\r\nHello\r\n.\r\n..x\r\nend\r\n")
            #expect(result.id == "<a@b>")
            #expect(result.bare == 0)
        }
    }

    @Test(arguments: ["\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r", "\r.\r\n", "\r\n\r.\r\n"])
    func `a smuggled end is content, and counted`(smuggled: String) {
        let text = "Subject: x\r\n\r\nbody\(smuggled)MAIL FROM:<evil@example.com>\r\n"
        #expect(scan(text).end == nil)
        let whole = scan(text + ".\r\n")
        #expect(whole.end == text.utf8.count + 3)
        #expect(whole.content == text.replacing("\r\n.\n", with: "\r\n\n"))
        #expect(whole.bare > 0)
    }

    @Test func `a dot at once is an empty content`() {
        let result = scan(".\r\n")
        #expect(result.end == 3)
        #expect(result.content.isEmpty)
        #expect(result.id == nil)
    }

    @Test func `a Message-ID in the body is not the message's`() {
        #expect(scan("Subject: x\r\n\r\nMessage-ID: <a@b>\r\n.\r\n").id == nil)
        #expect(scan("Message-ID: none\r\n\r\n.\r\n").id == nil)
        #expect(scan("message-id:<a@b>\r\n.\r\n").id == "<a@b>")
    }

    @Test func `stuffed content of any kind comes back as it was`() {
        var generator = Chance(seed: 7)
        for _ in 0..<2_000 {
            let alphabet: [String] = [".", "..", "\r\n", "a", "\n", "\r", "é"]
            let count = Int.random(in: 0...12, using: &generator)
            let text = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined() + "\r\n"
            let lines = text.replacing("\r\n", with: "\u{0}").split(
                separator: "\u{0}", omittingEmptySubsequences: false)
            let stuffed = lines.map { $0.first == "." ? ".\($0)" : String($0) }.joined(separator: "\r\n")
            let pieces = Int.random(in: 1...5, using: &generator)
            #expect(scan(stuffed + ".\r\n", pieces: pieces).content == text)
        }
    }
}
