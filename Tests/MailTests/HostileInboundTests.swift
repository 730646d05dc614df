import Chance
import Testing

@testable import Mail

/// Mail that means harm: it costs bounded work and never traps.
struct HostileInboundTests {
    private func classified(_ bytes: [UInt8]) -> InboundMail {
        let mail = InboundMail(bytes)
        _ = mail.classify()
        _ = (mail.subject, mail.from, mail.recipients, mail.threads, mail.messageID)
        return mail
    }

    @Test func `ten thousand nested parts end at the depth limit`() {
        var text = ""
        for level in 0..<10_000 { text += "Content-Type: multipart/mixed; boundary=b\(level)\r\n\r\n--b\(level)\r\n" }
        let mail = classified(Array(text.utf8))
        #expect(mail.isTruncated)
        #expect(mail.parts.count <= 1)
    }

    @Test func `ten thousand sibling parts end at the part limit`() {
        let part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
        let mail = classified(
            Array(("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + String(repeating: part, count: 10_000)).utf8))
        #expect(mail.isTruncated)
        #expect(mail.parts.count == 1_000)
    }

    @Test func `a header of one megabyte is cut and the body is still found`() {
        let long = String(repeating: "=?utf-8?q?a?= <x@x> ", count: 50_000)
        for name in ["Subject", "To", "References", "Content-Type", "From"] {
            let mail = classified(Array("\(name): \(long)\r\n\r\nbody".utf8))
            #expect(mail.isTruncated)
            #expect(mail.parts.first.map { mail.text(of: $0) } == "body")
        }
        let many = classified(Array((String(repeating: "X: y\r\n", count: 50_000) + "\r\nbody").utf8))
        #expect(many.headers.count == 1_000)
    }

    @Test func `a body of fifty megabytes is passed over and decoded to the limit`() {
        var bytes = Array("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8)
        bytes += [UInt8](repeating: 0x41, count: 50_000_000)
        let mail = InboundMail(bytes)
        #expect(mail.content(of: mail.parts[0]).count == 1 << 20)
        guard case .reply(let text) = mail.classify() else {
            Issue.record("not a reply")
            return
        }
        #expect(text.utf8.count <= 1 << 20)
    }

    @Test func `a report with endless groups names at most a hundred recipients`() {
        let groups = String(repeating: "Final-Recipient: rfc822; a@x.example\r\nAction: failed\r\n\r\n", count: 5_000)
        let mail = classified(Array(("Content-Type: message/delivery-status\r\n\r\n" + groups).utf8))
        guard case .bounce(let bounce) = mail.classify() else {
            Issue.record("no bounce")
            return
        }
        #expect(bounce.recipients.count == 100)
    }

    @Test func `a letter that names thousands who did not get it names a hundred, each with its lines`() {
        let many = (0..<8_000).map { "X-Failed-Recipients: a\($0)@x.example\r\n" }.joined()
        let lines = (0..<800).map { "a\($0)@x.example said 550 5.1.1 no such user \($0)" }.joined(separator: "\r\n")
        let mail = classified(Array((many + "\r\n" + lines).utf8))
        guard case .bounce(let bounce) = mail.classify() else {
            Issue.record("no bounce")
            return
        }
        #expect(bounce.recipients.count == 100)
        #expect(bounce.recipients[7].diagnostic == "a7@x.example said 550 5.1.1 no such user 7")
    }

    @Test func `thirty thousand closing lines are taken off one after the other`() {
        let mail = InboundMail(Array(("\r\nYes.\r\n\r\n" + String(repeating: "__\r\n\r\n", count: 20_000)).utf8))
        #expect(mail.ownText == "Yes.")
    }

    @Test(arguments: [
        "", "\r\n", "\n\n\n", ":", "From", "From \n", "a:\r\n b", "\0\0\0",
        "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n--",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b--",
        "Content-Type: message/delivery-status\r\n\r\n", "Content-Type: message/feedback-report",
        "Content-Type: multipart/mixed; boundary=b\r\n--b\r\n--b\r\nA: b\r\n--b--\r\n",
    ])
    func `scraps of mail are read`(text: String) {
        let mail = classified(Array(text.utf8))
        #expect(mail.parts.count <= 3)
    }

    @Test func `cut, spliced and flipped mails never trap`() {
        var random = Chance(seed: 13)
        let seeds = [RawMail.bytes(RawMail.reply), RawMail.bytes(RawMail.bounce)]
        let scraps: [[UInt8]] =
            ["\r\n", "\n", "--", "B", "--B--", "=?utf-8?q?", "?=", "<", ">", "\"", ";", ":", "=", "&#", "\0"]
            .map { Array($0.utf8) } + [[0xFF, 0xC3], [0x80]]
        for _ in 0..<3_000 {
            var bytes = seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(contentsOf: scraps.randomElement(using: &random) ?? [], at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...40, using: &random)))
                case 2: bytes.insert(contentsOf: bytes[..<place].suffix(200), at: place)
                default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
                }
            }
            let mail = classified(bytes)
            #expect(mail.subject.unicodeScalars.allSatisfy { !UTF8Text.isLineBreak($0.value) })
            #expect(mail.threads.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
        }
    }
}
