import Engine
import Ports
import Server
import Testing
import Values

/// What the API takes, and what it refuses.
@Suite struct DoorTests {
    @Test func `a lead comes in, is brought up to date, and keeps its first touch`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        let first = try await house.post(
            "/v1/leads",
            [
                "email": "Ann@Example.com", "attributes": ["first_name": "Ann", "size": 4], "source": "fair",
                "basis": "consent", "tags": ["vip"], "enroll": "course",
            ], token: token)
        #expect(
            first.status == 200 && first.json["new"] == true && first.json["enrollment"]?.text != nil, "\(first.text)")
        let second = try await house.post(
            "/v1/leads", ["email": "ann@example.com", "attributes": ["size": .null], "source": "web"], token: token)
        #expect(second.json["new"] == false && second.json["changed"] == true)
        let lead = try #require(try await house.look { try $0.lead(address: "ann@example.com") })
        #expect(lead.source == "fair" && lead.basis == "consent" && lead.attributes["first_name"] == "Ann")
        #expect(lead.attributes["size"] == nil && lead.tags == ["vip"])
    }

    @Test func `a batch tells what became of each, and one that cannot be taken leaves the others alone`() async throws
    {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        let answer = try await house.post(
            "/v1/leads",
            ["leads": [["email": "a@example.com"], ["email": "no address"], ["email": "b@example.com"]]], token: token)
        #expect(answer.status == 200 && answer.json["done"] == 2 && answer.json["refused"] == 1, "\(answer.text)")
        #expect(answer.json["results"]?.element(at: 1)?["problem"]?["status"] == 422)
        #expect(try await house.look { try $0.leadCount() } == 2)
    }

    @Test func `a batch that cannot be read does nothing, and says where`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        let answer = try await house.post(
            "/v1/leads", ["leads": [["email": "a@example.com"], ["emial": "b@example.com"]]], token: token)
        #expect(answer.status == 422 && answer.json["path"]?.text?.hasPrefix("leads[1]") == true, "\(answer.text)")
        #expect(answer.text.contains("emial") && answer.json["hint"]?.text?.contains("email") == true, "\(answer.text)")
        #expect(try await house.look { try $0.leadCount() } == 0)
    }

    @Test func `the same key gives the same answer, and the work is done once`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        _ = try await house.lead("ann@example.com")
        let event: Value = ["event": "click", "email": "ann@example.com"]
        let key = [("Idempotency-Key", "k-1")]
        let first = try await house.post("/v1/events", event, token: token, headers: key)
        let again = try await house.post("/v1/events", event, token: token, headers: key)
        #expect(first.status == 200 && again.body == first.body && again.header("idempotency-replayed") == "true")
        let other = try await house.post(
            "/v1/events", ["event": "reply", "email": "ann@example.com"], token: token, headers: key)
        #expect(other.status == 422)
        let elsewhere = try await house.post("/v1/events", event, token: try await house.token(.owner), headers: key)
        #expect(elsewhere.header("idempotency-replayed") == nil)
    }

    @Test func `an event with an id changes nothing the second time`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        _ = try await house.lead("ann@example.com")
        let event: Value = ["event": "reply", "email": "ann@example.com", "id": "r-1"]
        #expect(try await house.post("/v1/events", event, token: token).json["repeat"] == false)
        #expect(try await house.post("/v1/events", event, token: token).json["repeat"] == true)
    }

    @Test func `a payment whose link is spoiled is still its address's`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        let lead = try await house.lead("ann@example.com")
        let paid = try await house.post(
            "/v1/events", ["event": "paid", "email": "ann@example.com", "token": "spoiled"], token: token)
        #expect(paid.status == 200 && paid.json["lead"]?.text == "\(lead)", "\(paid.text)")
        let click = try await house.post(
            "/v1/events", ["event": "click", "email": "ann@example.com", "token": "spoiled"], token: token)
        #expect(click.status == 200, "\(click.text)")
        #expect(try await house.look { try $0.leadCount() } == 1, "nobody stands in for who is known")
    }

    @Test func `who runs through a sequence already is in conflict, and runs on`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        _ = try await house.lead("ann@example.com")
        let wish: Value = ["email": "ann@example.com", "sequence": "course"]
        #expect(try await house.post("/v1/enrollments", wish, token: token).status == 200)
        #expect(try await house.post("/v1/enrollments", wish, token: token).status == 409)
    }

    @Test func `an unsubscribe over the API suppresses at once`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        _ = try await house.lead("ann@example.com")
        let token = try await house.token(.ingest)
        let answer = try await house.post(
            "/v1/events", ["event": "unsubscribe", "email": "ann@example.com"], token: token)
        #expect(answer.status == 200)
        #expect(try await house.isSuppressed("ann@example.com"))
    }

    @Test func `many at once share transactions, and each has its own answer`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let address: Value = number % 10 == 0 ? "no address" : .string("lead\(number)@example.com")
                    return try await house.post("/v1/leads", ["email": address], token: token).status
                }
            }
            return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == [200: 180, 422: 20])
        #expect(try await house.look { try $0.leadCount() } == 180)
    }

    @Test func `a lead is changed by one request as the command changes it, and all of it or nothing`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.marketer)
        let lead = try await house.lead("ann@example.com", ["company": "Acme"])
        func patch(_ body: Value) async throws -> TestHouse.Answer {
            try await house.send(
                "PATCH", "/v1/leads/\(lead)", body.json(), type: "application/json", token: token)
        }
        let changed = try await patch([
            "attributes": ["first_name": "Ann", "company": nil], "zone": "Europe/Berlin", "basis": "contract",
            "owner": "mia", "add_tags": ["vip"],
        ])
        #expect(changed.status == 200, "\(changed.text)")
        #expect(changed.json["zone"] == "Europe/Berlin" && changed.json["basis"] == "contract")
        #expect(changed.json["owner"] == "mia" && changed.json["tags"] == ["vip"])
        #expect(changed.json["attributes"] == ["first_name": "Ann"])
        #expect(try await patch(["attributes": ["first_name": "Bo"], "zone": "Moon/Base"]).status == 422)
        #expect(try await house.look { try $0.lead(lead)?.attributes["first_name"] } == "Ann")
        let cleared = try await patch(["owner": nil, "remove_tags": ["vip"]])
        #expect(cleared.json["owner"] == .null && cleared.json["tags"] == [] && cleared.json["zone"] == "Europe/Berlin")
    }

    @Test func `what a person may set is set by its name, and what nobody sets is refused with its place`() async throws
    {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.marketer)
        let lead = try await house.lead("ann@example.com", ["first_name": "An", "phone": "1"])
        func patch(_ body: Value) async throws -> TestHouse.Answer {
            try await house.send(
                "PATCH", "/v1/leads/\(lead)", body.json(), type: "application/json", token: token)
        }
        let named = try await patch(["first_name": "Ann", "last_name": "Lee", "phone": nil, "language": "de"])
        #expect(named.status == 200, "\(named.text)")
        #expect(named.json["attributes"] == ["first_name": "Ann", "last_name": "Lee", "language": "de"])
        let before = try await house.look { try $0.lead(lead) }
        let refused: [(Value, String, String)] = [
            (["email": "bo@example.com"], "email", "address"), (["score": 9], "score", "counted"),
            (["fit": 9], "fit", "counted"), (["engagement": 9], "engagement", "counted"),
            (["account": "x.example"], "account", "follows"), (["source": "web"], "source", "first came"),
            (["tags": ["vip"]], "tags", "added"), (["name": "Ann"], "name", "name"),
            (["attributes": ["zone": "UTC"]], "attributes", "beside"),
            (["attributes": ["owner": "mia"]], "attributes", "beside"),
            (["attributes": ["email": "bo@example.com"]], "attributes", "address"),
            (["attributes": ["score": 100], "first_name": "Bo"], "attributes", "counted"),
            (["attributes": ["first_name": "Bo"], "first_name": "Ann"], "first_name", "once"),
            (["basis": "hope"], "basis", "lawful"), (["first_name": 7], "first_name", "text"),
        ]
        for (body, path, word) in refused {
            let answer = try await patch(body)
            #expect(answer.status == 422, "\(body): \(answer.text)")
            #expect(answer.text.contains(path) && answer.text.contains(word), "\(body): \(answer.text)")
        }
        #expect(try await house.look { try $0.lead(lead) } == before)
        let created: Value = ["email": "cy@example.com", "attributes": ["score": 100]]
        #expect(try await house.post("/v1/leads", created, token: token).status == 422)
    }

    /// Bodies that are refused, and with what.
    private static let refused: [(String, String?, [UInt8], Int)] = [
        ("no JSON", "application/json", Array("{".utf8), 400), ("empty", "application/json", [], 400),
        ("another type", "text/plain", Array("{}".utf8), 415), ("no type", nil, Array("{}".utf8), 415),
        ("twice", "application/json", Array(#"{"email":"a@b.example","email":"c@d.example"}"#.utf8), 400),
        ("deep", "application/json", Array(repeating: UInt8(ascii: "["), count: 100_000), 400),
        ("not UTF-8", "application/json", Array("{\"email\":\"".utf8) + [0xFF] + Array("\"}".utf8), 400),
        ("huge", "application/json", Array(repeating: 0x20, count: 1_048_577), 413),
        ("a list", "application/json", Array("[]".utf8), 422),
        ("a number", "application/json", Array(#"{"email":1}"#.utf8), 422),
        ("unknown name", "application/json", Array(#"{"email":"a@b.example","x":1}"#.utf8), 422),
        ("nested", "application/json", Array(#"{"email":"a@b.example","attributes":{"x":{}}}"#.utf8), 422),
        ("1e400", "application/json", Array(#"{"email":"a@b.example","attributes":{"x":1e400}}"#.utf8), 400),
        (
            "many", "application/json",
            Array(
                "{\"leads\":[\((0...1_000).map { _ in "{\"email\":\"a@b.example\"}" }.joined(separator: ","))]}".utf8),
            422
        ),
        (
            "too many values", "application/json",
            Value.object(["email": "a@b.example", "attributes": .object(Object((0...500).map { ("a\($0)", 1) }))])
                .json(),
            422
        ),
        (
            "too many tags", "application/json",
            Value.object(["email": "a@b.example", "tags": .array((0...200).map { .string("t\($0)") })]).json(), 422
        ),
        ("no zone", "application/json", Array(#"{"email":"a@b.example","zone":"Moon/Base"}"#.utf8), 422),
        ("no basis", "application/json", Array(#"{"email":"a@b.example","basis":"hope"}"#.utf8), 422),
    ]

    @Test func `bad bodies get a problem with status and place, and nothing is half done`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.ingest)
        for (name, type, body, status) in Self.refused {
            let answer = try await house.send("POST", "/v1/leads", body, type: type, token: token)
            #expect(answer.status == status, "\(name): \(answer.text.prefix(300))")
            #expect(answer.header("content-type") == "application/problem+json", "\(name)")
            #expect(answer.json["status"]?.whole == status && answer.json["detail"]?.text != nil, "\(name)")
        }
        #expect(try await house.look { try $0.leadCount() } == 0)
    }

    @Test func `two who change a lead at once do not overwrite each other`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.marketer)
        let path = "/v1/leads/\(try await house.lead("ann@example.com"))"
        let tag = try #require(try await house.send("GET", path, token: token).header("etag"))
        func set(_ company: String) async throws -> TestHouse.Answer {
            let body: Value = ["attributes": ["company": .string(company)]]
            return try await house.send(
                "PATCH", path, body.json(), type: "application/json", token: token, headers: [("If-Match", tag)])
        }
        let first = try await set("Aurora")
        #expect(first.status == 200 && first.json["attributes"]?["company"] == "Aurora", "\(first.text)")
        #expect(try await set("Borealis").status == 412)
        let shown = try await house.send("GET", path, token: token)
        #expect(shown.json["attributes"]?["company"] == "Aurora" && shown.header("etag") == first.header("etag"))
    }

    @Test func `what is not there, and what goes by another method, is a problem too`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lost = try await house.send("GET", "/v1/nothing")
        #expect(lost.status == 404 && lost.header("content-type") == "application/problem+json")
        let wrong = try await house.send("DELETE", "/v1/leads")
        #expect(wrong.status == 405 && wrong.header("allow") == "GET, HEAD, POST")
        let head = try await house.send("HEAD", "/healthz")
        #expect(head.status == 200 && head.body.isEmpty && head.header("content-length") == "15")
        #expect(try await house.send("GET", "/healthz?%FF").status == 400)
    }
}
