import Testing
import Values
import Workspace

/// What a first hour gets wrong, and what is said of it: the truth, and what to write.
@Suite struct MisleadingTests {
    private static let sequence = "sequences/coaching.json"

    @Test(arguments: [
        ("2 workdays", "write \"2 business days\""), ("2d", "write \"2 days\""), ("3h", "write \"3 hours\""),
        ("1 month", "months differ in length: write days, such as \"30 days\""),
        ("2 fortnights", "seconds, minutes, hours, days, weeks, business hours, business days"),
    ])
    func `a length of time that is none names the words there are`(text: String, words: String) {
        let problems = Fixture.problems(Self.sequence, replacing: "\"wait\": \"2 days\"", with: "\"wait\": \"\(text)\"")
        #expect(problems.first?.hint?.contains(words) == true)
        let limits = Fixture.problems(Self.sequence, replacing: "\"up_to\": \"7 days\"", with: "\"up_to\": \"\(text)\"")
        #expect(limits.first?.hint?.contains(words) == true)
    }

    private static func offer(_ price: String) -> [Problem] {
        Fixture.problems(["sequences/offers/seat.json": #"{"offer": "seat", "title": "A seat", "price": \#(price)}"#])
    }

    @Test(arguments: [
        ("JPY", "without quotes 24900 is 24,900 JPY"),
        ("KWD", "without quotes 24900 is 24.900 KWD, and 24,900.000 KWD is 24900000"),
    ])
    func `a price in quotes is read with the decimals of its currency`(currency: String, words: String) {
        let settings = Fixture.files["baton.json"]?.replacing("\"EUR\"", with: "\"\(currency)\"")
        let offer = #"{"offer": "seat", "title": "A seat", "price": "24900"}"#
        let problems = Fixture.problems(["baton.json": settings, "sequences/offers/seat.json": offer])
        #expect(problems.contains { $0.hint == words })
    }

    @Test(arguments: [
        ("149.00", "write 14900"), ("\"149,00\"", "write 14900"), ("\"1,499.00 EUR\"", "write 149900"),
        ("\"free\"", "149.00 EUR is written 14900"), ("149,00", "149.00 is 14900"),
        ("\"14900\"", "without quotes 14900 is 149.00 EUR, and 14,900.00 EUR is 1490000"),
    ])
    func `an amount in major units says what to write`(price: String, words: String) {
        #expect(Self.offer(price).first?.hint?.contains(words) == true)
    }

    @Test(arguments: [("and", "all"), ("or", "any")])
    func `a group joined by the word of a condition names the one that means it`(word: String, meant: String) {
        let policy = #"{"rules": [{"name": "big", "if": {"\#(word)": ["lead.size > 2"]}, "human": "desk"}]}"#
        let problems = Fixture.problems(["sequences/policy.json": policy])
        #expect(problems.first?.hint == "did you mean \"\(meant)\"?")
    }

    @Test(arguments: ["https://pay.example/?ref={tokn}", "https://pay.example/", "pay.example/?ref={token}"])
    func `a checkout that is refused is one problem, not one for each message that uses it`(checkout: String) {
        let offer = #"{"offer": "seat", "title": "A seat", "price": 14900, "checkout": "\#(checkout)"}"#
        let problems = Fixture.problems(["sequences/offers/seat.json": offer])
        #expect(problems.filter { $0.severity == .error }.map(\.file) == ["sequences/offers/seat.json"])
    }

    @Test(arguments: ["queue", "offer", "form", "hook", "calendar"])
    func `a file in the folder of the sequences that is none says where it belongs`(kind: String) {
        let problems = Fixture.problems(["sequences/other.json": #"{"\#(kind)": "other", "title": "Other"}"#])
        #expect(problems.filter { $0.file == "sequences/other.json" }.map(\.hint) == ["put it in sequences/\(kind)s/"])
    }

    @Test(arguments: [
        ("sequences/more.json5", "its name must end in .json"),
        ("sequences/more.json.txt", "its name must end in .json"),
        ("sequences/form/book.json", "forms stand in sequences/forms/"),
        ("sequences/courses/a.json", "sequences stand in sequences/ itself"),
    ])
    func `a file that is not read is told`(file: String, hint: String) {
        #expect(Fixture.problems([file: "{}"]).filter { $0.file == file }.map(\.hint) == [hint])
    }

    @Test func `a price that looks like major units is a doubt, and one that people ask is not`() {
        #expect(Self.offer("149").contains { $0.severity == .warning && "\($0.cause)" == "this costs 1.49 EUR" })
        #expect(!Self.offer("14900").contains { "\($0.cause)".contains("this costs") })
        #expect(Self.offer("97").contains { "\($0.cause)" == "this costs 0.97 EUR" })
        #expect(Self.offer("499").filter { $0.file.hasSuffix("seat.json") } == [])
    }

    @Test func `money that a condition compares far below every offer is a doubt`() {
        let changes: [String: String?] = [
            "sequences/policy.json": #"{"rules": [{"name": "big", "if": "offer.value >= 1200", "human": "desk"}]}"#
        ]
        let problems = Fixture.problems(changes)
        #expect(
            problems.map { "\($0.cause)" } == ["offer.value is compared with 12.00 EUR, and every offer is worth more"])
        #expect(problems.first?.hint == "amounts are in minor units: 1,200.00 EUR is 120000")
    }

    @Test(arguments: [
        ("lead.scroe >= 10", "lead.score"), ("lead.tag contains 'x'", "lead.tags"), ("lead.mail", "lead.email"),
    ])
    func `a name one slip from what every lead has is a doubt`(condition: String, meant: String) {
        let problems = Fixture.problems(Self.sequence, replacing: "lead.size > 20", with: condition)
        #expect(problems.map(\.severity) == [.warning])
        #expect(problems.first?.hint == "did you mean \"\(meant)\"?")
    }

    @Test(arguments: ["lead.store == 'x'", "lead.size > 1", "lead.company"])
    func `a name of the lead's own is none`(condition: String) {
        #expect(Fixture.problems(Self.sequence, replacing: "lead.size > 20", with: condition).isEmpty)
    }

    @Test(arguments: ["templates/guide", "guide.md", "templates/guide.md"])
    func `a template written as a path says how it is named`(name: String) {
        let problems = Fixture.problems(
            Self.sequence, replacing: "\"email\": \"guide\" }", with: "\"email\": \"\(name)\" }")
        #expect(
            problems.first?.hint
                == "write \"guide\": templates are named without \"templates/\" and without their ending")
    }

    @Test func `a mailbox that is there and wrong is one problem, not a missing mailbox too`() {
        let problems = Fixture.problems("baton.json", replacing: "ana@ana.example", with: "nobody")
        #expect(!problems.contains { "\($0.cause)".contains("there is no mailbox") })
        #expect(!problems.isEmpty)
    }

    @Test func `a queue of nobody is refused`() {
        let problems = Fixture.problems("sequences/queues/desk.json", replacing: #"["bo"]"#, with: "[]")
        #expect(problems.contains { "\($0.cause)".contains("this queue has nobody") })
    }

    @Test(arguments: [#""new customer""#, #"["Stammkunde Süd", "vip"]"#, #"{ "remove": "new customer" }"#])
    func `a tag is any text that a list can bring`(tag: String) {
        #expect(Fixture.problems(Self.sequence, replacing: "\"tag\": [\"vip\"]", with: "\"tag\": \(tag)").isEmpty)
    }

    @Test(arguments: ["a,b", "", "a;b"])
    func `what parts tags in a list is in none`(tag: String) {
        let problems = Fixture.problems(Self.sequence, replacing: "\"tag\": [\"vip\"]", with: "\"tag\": \"\(tag)\"")
        #expect(!problems.isEmpty)
    }
}
