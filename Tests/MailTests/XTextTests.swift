import Testing

@testable import Mail

struct XTextTests {
    @Test(arguments: [
        ("ana@example.com", "ana@example.com"), ("a+b=c d", "a+2Bb+3Dc+20d"), ("", ""), ("ü", "+C3+BC"),
        ("x\r\nRCPT TO:<y>", "x+0D+0ARCPT+20TO:<y>"), ("\u{2028}\0", "+E2+80+A8+00"),
    ])
    func `nothing that could end a parameter stays as it is`(text: String, encoded: String) {
        #expect(String(decoding: XText.encode(text.utf8), as: UTF8.self) == encoded)
        #expect(XText.decode(encoded.utf8) == Array(text.utf8))
    }

    @Test(arguments: ["+", "+4", "+4G", "+2b", "a b", "\r\n", "ü"])
    func `what is no such text is none`(text: String) {
        #expect(XText.decode(text.utf8) == nil)
    }

    @Test func `every byte comes back, and only visible ones are written`() {
        let all = (0...255).map { UInt8($0) }
        let encoded = XText.encode(all)
        #expect(encoded.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "=") })
        #expect(XText.decode(encoded) == all)
    }
}
