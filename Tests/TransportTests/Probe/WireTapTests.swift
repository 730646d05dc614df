import Testing
import Values

@testable import Transport

@Suite struct WireTapTests {
    private static func shown(_ turns: [(isServer: Bool, text: String)], hiding secrets: [String] = []) -> [String] {
        var tap = WireTap(hiding: secrets)
        return turns.flatMap { tap.lines(Array($0.text.utf8), fromServer: $0.isServer) }.map(\.text)
    }

    @Test func `nothing a client says inside of a login is shown`() {
        let lines = Self.shown([
            (true, "250-mx\r\n250 AUTH LOGIN\r\n"), (false, "AUTH LOGIN\r\n"), (true, "334 VXNlcm5hbWU6\r\n"),
            (false, "YW5h\r\n"), (true, "334 UGFzc3dvcmQ6\r\n"), (false, "aHVudGVyMg==\r\n"), (true, "235 in\r\n"),
            (false, "QUIT\r\n"),
        ])
        #expect(
            lines == [
                "250-mx", "250 AUTH LOGIN", "AUTH LOGIN", "334 VXNlcm5hbWU6", "•••", "334 UGFzc3dvcmQ6", "•••",
                "235 in", "QUIT",
            ])
    }

    @Test func `an initial response is covered whatever it is`() {
        #expect(Self.shown([(false, "auth plain AGFuYQBodW50ZXIy more\r\n")]) == ["auth plain •••"])
    }

    @Test func `a server that repeats a secret is covered too`() {
        let lines = Self.shown(
            [(false, "AUTH PLAIN x\r\n"), (true, "535 no hunter2, nor AGFuYQBodW50ZXIy\r\n")], hiding: ["hunter2"])
        #expect(lines.allSatisfy { !$0.contains("hunter2") && !$0.contains("bodW50ZXIy") }, "\(lines)")
    }

    @Test func `control characters of a server move no cursor`() {
        #expect(Self.shown([(true, "220 a\u{1B}[2Jb\u{7}\r\n")]) == ["220 a [2Jb "])
    }

    @Test func `a certificate is read as OpenSSL writes it`() throws {
        let certificate = try #require(
            Certificate([
                "Subject:CN = mx.example", "Issuer:C = US, O = Authority", "Start date:Nov  3 09:00:00 2026 GMT",
                "Expire date:Jan 23 09:00:00 2027 GMT",
                "X509v3 Subject Alternative Name:DNS:mx.example, DNS:smtp.example",
            ]))
        let now = try #require(Moment(parsing: "2027-01-13T09:00:00Z"))
        #expect(certificate.names == ["DNS:mx.example", "DNS:smtp.example"])
        #expect(certificate.begins == Moment(parsing: "2026-11-03T09:00:00Z"))
        #expect(certificate.days(at: now) == 10)
        #expect(certificate.sentence(at: now + .days(20)).contains("ended 10 days ago"))
        #expect(Certificate([]) == nil)
        #expect(Certificate.moment("never") == nil && Certificate.moment("Foo 1 00:00:00 2027 GMT") == nil)
    }

    @Test func `this machine's libcurl has what is needed`() {
        let facts = LibraryFacts.read()
        #expect(facts.lacks.isEmpty && !facts.tls.isEmpty, "\(facts)")
    }
}
