import Chance
import Ports
import Testing

@testable import Transport

@Suite struct EnhancedStatusTests {
    @Test func `a status is read from the beginning of a text`() {
        #expect(EnhancedStatus(text: Array("5.1.10 no".utf8), code: 550)?.description == "5.1.10")
        #expect(EnhancedStatus(text: Array("4.7.0".utf8), code: 421) == EnhancedStatus(4, 7, 0))
    }

    @Test(arguments: ["5.1 no", "no 5.1.1", "5.1.1x no", "5.1.1111 no", "..1 x", "", "5..1 x", "2.0.0 fine"])
    func `what is none, or contradicts the code, is none`(text: String) {
        #expect(EnhancedStatus(text: Array(text.utf8), code: 550) == nil)
    }
}

@Suite struct EnvelopeAddressTests {
    @Test(arguments: [
        "a@example.com", "a+tag@example.com", "\"a b\"@example.com", "a@[127.0.0.1]", "-x@example.com",
        "jörg@example.org", "a@xn--exmple-cua.org",
    ])
    func `a sound address has no flaw`(address: String) {
        #expect(EnvelopeAddress.flaw(in: address) == nil)
    }

    @Test func `limits of RFC 5321 hold`() {
        #expect(EnvelopeAddress.flaw(in: String(repeating: "a", count: 65) + "@example.com") == .tooLong)
        #expect(EnvelopeAddress.flaw(in: "a@" + String(repeating: "b", count: 253)) == .tooLong)
    }

    @Test(arguments: [
        "\"a\r\n\"@example.com", "\"a\"b\"@example.com", "a@b@c.example", "a@ex ample.com", "a\u{7F}@example.com",
        "\"\\\"@example.com", "ö\u{2028}@example.com", "ö\u{85}@example.com", "ö\u{202E}x@example.com",
        "\"ö\u{2029}\"@example.com",
    ])
    func `an address that is not one is forbidden`(address: String) {
        #expect(EnvelopeAddress.flaw(in: address) == .forbidden)
    }
}

@Suite struct WireContentTests {
    @Test func `flaws and needs are found`() {
        #expect(WireContent(Array("a\r\nb".utf8)).flaw == nil)
        #expect(WireContent(Array("a\r\n\r".utf8)).flaw == .bareCarriageReturn)
        #expect(WireContent([]).flaw == .empty)
        #expect(WireContent(Array(String(repeating: "x", count: 999).utf8)).flaw == .longLine)
        #expect(WireContent(Array("a\r\n.b\r\n".utf8)).hasLeadingDot)
        #expect(!WireContent(Array("a.\r\nb.c\r\n".utf8)).hasLeadingDot)
        #expect(WireContent(Array("ä\r\n".utf8)).isEightBit)
    }

    @Test func `whatever the content, the wire holds one lone dot, the last line, and unstuffs to the content`() {
        let pieces: [String] = [".", "..", "a", "\r\n", "\r\n.", ".\r\n", "\r\n\r\n", "é"]
        for seed in 1...2_000 {
            var generator = Chance(seed: UInt64(seed))
            var text = "x"
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            let bytes = Array(text.utf8)
            let content = WireContent(bytes)
            #expect(content.flaw == nil)
            var wire: [UInt8] = []
            content.append(bytes, to: &wire)
            wire += Array(".\r\n".utf8)
            let lines = String(decoding: wire, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.dropLast().firstIndex(of: ".") == lines.count - 2, "seed \(seed)")
            let back = lines.dropLast(2).map { $0.hasPrefix(".") ? String($0.dropFirst()) : String($0) }
            #expect(
                back.joined(separator: "\r\n") + "\r\n" == (text.hasSuffix("\r\n") ? text : text + "\r\n"),
                "seed \(seed)")
        }
    }
}

@Suite struct ServerOfferTests {
    @Test func `an EHLO answer is read`() {
        let offer = ServerOffer(lines: [
            "mx.example", "PIPELINING", "size 35882577", "AUTH=LOGIN", "AUTH PLAIN XOAUTH2", "8bitmime", "SMTPUTF8",
            "Dsn", "REQUIRETLS",
        ])
        #expect(offer.pipelining && offer.size && offer.eightBit && offer.utf8 && offer.dsn && offer.requireTLS)
        #expect(offer.mostBytes == 35_882_577)
        #expect(offer.mechanisms == ["LOGIN", "PLAIN", "XOAUTH2"])
    }

    @Test func `a size of zero or of nonsense is no limit`() {
        #expect(ServerOffer(lines: ["s", "SIZE 0"]).mostBytes == nil)
        #expect(ServerOffer(lines: ["s", "SIZE 99999999999999999999999"]).mostBytes == nil)
        #expect(ServerOffer(lines: ["PIPELINING"]) == ServerOffer(), "the first line is the server's name")
    }
}

@Suite struct QueueIDTests {
    @Test(arguments: [
        ("2.0.0 Ok: queued as 4XyZ12", "4XyZ12"),
        ("OK id=1abcDE-0002xY-1f", "1abcDE-0002xY-1f"),
        ("2.0.0 31A2bC Message accepted for delivery", "31A2bC"),
        ("2.6.0 <a@b> [InternalId=1234, Hostname=x] Queued mail for delivery", "1234"),
        ("2.0.0 OK  1700000000 ab12-cd.34 - gsmtp", "ab12-cd.34"),
    ])
    func `the wording of the large servers is known`(text: String, id: String) {
        #expect(QueueID.find(in: Array(text.utf8)) == id)
    }

    @Test func `no wording, no id`() {
        for text in ["", "ok", "2.0.0 Ok", "queued as", "id=", "queued as \u{1}x"] {
            #expect(QueueID.find(in: Array(text.utf8)) == nil, "\(text)")
        }
    }
}
