import Foundation
import Testing
import Values
import Workspace

/// The schemas that editors read are written by hand; these tests hold them equal to what the reader asks for.
@Suite struct SchemaTests {
    /// Each object a home's files can hold, marked `@name@`, and where a schema describes it.
    private static let samples: [String: String] = [
        "baton.json": """
        {@baton@ "zone": "UTC", "currency": "EUR", "default_queue": "desk",
         "server": {@server@ "listen": "127.0.0.1:8480", "base_url": "https://go.example"},
         "frequency": {@frequency@ "per_day": 4}, "keep": {@keep@ "log": "9 days"},
         "mailboxes": {"ana": {@mailbox@ "from": "a@b.example",
           "dkim": {@dkim@ "selector": "s", "key": {"env": "K"}},
           "smtp": {@smtp@ "host": "::1", "user": "u", "secret": {@secret@ "env": "A"}},
           "inbox": {@inbox@ "host": "::1"},
           "limits": {@limits@ "per_day": 9, "gap": {@gap@ "at_least": "1 second", "at_most": "9 seconds"},
             "ramp_up": {@ramp_up@ "start": 1, "growth": 1},
             "per_domain": {@per_domain@ "per_day": 1, "domains": {"a.example": {@caps@ "per_hour": 1}}}},
           "guardrails": {@guardrails@ "sample": 9}, "unknown": {@unknown@ "resend": 1}},
           "bo": {"from": "b@b.example", "smtp": {"host": "::1", "user": "u",
             "oauth": {@oauth@ "provider": "microsoft", "client_id": "c"}}}},
         "pools": {"team": ["ana"], "desk": {"ana": 2}},
         "subscribers": {"log": {@subscriber@ "url": "https://x.example", "secret": {"env": "S"}}},
         "notifications": {@notifications@ "slack": {@slack@ "url": {"env": "U"}}},
         "endpoints": {"crm": {@endpoint@ "url": "https://x.example"}}}
        """,
        "sequences/coaching.json": """
        {@sequence@ "sequence": "coaching", "title": "T", "basis": "consent", "offer": "seat", "mailbox": "ana",
         "schedule": {@schedule@ "days": "mon"}, "exits": [{@exit@ "on": "reply"}], "goal": {@trigger@ "on": "paid"},
         "late": {@late@ "policy": "skip", "after": "2 days"}, "opt_in": {@opt in@ "up_to": "9 days"},
         "same_account": {@same account@ "then": "pause"},
         "steps": [
           {@email@ "id": "a", "email": "guide"}, {@webhook@ "id": "b", "webhook": "crm"}, {@wait@ "id": "c", "wait": "1 day"},
           {@wait_for@ "id": "d", "wait_for": "click"}, {@if@ "id": "e", "if": {@rule@ "not": "lead.x"},
            "then": [{"id": "n", "tag": "y"}]},
           {@set@ "id": "f", "set": {"x": 1}}, {@tag@ "id": "g", "tag": {@tags@ "add": "x"}}, {@score@ "id": "h", "score": 1},
           {@offer@ "id": "i", "offer": true},
           {@close@ "id": "j", "close": "seat", "message": "guide", "up_to": "9 days",
            "chase": [{@chase@ "after": "1 day", "message": "later"}]},
           {@escalate@ "id": "k", "escalate": "desk", "reason": "r"}, {@enroll@ "id": "l", "enroll": "coaching"},
           {@end@ "id": "m", "end": true}]}
        """,
        "sequences/offers/seat.json": #"{@an offer@ "offer": "seat", "title": "A seat", "price": 1}"#,
        "sequences/queues/desk.json": """
        {@queue@ "queue": "desk", "title": "Desk", "people": [{@member@ "name": "x"}],
         "hours": {@hours@ "days": "mon"}}
        """,
        "sequences/calendars/us.json": #"{@calendar@ "calendar": "us", "days": ["2099-12-25"]}"#,
        "sequences/scoring.json": #"{@scoring@ "fit": [{@fit@ "if": "lead.x", "points": 1}]}"#,
        "sequences/policy.json":
            #"{@policy@ "rules": [{@policy rule@ "name": "n", "if": "lead.x", "automatic": true}]}"#,
        "sequences/hooks/shop.json": """
        {@hook@ "hook": "shop", "scheme": {@hook scheme@ "hmac": "X-Signature"}, "secrets": [{"env": "S"}],
         "rules": [{@hook rule@ "event": "paid", "currency": {@constant@ "value": "EUR"}}]}
        """,
        "sequences/forms/guide.json":
            #"{@form@ "form": "guide", "title": "The guide", "fields": [{@field@ "name": "company"}]}"#,
        "templates/guide.md": "---\nsubject: S\n---\nx\n",
        "templates/later.md": "---\nsubject: L\n---\nx\n",
    ]

