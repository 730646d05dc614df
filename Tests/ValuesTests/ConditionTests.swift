import Testing
import Values

struct ConditionTests {
    private let root: Object = [
        "lead": [
            "score": 75, "plan": "pro", "tags": ["vip", "new"], "company": "Acme", "empty": "", "name": nil,
            "size": "20", "active": false, "rate": 1.5,
        ]
    ]

    @Test(arguments: [
        "lead.score >= 60", "lead.company", "lead.plan == 'pro' ", "lead.tags contains 'vip'", "lead.plan != \"free\"",
        "lead.plan <> 'free'", "lead.score > 60 and lead.plan == 'pro'", "lead.phone == nil", "lead.empty == blank",
        "lead.empty == empty", "lead.active == false", "lead.rate < 2", "lead.company contains 'cm'",
        "lead.score == 75.0", "lead.tags.size == 2", "lead.name == blank", "60 <= lead.score",
        "lead.active and lead.phone or lead.plan == 'x' or true and true",
    ])
    func `a condition that holds`(text: String) throws {
        let holds = try Condition(parsing: text).evaluate(in: root).holds
        #expect(holds == !text.hasPrefix("lead.active and"))
    }

    @Test(arguments: [
        "lead.score < 60", "lead.active", "lead.tags contains 'x'", "lead.plan == 'PRO'", "lead.score == '75'",
    ])
    func `a condition that does not hold, with every value present`(text: String) throws {
        let answer = try Condition(parsing: text).evaluate(in: root)
        #expect(!answer.holds && answer.missing.isEmpty)
    }

    @Test(arguments: [
        ("lead.phone", "lead.phone"), ("lead.budget >= 10", "lead.budget"), ("lead.phone != 'x'", "lead.phone"),
        ("lead.name == 'x'", "lead.name"), ("lead.size > 10", "lead.size"),
    ])
    func `a missing or unusable value makes the comparison false and is reported`(text: String, path: String) throws {
        let answer = try Condition(parsing: text).evaluate(in: root)
        #expect(!answer.holds)
        #expect(answer.missing.map(\.description) == [path])
    }

    @Test func `and and or group from the right`() throws {
        #expect(try !Condition(parsing: "false and false or true").evaluate(in: root).holds)
        #expect(try Condition(parsing: "true or false and false").evaluate(in: root).holds)
    }

    @Test func `a condition lists the paths it reads, each once`() throws {
        let condition = try Condition(parsing: "lead.a > 1 and lead.b == lead.a or lead.c[0]")
        #expect(condition.paths.map(\.description) == ["lead.a", "lead.b", "lead.c[0]"])
    }

    @Test(arguments: [
        ("", 0), ("lead.score >=", 13), ("lead.score = 60", 11), ("lead.score is 60", 11), ("lead.plan == 'pro", 13),
        ("lead.a and", 10), ("lead.a == 1 2", 12), ("99999999999999999999 > 1", 0), ("lead.a | upcase", 7),
    ])
    func `a broken condition names its place`(text: String, offset: Int) {
        let error = #expect(throws: ExpressionError.self) { try Condition(parsing: text) }
        #expect(error?.offset == offset)
    }
}
