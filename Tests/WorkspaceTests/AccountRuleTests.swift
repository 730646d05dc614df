import Engine
import Testing
import Values
import Workspace

/// `same_account` in a sequence file.
@Suite struct AccountRuleTests {
    private func home(_ option: String) -> Home {
        let title = "\"title\": \"Coaching\","
        return Fixture.home("sequences/coaching.json", replacing: title, with: "\(title) \(option),")
    }

    private func problems(_ option: String) -> [Problem] { Workspace.read(home(option)).problems }

    @Test(arguments: AccountRule.Consequence.allCases)
    func `one word says what becomes of colleagues, by the usual events`(consequence: AccountRule.Consequence) throws {
        let reading = Workspace.read(home("\"same_account\": \"\(consequence.rawValue)\""))
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        let rule = try #require(reading.workspace?.version(of: "coaching")?.accountRule)
        #expect(rule.consequence == consequence)
        #expect(rule.on.map(\.event) == AccountRule.usual.map(\.event))
        #expect(Workspace.read(Fixture.home()).workspace?.version(of: "coaching")?.accountRule == nil)
    }

    @Test func `the events may be named, with conditions, by any of their names`() throws {
        let option = """
            "same_account": { "then": "pause", "on": ["replied", "opt_out", { "on": "form", "where": "event.form == 'demo'" }] }
            """
        let reading = Workspace.read(home(option))
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        let rule = try #require(reading.workspace?.version(of: "coaching")?.accountRule)
        #expect(rule.on.map(\.event) == ["reply", "unsubscribe", "form"])
        #expect(rule.on.last?.condition != nil)
    }

    @Test func `a booking is listened to, because the option asks about it`() throws {
        let workspace = try #require(Workspace.read(home(#""same_account": "exit""#)).workspace)
        #expect(workspace.listened.contains("booked"))
    }

    @Test(arguments: [
        (#""same_acount": "exit""#, "same_account"), (#""sameaccount": "exit""#, "same_account"),
        (#""same_account": "exits""#, "exit"), (#""same_account": "hold""#, "pause"), (#""same_account": true"#, ""),
        (#""same_account": { "then": "pauze" }"#, "pause"), (#""same_account": { "than": "pause" }"#, "then"),
        (#""same_account": { "on": ["reply"] }"#, ""), (#""same_account": { "then": "exit", "on": [] }"#, "reply"),
        (#""same_account": { "then": "exit", "on": ["replyy"] }"#, "reply"),
        (#""same_account": { "then": "exit", "on": ["delivered"] }"#, ""),
        (#""same_account": { "then": "exit", "on": [{ "on": "reply", "wher": "x" }] }"#, "where"),
    ])
    func `what is misspelt is refused with what was meant`(option: String, hint: String) {
        let errors = problems(option).filter { $0.severity == .error }
        #expect(!errors.isEmpty, "\(option)")
        let hints = errors.map { $0.hint ?? "" }.joined(separator: " ")
        #expect(hint.isEmpty || hints.contains(hint), "\(option): \(errors) \(hints)")
    }

    @Test func `a condition can ask only for what the event carries`() {
        let option =
            #""same_account": { "then": "exit", "on": [{ "on": "reply", "where": "event.clas == 'interested'" }] }"#
        #expect(problems(option).contains { $0.severity == .warning && $0.hint?.contains("event.class") == true })
    }
}
