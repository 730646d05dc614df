import Testing
import Values

@testable import Mail

struct MessageTests {
    @Test func `a message has each header once, text first and HTML last`() throws {
        var message = try Sample.message()
        message.replyTo = NamedAddress(try Address("desk@example.com"))
        message.inReplyTo = "b@example.com"
        message.references = ["a@example.com", "b@example.com"]
        message.listID = "nurture.example.com"
        message.listUnsubscribe = .init(
            mailto: "mailto:leave+t0k3n@example.com", oneClick: "https://example.com/u/t0k3n")
        message.extra = [.init(name: "X-Sequence", value: "nurture")]
        let bytes = try message.bytes()
        let expected = """
            From: Ana Coach <ana@example.com>
            To: Bo Lead <bo@example.org>
            Reply-To: desk@example.com
            Subject: Hello
            Date: Tue, 04 Aug 2026 11:00:00 +0200
            Message-ID: <0f3a9c@example.com>
            In-Reply-To: <b@example.com>
            References: <a@example.com> <b@example.com>
            List-Id: <nurture.example.com>
            List-Unsubscribe: <https://example.com/u/t0k3n>,
             <mailto:leave+t0k3n@example.com>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            X-Sequence: nurture
            MIME-Version: 1.0
            Content-Type: multipart/alternative;
             boundary="=_93ff44a2b07ed9e2c0000000000000"

            """
        let headers = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n\r\n", maxSplits: 1)[0]
        let lines = headers.split(separator: "\r\n").dropLast()
        #expect(Array(lines) == expected.split(separator: "\n").dropLast())
        let parsed = Parsed(bytes)
        let boundary = String(decoding: Boundary.bytes(for: message.messageID), as: UTF8.self)
        #expect(parsed["Content-Type"] == "multipart/alternative; boundary=\"\(boundary)\"")
        let body = """
            --\(boundary)
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            Hello Bo,

            plain words.

            --\(boundary)
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 7bit

            <p>Hello Bo</p>

            --\(boundary)--

            """
        #expect(
            String(decoding: parsed.body, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
                == body.split(separator: "\n", omittingEmptySubsequences: false))
    }

    @Test func `a header after the list headers begins on its own line and never ends one in a space`() throws {
        var message = try Sample.message()
        message.listUnsubscribe = .init(mailto: "mailto:leave@example.com", oneClick: "https://example.com/u")
        message.extra = [.init(name: "X-Sequence", value: "Grüße"), .init(name: "X-Step", value: "intro to it all")]
        let text = String(decoding: try message.bytes(), as: UTF8.self)
        #expect(text.contains("\r\nX-Sequence: =?utf-8?b?R3LDvMOfZQ==?=\r\nX-Step: intro to it all\r\n"))
        #expect(!text.contains(" \r\n"))
    }

    @Test func `the same message is the same bytes, and another Message-ID another boundary`() throws {
        var message = try Sample.message()
        let first = try message.bytes()
        #expect(try message.bytes() == first)
        #expect(Boundary.bytes(for: "a@x.example") != Boundary.bytes(for: "b@x.example"))
        message.messageID = "other@example.com"
        #expect(try message.bytes() != first)
    }

    @Test func `a body that holds the boundary is encoded so that it cannot end the part`() throws {
        let boundary = String(decoding: Boundary.bytes(for: "0f3a9c@example.com"), as: UTF8.self)
        let bytes = try Sample.message(text: "see\r\n--\(boundary)--\r\nthere\n").bytes()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.split(separator: "--\(boundary)--", omittingEmptySubsequences: false).count == 2)
        #expect(text.contains("--=3D_"))
    }

    @Test func `plain text alone makes no multipart and ends in a line end`() throws {
        let bytes = try Sample.message(text: "no end", html: nil).bytes()
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("Content-Transfer-Encoding: 7bit\r\n\r\nno end\r\n"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("multipart"))
    }

    @Test func `an address beyond ASCII is written as UTF-8, for servers with SMTPUTF8`() throws {
        var message = try Sample.message()
        message.to = NamedAddress(try Address("jörg@example.org"), name: "Jörg")
        #expect(message.needsSMTPUTF8)
        #expect(Parsed(try message.bytes())["To"]?.hasSuffix(" <jörg@example.org>") == true)
    }

    @Test func `a long thread keeps its first and last identifiers, what is answered last`() throws {
        var message = try Sample.message()
        message.references = (0..<60).map { "m\($0)@example.com" }
        message.inReplyTo = "last@example.com"
        let chain = try #require(Parsed(message.bytes())["References"]).split(separator: " ")
        #expect(chain.count == 20)
        #expect(chain.first == "<m0@example.com>")
        #expect(chain.last == "<last@example.com>")
        #expect(rawFaults(try message.bytes(), limit: 76).isEmpty)
    }

    @Test func `appending leaves what stood there, and nothing more where a field is at fault`() throws {
        var buffer = Array("before".utf8)
        let message = try Sample.message()
        try message.append(to: &buffer)
        #expect(buffer == Array("before".utf8) + (try message.bytes()))
        var broken = message
        broken.html = Array("<p>\0</p>".utf8)
        var second = Array("before".utf8)
        #expect(throws: MailError(.html, .control, at: 3)) { try broken.append(to: &second) }
        #expect(second == Array("before".utf8))
    }

    @Test func `what must be there must not be blank`() throws {
        #expect(throws: MailError(.subject, .empty)) { try Sample.message(subject: " \t ").bytes() }
        #expect(throws: MailError(.text, .empty)) { try Sample.message(text: " \r\n\n").bytes() }
        #expect(throws: MailError(.html, .empty)) { try Sample.message(html: "").bytes() }
        var message = try Sample.message()
        message.listUnsubscribe = .init(mailto: nil)
        #expect(throws: MailError(.listUnsubscribe, .empty)) { try message.bytes() }
    }

    @Test(arguments: ["Bcc", "from", "CONTENT-Type", "DKIM-Signature", "Return-Path"])
    func `a header the writer owns cannot be set by hand`(name: String) throws {
        var message = try Sample.message()
        message.extra = [.init(name: name, value: "x")]
        #expect(throws: MailError(.extra(0), .reserved)) { try message.bytes() }
    }

    @Test func `header names are tokens, each once`() throws {
        var message = try Sample.message()
        message.extra = [.init(name: "X-A", value: "1"), .init(name: "x-a", value: "2")]
        #expect(throws: MailError(.extra(1), .duplicate)) { try message.bytes() }
        message.extra = [.init(name: "X:A", value: "1")]
        #expect(throws: MailError(.extra(0), .syntax, at: 1)) { try message.bytes() }
    }

    @Test(
        arguments: [
            ("http://example.com/u", nil), ("https://", nil), ("https://example.com/a b", nil),
            ("https://x.example/>", nil),
            (nil, "leave@example.com"), (nil, "mailto:"), (nil, "mailto:a@b>,<https://evil.example/"),
        ] as [(String?, String?)])
    func `an unsubscribe target of another scheme or shape is refused`(page: String?, mail: String?) throws {
        var message = try Sample.message()
        message.listUnsubscribe = .init(mailto: mail, oneClick: page)
        let error = #expect(throws: MailError.self) { try message.bytes() }
        #expect(error?.field == .listUnsubscribe)
    }
}
