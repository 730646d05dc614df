import Engine
import Testing
import Values

@testable import Workspace

/// How a sequence says what becomes of late messages, and what is wrong with it.
@Suite struct LateJSONTests {
    private func reading(
        head: String = "", step: String = #"{ "id": "a", "email": "hello" }"#, limits: String = ""
    ) -> Workspace.Reading {
        let mailbox = #""ana": { "from": "a@b.example", "smtp": { "host": "::1" }\#(limits) }"#
        let files = [
            "baton.json":
                #"{ "zone": "UTC", "currency": "EUR", "default_queue": "desk", "mailboxes": { \#(mailbox) }, "#
                + #""endpoints": { "crm": { "url": "https://x.example" } } }"#,
            "sequences/flow.json":
                "{ \"sequence\": \"flow\", \"title\": \"T\", \"basis\": \"consent\", \"mailbox\": \"ana\", \(head)\n"
                + "  \"steps\": [ \(step) ] }",
            "sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk" }"#,
            "sequences/offers/seat.json": #"{ "offer": "seat", "title": "A seat", "price": 1 }"#,
            "templates/hello.md": "---\nsubject: S\n---\nx\n",
        ]
        return Workspace.read(Home(files: files.mapValues { Array($0.utf8) }))
    }

    private func version(head: String = "", step: String = #"{ "id": "a", "email": "hello" }"#) throws
        -> SequenceVersion
    {
        let reading = reading(head: head, step: step)
        #expect(reading.problems.map(\.description) == [])
        return try #require(reading.workspace?.sequences["flow"]?.version)
    }

    @Test func `where nothing is said, late mail is sent`() throws {
        let version = try version()
        #expect(version.late == .send && version.steps[0].late == nil)
    }

    @Test(arguments: ["shift", "skip", "expire"])
    func `a policy stands on top and in a step`(policy: String) throws {
        let late = #""late": { "policy": "\#(policy)", "after": "2 business days" }"#
        let expected = CatchUp(try #require(CatchUp.Policy(rawValue: policy)), after: Delay(2, .businessDay))
        #expect(try version(head: late + ",").late == expected)
        #expect(try version(step: #"{ "id": "a", "email": "hello", \#(late) }"#).steps[0].late == expected)
        #expect(try version(step: #"{ "id": "a", "webhook": "crm", \#(late) }"#).steps[0].late == expected)
    }

    @Test func `a step can ask for being sent all the same`() throws {
        let version = try version(
            head: #""late": { "policy": "skip", "after": "1 day" },"#,
            step: #"{ "id": "a", "email": "hello", "late": "send" }"#)
        #expect(version.steps[0].late == .send)
        #expect(version.catchUp(of: MessageKey(step: "a")) == nil)
    }

    @Test(arguments: [
        (#""late": "skip","#, "from when on", "\"after\": \"1 day\""),
        (#""late": "skp","#, "skp", "did you mean \"skip\"?"),
        (#""late": { "policy": "drop", "after": "1 day" },"#, "drop", "choices"),
        (#""late": { "policy": "skip" },"#, "after", ""), (#""late": { "after": "1 day" },"#, "policy", ""),
        (#""late": { "policy": "skip", "after": "2d" },"#, "2d", "2 days"),
        (#""late": { "policy": "skip", "after": "0 days" },"#, "every message late", "1 day"),
        (#""late": { "policy": "send", "after": "1 day" },"#, "no \"after\"", "\"late\": \"send\""),
        (#""late": { "policy": "skip", "after": "1 day", "then": 1 },"#, "then", "known here"),
        (#""late": 3,"#, "a text", ""),
    ])
    func `what is wrong is told with its place and a hint`(head: String, says: String, hint: String) throws {
        let reading = reading(head: head)
        let problem = try #require(reading.problems.first { $0.severity == .error })
        #expect(reading.workspace == nil)
        #expect(problem.file == "sequences/flow.json" && problem.place?.line == 1)
        #expect(problem.description.contains(says), "\(problem)")
        #expect(hint.isEmpty || problem.hint?.contains(hint) == true, "\(problem.hint ?? "none")")
    }

    @Test func `a step that sends nothing cannot be late`() throws {
        let reading = reading(step: #"{ "id": "a", "wait": "1 day", "late": "send" }"#)
        #expect(reading.workspace == nil)
        #expect(reading.problems.contains { $0.cause == .document(.unknown(name: "late")) })
    }

    @Test func `a policy that has nothing to act on, or acts too soon, is doubtful`() throws {
        let close = #"{ "id": "a", "close": "seat", "message": "hello", "up_to": "9 days","#
        for (head, step, limits, says) in [
            (
                "", close + #" "late": { "policy": "skip", "after": "1 day" } }"#, "",
                "means its reminders, and it has none"
            ),
            (
                #""late": { "policy": "expire", "after": "10 minutes" },"#, #"{ "id": "a", "email": "hello" }"#, "",
                "puts off twice"
            ),
            (
                #""late": { "policy": "expire", "after": "1 day" },"#, #"{ "id": "a", "email": "hello" }"#,
                #", "limits": { "per_day": 50 }"#, "tomorrow's cap of mailbox \"ana\""
            ),
            (
                "", #"{ "id": "a", "email": "hello", "late": { "policy": "expire", "after": "4 hours" } }"#,
                #", "limits": { "ramp_up": { "start": 5, "growth": 5, "ceiling": 50 } }"#,
                "tomorrow's cap of mailbox \"ana\""
            ),
        ] {
            let reading = reading(head: head, step: step, limits: limits)
            let warning = try #require(reading.problems.first, "\(says)")
            #expect(warning.severity == .warning && reading.workspace != nil)
            #expect(warning.description.contains(says), "\(warning)")
            #expect(warning.hint != nil)
        }
        #expect(
            reading(
                head: #""late": { "policy": "expire", "after": "3 days" },"#, limits: #", "limits": { "per_day": 50 }"#
            ).problems.isEmpty)
    }
}
