import Testing

@testable import Transport

@Suite struct ReplyParserTests {
    private static func parse(_ text: String) -> [SMTPReply] {
        var parser = ReplyParser()
        Array(text.utf8).withUnsafeBufferPointer { parser.take($0) }
        var replies: [SMTPReply] = []
        while let reply = parser.next() { replies.append(reply) }
        return replies
    }

    @Test func `a reply of several lines is one reply`() {
        #expect(
            Self.parse("250-one\r\n250-two\r\n250 three\r\n") == [
                SMTPReply(code: 250, text: Array("one\ntwo\nthree".utf8))
            ])
    }

    @Test func `a code alone and a bare line feed are replies`() {
        #expect(Self.parse("250\r\n354\n").map(\.code) == [250, 354])
    }

    @Test func `an unfinished line is no reply yet`() {
        #expect(Self.parse("250-one\r\n250 tw") == [])
    }

    @Test(arguments: ["hello\r\n", "25 x\r\n", "199 x\r\n", "600 x\r\n", "250_x\r\n", "250-a\r\n251 b\r\n", "\r\n"])
    func `what is no reply is garbage, and nothing follows it`(text: String) {
        #expect(Self.parse(text + "250 ok\r\n") == [.garbage])
    }

    @Test func `endless lines and endless replies are garbage`() {
        #expect(Self.parse(String(repeating: "2", count: 5_000)) == [.garbage])
        #expect(
            Self.parse(String(repeating: "250-\(String(repeating: "x", count: 100))\r\n", count: 500)) == [.garbage])
    }
}
