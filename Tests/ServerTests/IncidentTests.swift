import Foundation
import Ports
import Scheduler
import Server
import Testing
import Values
import Workspace

/// Mistakes that other products of the field have made, one test a class; CVEs and advisories stand in the names' place.
@Suite struct IncidentTests {
    private static let form = "application/x-www-form-urlencoded"

    @Test func `1 and 2: no line break of a lead gets into a header, and no address is an argument`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        for address in [
            "a@b.example\r\nBcc: x@y.example", "-oX/tmp/x@b.example\n", "a@b.example\u{2028}", "a b@c.example",
        ] {
            let answer = try await house.post("/v1/leads", ["email": .string(address)], token: token)
            #expect(answer.status == 422, "\(address)")
        }
        let link = try await house.context.writer.perform { try $0.keepLink("https://x.example/\r\nSet-Cookie: a=b") }
        let path =
            "/c/" + house.keys.text(of: LinkToken(.click, lead: try await house.lead("a@b.example"), detail: link))
        let answer = try await house.send("GET", path, headers: [("User-Agent", "Mozilla/5.0")])
        #expect(answer.header("set-cookie") == nil)
    }

    @Test func `3: a service's call without proof does nothing`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        for hook in ["stripe", "cal", "typeform"] {
            let answer = try await house.send("POST", "/h/\(hook)", Array("{}".utf8), type: "application/json")
            #expect(answer.status == 401, "\(hook)")
        }
    }

    @Test func `5: what a lead writes is never markup on a page`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead(
            "a@b.example", ["language": "<script>alert(1)</script>", "first_name": "<img>"])
        for purpose in [LinkToken.Purpose.unsubscribe, .preferences] {
            let letter = purpose == .unsubscribe ? "u" : "p"
            let page = try await house.send("GET", "/\(letter)/" + house.keys.text(of: LinkToken(purpose, lead: lead)))
            #expect(page.status == 200 && !page.text.contains("<script>alert") && !page.text.contains("<img>"))
            #expect(page.header("content-security-policy")?.contains("unsafe-inline") == false)
            #expect(page.header("x-content-type-options") == "nosniff")
        }
    }

    @Test func `7: no GET changes anything`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let owner = try await house.token(.owner)
        let lead = try await house.lead("a@b.example")
        let before = try await house.look { try $0.greatestID() }
        for operation in house.context.operations where operation.method == "GET" && operation.id != "followLink" {
            let path = operation.path.replacing(
                "{token}", with: house.keys.text(of: LinkToken(.unsubscribe, lead: lead))
            )
            .replacing("{lead}", with: "\(lead)").replacing("{hash}", with: "0").replacing("{name}", with: "baton.css")
            _ = try await house.send("GET", path, token: owner)
            _ = try await house.send("GET", path)
        }
        #expect(try await house.look { try $0.greatestID() } == before)
        #expect(try await !house.isSuppressed("a@b.example"))
    }

    @Test func `8: nothing of the process is told, neither its environment nor its secrets`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let owner = try await house.token(.owner)
        for operation in house.context.operations where operation.method == "GET" && !operation.path.contains("{") {
            let answer = try await house.send("GET", operation.path, token: owner)
            #expect(!answer.text.contains("secret of") && !answer.text.contains("PATH="), "\(operation.id)")
        }
    }

    @Test(arguments: ["1' OR '1'='1", "1; DROP TABLE lead", "-1", "1e3", "99999999999999999999", "%27", "\u{0}"])
    func `9: what filters and cursors say is never SQL`(text: String) async throws {
        let house = try TestHouse()
        defer { house.end() }
        let owner = try await house.token(.owner)
        let written = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        for query in ["cursor=\(written)", "limit=\(written)", "email=\(written)"] {
            let answer = try await house.send("GET", "/v1/leads?\(query)", token: owner)
            #expect(answer.status == 422 || answer.json["items"] == [], "\(query): \(answer.status)")
        }
        #expect(try await house.send("GET", "/v1/outbox?state=\(written)", token: owner).status == 422)
        #expect(try await house.send("GET", "/v1/leads/\(written)", token: owner).status == 404)
    }

    @Test func `11: tokens are long, kept as hashes, and one more guess is no nearer`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let text = try await house.token(.reader, name: "one")
        let kept = try await house.look { try $0.apiTokens() }
        #expect(kept.count == 1 && kept[0].hash == TokenText.hash(text) && kept[0].hash.count == 32)
        for guess in [String(text.dropLast()), text + "a", text.uppercased(), "bt_", ""] {
            #expect(
                try await house.send("GET", "/v1/leads", headers: [("Authorization", "Bearer \(guess)")]).status == 401)
        }
    }

    @Test func `12: who is a lead and who is not gets the same answer from a form`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        _ = try await house.lead("known@example.com")
        let known = try await house.send("POST", "/f/guide", Array("email=known%40example.com".utf8), type: Self.form)
        let unknown = try await house.send(
            "POST", "/f/guide", Array("email=unknown%40example.com".utf8), type: Self.form)
        #expect(known.status == unknown.status && known.body == unknown.body)
        #expect(known.header("location") == unknown.header("location"))
    }

    @Test(arguments: ["0e215962017", "0", "", "00", String(repeating: "0", count: 64)])
    func `13: a proof is compared as bytes, not as a number`(proof: String) async throws {
        let house = try TestHouse()
        defer { house.end() }
        let answer = try await house.send(
            "POST", "/h/cal", Array("{}".utf8), type: "application/json", headers: [("X-Cal-Signature-256", proof)])
        #expect(answer.status == 401)
    }

    @Test(arguments: [
        "/assets/0/..%2F..%2Fbaton.json", "/assets/0/%2Fetc%2Fpasswd", "/assets/../baton.json", "/assets/0/queue.html",
        "/f/..%2Fhooks%2Fstripe", "/h/..%2Fstripe",
    ])
    func `14: no path leads out of what is served`(path: String) async throws {
        let house = try TestHouse()
        defer { house.end() }
        #expect(try await house.send("GET", path).status >= 404)
        let posted = try await house.send("POST", path, Array("a=b".utf8), type: Self.form)
        #expect(posted.status == 404 || posted.status == 405)
    }

    @Test func `15: a redirect leads only to what was stored`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        for path in ["/c/https:%2F%2Fevil.example", "/c/x?url=https://evil.example", "/thanks?to=https://evil.example"]
        {
            let answer = try await house.send("GET", path)
            #expect(answer.header("location") == nil)
        }
        let sent = Array("email=a%40b.example&redirect=https%3A%2F%2Fevil.example".utf8)
        #expect(try await house.send("POST", "/f/guide", sent, type: Self.form).header("location") == "/thanks")
    }

    @Test func `canary: no address, name, secret or token gets into log or metrics`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.owner, name: "shop")
        let lead: Value = ["email": "canary@secret.example", "attributes": ["first_name": "Kanarienvogel"]]
        _ = try await house.post("/v1/leads", lead, token: token)
        _ = try await house.post("/v1/events", ["event": "reply", "email": "canary@secret.example"], token: token)
        _ = try await house.post("/v1/events", ["event": "reply", "email": "nobody@secret.example"], token: token)
        _ = try await house.send("GET", "/v1/leads?email=canary@secret.example", token: token)
        _ = try await house.send("POST", "/h/stripe", Array(#"{"x":"Kanarienvogel"}"#.utf8), type: "application/json")
        let id = try await house.lead("canary@secret.example")
        let path = "/u/" + house.keys.text(of: LinkToken(.unsubscribe, lead: id))
        _ = try await house.send("POST", path, Array("List-Unsubscribe=One-Click".utf8), type: Self.form)
        let metrics = try await house.send("GET", "/metrics", token: token)
        #expect(metrics.status == 200 && metrics.text.contains("baton_http_requests_total"))
        let said = house.log.text + metrics.text
        #expect(house.log.lines.count >= 7)
        for canary in ["canary@", "secret.example", "Kanarienvogel", token, "secret of", "192.0.2.7", path] {
            #expect(!said.contains(canary), "\(canary)")
        }
    }
}
