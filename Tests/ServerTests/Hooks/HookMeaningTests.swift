import Engine
import Server
import Testing
import Values
import Workspace

@Suite struct HookMeaningTests {
    private static func hook(_ preset: String) throws -> HookDefinition {
        let home = Home(
            files: [
                "baton.json": Array(#"{ "zone": "UTC", "currency": "USD" }"#.utf8),
                "sequences/hooks/x.json": Array(
                    #"{ "hook": "x", "preset": "\#(preset)", "secrets": [ { "env": "X" } ] }"#.utf8),
            ])
        return try #require(Workspace.read(home).workspace?.hooks["x"])
    }

    private static func meaning(_ preset: String, _ fixture: String, _ changes: [(String, Value)] = []) throws
        -> HookMeaning
    {
        let hook = try hook(preset)
        var body = try Value(json: try #require(HookFixture.body(fixture, of: hook)))
        for (path, value) in changes { body = try #require(body.replacing(Substring(path), with: value)) }
        return hook.meaning(of: body, bytes: body.json())
    }

    private static func event(_ preset: String, _ fixture: String, _ changes: [(String, Value)] = []) throws
        -> HookEvent
    {
        guard case .event(let event) = try meaning(preset, fixture, changes) else {
            throw Missing(preset: preset, fixture: fixture)
        }
        return event
    }

    private struct Missing: Error {
        var preset: String
        var fixture: String
    }

    /// What each fixture means: event, amount, whom it finds.
    private static let meanings: [(String, String, String, Int?, String?)] = [
        ("stripe", "paid", "paid", 24_900, "TOKEN"), ("stripe", "async_paid", "paid", 24_900, "TOKEN"),
        ("stripe", "async_failed", "payment_failed", nil, "TOKEN"), ("stripe", "refund", "refund", 24_900, nil),
        ("stripe", "partial_refund", "refund", 2_500, nil), ("stripe", "dispute", "dispute", 24_900, nil),
        ("paddle", "paid", "paid", 24_900, "TOKEN"), ("paddle", "refund", "refund", 24_900, nil),
        ("paddle", "dispute", "dispute", 24_900, nil), ("paddle", "failed", "payment_failed", nil, "TOKEN"),
        ("lemon_squeezy", "paid", "paid", 24_900, "TOKEN"), ("lemon_squeezy", "refund", "refund", 24_900, "TOKEN"),
        ("generic", "paid", "paid", 24_900, nil), ("generic", "refund", "refund", 24_900, nil),
        ("generic", "form", "form", nil, nil), ("calendly", "booked", "booked", nil, nil),
        ("calendly", "cancelled", "cancelled", nil, nil), ("calendly", "rescheduled", "rescheduled", nil, nil),
        ("cal_com", "booked", "booked", nil, nil), ("cal_com", "cancelled", "cancelled", nil, nil),
        ("cal_com", "rescheduled", "rescheduled", nil, nil), ("typeform", "form", "form", nil, "TOKEN"),
        ("typeform", "form_without_token", "form", nil, nil), ("tally", "form", "form", nil, "TOKEN"),
        ("tally", "form_without_token", "form", nil, nil),
    ]

    @Test func `each fixture of each preset means what it says`() throws {
        for (preset, fixture, name, amount, token) in Self.meanings {
            let event = try Self.event(preset, fixture)
            #expect(event.name == name && event.token == token, "\(preset) \(fixture)")
            #expect(event.details["amount"]?.whole == amount, "\(preset) \(fixture)")
            if amount != nil { #expect(event.details["currency"] == "USD", "\(preset) \(fixture)") }
        }
    }

    @Test func `every fixture is either listed above or known to mean nothing`() throws {
        for (preset, fixtures) in HookFixture.all {
            for fixture in fixtures.keys where !Self.meanings.contains(where: { $0.0 == preset && $0.1 == fixture }) {
                let meaning = try Self.meaning(preset, fixture)
                #expect(meaning == .ignored || meaning == .unknown, "\(preset) \(fixture)")
            }
        }
    }

    @Test func `a checkout that is complete and not paid wins nothing`() throws {
        #expect(try Self.meaning("stripe", "unpaid") == .ignored)
        #expect(try Self.meaning("lemon_squeezy", "pending") == .ignored)
        #expect(try Self.event("stripe", "async_paid").name == "paid")
    }

    @Test func `a chargeback that was won back is no second dispute`() throws {
        let reversed: [(String, Value)] = [("event_type", "adjustment.updated"), ("data.status", "reversed")]
        #expect(try Self.meaning("paddle", "dispute", reversed) == .unknown)
    }

    @Test func `a cancellation is kept back, and the booking that replaces it takes it back`() throws {
        for preset in ["calendly", "cal_com"] {
            let cancelled = try Self.event(preset, "cancelled")
            #expect(cancelled.after == Delay(15, .minute))
            #expect(try Self.event(preset, "rescheduled").takesBack == cancelled.about, "\(preset)")
        }
        #expect(try Self.meaning("calendly", "moved_away") == .ignored)
        #expect(try Self.meaning("cal_com", "asked_to_move") == .ignored)
    }

    @Test func `answers are found by their question's own reference, and a lost token asks a person`() throws {
        let event = try Self.event("typeform", "form_without_token")
        #expect(event.email == "lead@example.com" && event.asks && event.createsLead)
        #expect(event.lead["first_name"] == "Lena" && event.lead["company"] == "Voss & Sons")
        #expect(try !Self.event("typeform", "form").asks)
        #expect(try Self.event("tally", "form_without_token").asks)
    }

    @Test func `an amount that cannot be read stays as it is written`() throws {
        let event = try Self.event("stripe", "paid", [("data.object.amount_total", "249,00")])
        #expect(event.details["amount"] == "249,00")
        #expect(try Self.event("paddle", "paid").details["amount"] == 24_900)
    }

    @Test func `a call that names nobody is incomplete, and is not taken for nothing`() throws {
        let nobody: [(String, Value)] = [("email", .null)]
        #expect(
            try Self.meaning("generic", "form", nobody)
                == .incomplete(event: "form", missing: "email, token or reference"))
    }

    @Test func `the same call has the same id, and another one another`() throws {
        #expect(try Self.event("stripe", "paid").id == "evt_paid")
        let approved: [(String, Value)] = [("event_id", "evt_other"), ("event_type", "adjustment.created")]
        #expect(try Self.event("paddle", "refund", approved).id == (try Self.event("paddle", "refund").id))
        #expect(try Self.event("paddle", "refund").id != (try Self.event("paddle", "paid").id))
        let (first, second) = (try Self.event("lemon_squeezy", "paid"), try Self.event("lemon_squeezy", "paid"))
        #expect(first.id == second.id && first.id.hasPrefix("sha256:"))
        #expect(try Self.event("lemon_squeezy", "refund").id != first.id)
        #expect(try Self.event("calendly", "booked").id != (try Self.event("calendly", "cancelled").id))
    }

    @Test func `major units become minor ones by the currency's decimals`() throws {
        let home = Home(
            files: [
                "baton.json": Array(#"{ "zone": "UTC", "currency": "USD" }"#.utf8),
                "sequences/hooks/x.json": Array(
                    """
                    { "hook": "x", "scheme": { "hmac": "X" }, "secrets": [ { "env": "X" } ],
                      "rules": [ { "event": "paid", "email": "e", "amount": "a", "currency": "c", "units": "major" } ] }
                    """.utf8),
            ])
        let hook = try #require(Workspace.read(home).workspace?.hooks["x"])
        let cases: [(Value, String, Value)] = [
            ("49.00", "eur", 4_900), (49, "EUR", 4_900), (49.5, "EUR", 4_950), ("49", "JPY", 49),
            ("1.234", "KWD", 1_234),
            ("49.005", "EUR", "49.005"), ("49,00", "EUR", "49,00"), ("", "EUR", .null), ("-3.50", "EUR", -350),
            (9_223_372_036_854_775_807, "EUR", 9_223_372_036_854_775_807),
        ]
        for (amount, currency, minor) in cases {
            let body: Value = ["e": "a@b.example", "a": amount, "c": .string(currency)]
            guard case .event(let event) = hook.meaning(of: body, bytes: body.json()) else {
                Issue.record("\(amount)")
                continue
            }
            #expect((event.details["amount"] ?? .null) == minor, "\(amount) \(currency)")
        }
    }
}
