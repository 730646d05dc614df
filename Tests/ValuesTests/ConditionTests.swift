import Testing
import Values

struct ConditionTests {
    private let root: Object = [
        "lead": [
            "score": 75, "plan": "pro", "tags": ["vip", "new"], "company": "Acme", "empty": "", "name": nil,
            "size": "20", "active": false, "rate": 1.5,
            "budget": "1,200.50", "renewal": "20.03.2026", "since": 1_811_808_000, "visit": "soon",
            "doubtful": "03/04/2026",
        ]
    ]

    @Test(arguments: [
        "lead.score >= 60", "lead.company", "lead.plan == 'pro' ", "lead.tags contains 'vip'", "lead.plan != \"free\"",
        "lead.plan <> 'free'", "lead.score > 60 and lead.plan == 'pro'", "lead.phone == nil", "lead.empty == blank",
        "lead.empty == empty", "lead.active == false", "lead.rate < 2", "lead.company contains 'cm'",
        "lead.size > 10", "lead.size <= 20.0", "lead.budget > 1200", "1201 > lead.budget",
        "lead.renewal < '2027-01-01'", "lead.renewal >= '2026-03-20'", "lead.since > '2027-05-31'",
        "'2027-06-02' > lead.since", "lead.score == 75.0", "lead.tags.size == 2", "lead.name == blank",
        "60 <= lead.score",
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
        ("lead.phone", "lead.phone"), ("lead.cost >= 10", "lead.cost"), ("lead.phone != 'x'", "lead.phone"),
        ("lead.name == 'x'", "lead.name"), ("lead.due < '2027-01-01'", "lead.due"),
    ])
    func `a missing value makes the comparison false and is reported`(text: String, path: String) throws {
        let answer = try Condition(parsing: text).evaluate(in: root)
        #expect(!answer.holds)
        #expect(answer.missing.map(\.description) == [path])
    }

    @Test func `a text where a number is compared makes the comparison false, and is not called missing`() throws {
        for text in ["lead.plan > 10", "10 <= lead.plan", "lead.plan < lead.score"] {
            let answer = try Condition(parsing: text).evaluate(in: root)
            #expect(!answer.holds)
            #expect(answer.missing.isEmpty)
            #expect(answer.notNumbers.map(\.description) == ["lead.plan"])
        }
    }

    @Test(arguments: ["lead.visit", "lead.doubtful", "lead.rate"])
    func `what is no date where one is compared makes the comparison false, and is told`(path: String) throws {
        let answer = try Condition(parsing: "\(path) < '2027-01-01'").evaluate(in: root)
        #expect(!answer.holds)
        #expect(answer.notDates.map(\.description) == [path])
        #expect(answer.missing.isEmpty && answer.notNumbers.isEmpty)
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
