import Chance
import Testing

@testable import Mail

struct PunycodeTests {
    // RFC 3492 §7.1, (A), (B), (E), (I), (K), (L), (S).
    @Test(arguments: [
        ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
        ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
        ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
        ("TạisaohọkhôngthểchỉnóitiếngViệt", "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g"),
        ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"), ("-> $1.00 <-", "-> $1.00 <--"),
    ])
    func `the samples of RFC 3492 hold both ways`(text: String, code: String) {
        let scalars = Array(text.unicodeScalars)
        #expect(Punycode.encode(scalars) == code)
        #expect(Punycode.decode(Array(code.utf8)) == scalars)
    }

    @Test func `what is encoded decodes to itself, and noise never traps`() {
        var random = Chance(seed: 3)
        for _ in 0..<2_000 {
            let scalars = (0..<Int.random(in: 1...20, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0x30...0x2FFF, using: &random))
            }
            let code = Punycode.encode(scalars)
            #expect(code.flatMap { Punycode.decode(Array($0.utf8)) } == scalars)
            let noise = (0..<12).map { _ in UInt8.random(in: 0x2D...0x7A, using: &random) }
            _ = Punycode.decode(noise)
        }
        #expect(Punycode.decode(Array("99999999999999999999".utf8)) == nil)
    }

    @Test func `a number near the greatest integer is refused, not added`() {
        #expect(Punycode.decode(Array("cz767205604493046e".utf8)) == nil)
        var random = Chance(seed: 4)
        let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
        for _ in 0..<50_000 {
            // Twelve to fourteen digits of base 36 lie around Int.max.
            _ = Punycode.decode((0..<(8 + random.below(12))).map { _ in random.pick(digits) })
        }
    }
}
