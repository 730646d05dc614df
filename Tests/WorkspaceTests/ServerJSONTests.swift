import Testing
import Values
import Workspace

@Suite struct ServerJSONTests {
    private static func settings(_ server: String) -> ServerSettings? {
        Workspace.read(
            Fixture.home("baton.json", replacing: #""zone":"#, with: #""server": \#(server), "zone":"#)
        ).workspace?.configuration.server
    }

    @Test func `a server listens where it is told, and trusts the proxies it is told`() throws {
        let server = try #require(
            Self.settings(
                #"{ "listen": "[::1]:8480", "base_url": "https://go.example/", "trusted_proxies": ["10.0.0.0/8"] }"#))
        #expect(server.host == "::1" && server.port == 8_480 && server.baseURL == "https://go.example")
        #expect(server.clicks && !server.opens && server.isSecure)
        #expect(server.trustedProxies.first?.contains("10.9.8.7") == true)
        #expect(Self.settings(#"{ "listen": "127.0.0.1:0", "base_url": "http://127.0.0.1:0" }"#)?.isSecure == false)
    }

    @Test(arguments: [
        (#""listen": "127.0.0.1:8480", "base_url": "https://go.example""#, "127.0.0.1"),
        (#""listen": "[::1]:8480", "base_url": "https://go.example""#, "::1"),
        (#""listen": "127.0.0.1:8480", "base_url": "https://go.example", "trusted_proxies": ["127.0.0.1"]"#, nil),
        (#""listen": "127.0.0.1:8480", "base_url": "http://127.0.0.1:8480""#, nil),
        (#""listen": "192.0.2.1:8480", "base_url": "https://go.example""#, nil),
    ])
    func `a proxy that must be there and is not named is known, and no fault`(server: String, proxy: String?) {
        #expect(Self.settings("{ \(server) }")?.unnamedProxy == proxy)
        let problems = Fixture.problems(
            "baton.json", replacing: #""zone":"#, with: #""server": { \#(server) }, "zone":"#)
        #expect(!problems.contains { "\($0)".contains("proxy") })
    }

    @Test(arguments: [
        #"{ "listen": "8480", "base_url": "https://go.example" }"#,
        #"{ "listen": "::1:8480", "base_url": "https://go.example" }"#,
        #"{ "listen": "127.0.0.1:84800", "base_url": "https://go.example" }"#,
        #"{ "listen": "127.0.0.1:8480" }"#,
        #"{ "listen": "127.0.0.1:8480", "base_url": "go.example" }"#,
        #"{ "listen": "127.0.0.1:8480", "base_url": "https://go.example", "trusted_proxies": ["10.0.0.0/40"] }"#,
        #"{ "listen": "127.0.0.1:8480", "base_url": "https://go.example", "trusted_proxies": ["proxy"] }"#,
    ])
    func `a server that cannot be meant is refused`(server: String) {
        #expect(Self.settings(server) == nil)
    }

    @Test func `a network holds what its prefix says, and an address in IPv6 clothes is itself`() throws {
        let cases: [(String, String, Bool)] = [
            ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false), ("127.0.0.1", "127.0.0.1", true),
            ("127.0.0.1", "127.0.0.2", false), ("192.0.2.128/25", "192.0.2.127", false),
            ("192.0.2.128/25", "192.0.2.129", true), ("2001:db8::/32", "2001:db8:1::2", true),
            ("2001:db8::/32", "2001:db9::", false), ("127.0.0.1", "::ffff:127.0.0.1", true),
            ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false), ("::1", "no address", false),
        ]
        for (network, address, holds) in cases {
            #expect(try #require(Network(parsing: network)).contains(address) == holds, "\(network) \(address)")
        }
    }

    @Test func `a form always asks for the address, and reads what it may take`() throws {
        let home = Fixture.home([
            "sequences/forms/guide.json": """
            { "form": "guide", "title": "The guide", "sequence": "coaching", "per_hour": 5,
              "fields": [ { "name": "size", "kind": "select", "options": ["1", "2"] } ] }
            """
        ])
        let form = try #require(Workspace.read(home).workspace?.forms["guide"])
        #expect(form.fields.map(\.name) == ["email", "size"])
        #expect(form.fields[0].isRequired && form.fields[0].kind == .email && form.perHour == 5)
        #expect(form.basis == "consent" && form.source == "guide" && form.leastSeconds == 2)
    }

    @Test(arguments: [
        #"{ "form": "guide", "title": "G", "fields": [ { "name": "a", "kind": "select" } ] }"#,
        #"{ "form": "guide", "title": "G", "fields": [ { "name": "a" }, { "name": "a" } ] }"#,
        #"{ "form": "guide", "title": "G", "fields": [ { "name": "website" } ], "honeypot": "website" }"#,
        #"{ "form": "guide", "title": "G", "fields": [], "sequence": "nowhere" }"#,
        #"{ "form": "guide", "title": "G", "fields": [], "redirect": "javascript:alert(1)" }"#,
    ])
    func `a form that cannot work is refused`(form: String) {
        #expect(Workspace.read(Fixture.home(["sequences/forms/guide.json": form])).workspace == nil)
    }
}
