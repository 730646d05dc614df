import Chance
import Testing
import Values

@Suite struct JSONTests {
    private func read(_ text: String) throws(JSONError) -> Value { try Value(json: Array(text.utf8)) }

    private func fault(_ text: String) -> JSONError? { fault(Array(text.utf8)) }

    /// The error of both readers, which must agree.
    private func fault(_ bytes: [UInt8]) -> JSONError? {
        do {
            _ = try Value(json: bytes)
            return nil
        } catch {
            #expect(throws: error) { try JSON.read(bytes) }
            return error
        }
    }

    @Test func `every kind of value is read`() throws {
        let value = try read(#" {"a": null, "b": [true, false], "c": {"d": "x"}, "e": 12, "f": -0.5e1} "#)
        #expect(value == ["a": nil, "b": [true, false], "c": ["d": "x"], "e": 12, "f": -5.0])
    }

    @Test func `names keep the order they were written in`() throws {
        guard case .object(let object) = try read(#"{"z": 1, "a": 2, "m": 3}"#) else { return #expect(Bool(false)) }
        #expect(object.entries.map(\.name) == ["z", "a", "m"])
    }

    @Test func `a byte order mark is skipped and does not shift columns`() throws {
        #expect(try Value(json: [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == [1])
        #expect(fault([0xEF, 0xBB, 0xBF] + Array("x".utf8))?.place == JSON.Place(line: 1, column: 1))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x7B, 0x00, 0x7D, 0x00]] as [[UInt8]])
    func `UTF-16 is named as such`(bytes: [UInt8]) {
        #expect(fault(bytes)?.reason == .wideEncoding)
    }

    @Test(arguments: ["", " \n", "\t\r\n"])
    func `a file of nothing is called empty`(text: String) {
        #expect(fault(text)?.reason == .empty)
    }

    @Test func `a document cut off anywhere is refused with the place where it ends`() throws {
        let whole = #"{"steps": [{"id": "a", "wait": -1.5e+3, "x": [true, null, "é\n\u00e9"]}]}"#
        _ = try read(whole)
        let bytes = Array(whole.utf8)
        for length in 1..<bytes.count {
            let error = try #require(fault(Array(bytes.prefix(length))))
            #expect(error.line == 1 && error.column <= length + 1)
        }
        #expect(fault(#"{"steps": ["#)?.reason == .truncated(expected: .value))
        #expect(fault(#"{"steps": [1"#)?.reason == .truncated(expected: .commaOrArrayEnd))
        #expect(fault(#"{"ste"#)?.reason == .truncated(expected: .endOfString))
    }

    @Test func `a name given twice is refused at its second place`() {
        let error = fault("{\n  \"id\": 1,\n  \"id\": 2\n}")
        #expect(error?.reason == .duplicateName("id"))
        #expect(error?.place == JSON.Place(line: 3, column: 3))
    }

    @Test func `a name given twice is found among thousands`() {
        let names = (0..<5_000).map { "\"n\($0)\": 1" }.joined(separator: ",")
        #expect(fault("{\(names)}") == nil)
        #expect(fault("{\(names), \"n2500\": 1}")?.reason == .duplicateName("n2500"))
    }

    @Test func `nesting is bounded, however deep the file goes`() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        _ = try read(deepest)
        #expect(fault("[" + deepest + "]")?.reason == .tooDeep(limit: 64))
        #expect(fault(String(repeating: "[", count: 100_000))?.place == JSON.Place(line: 1, column: 65))
        #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.reason == .tooDeep(limit: 64))
    }

    @Test func `whole numbers stay whole and larger ones become fractions`() throws {
        #expect(try read("9223372036854775807") == .int(.max))
        #expect(try read("-9223372036854775808") == .int(.min))
        #expect(try read("9223372036854775808") == .number(9_223_372_036_854_775_808))
        #expect(try read("-0") == .int(0))
        #expect(try read("1.0") == .number(1))
        #expect(try read("1e2") == .number(100))
    }

    @Test(arguments: [
        "0.1", "123.456", "5e-324", "1.7976931348623157e308", "2.2250738585072011e-308", "9007199254740993.0", "1e23",
        "0.000001", "123456789012345678901234567890", "1e-400", "3.14159265358979323846264338327950288",
    ])
    func `fractions are rounded correctly`(text: String) throws {
        #expect(try read(text) == .number(try #require(Double(text))))
    }

    @Test func `a number beyond binary64 is refused`() {
        #expect(fault("[1e400]")?.reason == .numberTooLarge("1e400"))
        #expect(fault("-1e999999999999999999999")?.place.column == 1)
    }

    @Test(arguments: ["01", "+1", "1.", ".5", "1e", "1e+", "--1", "-", "0x10", "1_000", "1.2.3", "-a"])
    func `numbers that JSON does not write are refused`(text: String) {
        #expect(fault("[\(text)]") != nil)
    }

    @Test(arguments: ["NaN", "Infinity", "-Infinity", "True", "None", "yes", "nulll", "tru"])
    func `words that JSON does not know are refused`(text: String) {
        #expect(fault("{\"a\": \(text)}") != nil)
    }

    @Test func `escapes become the characters they stand for`() throws {
        #expect(try read(#""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00""#) == "\"\\/\u{8}\u{c}\n\r\tAé😀")
        #expect(try read(#""\u0000""#) == "\0")
    }

    @Test(arguments: [#""\ud800""#, #""\ud800x""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800\ud800""#])
    func `half a surrogate pair is refused`(text: String) {
        guard case .loneSurrogate = fault(text)?.reason else { return #expect(Bool(false), "\(text)") }
    }

    @Test(arguments: [#""\x41""#, #""\u12""#, #""\u12G4""#, #""\ ""#, #""\'""#])
    func `unknown escapes are refused`(text: String) {
        guard case .badEscape = fault(text)?.reason else { return #expect(Bool(false), "\(text)") }
    }

    @Test func `control characters inside a string are refused where they stand`() {
        let error = fault("{\"a\": \"x\ny\"}")
        #expect(error?.reason == .controlCharacter(0x0A))
        #expect(error?.place == JSON.Place(line: 1, column: 9))
        #expect(fault("\"\0\"")?.reason == .controlCharacter(0))
    }

    @Test(
        arguments: [
            [0xC3, 0x28], [0xA0], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF],
            [0xFC],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused with their place`(bad: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let error = fault([quote] + Array("né".utf8) + bad + [quote])
        #expect(error?.reason == .invalidUTF8(byte: bad[0]))
        #expect(error?.column == 4)
        #expect(fault([quote] + Array("\\n".utf8) + bad + [quote])?.reason == .invalidUTF8(byte: bad[0]))
        #expect(fault(bad)?.line == 1)
    }

    @Test func `text after the document is refused`() {
        #expect(fault("{}\n{}")?.reason == .trailingText(found: "{"))
        #expect(fault("{}\n{}")?.place == JSON.Place(line: 2, column: 1))
    }

    @Test func `lines end in LF, CR LF or CR, and columns count characters`() {
        #expect(fault("[\r\n1,\r2,\n\"é😀\", x]")?.place == JSON.Place(line: 4, column: 7))
    }

    @Test func `common slips get a hint`() {
        #expect(fault("[1,]")?.hint == "remove the comma before it")
        #expect(fault("{\"a\": 1,}")?.hint == "remove the comma before it")
        #expect(fault("{'a': 1}")?.hint == "JSON quotes with \"")
        #expect(fault("{} // note")?.description == "1:4: found / after the end of the document")
        #expect(fault("[ // note\n1]")?.hint == "JSON has no comments")
        #expect(fault("{\"a\": 1 \"b\": 2}")?.hint == "a comma is missing before it")
        #expect(fault("{\"a\": True}")?.hint == "write it in lower case")
        #expect(fault("{\"a\": hello}")?.hint == "text is written in double quotes")
        #expect(fault("{a: 1}")?.hint == "names are written in double quotes")
    }

    @Test func `every value and every name knows its place`() throws {
        let text = "{\n  \"steps\": [\n    { \"id\": \"a\" }\n  ]\n}"
        let root = try JSON.read(Array(text.utf8))
        guard case .object(let members) = root.content, case .array(let steps)? = root["steps"]?.content else {
            return #expect(Bool(false))
        }
        #expect(members[0].place == JSON.Place(line: 2, column: 3))
        #expect(root["steps"]?.place == JSON.Place(line: 2, column: 12))
        #expect(steps[0].place == JSON.Place(line: 3, column: 5))
        #expect(steps[0]["id"]?.place == JSON.Place(line: 3, column: 13))
        #expect(root.value == ["steps": [["id": "a"]]])
    }

    @Test func `mangled documents are refused or read, and never anything else`() {
        var chance = Chance(seed: 7)
        let seed = Array(#"{"a":[1,-2.5e3,"x\u00e9\n",true,null],"b":{"c":{}},"d":"é😀"}"#.utf8)
        for _ in 0..<4_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &chance)], at: place)
                }
            }
            guard let error = fault(bytes) else {
                let value = try? Value(json: bytes)
                #expect(value != nil && (try? Value(json: value?.json() ?? [])) == value)
                continue
            }
            #expect(error.line >= 1 && error.column >= 1)
        }
    }
}
