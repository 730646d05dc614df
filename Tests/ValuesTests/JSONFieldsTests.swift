import Testing
import Values

@Suite struct JSONFieldsTests {
    private enum Colour: String, CaseIterable { case red, green, lightBlue = "light-blue" }

    private func problems(_ text: String, _ read: (inout JSONFields) -> Void) throws -> [JSONProblem] {
        let findings = JSONFindings()
        var fields = try #require(JSONFields(try JSON.read(Array(text.utf8)), findings))
        read(&fields)
        return findings.problems
    }

    @Test func `values of the right kind are handed over`() throws {
        let text = #"{"name": "a", "count": 3, "ratio": 2, "on": true, "colour": "light-blue", "list": [1, 2]}"#
        let problems = try problems(text) { fields in
            #expect(fields.required("name")?.text() == "a")
            #expect(fields.required("count")?.whole(in: 1...5) == 3)
            #expect(fields.optional("ratio")?.number(in: 0...10) == 2)
            #expect(fields.optional("on")?.flag() == true)
            #expect(fields.optional("colour")?.choice(Colour.self) == .lightBlue)
            #expect(fields.optional("list")?.items()?.map { $0.whole() } == [1, 2])
            #expect(fields.optional("absent") == nil)
            fields.finish()
        }
        #expect(problems.isEmpty)
    }

    @Test func `all problems are reported, not only the first`() throws {
        let text = """
            {
              "count": 1.5,
              "on": "yes",
              "nmae": "a"
            }
            """
        let problems = try problems(text) { fields in
            _ = fields.optional("count")?.whole()
            _ = fields.optional("on")?.flag()
            _ = fields.required("name")?.text()
            fields.finish()
        }
        #expect(
            problems.map { "\($0.place.line):\($0.place.column) \($0.path): \($0.reason)" } == [
                "2:12 count: this must be a whole number, not a number with a fraction",
                "3:9 on: this must be true or false, not a text",
                "4:3 : \"nmae\" is not known here",
            ])
        #expect(problems[1].hint == "write true without quotes")
        #expect(problems[2].hint == "did you mean \"name\"?")
    }

    @Test func `a choice that does not exist names the nearest one`() throws {
        let problems = try problems(#"{"colour": "lightblue", "other": "xyz"}"#) { fields in
            _ = fields.optional("colour")?.choice(Colour.self)
            _ = fields.optional("other")?.choice(Colour.self)
        }
        #expect(problems[0].hint == "did you mean \"light-blue\"?")
        #expect(problems[1].hint == "choices: \"red\", \"green\", \"light-blue\"")
    }

    @Test(arguments: [#""""#, #""  ""#, #""a\nb""#, #""a\u0000""#, #""\u007f""#, "1", "null", "[]"])
    func `a text must be visible and hold no control character`(text: String) throws {
        let problems = try problems("{\"name\": \(text)}") { #expect($0.required("name")?.text() == nil) }
        #expect(problems.count == 1)
    }

    @Test func `numbers outside their range are refused`() throws {
        let problems = try problems(#"{"a": -1, "b": 99999999999999999999, "c": 7}"#) { fields in
            #expect(fields.optional("a")?.whole(in: 0...5) == nil)
            #expect(fields.optional("b")?.whole() == nil)
            #expect(fields.optional("c")?.number(in: 0...5) == nil)
        }
        #expect(problems.count == 3)
        #expect(problems[0].reason == .outOfRange(found: "-1", least: "0", most: "5"))
    }

    @Test func `paths tell the way through lists and objects`() throws {
        let problems = try problems(#"{"steps": [{"id": "a"}, {"id": {"x": 1}}]}"#) { fields in
            for step in fields.optional("steps")?.items() ?? [] {
                guard var inner = step.fields() else { continue }
                _ = inner.required("id")?.text()
            }
        }
        #expect(problems.map(\.path) == ["steps[1].id"])
        #expect(problems.map(\.place) == [JSON.Place(line: 1, column: 32)])
    }

    @Test func `something else than an object is one problem`() throws {
        let findings = JSONFindings()
        #expect(JSONFields(try JSON.read(Array("[]".utf8)), findings) == nil)
        #expect(findings.problems.map(\.reason) == [.wrongKind(expected: "an object { }", found: "a list")])
    }
}

@Suite struct NearestTests {
    @Test func `slips of the finger find the name that was meant`() {
        let names = ["email", "wait", "wait_for", "webhook", "escalate"]
        #expect(Nearest.name(to: "emial", in: names) == "email")
        #expect(Nearest.name(to: "Wait-For", in: names) == "wait_for")
        #expect(Nearest.name(to: "excalate", in: names) == "escalate")
    }

    @Test func `a name that resembles none is left alone`() {
        #expect(Nearest.name(to: "teleport", in: ["email", "wait"]) == nil)
        #expect(Nearest.name(to: "", in: ["a"]) == nil)
        #expect(Nearest.name(to: String(repeating: "a", count: 100_000), in: ["a"]) == nil)
    }
}
