import Engine
import Testing
import Values
import Workspace

@Suite struct SequenceJSONTests {
    private let file = "sequences/coaching.json"

    private func problems(_ old: String, _ new: String) -> [Problem] {
        Fixture.problems(file, replacing: old, with: new)
    }

    private func lines(_ problems: [Problem]) -> [String] { problems.map(\.description) }

    @Test func `a sound home is read without a problem`() throws {
        let reading = Workspace.read(Fixture.home())
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        let version = try #require(reading.workspace?.version(of: "coaching"))
        #expect(version.title == "Coaching")
        #expect(version.basis == "consent")
        #expect(version.schedule.days.count == 5)
        #expect(version.schedule.holidays.count == 2)
        #expect(version.exits.first?.escalation?.queue == "desk")
        #expect(version.qualify)
        #expect(
            version.steps.map(\.id) == [
                "guide", "rest", "looks", "warm", "nudge", "fit", "ask", "later", "tell", "note", "mark", "book",
                "done",
            ])
        #expect(
            version.steps.map { String("\($0.kind)".prefix { $0 != "(" }) } == [
                "email", "wait", "waitFor", "score", "email", "branch", "escalate", "enroll", "webhook", "set", "tag",
                "close", "end",
            ])
    }

    @Test func `a version is named by what it says, not by how it is written`() throws {
        let plain = try #require(Workspace.read(Fixture.home()).workspace?.version(of: "coaching")?.hash)
        let spaced = Fixture.sequence.replacing("\n", with: "\r\n  ").replacing(
            "\"title\": \"Coaching\",", with: ""
        ).replacing(
            "\"basis\": \"consent\",", with: "\"basis\":\"consent\", \"title\":\"Coaching\", \"$schema\": \"x\",")
        let again = Workspace.read(Fixture.home([file: spaced])).workspace?.version(of: "coaching")?.hash
        #expect(again == plain)
        let other = Workspace.read(Fixture.home(file, replacing: "2 days", with: "3 days")).workspace
        #expect(other != nil && other?.version(of: "coaching")?.hash != plain)
        #expect(plain.utf8.count == 64)
    }

    @Test func `a truncated file is refused with its place`() {
        let half = String(Fixture.sequence.prefix(700))
        let problems = Fixture.problems([file: half])
        #expect(problems.contains { $0.file == file && $0.place != nil && "\($0.cause)".contains("ends") })
    }

    @Test func `an unknown step kind names the nearest`() {
        let problems = problems("\"score\": 20", "\"scroe\": 20")
        #expect(lines(problems) == ["\(file):14:17: error: steps[2].then[0]: \"scroe\" is no kind of step"])
        #expect(problems.first?.hint == "\"scroe\": did you mean \"score\"?")
    }

    @Test func `a step of two kinds is refused`() {
        let problems = problems("\"email\": \"guide\" }", "\"email\": \"guide\", \"wait\": \"1 day\" }")
        #expect(problems.first.map { "\($0.cause)" } == "a step is of one kind, this has \"email\" and \"wait\"")
    }

    @Test func `an unknown key names the nearest and its line`() {
        let problems = problems("\"thread\": true", "\"thraed\": true")
        #expect(lines(problems).count == 1)
        #expect(problems.first?.hint == "did you mean \"thread\"?")
        #expect(problems.first?.place?.line == 15)
    }

    @Test func `a key of another kind of step is refused`() {
        let problems = problems("\"wait\": \"2 days\"", "\"wait\": \"2 days\", \"thread\": true")
        #expect(problems.map(\.cause) == [.document(.unknown(name: "thread"))])
    }

    @Test func `two steps of one id are refused, nested or not`() {
        let problems = problems("\"id\": \"nudge\"", "\"id\": \"rest\"")
        #expect(problems.map { "\($0.cause)" } == ["the step id \"rest\" is taken by the step at line 12"])
    }

    @Test(arguments: [
        ("\"wait\": \"2 days\"", "\"wait\": \"-2 days\""), ("\"wait\": \"2 days\"", "\"wait\": \"2 fortnights\""),
        ("\"wait\": \"2 days\"", "\"wait\": 2"), ("\"wait\": \"2 days\"", "\"wait\": \"999999999999 weeks\""),
        ("\"wait\": \"2 days\"", "\"wait\": \"until 25:61\""), ("\"up_to\": \"7 days\"", "\"up_to\": \"\""),
        ("09:00-17:30", "17:30-09:00"), ("09:00-17:30", "25:61-26:00"), ("mon-fri", "mon-someday"),
        ("\"zone\": \"lead\"", "\"zone\": \"Europe/Atlantis\""), ("\"consent\"", "\"hope\""),
        ("\"score\": 20", "\"score\": 1e2"), ("\"score\": 20", "\"score\": 100000"),
        ("\"sequence\": \"coaching\"", "\"sequence\": \"a b\""), ("\"id\": \"guide\"", "\"id\": \"\""),
        ("\"set\": { \"stage\": \"warm\" }", "\"set\": { \"email\": \"x@y.example\" }"),
        ("\"set\": { \"stage\": \"warm\" }", "\"set\": {}"), ("\"end\": true", "\"end\": false"),
        ("\"after\": \"1 day\"", "\"after\": \"8 days\""), ("\"steps\": [", "\"steps\": [], \"x\": ["),
        ("\"data.id\"", "\"data..id\""), ("\"qualify\": true", "\"qualify\": \"yes\""),
    ])
    func `values that mean nothing are refused at their place`(old: String, new: String) {
        let reading = Workspace.read(Fixture.home(file, replacing: old, with: new))
        #expect(reading.workspace == nil)
        #expect(reading.problems.contains { $0.file == file && $0.place != nil && $0.severity == .error })
    }

    @Test func `a missing basis is refused`() {
        let problems = problems("\"basis\": \"consent\",", "")
        #expect(problems.map(\.cause) == [.document(.missing(name: "basis"))])
    }

    @Test(arguments: [
        ("\"email\": \"guide\" }", "\"email\": \"giude\" }", Reference.Kind.template, "did you mean \"guide\"?"),
        ("\"offer\": \"seat\"", "\"offer\": \"saet\"", .offer, "did you mean \"seat\"?"),
        ("\"escalate\": \"desk\", \"reason\": \"replied\"", "\"escalate\": \"dekk\"", .queue, "did you mean \"desk\"?"),
        ("\"mailbox\": \"ana\"", "\"mailbox\": \"anna\"", .sender, "did you mean \"ana\"?"),
        ("\"webhook\": \"crm\"", "\"webhook\": \"crn\"", .endpoint, "did you mean \"crm\"?"),
        ("\"holidays\": \"us\"", "\"holidays\": \"uk\"", .calendar, "did you mean \"us\"?"),
        (
            "\"enroll\": \"coaching\"", "\"enroll\": \"win-back\"", .sequence,
            "there is \"coaching\"; or create sequences/win-back.json"
        ),
    ])
    func `a name that leads nowhere is refused with the nearest`(
        old: String, new: String, kind: Reference.Kind, hint: String
    ) throws {
        let found = problems(old, new).filter { if case .unknown = $0.cause { true } else { false } }
        let problem = try #require(found.first)
        guard case .unknown(kind, _) = problem.cause else { return #expect(Bool(false), "\(problem)") }
        #expect(problem.hint == hint)
        #expect(problem.place != nil)
    }

    @Test func `a template path that leaves its folder is refused`() {
        let problems = problems("\"email\": \"guide\" }", "\"email\": \"../../etc/passwd\" }")
        let errors = problems.filter { $0.severity == .error }
        #expect(errors.map { "\($0.cause)" } == ["\"../../etc/passwd\" is no path below templates/"])
    }

    @Test func `a condition that cannot be read is refused at its own column`() {
        let problems = problems("lead.score >= 60", "lead.score => 60")
        #expect(problems.count == 1)
        #expect(problems.first?.place?.line == 16)
    }

    @Test func `a variable nobody knows is refused with the nearest`() {
        let problems = problems("lead.score >= 60", "score >= 60")
        #expect(problems.map(\.cause) == [.unknownVariable("score")])
        #expect(problems.first?.hint == "did you mean \"lead.score\"?")
    }

    @Test func `a schedule that never opens is refused`() {
        let days = (0..<500).map { "\"\(CivilDate(daysSinceEpoch: 20_000 + $0))\"" }.joined(separator: ",")
        let problems = Fixture.problems(["sequences/calendars/us.json": "{\"calendar\": \"us\", \"days\": [\(days)]}"])
        #expect(problems.map(\.cause) == [.neverOpens])
    }

    @Test func `all problems of all files are shown at once`() {
        let problems = Fixture.problems([
            file: Fixture.sequence.replacing("2 days", with: "soon").replacing(
                "\"score\": 20", with: "\"score\": \"x\""),
            "sequences/offers/seat.json": "{",
            "baton.json": Fixture.baton.replacing("EUR", with: "euro"),
        ])
        #expect(Set(problems.map(\.file)).count == 3)
        #expect(problems.filter { $0.file == file }.count >= 2)
    }

    @Test func `waits are read as people say them`() throws {
        func wait(_ text: String) -> Wait? {
            let home = Fixture.home(file, replacing: "\"wait\": \"2 days\"", with: "\"wait\": \"\(text)\"")
            let step = Workspace.read(home).workspace?.version(of: "coaching")?.steps.first { $0.id == "rest" }
            if case .wait(let wait)? = step?.kind { return wait }
            return nil
        }
        #expect(wait("3 business days") == .delay(Delay(3, .businessDay)))
        #expect(wait("until 09:00") == .until(nil, TimeOfDay(minutes: 540)))
        #expect(wait("until Monday 09:30") == .until(.monday, TimeOfDay(minutes: 570)))
        #expect(wait("until tue") == .until(.tuesday, TimeOfDay(minutes: 0)))
        #expect(
            wait("3 days before lead.renewal")
                == .date(Path(root: "lead", [.name("renewal")]), offset: Delay(3, .day), before: true))
        #expect(
            wait("1 hour after lead.demo_at")
                == .date(Path(root: "lead", [.name("demo_at")]), offset: Delay(1, .hour), before: false))
        #expect(
            wait("until lead.webinar")
                == .date(Path(root: "lead", [.name("webinar")]), offset: Delay(0, .minute), before: false))
        #expect(wait("until someday") == nil)
    }

    @Test func `a step that nobody comes to is a doubt`() {
        let problems = problems("{ \"id\": \"rest\", \"wait\": \"2 days\" },", "{ \"id\": \"stop\", \"end\": true },")
        #expect(problems.map { "\($0)" } == ["\(file):13:5: warning: looks: no lead ever comes to this step"])
    }

    @Test func `another branch without a limit to the wait is told as what is missing`() {
        let problems = problems("\"up_to\": \"3 business days\",", "")
        #expect(problems.map(\.cause) == [.document(.missing(name: "up_to"))])
        #expect(problems.first?.hint?.contains("\"else\" runs when the time is up") == true)
    }

    @Test func `sequences that start one another without a wait are refused`() {
        func sequence(_ name: String, _ steps: String) -> String {
            "{\"sequence\": \"\(name)\", \"title\": \"T\", \"basis\": \"consent\", \"steps\": [\(steps)]}"
        }
        let hurried = Fixture.problems([
            "sequences/a.json": sequence("a", #"{"id": "x", "email": "guide"}, {"id": "y", "enroll": "b"}"#),
            "sequences/b.json": sequence("b", #"{"id": "x", "wait": "0 days"}, {"id": "y", "enroll": "a"}"#),
        ]).filter { $0.severity == .error }
        #expect(hurried.map(\.file) == ["sequences/a.json", "sequences/b.json"])
        #expect(hurried.allSatisfy { $0.place != nil })
        let patient = Fixture.problems([
            "sequences/a.json": sequence("a", #"{"id": "x", "email": "guide"}, {"id": "y", "enroll": "b"}"#),
            "sequences/b.json": sequence("b", #"{"id": "x", "wait": "30 days"}, {"id": "y", "enroll": "a"}"#),
        ])
        #expect(patient.isEmpty)
    }

    @Test func `a workspace is named by everything that was read`() throws {
        let plain = try #require(Workspace.read(Fixture.home()).workspace?.hash)
        #expect(Workspace.read(Fixture.home()).workspace?.hash == plain)
        let edited = Fixture.home("templates/guide.md", replacing: "Hello", with: "Hallo")
        #expect(Workspace.read(edited).workspace?.hash != plain)
    }
}
