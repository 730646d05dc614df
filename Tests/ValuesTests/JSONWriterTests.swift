import Chance
import Testing
import Values

@Suite struct JSONWriterTests {
    private func written(_ value: Value, _ order: JSONKeyOrder = .kept) -> String {
        String(decoding: value.json(order), as: UTF8.self)
    }

    @Test func `values are written compactly in the order they are held`() {
        let value: Value = ["b": [1, -2, 0.5, true, false, nil], "a": ["x": "y"], "e": [:], "f": []]
        #expect(written(value) == #"{"b":[1,-2,0.5,true,false,null],"a":{"x":"y"},"e":{},"f":[]}"#)
    }

    @Test func `sorted names give equal bytes to equal values`() {
        let one: Value = ["b": ["d": 1, "c": 2], "a": 1, "B": 0]
        let other: Value = ["B": 0, "a": 1, "b": ["c": 2, "d": 1]]
        #expect(written(one, .sorted) == #"{"B":0,"a":1,"b":{"c":2,"d":1}}"#)
        #expect(written(one, .sorted) == written(other, .sorted))
    }

    @Test func `only what must be escaped is escaped`() {
        #expect(written("a\"b\\c/d\n\r\t\u{8}\u{c}\u{1}é😀\u{7f}") == #""a\"b\\c/d\n\r\t\b\f\u0001é😀\#u{7f}""#)
    }

    @Test func `a fraction stays a fraction and infinity becomes null`() {
        #expect(written(1.0) == "1.0")
        #expect(written(1e23) == "1e+23")
        #expect(written(.number(.infinity)) == "null")
        #expect(written(.number(.nan)) == "null")
    }

    @Test func `what is written is read back the same`() throws {
        var chance = Chance(seed: 11)
        for _ in 0..<2_000 {
            let value = Self.anything(depth: 0, &chance)
            #expect(try Value(json: value.json()) == value)
            #expect(try Value(json: value.json(.sorted)) == value)
        }
    }

    private static func anything(depth: Int, _ chance: inout Chance) -> Value {
        switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &chance) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &chance))
        case 2: return .int(Int.random(in: .min ... .max, using: &chance) >> Int.random(in: 0..<64, using: &chance))
        case 3:
            let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &chance))
            return .number(number.isFinite ? number : 0.1)
        case 4: return .string(text(&chance))
        case 5:
            return .array((0..<Int.random(in: 0...4, using: &chance)).map { _ in anything(depth: depth + 1, &chance) })
        default:
            var object = Object()
            for _ in 0..<Int.random(in: 0...20, using: &chance) {
                object[text(&chance)] = anything(depth: depth + 1, &chance)
            }
            return .object(object)
        }
    }

    private static func text(_ chance: inout Chance) -> String {
        let alphabet: [Character] = ["a", "\"", "\\", "\n", "\0", "é", "😀", "\u{1f}", "/", "z"]
        return String(
            (0..<Int.random(in: 0...8, using: &chance)).map { _ in alphabet.randomElement(using: &chance) ?? "a" })
    }
}
