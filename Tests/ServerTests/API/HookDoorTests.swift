import Engine
import Ports
import Scheduler
import Server
import Testing
import Values
import Workspace

@Suite struct HookDoorTests {
    /// Sends a fixture, signed as the service would.
    private static func send(
        _ house: TestHouse, _ hook: String, _ fixture: String, _ changes: [(String, Value)] = [],
        secret: String? = nil, at moment: Moment = SystemMoment.now
    ) async throws -> TestHouse.Answer {
        let definition = try #require(house.context.workspace().hooks[hook])
        var body = try Value(json: try #require(HookFixture.body(fixture, of: definition)))
        for (path, value) in changes { body = try #require(body.replacing(Substring(path), with: value)) }
        let bytes = body.json()
        let known = try house.context.secret(try #require(definition.secrets.first))
        let headers = definition.scheme.code.headers(for: bytes, secret: secret ?? known, id: "m", at: moment)
        return try await house.send(
            "POST", "/h/\(hook)", bytes, type: "application/json", headers: headers.map { ($0.name, $0.value) })
    }

    private static let buyer: [(String, Value)] = [
        ("data.object.customer_details.email", "ann@example.com"), ("data.object.client_reference_id", .null),
        ("data.object.metadata.offer", "seat"),
    ]

    @Test func `a proven payment is heard once, and its refund finds the lead by the payment alone`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("ann@example.com")
        let paid = try await Self.send(house, "stripe", "paid", Self.buyer)
        #expect(paid.status == 200 && paid.json["result"] == "received", "\(paid.text)")
        #expect(try await Self.send(house, "stripe", "paid", Self.buyer).json["result"] == "known already")
        let log = try await house.look { try $0.timeline(lead: lead).map(\.name) }
        #expect(log.contains { $0.contains("paid") || $0.contains("payment") || $0.contains("won") }, "\(log)")
        let refund = try await Self.send(
            house, "stripe", "refund", [("data.object.billing_details.email", .null)])
        #expect(refund.json["result"] == "received", "\(refund.text)")
        #expect(try await house.look { try $0.activeCard(lead: lead) } != nil)
    }

    @Test func `refunds told as running totals leave what stayed`() async throws {
        let house = try TestHouse([
            "sequences/hooks/lemon.json":
                #"{ "hook": "lemon", "preset": "lemon_squeezy", "secrets": [ { "env": "LEMON" } ] }"#
        ])
        defer { house.end() }
        let lead = try await house.lead("lead@example.com")
        _ = try await house.post(
            "/v1/enrollments", ["email": "lead@example.com", "sequence": "course"], token: try await house.token(.owner)
        )
        let offer: [(String, Value)] = [("meta.custom_data.offer", "seat")]
        #expect(try await Self.send(house, "lemon", "paid", offer).json["result"] == "received")
        for total in [5_000, 7_500] {
            let part: [(String, Value)] = [("data.attributes.refunded_amount", .int(total))]
            #expect(try await Self.send(house, "lemon", "refund", part).json["result"] == "received")
        }
        #expect(try await house.look { try $0.deals(lead: lead).map(\.refunded) } == [7_500])
    }

    @Test func `unsigned, mismatched, stale and foreign calls change nothing and are logged with one word`()
        async throws
    {
        let house = try TestHouse()
        defer { house.end() }
        _ = try await house.lead("ann@example.com")
        let unsigned = try await house.send("POST", "/h/stripe", Array("{}".utf8), type: "application/json")
        let mismatch = try await Self.send(house, "stripe", "paid", Self.buyer, secret: "another")
        let stale = try await Self.send(
            house, "stripe", "paid", Self.buyer, at: SystemMoment.now - .seconds(3_600))
        #expect([unsigned.status, mismatch.status, stale.status] == [401, 401, 401])
        let words = house.log.lines.compactMap { $0["verdict"]?.text }
        #expect(words == ["missing", "mismatch", "clock"])
        #expect(!house.log.text.contains("secret of"))
        #expect(try await Self.send(house, "stripe", "unpaid", Self.buyer).json["result"] == "ignored")
        #expect(try await house.look { try $0.dealTotals(in: .won).count } == 0)
        #expect(try await house.send("POST", "/h/nowhere", Array("{}".utf8), type: "application/json").status == 404)
    }

    @Test func `a payment of nobody we know is set aside for a person, or opens a card under its address`() async throws
    {
        let house = try TestHouse()
        defer { house.end() }
        let refund = try await Self.send(
            house, "stripe", "refund", [("data.object.billing_details.email", .null)])
        #expect(refund.status == 200 && refund.json["result"] == "set aside")
        let kept = try await house.look { try $0.setAside(before: .max, limit: 9) }
        #expect(kept.count == 1 && kept[0].source == "hook stripe")
    }

    @Test func `a cancelled booking waits, and the new one takes it back`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("lead@example.com")
        #expect(try await Self.send(house, "cal", "booked").json["result"] == "received")
        #expect(try await Self.send(house, "cal", "cancelled").json["result"] == "kept back")
        #expect(try await house.look { try $0.nextKeptEvent() } != nil)
        #expect(try await Self.send(house, "cal", "rescheduled").json["result"] == "received")
        #expect(try await house.look { try $0.nextKeptEvent() } == nil)
        let log = try await house.look { try $0.timeline(lead: lead).map(\.name) }
        #expect(log.contains("booked") && log.contains("rescheduled") && !log.contains("cancelled"))
    }

    @Test func `a form without its link's token makes a lead and asks a person`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let answer = try await Self.send(house, "typeform", "form_without_token")
        #expect(answer.json["result"] == "received", "\(answer.text)")
        let lead = try #require(try await house.look { try $0.lead(address: "lead@example.com") })
        #expect(lead.attributes["company"] == "Voss & Sons" && lead.source == "typeform")
        #expect(try await house.look { try $0.activeCard(lead: lead.id) } != nil)
    }
}

/// The wall clock, as the house under test has it.
enum SystemMoment {
    static var now: Moment { SystemClock().now }
}