    private static let kinds = [
        "email", "webhook", "wait", "wait_for", "if", "set", "tag", "score", "offer", "close", "escalate", "enroll",
        "end",
    ]

    /// Where a schema describes each object, as a path through its file.
    private static let descriptions: [String: (file: String, path: [String])] = {
        let limits = ["definitions", "mailbox", "properties", "limits", "properties"]
        var places: [String: (file: String, path: [String])] = [
            "baton": ("baton", []), "frequency": ("baton", ["properties", "frequency"]),
            "keep": ("baton", ["properties", "keep"]), "mailbox": ("baton", ["definitions", "mailbox"]),
            "smtp": ("baton", ["definitions", "mailbox", "properties", "smtp"]),
            "inbox": ("baton", ["definitions", "mailbox", "properties", "inbox"]),
            "dkim": ("baton", ["definitions", "signer"]),
            "limits": ("baton", ["definitions", "mailbox", "properties", "limits"]),
            "gap": ("baton", limits + ["gap", "anyOf", "1"]), "ramp_up": ("baton", limits + ["ramp_up"]),
            "per_domain": ("baton", limits + ["per_domain"]), "caps": ("baton", ["definitions", "caps"]),
            "guardrails": ("baton", ["definitions", "mailbox", "properties", "guardrails", "anyOf", "1"]),
            "unknown": ("baton", ["definitions", "mailbox", "properties", "unknown", "anyOf", "1"]),
            "oauth": ("baton", ["definitions", "oauth"]),
            "endpoint": ("baton", ["definitions", "endpoint"]), "sequence": ("sequence", []),
            "schedule": ("sequence", ["definitions", "schedule"]), "exit": ("sequence", ["definitions", "exit"]),
            "chase": ("sequence", ["definitions", "chase"]), "an offer": ("offer", []), "queue": ("queue", []),
            "hours": ("queue", ["definitions", "schedule"]), "calendar": ("calendar", []), "scoring": ("scoring", []),
            "fit": ("scoring", ["properties", "fit", "items"]), "policy": ("policy", []),
            "policy rule": ("policy", ["properties", "rules", "items"]),
        ]
        places["member"] = ("queue", ["properties", "people", "items", "anyOf", "1"])
        places["subscriber"] = ("baton", ["definitions", "subscriber"])
        places["notifications"] = ("baton", ["properties", "notifications"])
        places["slack"] = ("baton", ["properties", "notifications", "properties", "slack"])
        places["server"] = ("baton", ["properties", "server"])
        places["hook"] = ("hook", [])
        places["hook scheme"] = ("hook", ["properties", "scheme", "anyOf", "1"])
        places["hook rule"] = ("hook", ["definitions", "rule"])
        places["constant"] = ("hook", ["definitions", "constant"])
        places["form"] = ("form", [])
        places["field"] = ("form", ["definitions", "field"])
        places["late"] = ("sequence", ["definitions", "late", "anyOf", "1"])
        places["same account"] = ("sequence", ["properties", "same_account", "anyOf", "1"])
        places["opt in"] = ("sequence", ["properties", "opt_in", "anyOf", "1"])
        places["trigger"] = ("sequence", ["definitions", "trigger", "anyOf", "1"])
        for (place, kind) in kinds.enumerated() {
            places[kind] = ("sequence", ["definitions", "step", "anyOf", "\(place)"])
        }
        places["tags"] = ("sequence", ["definitions", "step", "anyOf", "6", "properties", "tag", "anyOf", "2"])
        return places
    }()

    private static func schema(_ name: String) throws -> Value {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        return try Value(json: [UInt8](Data(contentsOf: root.appendingPathComponent("sequences/schema/\(name).json"))))
    }

