import Testing
import Values
import Workspace

@Suite struct HookJSONTests {
    private func problems(_ hook: String) -> [Problem] { Fixture.problems(["sequences/hooks/shop.json": hook]) }

    @Test(arguments: HookPreset.texts.keys.sorted())
    func `a preset is all a hook needs beside its secret`(preset: String) throws {
        let home = Fixture.home([
            "sequences/hooks/shop.json":
                #"{ "hook": "shop", "preset": "\#(preset)", "secrets": [ { "env": "SHOP" } ] }"#
        ])
        let hook = try #require(Workspace.read(home).workspace?.hooks["shop"])
        #expect(!hook.rules.isEmpty)
    }

    @Test func `rules of one's own are asked before those of the preset`() throws {
        let home = Fixture.home([
            "sequences/hooks/shop.json": """
            { "hook": "shop", "preset": "generic", "secrets": [ { "env": "A" }, { "env": "B" } ],
              "tolerance": "10 minutes", "id": ["id", "kind"],
              "rules": [ { "when": "kind == 'vip'", "event": "vip", "email": ["a.b", { "value": "x@y.example" }] } ] }
            """
        ])
        let hook = try #require(Workspace.read(home).workspace?.hooks["shop"])
        #expect(hook.rules.first?.event == "vip" && hook.rules.count > 1)
        #expect(hook.tolerance == 600 && hook.id.count == 2 && hook.secrets.count == 2)
    }

    @Test(arguments: [
        #"{ "hook": "shop", "secrets": [ { "env": "A" } ] }"#,
        #"{ "hook": "shop", "preset": "strype", "secrets": [ { "env": "A" } ] }"#,
        #"{ "hook": "shop", "preset": "stripe", "secrets": [] }"#,
        #"{ "hook": "shop", "preset": "stripe", "secrets": [ "sk_live" ] }"#,
        #"{ "hook": "shop", "preset": "stripe", "secrets": [ { "env": "A" } ], "tolerance": "2 days" }"#,
        #"{ "hook": "shop", "scheme": { "hmac": "X Sig" }, "secrets": [ { "env": "A" } ], "rules": [ { "event": "x" } ] }"#,
        #"{ "hook": "shop", "scheme": { "hmac": "X" }, "secrets": [ { "env": "A" } ], "rules": [ { "email": "a" } ] }"#,
        #"{ "hook": "shop", "scheme": { "hmac": "X" }, "secrets": [ { "env": "A" } ], "rules": [ { "event": "x", "when": "a ==" } ] }"#,
        #"{ "hook": "shop", "scheme": { "hmac": "X" }, "secrets": [ { "env": "A" } ], "rules": [ { "event": "x", "email": "a..b" } ] }"#,
        #"{ "hook": "shop", "scheme": { "hmac": "X" }, "secrets": [ { "env": "A" } ], "rules": [ { "event": "x", "after": "1 hour" } ] }"#,
    ])
    func `a hook that cannot work is refused with its place`(hook: String) throws {
        let problem = try #require(problems(hook).first { $0.severity == .error })
        #expect(problem.file == "sequences/hooks/shop.json" && problem.place != nil)
    }

    @Test func `a way down a body finds elements by a key of theirs, wherever they stand`() throws {
        let body = try Value(
            json: Array(
                #"{"answers":[{"field":{"ref":"b"},"text":"2"},{"field":{"ref":"a"},"text":"1"}],"n":[10,20]}"#.utf8))
        #expect(HookPath(parsing: "answers[field.ref=a].text")?.value(in: body) == "1")
        #expect(HookPath(parsing: "answers[field.ref='b'].text")?.value(in: body) == "2")
        #expect(HookPath(parsing: "n[-1]")?.value(in: body) == 20)
        #expect(HookPath(parsing: "answers[field.ref=c].text")?.value(in: body) == nil)
        for text in ["", ".", "a.", "a[", "a[]", "[0]", "a[=x]", "a[x=]", "a b", "a[0]b"] {
            #expect(HookPath(parsing: text) == nil, "\(text)")
        }
    }
}
