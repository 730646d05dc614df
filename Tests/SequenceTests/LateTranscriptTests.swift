import Engine
import Queries
import Scheduler
import Testing
import Values
import Workspace

/// A sequence with every policy for late messages, on a laptop that is closed now and then: what a dry run tells of it.
@Suite struct LateTranscriptTests {
    private static let files = [
        "baton.json": """
        { "zone": "Europe/Berlin", "currency": "EUR", "default_queue": "desk",
          "mailboxes": { "ana": { "from": "ana@ana.example", "smtp": { "host": "127.0.0.1", "security": "plain" } } } }
        """,
        "sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk" }"#,
        "sequences/late.json": """
        { "sequence": "late", "title": "A week of letters", "basis": "consent",
          "schedule": { "days": "mon-fri", "hours": "09:00-18:00", "zone": "lead" },
          "late": { "policy": "skip", "after": "1 day" },
          "steps": [
            { "id": "welcome", "email": "letter" },
            { "id": "nine", "wait": "until 09:00" },
            { "id": "tuesday", "email": "letter" },
            { "id": "ten", "wait": "until 10:00" },
            { "id": "punctual", "email": "letter", "late": { "policy": "shift", "after": "2 hours" } },
            { "id": "friday", "wait": "until friday 17:00" },
            { "id": "tip", "email": "letter" },
            { "id": "two-days", "wait": "2 days" },
            { "id": "hour", "email": "letter", "late": { "policy": "expire", "after": "3 hours" } },
            { "id": "rest", "wait": "1 hour" },
            { "id": "always", "email": "letter", "late": "send" } ] }
        """,
        "templates/letter.md": "---\nsubject: A letter\n---\nGood morning.\n",
    ]

    @Test func `each policy does on a closed laptop what its transcript tells`() throws {
        let reading = Workspace.read(Home(files: Self.files.mapValues { Array($0.utf8) }))
        #expect(reading.problems.filter { $0.severity == .error }.map(\.description) == [])
        let rehearsed = try SequenceTests.run(
            "late", of: try #require(reading.workspace), try SequenceTests.scenario("late"))
        #expect(rehearsed.summary.places[.finished] == rehearsed.summary.enrollments)
        try SequenceTests.compare("late", rehearsed)
    }
}