    private static func described(_ object: String) throws -> Value {
        let (file, path) = try #require(descriptions[object])
        var value = try schema(file)
        for name in path {
            if let place = Int(name), case .array(let items) = value {
                value = items[place]
            } else {
                value = try #require(value[name])
            }
        }
        return value
    }

    private static func names(_ value: Value?) -> [String] {
        if case .object(let object)? = value { object.entries.map(\.name).sorted() } else { [] }
    }

    /// The sample home with something put into one marked object.
    private static func home(_ object: String? = nil, adding text: String = "") -> Home {
        Home(
            files: samples.mapValues { sample in
                let filled = object.map { sample.replacing("@\($0)@", with: text) } ?? sample
                return Array(filled.replacing(#/@[a-z_ ]+@/#, with: "").utf8)
            })
    }

    @Test func `the sample is sound`() {
        let problems = Workspace.read(Self.home()).problems
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test(arguments: descriptions.keys.sorted())
    func `a schema knows exactly the names the reader asks for`(object: String) throws {
        let problems = Workspace.read(Self.home(object, adding: "\"zzzzzzzzzzzz\": 0,")).problems
        let hint = try #require(problems.first { $0.cause == .document(.unknown(name: "zzzzzzzzzzzz")) }?.hint)
        let asked = hint.dropFirst("known here: ".count).split(separator: ", ").map { $0.filter { $0 != "\"" } }
        #expect(Set(asked) == Set(Self.names(try Self.described(object)["properties"])), "\(object)")
        #expect(try Self.described(object)["additionalProperties"] == false, "\(object)")
    }

    @Test func `groups of conditions and references to secrets are described name by name`() throws {
        for (object, file) in [("rule", "sequence"), ("secret", "baton")] {
            guard case .array(let choices)? = try Self.schema(file)["definitions"]?[object]?["anyOf"] else {
                return #expect(Bool(false), "\(object)")
            }
            let described = Set(choices.flatMap { Self.names($0["properties"]) })
            let problems = Workspace.read(Self.home(object, adding: "\"zzzzzzzzzzzz\": 0,")).problems
            let hint = try #require(problems.first { $0.cause == .document(.unknown(name: "zzzzzzzzzzzz")) }?.hint)
            #expect(described.allSatisfy { hint.contains("\"\($0)\"") } && hint.count(of: "\"") == described.count * 2)
        }
    }

    @Test func `what a schema requires, the reader misses`() throws {
        for object in Self.descriptions.keys {
            guard case .array(let required)? = try Self.described(object)["required"] else { continue }
            for name in required.compactMap(\.text) {
                // The name is spoilt in the object itself: right behind its mark, up to its closing.
                let spoilt = Self.samples.mapValues { sample in
                    guard let mark = sample.firstRange(of: "@\(object)@"),
                        let key = sample[mark.upperBound...].firstRange(of: "\"\(name)\":")
                    else { return sample }
                    return sample.replacingCharacters(in: key, with: "\"qqqqqqqqqqqq\":")
                }
                let files = spoilt.mapValues { Array($0.replacing(#/@[a-z_ ]+@/#, with: "").utf8) }
                let reading = Workspace.read(Home(files: files))
                #expect(reading.workspace == nil, "\(object) without \(name)")
            }
        }
    }

    @Test func `choices are the same on both sides`() throws {
        func choices(_ old: String, _ new: String) throws -> String {
            let files = Fixture.files.mapValues { Array($0.replacing(old, with: new).utf8) }
            return try #require(
                Workspace.read(Home(files: files)).problems.compactMap(\.hint).first { $0.hasPrefix("choices: ") })
        }
        func listed(_ value: Value?) -> String {
            guard case .array(let items)? = value else { return "" }
            return "choices: " + items.compactMap(\.text).map { "\"\($0)\"" }.joined(separator: ", ")
        }
        let smtp = try Self.described("smtp")["properties"]
        #expect(
            try choices("\"consent\"", "\"qqqqqq\"")
                == listed(try Self.schema("sequence")["properties"]?["basis"]?["enum"]))
        #expect(try choices("\"user\"", "\"security\": \"qqqqqqqq\", \"user\"") == listed(smtp?["security"]?["enum"]))
        #expect(try choices("\"user\"", "\"method\": \"qqqqqqqqq\", \"user\"") == listed(smtp?["method"]?["enum"]))
    }
}

extension String {
    fileprivate func count(of character: Character) -> Int { count { $0 == character } }
}
