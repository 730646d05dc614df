import Testing
import Values
import Workspace

/// What `check` says of the way through a sequence: around a step that it cannot read, at its end, and in circles.
@Suite struct LintFlowTests {
    private let sequence = "sequences/coaching.json"

    /// Waits and steps that cannot be read, each in a sequence whose other steps lean on it.
    @Test(arguments: [
        (#""wait": "2 days""#, #""wait": "2 dyas""#), (#""wait": "2 days""#, #""wait": 2"#),
        (#""wait": "2 days""#, #""wait": "soon""#), (#""wait": "2 days""#, #""wait": ["2 days"]"#),
        (#""up_to": "3 business days""#, #""up_to": "3 bizness days""#),
        (#""up_to": "3 business days""#, #""up_to": 3"#),
        (#""wait_for": "click", "up_to""#, #""wait_for": "clik", "up_to""#),
        (#""email": "guide" }"#, #""emial": "guide" }"#), (#""email": "guide" }"#, #""email": 7 }"#),
        (#""up_to": "7 days""#, #""up_to": "7 dyas""#), (#""id": "guide", "email""#, #""id": "gu ide", "email""#),
        (#""close": "seat", "message""#, #""clsoe": "seat", "message""#),
    ])
    func `one step that cannot be read is one message`(old: String, new: String) throws {
        let leaning = Fixture.sequence.replacing(
            #"{ "id": "rest", "wait": "2 days" },"#,
            with: #"{ "id": "rest", "wait": "2 days" }, { "id": "more", "email": "more", "thread": true },"#
        ).replacing(
            #"{ "id": "done", "end": true }"#,
            with: #"{ "id": "thanks", "if": "sent.guide", "then": [ { "id": "t", "tag": "x" } ] }"#)
        let more = ["templates/more.md": "More of it.\n"]
        let found = Fixture.problems(more.merging([sequence: leaning.replacing(old, with: new)]) { $1 })
        #expect(Fixture.problems(more.merging([sequence: leaning]) { $1 }) == [])
        #expect(found.count == 1, "\(found.map { "\($0) | \($0.hint ?? "")" })")
    }

    @Test(arguments: ["no interest", "not-a-fit", "done", "lost", "won", "completed", "paid", "moved", "later"])
    func `a word of one's own ends a run`(word: String) {
        #expect(Fixture.problems(sequence, replacing: #""end": true"#, with: #""end": "\#(word)""#) == [])
    }

    @Test(arguments: [
        ("{\"id\": \"w\", \"wait\": \"1 hour\"}", true), ("{\"id\": \"w\", \"wait\": \"until 09:00\"}", true),
        ("{\"id\": \"w\", \"wait\": \"1 week\"}", false), ("{\"id\": \"w\", \"wait\": \"until monday\"}", false),
        ("{\"id\": \"w\", \"escalate\": \"desk\", \"reason\": \"x\"}", false),
    ])
    func `a sequence that a lead gets every day for ever is a doubt`(pause: String, isDaily: Bool) {
        let steps = #"[{"id": "a", "email": "guide"}, \#(pause), {"id": "b", "enroll": "coaching"}]"#
        let head = #"{"sequence": "coaching", "title": "C", "basis": "consent", "mailbox": "ana", "steps": "#
        let problems = Fixture.problems([sequence: head + steps + "}"])
        #expect(problems.contains { "\($0.cause)".contains("every day") } == isDaily, "\(problems)")
    }
}
