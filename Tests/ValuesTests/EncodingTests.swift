import Testing
import Values

@Suite struct EncodingTests {
    @Test func `bytes go to hexadecimal and back, in either case`() {
        let bytes: [UInt8] = [0, 1, 0x7F, 0xAB, 0xFF]
        #expect(bytes.hex == "00017fabff" && [UInt8](hex: "00017FabFF") == bytes && [UInt8](hex: "") == [])
    }

    @Test(arguments: ["0", "+1", "-1", " 1", "0x", "g0", "1 ", "é", "０１"])
    func `what is no hexadecimal is no bytes`(text: String) {
        #expect([UInt8](hex: text) == nil)
    }

    @Test func `what HTML gives a meaning is written as a reference`() {
        #expect("<a href=\"x\">'&ü".inHTML == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;ü")
    }
}
