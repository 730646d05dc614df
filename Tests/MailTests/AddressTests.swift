import Chance
import Testing

@testable import Mail

struct AddressTests {
    @Test(arguments: [
        ("Ana@Example.COM", "ana@example.com"), ("a.b+tag@x.example", "a.b+tag@x.example"),
        ("-rf@example.com", "-rf@example.com"), ("!#$%&'*+-/=?^_`{|}~@example.com", "!#$%&'*+-/=?^_`{|}~@example.com"),
        ("\"Ana\"@example.com", "ana@example.com"), ("\"a b\"@example.com", "\"a b\"@example.com"),
        ("\"a\\\"b\"@example.com", "\"a\\\"b\"@example.com"), ("\"a@b\"@example.com", "\"a@b\"@example.com"),
        ("root@localhost", "root@localhost"), ("a@1.example", "a@1.example"), ("a@x--y.example", "a@x--y.example"),
        ("ana@Bücher.example", "ana@xn--bcher-kva.example"), ("ana@bu\u{308}cher.example", "ana@xn--bcher-kva.example"),
        ("ana@straße.example", "ana@xn--strae-oqa.example"), ("a@пример.рф", "a@xn--e1afmkfd.xn--p1ai"),
        ("a@例え.テスト", "a@xn--r8jz45g.xn--zckzah"), ("a@한국.example", "a@xn--3e0b707e.example"),
        ("a@\u{1112}\u{1161}\u{11AB}국.example", "a@xn--3e0b707e.example"),
        ("JÖRG@example.com", "jörg@example.com"), ("jo\u{308}rg@example.com", "jörg@example.com"),
        ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
    ])
    func `an address is taken in its normal form`(given: String, normal: String) throws {
        let address = try Address(given)
        #expect(address.text == normal)
        #expect(Array(address.text.utf8) == Array(normal.utf8))
        #expect(try Address(normal) == address)
        #expect(address.local + "@" + address.domain == normal)
    }

    @Test(arguments: [
        ("", AddressError.Reason.empty, 0), ("ana", .noAt, 3), ("a@b@c.example", .secondAt, 3),
        ("@x.example", .emptyLocal, 0),
        ("\"\"@x.example", .emptyLocal, 0), ("a@", .emptyDomain, 2), ("a b@x.example", .space, 1),
        ("a@x .example", .space, 3),
        (" a@x.example", .space, 0), ("a\r\nb@x.example", .lineBreak, 1), ("a@x.example\n", .lineBreak, 11),
        ("a\u{2028}@x.example", .lineBreak, 1), ("a\u{85}@x.example", .lineBreak, 1), ("a\0@x.example", .control, 1),
        ("a\t@x.example", .control, 1), ("a\u{7F}@x.example", .control, 1), ("\"a\r\n\"@x.example", .lineBreak, 2),
        ("\"a\\\nb\"@x.example", .lineBreak, 3), ("a>@x.example", .angleBracket, 1),
        ("<a@x.example>", .angleBracket, 0),
        ("a@x.example>\u{20}", .angleBracket, 11), ("a\u{200B}@x.example", .invisible, 1),
        ("\u{FEFF}a@x.example", .invisible, 0),
        ("a\u{A0}b@x.example", .space, 1), ("a,b@x.example", .character, 1), (".a@x.example", .dot, 0),
        ("a.@x.example", .dot, 1), ("a..b@x.example", .dot, 2), ("\"a@x.example", .openQuote, 12),
        ("\"a\"b@x.example", .openQuote, 2), ("\"a\\", .openQuote, 3), ("a@x", .singleLabel, 3),
        ("a@-x.example", .hyphen, 2),
        ("a@x-.example", .hyphen, 2), ("a@ab--c.example", .hyphen, 2), ("a@.example", .emptyLabel, 2),
        ("a@x..example", .emptyLabel, 4), ("a@x.example.", .emptyLabel, 12), ("a@[127.0.0.1]", .addressLiteral, 2),
        ("a@127.0.0.1", .addressLiteral, 10), ("a@x_y.example", .character, 3), ("a@xn--.example", .hyphen, 2),
        ("a@xn--a-.example", .hyphen, 2), ("a@xn--99999999.example", .punycode, 2), ("a@ex。example", .character, 2),
        ("=?utf-8?q?a=0D=0A?=@x.example", .character, 0), ("\"a=?utf-8?b?Cg==?=\"@x.example", .character, 2),
        ("a@ＦＵＬＬ.example", .character, 2), ("a@💌.example", .character, 2), ("a@\u{301}x.example", .character, 2),
    ])
    func `a text that is no address is refused with its reason and place`(
        given: String, reason: AddressError.Reason, offset: Int
    ) {
        #expect(throws: AddressError(reason, at: offset)) { try Address(given) }
    }

    @Test func `an address that is normal at first sight is what the parser makes of it`() throws {
        let pieces = ["a", "Z", "9", "-", "_", "+", ".", "@", "@x.example", "localhost", "xn--", "=?", "?=", "é"]
        var chance = Chance(seed: 16)
        for _ in 0..<20_000 {
            let text = (0..<chance.below(9)).map { _ in pieces[chance.below(pieces.count)] }.joined()
            #expect((try? Address(text)) == (try? Address(bytes: Array(text.utf8))), "\(text)")
        }
        let local = String(repeating: "l", count: 64)
        let label = String(repeating: "d", count: 63)
        for text in ["\(local)@\(label).example", "\(local)l@x.example", "a@\(label)d.example", "a@\(label)"] {
            #expect((try? Address(text)) == (try? Address(bytes: Array(text.utf8))), "\(text)")
        }
    }

    @Test func `lengths are those of RFC 5321`() throws {
        let local = String(repeating: "l", count: 64)
        #expect(try Address(local + "@x.example").local == local)
        #expect(throws: AddressError(.localTooLong, at: 64)) { try Address(local + "l@x.example") }
        let label = String(repeating: "d", count: 63)
        #expect(try Address("a@\(label).example").domain == label + ".example")
        #expect(throws: AddressError(.labelTooLong, at: 65)) { try Address("a@\(label)d.example") }
        let domain = [label, label, label].joined(separator: ".")
        #expect(throws: AddressError(.tooLong, at: 254)) { try Address("\(local)@\(domain)") }
        #expect(throws: AddressError(.domainTooLong, at: 255)) { try Address("a@\(domain).\(label)") }
        #expect(throws: AddressError(.tooLong, at: 1_400)) { try Address(String(repeating: "a", count: 100_000)) }
        #expect(throws: AddressError(.notUTF8, at: 1)) { try Address(bytes: [0x61, 0xFF, 0x40, 0x61]) }
    }

    @Test func `only a local part beyond ASCII needs SMTPUTF8`() throws {
        #expect(try Address("jörg@example.com").needsSMTPUTF8)
        #expect(try !Address("jorg@bücher.example").needsSMTPUTF8)
    }

    @Test func `hostile bytes give an address that is safe on the wire, or an error`() {
        var random = Chance(seed: 2)
        let pieces: [[UInt8]] =
            ["a", "@", ".", "\"", "\\", "<", ">", "\r\n", "\n", " ", "\0", "x.example", "xn--", "-", "ü"]
            .map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80, 0xA8], [0xF0, 0x9F]]
        var taken = 0
        for _ in 0..<20_000 {
            var text = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            if Bool.random(using: &random) { text += Array("@x.example".utf8) }
            guard let address = try? Address(bytes: text) else { continue }
            taken += 1
            #expect(address.text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E })
            #expect((try? Address(address.text)) == address)
        }
        #expect(taken > 20)
    }
}
