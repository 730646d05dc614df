import Testing
import Values
import Workspace

@Suite struct LimitsJSONTests {
    /// The sample home with a mailbox `ana` that has these keys besides, and these beside the mailboxes.
    private static func reading(_ mailbox: String, _ more: String = "") -> Workspace.Reading {
        let text = Fixture.baton
            .replacing("\"from\": \"ana@ana.example\"", with: "\(mailbox), \"from\": \"ana@ana.example\"")
            .replacing("\"mailboxes\"", with: "\(more.isEmpty ? "" : more + ", ")\"mailboxes\"")
        return Workspace.read(Fixture.home("baton.json", replacing: Fixture.baton, with: text))
    }

    private func mailbox(_ text: String) throws -> Mailbox {
        let reading = Self.reading(text)
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        return try #require(reading.workspace?.mailboxes["ana"])
    }

    @Test func `a mailbox is watched and goes on after a doubt unless it says otherwise`() throws {
        let plain = try mailbox("\"limits\": {}")
        #expect(plain.guardrails == Mailbox.Guardrails())
        #expect(plain.guardrails?.bounces == Share(millionths: 50_000))
        #expect(plain.guardrails?.sample == 50)
        #expect(plain.unknown == .goOn)
        #expect(plain.limits == Mailbox.Limits())
    }

    @Test func `gaps, ramp-ups and caps of domains are read as they are written`() throws {
        let limits = try mailbox(
            """
            "limits": { "per_day": 400, "gap": { "at_least": "20 seconds", "at_most": "2 minutes" },
              "ramp_up": { "start": 20, "growth": "12.5%" },
              "per_domain": { "per_day": 100, "domains": { "Gmail.com": { "per_hour": 20 }, "gmx.de": { "per_day": 5 } } } }
            """
        ).limits
        #expect(limits.gap == Mailbox.Gap(least: .seconds(20), most: .minutes(2)))
        #expect(limits.rampUp?.growth == .share(Share(millionths: 125_000)))
        #expect(limits.rampUp?.ceiling == 400)
        #expect(limits.perDomain?.caps(of: "gmail.com") == Mailbox.Caps(perHour: 20, perDay: 100))
        #expect(limits.perDomain?.caps(of: "gmx.de") == Mailbox.Caps(perDay: 5))
        #expect(limits.perDomain?.caps(of: "other.example") == Mailbox.Caps(perDay: 100))
        let simple = try mailbox(
            #""limits": { "gap": "90 seconds", "ramp_up": { "start": 5, "growth": 5, "ceiling": 50 } }"#
        ).limits
        #expect(simple.gap == Mailbox.Gap(least: .seconds(90), most: .seconds(90)))
        #expect(simple.rampUp == Mailbox.RampUp(start: 5, growth: .messages(5), ceiling: 50))
    }

    @Test func `guardrails differ from the defaults only where something is said`() throws {
        let some = try mailbox(#""guardrails": { "bounces": "8%", "complaints": false, "window": "2 days" }"#)
            .guardrails
        #expect(some?.bounces == Share(millionths: 80_000))
        #expect(some?.complaints == nil)
        #expect(some?.failures == Share(millionths: 200_000))
        #expect(some?.window == .days(2))
        #expect(try mailbox(#""guardrails": false"#).guardrails == nil)
        #expect(try mailbox(#""guardrails": true"#).guardrails == Mailbox.Guardrails())
    }

    @Test func `a doubt is gone on from, held, or sent again`() throws {
        #expect(try mailbox(#""unknown": "hold""#).unknown == .hold)
        #expect(try mailbox(#""unknown": "go_on""#).unknown == .goOn)
        #expect(try mailbox(#""unknown": { "resend": 2 }"#).unknown == .resend(atMost: 2))
    }

    @Test func `a pool shares evenly or by weight, and a sequence names it like a mailbox`() throws {
        let reading = Self.reading("\"limits\": {}", #""pools": { "team": ["ana"], "desk": { "ana": 3 } }"#)
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        #expect(reading.workspace?.pools["team"] == Pool(name: "team", weights: ["ana": 1]))
        #expect(reading.workspace?.pools["desk"] == Pool(name: "desk", weights: ["ana": 3]))
    }

    @Test(arguments: [
        #""limits": { "gap": "soon" }"#, #""limits": { "gap": "2 business hours" }"#,
        #""limits": { "gap": { "at_least": "2 minutes", "at_most": "1 minute" } }"#,
        #""limits": { "gap": { "at_least": "2 minutes" } }"#, #""limits": { "gap": "400 days" }"#,
        #""limits": { "ramp_up": { "start": 20, "growth": "20%" } }"#,
        #""limits": { "ramp_up": { "start": 20, "growth": "20", "ceiling": 50 } }"#,
        #""limits": { "ramp_up": { "start": 20, "growth": 5, "ceiling": 10 } }"#,
        #""limits": { "ramp_up": { "start": 0, "growth": 5, "ceiling": 10 } }"#,
        #""limits": { "per_domain": { "per_minute": 5 } }"#,
        #""limits": { "per_domain": { "domains": { "gmail": { "per_day": 5 } } } }"#,
        #""limits": { "per_domain": { "domains": { "a@gmail.com": { "per_day": 5 } } } }"#,
        #""guardrails": "off""#, #""guardrails": { "bounces": "0.00001%" }"#, #""guardrails": { "bounces": 5 }"#,
        #""guardrails": { "bounces": "101%" }"#, #""guardrails": { "sample": 0 }"#,
        #""guardrails": { "window": "5 minutes" }"#, #""guardrails": { "complaint": "1%" }"#,
        #""unknown": "resend""#, #""unknown": { "resend": 0 }"#, #""unknown": "held""#,
    ])
    func `limits that mean nothing are refused at their place`(text: String) {
        let reading = Self.reading(text)
        #expect(reading.workspace == nil)
        #expect(reading.problems.allSatisfy { $0.file == "baton.json" && $0.place != nil })
    }

    @Test(arguments: [
        (#""pools": { "team": ["anna"] }"#, "there is no mailbox \"anna\""),
        (#""pools": { "team": [] }"#, "a pool without mailboxes"),
        (#""pools": { "ana": ["ana"] }"#, "\"ana\" is a mailbox already"),
        (#""pools": { "team": ["ana", "ana"] }"#, "\"ana\" is there twice"),
        (#""pools": { "te am": ["ana"] }"#, "\"te am\" is no name"),
    ])
    func `a pool that cannot share is refused`(text: String, reason: String) {
        let reading = Self.reading("\"limits\": {}", text)
        #expect(reading.workspace == nil)
        #expect(reading.problems.map { "\($0.cause)" }.contains(reason))
    }

    @Test(arguments: [
        ("5%", 50_000), ("0.3%", 3_000), ("0.3 %", 3_000), ("100%", 1_000_000), ("0%", 0), ("0.0001%", 1),
        ("12.5%", 125_000),
    ])
    func `a percentage is kept in millionths`(text: String, millionths: Int) {
        #expect(Share(parsing: text)?.millionths == millionths)
        #expect(Share(parsing: Share(millionths: millionths).description)?.millionths == millionths)
    }

    @Test(arguments: ["", "%", "5", "-5%", "1e2%", "5,5%", ".5%", "5.%", "100.1%", "0.00001%", "5%%", "٥%"])
    func `what is no percentage is none`(text: String) {
        #expect(Share(parsing: text) == nil)
    }
}
