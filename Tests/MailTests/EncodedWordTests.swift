import Testing

@testable import Mail

struct EncodedWordTests {
    private func subject(_ text: String) throws -> (lines: [Substring], value: String) {
        let bytes = try Sample.message(subject: text).bytes()
        let all = String(decoding: bytes, as: UTF8.self)
        let lines = all.split(separator: "\r\n")
        let first = try #require(lines.firstIndex { $0.hasPrefix("Subject: ") })
        let end = lines[(first + 1)...].firstIndex { !$0.hasPrefix(" ") && !$0.hasPrefix("\t") } ?? lines.endIndex
        return (Array(lines[first..<end]), try #require(Parsed(bytes)["Subject"]))
    }

    @Test func `plain text stands as it is`() throws {
        #expect(try subject("Your seat, Bo: 20 % off?").value == "Your seat, Bo: 20 % off?")
        #expect(try subject("  tidy\t").value == "tidy")
    }

    @Test func `long plain text folds at its spaces and unfolds to itself`() throws {
        let text =
            "A subject that goes on  and on, with two spaces here and there, until it is far longer than one line"
        let (lines, value) = try subject(text)
        #expect(value == text)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    }

    @Test func `text beyond ASCII becomes encoded words of whole characters`() throws {
        #expect(try subject("Grüße an Bo").value == "=?utf-8?b?R3LDvMOfZSBhbiBCbw==?=")
        #expect(try subject("A café in Paris").value == "=?utf-8?q?A_caf=C3=A9_in_Paris?=")
        #expect(try subject("Привет").value == "=?utf-8?b?0J/RgNC40LLQtdGC?=")
        let (lines, _) = try subject(String(repeating: "漢字と絵文字👩‍💻", count: 12))
        #expect(lines.count > 3)
        for line in lines {
            #expect(line.utf8.count <= 76)
            let word = try #require(line.split(separator: " ").last)
            #expect(word.utf8.count <= 75)
            let inner = try #require(word.split(separator: "?").dropFirst(3).first)
            #expect(String(validating: decodedBase64(inner), as: UTF8.self) != nil)
        }
    }

    @Test func `text that looks like an encoded word is encoded, so that no reader decodes it`() throws {
        let (_, value) = try subject("=?utf-8?q?x=0D=0ABcc:_evil@x.example?=")
        #expect(value.hasPrefix("=?utf-8?"))
        #expect(!value.contains("=0D=0A"))
    }

    @Test func `a word longer than a line is encoded`() throws {
        let (lines, value) = try subject(String(repeating: "w", count: 300))
        #expect(value.hasPrefix("=?utf-8?q?www"))
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    }

    @Test(arguments: [
        ("Bo Lead", "Bo Lead <bo@example.org>"), ("Lead, Bo", "\"Lead, Bo\" <bo@example.org>"),
        ("Bo \"B\" \\ Lead", "\"Bo \\\"B\\\" \\\\ Lead\" <bo@example.org>"), ("", "bo@example.org"),
        ("  ", "bo@example.org"),
        ("Bo  Lead", "\"Bo  Lead\" <bo@example.org>"), ("J. Lead", "\"J. Lead\" <bo@example.org>"),
        ("Jörg Lead", "=?utf-8?q?J=C3=B6rg_Lead?= <bo@example.org>"),
        ("bo@evil.example", "\"bo@evil.example\" <bo@example.org>"),
        ("=?utf-8?q?Bo?=", "=?utf-8?b?PT91dGYtOD9xP0JvPz0=?= <bo@example.org>"),
    ])
    func `a display name is atoms, a quoted string or encoded words`(name: String, header: String) throws {
        var message = try Sample.message()
        message.to.name = name
        #expect(Parsed(try message.bytes())["To"] == header)
    }

    private func decodedBase64(_ text: Substring) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var (bits, count, output) = (UInt32(0), 0, [UInt8]())
        for byte in text.utf8 {
            guard let value = alphabet.firstIndex(of: byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return output
    }
}
