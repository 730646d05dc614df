import Testing
import Values

@testable import Mail

struct DKIMTests {
    // RFC 6376 §3.4.5.
    @Test func `the example of RFC 6376 comes out as printed`() {
        let message = Array("A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n".utf8)
        let fields = Canonical.fields(of: message)
        #expect(fields.headers.map(\.name) == ["a", "b"])
        #expect(fields.headers.map { String(decoding: $0.canonical, as: UTF8.self) } == ["a:X", "b:Y Z"])
        #expect(String(decoding: Canonical.body(message[fields.body...]), as: UTF8.self) == " C\r\nD E\r\n")
    }

    @Test(arguments: [
        ("", ""), ("\r\n\r\n", ""), (" \t\r\n", ""), ("a", "a\r\n"), ("a \r\n\r\n\r\nb", "a\r\n\r\n\r\nb\r\n"),
        (" \r\na", "\r\na\r\n"), ("a\tb  c\r\n", "a b c\r\n"),
    ])
    func `bodies lose what a relay may change`(body: String, canonical: String) {
        #expect(String(decoding: Canonical.body(Array(body.utf8)[...]), as: UTF8.self) == canonical)
    }

    @Test func `what is signed is each covered header once, in the order of the list, and the signature's own`() throws
    {
        var message = try Sample.message()
        message.listUnsubscribe = .init(mailto: "mailto:u@example.com", oneClick: "https://example.com/u")
        let signer = try DKIM(domain: "Example.com", selector: "S1", algorithm: .rsaSHA256)
        var signed: [UInt8] = []
        let header = signer.header(for: try message.bytes(), at: Moment(seconds: 7), sha256: { _ in [1, 2, 3] }) {
            signed = $0
            return [UInt8](repeating: 0xFF, count: 256)
        }
        let lines = String(decoding: header, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(3) == [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;", " d=example.com;", " s=s1; t=7;",
            ])
        #expect(lines.last == "")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        let unfolded = lines.joined()
        let names =
            "h=from:from:to:subject:date:message-id: list-unsubscribe:list-unsubscribe-post:mime-version:content-type;"
        #expect(unfolded.replacing(" ", with: "").contains(names.replacing(" ", with: "")))
        #expect(unfolded.contains("bh=AQID;"))
        let input = String(decoding: signed, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(input.first == "from:Ana Coach <ana@example.com>")
        #expect(input.last?.hasSuffix("; b=") == true)
        #expect(input.count == 10)
    }

    @Test func `Ed25519 signs the hash of the headers`() throws {
        let signer = try DKIM(domain: "example.com", selector: "e", algorithm: .ed25519SHA256)
        let header = signer.header(for: try Sample.message().bytes(), at: Moment(seconds: 7), sha256: { _ in [9] }) {
            #expect($0 == [9])
            return $0
        }
        #expect(String(decoding: header, as: UTF8.self).hasSuffix("\r\n b=CQ==\r\n"))
    }

    @Test func `the record of a key is cut into strings a TXT record can hold`() throws {
        let signer = try DKIM(domain: "büro.example", selector: "s1", algorithm: .rsaSHA256)
        #expect(signer.recordName == "s1._domainkey.xn--bro-hoa.example")
        #expect(signer.dnsRecord(publicKey: [1, 2, 3]) == "v=DKIM1; k=rsa; p=AQID")
        let line = signer.zoneLine(publicKey: [UInt8](repeating: 0xFF, count: 294))
        let strings = line.split(separator: "\"").filter { $0.hasPrefix("v=") || $0.hasPrefix("/") }
        #expect(strings.map(\.utf8.count) == [255, 155])
        #expect(strings.joined() == signer.dnsRecord(publicKey: [UInt8](repeating: 0xFF, count: 294)))
        #expect(line.hasPrefix("s1._domainkey.xn--bro-hoa.example. IN TXT ( \"v=DKIM1; k=rsa; p="))
        let second = try DKIM(domain: "example.com", selector: "e", algorithm: .ed25519SHA256)
        #expect(
            second.zoneLine(publicKey: [0]) == "e._domainkey.example.com. IN TXT ( \"v=DKIM1; k=ed25519; p=AA==\" )")
    }

    @Test func `a domain speaks for itself, and for one above or below`() throws {
        let signer = try DKIM(domain: "example.com", selector: "s", algorithm: .rsaSHA256)
        for sender in ["example.com", "mail.example.com", "com"] { #expect(signer.isAligned(with: sender)) }
        for sender in ["example.org", "notexample.com", "xample.com"] { #expect(!signer.isAligned(with: sender)) }
    }

    @Test(arguments: [("example.com\r\nX: y", "s"), ("example.com", "s;b=x"), ("example.com", ""), ("x", "s")])
    func `a domain or selector that is no name is refused`(domain: String, selector: String) {
        #expect(throws: AddressError.self) { try DKIM(domain: domain, selector: selector, algorithm: .rsaSHA256) }
    }
}
