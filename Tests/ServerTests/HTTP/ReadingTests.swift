import Server
import Testing
import Values
import Workspace

@Suite struct ReadingTests {
    @Test func `forms and queries are undone as browsers write them`() throws {
        let fields = try #require(FormFields(parsing: "a=1+2&b=%C3%BC&a=3&c&d=%3D%26"))
        #expect(fields["a"] == "1 2" && fields.all("a") == ["1 2", "3"] && fields["b"] == "ü")
        #expect(fields["c"] == "" && fields["d"] == "=&" && fields["e"] == nil)
        for text in ["a=%", "a=%2", "a=%zz", "a=%+1", "a=%FF", String(repeating: "a&", count: 201)] {
            #expect(FormFields(parsing: text) == nil, "\(text.prefix(10))")
        }
    }

    @Test func `a form in parts is read as one in pairs, without its files`() throws {
        func read(_ text: String, boundary: String = "X") -> FormFields? {
            FormFields(multipart: Array(text.replacing("\n", with: "\r\n").utf8), boundary: boundary)
        }
        let sent = """
            --X\nContent-Disposition: form-data; name="email"\n\nann@example.com
            --X\ncontent-disposition: form-data; name=note\nContent-Type: text/plain\n\nÜ, two\nlines
            --X\nContent-Disposition: form-data; name="file"; filename="a.txt"\n\nname="email"
            --X--\n
            """
        let fields = try #require(read(sent))
        #expect(fields["email"] == "ann@example.com" && fields["note"] == "Ü, two\r\nlines" && fields["file"] == nil)
        let cut = String(sent.prefix(60))
        for (text, boundary) in [("", "X"), (cut, "X"), (sent, "Y"), ("--X\nno end of head\n--X--", "X")] {
            #expect(read(text, boundary: boundary) == nil, "\(text)")
        }
        let many = String(repeating: "--X\nContent-Disposition: form-data; name=a\n\n1\n", count: 201) + "--X--"
        #expect(read(many) == nil && read("--X--") == FormFields())
        let broken =
            Array("--X\r\nContent-Disposition: form-data; name=a\r\n\r\n".utf8) + [0xFF] + Array("\r\n--X--".utf8)
        #expect(FormFields(multipart: broken, boundary: "X") == nil)
    }

    @Test func `a bucket lets a burst pass, then a steady rate, each client by itself`() {
        var limiter = RateLimiter(RateLimit(perMinute: 60, burst: 3))
        let start = Moment(seconds: 1_000)
        for _ in 0..<3 { #expect(limiter.take("a", at: start) == nil) }
        #expect(limiter.take("a", at: start) == 1)
        #expect(limiter.take("b", at: start) == nil)
        #expect(limiter.take("a", at: start + .seconds(1)) == nil)
        #expect(limiter.take("a", at: start + .seconds(1)) != nil)
        #expect(limiter.take("a", at: start - .seconds(100)) != nil)
    }

    @Test func `only a trusted proxy says whose request it is`() throws {
        let trusted = [try #require(Network(parsing: "10.0.0.0/8"))]
        let cases: [(String, String?, String)] = [
            ("192.0.2.1", "203.0.113.9", "192.0.2.1"), ("10.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("10.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
            ("10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"), ("10.0.0.1", nil, "10.0.0.1"),
            ("10.0.0.1", "nonsense", "10.0.0.1"), ("10.0.0.1", "203.0.113.9, 0.0.0.0/0", "10.0.0.1"),
        ]
        for (peer, forwarded, client) in cases {
            #expect(ClientAddress.find(peer: peer, forwarded: forwarded, trusted: trusted) == client)
        }
        #expect(ClientAddress.group("2001:db8:1:2:3:4:5:6") == ClientAddress.group("2001:db8:1:2:9::1"))
        #expect(ClientAddress.group("192.0.2.1") == "192.0.2.1")
    }

    @Test func `equal values have equal tags, in whatever order`() {
        let (one, other): (Value, Value) = (["a": 1, "b": 2], ["b": 2, "a": 1])
        #expect(EntityTag.of(one) == EntityTag.of(other) && EntityTag.of(one) != EntityTag.of(["a": 1]))
        let tag = EntityTag.of(one)
        #expect(EntityTag.names("\"x\", \(tag)", tag) && EntityTag.names("*", tag) && EntityTag.names("W/\(tag)", tag))
        #expect(!EntityTag.names("\"x\"", tag))
    }

    @Test func `tokens differ, and their hash is all that tells them`() {
        let tokens = Set((0..<100).map { _ in TokenText.make() })
        #expect(tokens.count == 100 && tokens.allSatisfy { $0.hasPrefix("bt_") && $0.count == 35 })
    }

    @Test func `an export of payments is read by the names services give their columns`() throws {
        let stripe =
            "id,PaymentIntent ID,Amount,Currency,Status,Customer Email\nch_1,pi_1,249.00,usd,Paid,a@b.example\nch_2,pi_2,9.00,usd,Failed,c@d.example\n"
        let payments = try PaymentExport.read(Array(stripe.utf8))
        #expect(payments.map(\.reference) == ["pi_1", "pi_2"] && payments.map(\.isPaid) == [true, false])
        #expect(payments.first?.address == "a@b.example" && payments.first?.line == 2)
    }
}
