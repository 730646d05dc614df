import Testing

@testable import Mail

struct InboundMailTests {
    @Test func `headers are unfolded, decoded and read as what they are`() {
        let mail = RawMail.read(RawMail.reply)
        #expect(mail.subject == "Re: Grüße an Bo")
        #expect(mail.from?.address.text == "bo@example.org")
        #expect(mail.from?.name == "Bo Léad")
        #expect(mail.recipients.map(\.address.text) == ["ana@example.com", "desk@example.com"])
        #expect(mail.recipients.map(\.name) == ["Coach, Ana", "Desk"])
        #expect(mail.messageID == "reply-1@example.org")
        #expect(mail.threads == ["m2@example.com", "m1@example.com"])
        #expect(!mail.isTruncated)
    }

    @Test func `parts are found between their boundaries and nowhere else`() throws {
        let mail = RawMail.read(RawMail.reply)
        #expect(mail.parts.map(\.type.name) == ["text/plain", "text/html"])
        #expect(mail.text(of: mail.parts[1]) == "<p>Sehr gern</p>")
        #expect(mail.text(of: mail.parts[0]).hasPrefix("Sehr gern, Grüße!\nBo\n"))
    }

    @Test func `a mail with bare LF or an mbox line reads the same`() {
        let mail = InboundMail(Array(("From bo@example.org Mon Aug  3\n" + RawMail.reply).utf8))
        #expect(mail.subject == "Re: Grüße an Bo")
        #expect(mail.parts.count == 2)
    }

    @Test func `nested multiparts, base64 and an unclosed end are read`() {
        let mail = RawMail.read(
            """
            Content-Type: multipart/mixed; boundary=a

            --a
            Content-Type: multipart/alternative; boundary=ab

            --ab
            Content-Transfer-Encoding: base64
            Content-Type: text/plain; charset="utf-8"

            R3LDvMOf
            ZQ==
            --ab--
            --a
            Content-Type: application/pdf; name="a;b.pdf"
            Content-Disposition: attachment

            %PDF
            """)
        #expect(mail.parts.map(\.type.name) == ["text/plain", "application/pdf"])
        #expect(mail.text(of: mail.parts[0]) == "Grüße")
        #expect(mail.parts[1].isAttachment)
        #expect(mail.parts[1].type["name"] == "a;b.pdf")
        #expect(mail.content(of: mail.parts[1]) == Array("%PDF".utf8))
    }

    @Test(arguments: [
        ("iso-8859-1", [0xE4, 0x80] as [UInt8], "ä€"), ("windows-1252", [0x93, 0x94], "“”"),
        ("iso-8859-15", [0xA4], "€"),
        ("utf-8", [0xC3, 0xA4], "ä"), ("utf-8", [0xE4], "ä"), ("windows-1251", [0xCF, 0xE0], "Па"),
        ("koi8-r", [0xF0, 0xC1], "Па"),
        ("us-ascii", [0x61, 13, 10, 0x62, 13, 0x63], "a\nb\nc"), ("gb2312", [0x61, 0xC4], "a\u{FFFD}"),
    ])
    func `bytes become text by their charset`(charset: String, bytes: [UInt8], text: String) {
        #expect(Charset.decode(bytes, charset: charset) == text)
    }

    @Test(arguments: [
        ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"), ("=?utf-8?q?a?= b", "a b"), ("a =?utf-8?q?b?=", "a b"),
        ("=?utf-8?b?w6Q?=", "ä"), ("=?utf-8?q?=C3?= =?utf-8?q?=A4?=", "ä"), ("=?utf-8*de?Q?=C3=A4_?=", "ä "),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="), ("=?utf-8?q?a", "=?utf-8?q?a"), ("=?", "=?"), ("", ""),
        ("=?utf-8?q?a=0D=0ABcc:_x?=", "a Bcc: x"), ("plain ä", "plain ä"),
    ])
    func `encoded words are decoded, and what an attacker puts into one stays in its line`(value: String, text: String)
    {
        #expect(HeaderDecoder.decode(Array(value.utf8)) == text)
    }

    @Test(arguments: [
        ("bo@x.example", ["bo@x.example"]), ("Bo <bo@x.example>, c@x.example", ["bo@x.example", "c@x.example"]),
        ("\"a, <b@x.example>\" <c@x.example>", ["c@x.example"]),
        ("team: a@x.example, b@x.example;", ["a@x.example", "b@x.example"]),
        ("\"a b\"@x.example, \"q \\\" q\" <\"c d\"@x.example>", ["\"a b\"@x.example", "\"c d\"@x.example"]),
        ("(note <no@x.example>) a@x.example (x)", ["a@x.example"]), ("undisclosed-recipients:;", []),
        ("<bad>, <a@b@c>", []),
        ("\"unclosed <a@x.example>", []),
    ])
    func `address lists give what is an address`(value: String, addresses: [String]) {
        #expect(AddressList.parse(Array(value.utf8)).map(\.address.text) == addresses)
    }

    @Test(arguments: [
        ("<a@x> <b@x>", ["a@x", "b@x"]), ("<a@\t x>", ["a@x"]), ("a@x b@x", ["a@x", "b@x"]), ("words only", []),
        ("<unclosed@x", []), ("<ä@x>", []),
    ])
    func `identifiers come out of brackets or words`(value: String, identifiers: [String]) {
        #expect(IdentifierList.parse(Array(value.utf8)) == identifiers)
    }
}
