import Chance
import Testing
import Values

@testable import Mail

/// CR, LF, NUL, smuggled ends and other line breaks in every field of a message: not one byte may escape.
struct InjectionTests {
    private static let breaks = [
        "\r\nBcc: evil@x.example", "\nBcc: evil@x.example", "\rBcc: evil@x.example", "\r\n\r\n<script>", "\0",
        "\n.\r\nMAIL FROM:<evil@x.example>", "\r\n.\r\nMAIL FROM:<evil@x.example>", "\u{2028}Bcc: evil@x.example",
        "\u{2029}x", "\u{85}x", "\u{B}x", "\u{C}x", "\u{1B}[2J", "\u{7F}", "\r\n ", "\r\r\n", "\r\n\t", "\n\r",
        "\u{0}\r\n", "=?utf-8?q?=0D=0ABcc:_evil@x.example?=\r\n",
    ]

    private typealias Edit = @Sendable (inout Message, String) -> Void
    private static let headers: [(MailError.Field, Edit)] = [
        (.from, { $0.from.name = $1 }), (.to, { $0.to.name = $1 }),
        (.replyTo, { $0.replyTo = NamedAddress($0.from.address, name: $1) }),
        (.subject, { $0.subject = Array($1.utf8) }),
        (.messageID, { $0.messageID = $1 + "@example.com" }), (.inReplyTo, { $0.inReplyTo = $1 }),
        (.references, { $0.references = ["a@x.example", $1] }),
        (.listUnsubscribe, { $0.listUnsubscribe = .init(mailto: "mailto:" + $1) }),
        (.listUnsubscribe, { $0.listUnsubscribe = .init(mailto: nil, oneClick: "https://x.example/" + $1) }),
        (.listID, { $0.listID = "a." + $1 }), (.extra(0), { $0.extra = [.init(name: "X-Name", value: $1)] }),
        (.extra(0), { $0.extra = [.init(name: $1, value: "x")] }),
    ]

    @Test func `a line break or control in any header field is an error naming the field, and nothing is written`()
        throws
    {
        for text in Self.breaks {
            for (field, edit) in Self.headers {
                for place in ["\(text)", "Bo \(text)", "Bo\(text) Lead", "Bo\(text)"] {
                    var message = try Sample.message()
                    edit(&message, place)
                    var output: [UInt8] = []
                    let error = #expect(throws: MailError.self) { try message.append(to: &output) }
                    #expect(error?.field == field)
                    #expect(output.isEmpty)
                }
            }
        }
    }

    /// Text that is harmless as bytes and turns into a line break in a reader that decodes what it should not.
    private static let disguises = [
        "=?utf-8?q?x=0D=0ABcc:_evil@x.example?=", "=?utf-8?b?eA0KQmNjOiBldmlsQHguZXhhbXBsZQ==?=",
        "=?utf-8?q?=0A=2E=0D=0A?=", "=0D=0ABcc: evil@x.example", "%0D%0ABcc:%20evil@x.example", "&#13;&#10;Bcc: x",
        "\\r\\nBcc: evil@x.example", "=?utf-8?q?=E2=80=A8?=",
    ]

    @Test func `an encoded line break is text, shown as it was written`() throws {
        for text in Self.disguises {
            for edit in [
                { $0.from.name = $1 }, { $0.to.name = $1 }, { $0.subject = Array($1.utf8) },
                { $0.extra = [.init(name: "X-Name", value: $1)] },
            ] as [Edit] {
                var message = try Sample.message()
                edit(&message, text)
                let bytes = try message.bytes()
                #expect(rawFaults(bytes).isEmpty)
                #expect(Parsed(bytes)["Bcc"] == nil)
                let back = InboundMail(bytes)
                let names = [back.from?.name, back.recipients.first?.name, back.subject]
                let extra = back.headers.first { $0.name == "x-name" }.map { HeaderDecoder.decode($0.value) }
                #expect((names + [extra]).contains(text), "\(text): \(names)")
            }
        }
    }

    @Test func `in a DKIM domain or selector it is refused`() {
        for text in Self.breaks + ["; b=x", "; d=evil.example", " ", "=", "ü b"] {
            for (domain, selector) in [("example.com", "s" + text), ("example.com" + text, "s"), (text, "s")] {
                #expect(throws: AddressError.self) {
                    try DKIM(domain: domain, selector: selector, algorithm: .rsaSHA256)
                }
            }
        }
    }

    @Test(arguments: [
        "x@", "x@exa mple.com", "x@example..com", "x@example.com.", "x@-a.example", "x@example.com\u{2028}",
        "x@büro.example",
        "x@Example.com", "x@[127.0.0.1]", "x@com", "x@\r\n.example",
    ])
    func `a Message-ID of ours stands under a domain in normal form`(identifier: String) throws {
        var message = try Sample.message()
        message.messageID = identifier
        #expect(throws: MailError.self) { try message.bytes() }
    }

    @Test func `no such text is an address`() {
        for text in Self.breaks {
            for place in ["\(text)a@x.example", "a\(text)@x.example", "a@x.example\(text)", "\"a\(text)\"@x.example"] {
                #expect(throws: AddressError.self) { try Address(place) }
            }
        }
    }

    @Test func `in a body it stays in the body`() throws {
        for text in Self.breaks where !text.contains("\0") {
            let message = try Sample.message(text: "Hello\(text) Bo", html: "<p>Hello\(text) Bo</p>")
            let bytes = try message.bytes()
            #expect(rawFaults(bytes).isEmpty)
            #expect(Parsed(bytes)["Bcc"] == nil)
            let wire = try WireForm.bytes(of: bytes)
            #expect(wire.suffix(5) == [13, 10, 46, 13, 10])
            let ends = wire.indices.dropLast(4).filter { Array(wire[$0...($0 + 4)]) == [13, 10, 46, 13, 10] }
            #expect(ends.count == 1)
        }
        #expect(throws: MailError(.text, .control, at: 5)) { try Sample.message(text: "Hello\0").bytes() }
    }

    @Test func `random fields give a clean message or an error`() throws {
        var random = Chance(seed: 11)
        let pieces =
            Self.breaks + ["Bo", " ", "\"", "\\", "<", ">", ",", ";", "=?utf-8?q?", "?=", "=0D=0A", "ü", "漢", "\t"]
        var (written, refused) = (0, 0)
        for _ in 0..<6_000 {
            var message = try Sample.message()
            let count = Int.random(in: 1...6, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            Self.headers.randomElement(using: &random)?.1(&message, text)
            do throws(MailError) {
                let bytes = try message.bytes()
                written += 1
                #expect(rawFaults(bytes).isEmpty)
                let parsed = Parsed(bytes)
                #expect(parsed["Bcc"] == nil)
                #expect(Set(parsed.headers.map { $0.name.lowercased() }).count == parsed.headers.count)
            } catch {
                refused += 1
            }
        }
        #expect(written > 300 && refused > 300)
    }
}
