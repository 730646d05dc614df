import Engine
import Ports
import Server
import Testing
import Values

/// What a browser is shown where something cannot be done, and what programs get in its place.
@Suite struct ProblemPageTests {
    private static let browser = ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    private static let german = [
        "sequences/forms/guide.json": """
        { "form": "guide", "title": "Anfordern", "language": "de", "per_address": 3,
          "fields": [ { "name": "first_name", "label": "Vorname", "required": true },
            { "name": "size", "label": "Größe", "kind": "select", "options": ["1", "2"] } ] }
        """
    ]

    private func fill(
        _ house: TestHouse, _ text: String, headers: [(String, String)] = [Self.browser]
    ) async throws -> TestHouse.Answer {
        try await house.send(
            "POST", "/f/guide", Array(text.utf8), type: "application/x-www-form-urlencoded", headers: headers)
    }

    @Test(arguments: [
        ("email=a%40b.example", "„Vorname“ fehlt."), ("email=none&first_name=Ann", "„none“ ist keine E-Mail-Adresse."),
        ("email=a%40b.example&first_name=Ann&size=9", "„Größe“ steht nicht zur Auswahl."),
        ("email=%FF", "Die Angaben sind nicht lesbar."),
    ])
    func `a refused form is a page in the form's language, with what is wrong and a way back`(
        text: String, words: String
    ) async throws {
        let house = try TestHouse(Self.german)
        defer { house.end() }
        let from = ("Referer", "https://www.ana.example/guide?a=1")
        let page = try await fill(house, text, headers: [Self.browser, ("Accept-Language", "fr"), from])
        #expect(page.header("content-type")?.hasPrefix("text/html") == true && page.status >= 400, "\(page.text)")
        #expect(page.text.contains(words) && page.text.contains("lang=\"de\""), "\(page.text)")
        #expect(page.text.contains("href=\"https://www.ana.example/guide?a=1\""), "\(page.text)")
        let program = try await fill(house, text, headers: [("Accept", "*/*")])
        #expect(program.header("content-type") == "application/problem+json" && program.status == page.status)
    }

    @Test func `who sends too often reads when to try again`() async throws {
        let house = try TestHouse(Self.german)
        defer { house.end() }
        var last = try await fill(house, "email=a%40b.example&first_name=Ann")
        for _ in 0..<3 { last = try await fill(house, "email=a%40b.example&first_name=Ann") }
        #expect(last.status == 429 && last.header("retry-after") != nil)
        #expect(last.text.contains("Bitte versuchen Sie es in") && !last.text.contains("%"), "\(last.text)")
    }

    @Test func `a way back that is no web address is no link`() async throws {
        let house = try TestHouse(Self.german)
        defer { house.end() }
        for from in ["javascript:alert(1)", "data:text/html,x", "https://x.example/\"><script>"] {
            let page = try await fill(house, "email=", headers: [Self.browser, ("Referer", from)])
            #expect(!page.text.contains("<a href") && !page.text.contains("<script"), "\(page.text)")
        }
    }

    @Test(arguments: [
        ("GET", "/f/none"), ("GET", "/nothing"), ("GET", "/u/x/y"), ("DELETE", "/u/x"), ("POST", "/thanks"),
        ("GET", "/u/wrong"), ("GET", "/p/wrong"), ("GET", "/o/wrong"), ("GET", "/c/wrong"), ("POST", "/u/wrong"),
        ("POST", "/o/wrong"), ("POST", "/p/wrong"),
    ])
    func `every public address shows a browser a page in its language, and a program a problem`(
        method: String, path: String
    ) async throws {
        let house = try TestHouse()
        defer { house.end() }
        let headers = [Self.browser, ("Accept-Language", "es")]
        let page = try await house.send(method, path, headers: headers)
        #expect(page.status == 404 || page.status == 405, "\(page.status)")
        #expect(page.header("content-type")?.hasPrefix("text/html") == true && page.text.contains("lang=\"es\""))
        let program = try await house.send(method, path, headers: [("Accept", "application/json")])
        #expect(program.header("content-type") == "application/problem+json", "\(program.text)")
        #expect(program.status == page.status && program.json["status"]?.whole == program.status)
    }

    @Test func `the API and the calls of services answer with a problem, whoever asks`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        for (method, path) in [("GET", "/v1/leads"), ("GET", "/v1/none"), ("POST", "/h/none"), ("GET", "/metrics")] {
            let answer = try await house.send(method, path, headers: [Self.browser])
            #expect(answer.header("content-type") == "application/problem+json", "\(path)")
        }
    }

    @Test func `whoever is signed in reads a refusal as a page too`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let reader = try await Browser(house, "Rita", .reader)
        let page = try await reader.post("/cards/1/claim")
        #expect(page.status == 403)
    }

    @Test func `each id has its own hint`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.owner)
        for (path, words) in [
            ("/v1/leads/ann@example.com", "GET /v1/leads?email="), ("/v1/queue/ann@example.com", "GET /v1/queue "),
        ] {
            let answer = try await house.send("GET", path, token: token)
            #expect(answer.status == 404 && answer.json["hint"]?.text?.contains(words) == true, "\(answer.text)")
        }
        let message = try await house.send("POST", "/v1/outbox/x/release", token: token)
        #expect(message.json["hint"]?.text?.contains("GET /v1/outbox") == true, "\(message.text)")
    }

    @Test func `a lead's owner is one of the people, and its language a code`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.owner)
        let lead = try await house.lead("ann@example.com")
        func patch(_ value: Value) async throws -> TestHouse.Answer {
            try await house.send(
                "PATCH", "/v1/leads/\(lead)", value.json(), type: "application/json", token: token)
        }
        for (value, path): (Value, String) in [
            (["owner": "ghost"], "owner"), (["language": "Klingon, please"], "language"),
            (["attributes": ["language": "deutsch"]], "language"),
        ] {
            let answer = try await patch(value)
            #expect(answer.status == 422 && answer.json["path"]?.text == path, "\(answer.text)")
            #expect(answer.json["hint"]?.text != nil)
        }
        #expect(try await patch(["owner": "mia", "language": "pt-BR"]).status == 200)
        let kept = try #require(try await house.look { try $0.lead(lead) })
        #expect(kept.owner == "mia" && kept.attributes["language"] == "pt-BR")
        #expect(try await patch(["owner": .null, "language": .null]).status == 200)
    }

    @Test func `only subscribers that somebody named are listed`() async throws {
        let told = TestHouse.files["baton.json"]?.replacing(
            #""zone": "UTC","#,
            with: """
                "zone": "UTC", "notifications": { "mailbox": "ana" },
                "subscribers": { "crm": { "url": "https://crm.example/", "secret": { "env": "CRM" } } },
                """)
        let house = try TestHouse(["baton.json": try #require(told)])
        defer { house.end() }
        let answer = try await house.send("GET", "/v1/subscribers", token: try await house.token(.owner))
        guard case .array(let items)? = answer.json["items"] else {
            Issue.record("\(answer.text)")
            return
        }
        #expect(items.map { $0["subscriber"] } == ["crm"] && items[0]["state"] == "new", "\(answer.text)")
    }
}
