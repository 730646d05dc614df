import Foundation
import Testing
import Values

/// What is not there, or cannot be, is said; what was not done is not told as done.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct RefusalCommandTests {
    private func refuses(_ home: TestHome, _ arguments: String..., code: Int32 = 65, says words: String) throws {
        let outcome = try Baton.run(arguments + ["--home", home.path])
        #expect(outcome.code == code, "\(arguments): \(outcome.code) \(outcome.output) \(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
    }

    @Test func `a rehearsal that ends before it begins, or of a lead nobody knows, is refused`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        try refuses(
            home, "dry-run", "--from", "2027-02-01", "--until", "2027-01-01", code: 64,
            says: "is not after --from 2027-02-01"
        )
        try refuses(home, "dry-run", "--lead", "nobody@example.com", says: "there is no lead “nobody@example.com”")
        try refuses(home, "dry-run", "flow", "--lead", "nobody@example.com", says: "there is no lead")
        try refuses(
            home, "dry-run", "flow", "--leads", home.path + "/leads.csv", "--lead", "bob@example.com", says: "is not in"
        )
        #expect(try home.baton("dry-run", "--lead", "ANN@example.com").code == 0)
    }

    @Test func `what is stopped or let go on has to be there, and what was not stopped is not told as going on`() throws
    {
        let home = try TestHome()
        try home.enroll("ann", "bob")
        try refuses(home, "unenroll", "ann@example.com", "--sequence", "nosuch", says: "there is no sequence “nosuch”")
        try refuses(home, "unenroll", "--all", "--sequence", "nosuch", says: "there is no sequence “nosuch”")
        for verb in ["pause", "resume"] {
            try refuses(home, verb, "sequence", "nosuch", says: "there is no sequence “nosuch”")
            try refuses(home, verb, "lead", "nobody@example.com", says: "there is no lead")
            try refuses(home, verb, "mailbox", "nosuch", says: "there is no mailbox or endpoint “nosuch”")
        }
        #expect(try home.baton("resume", "lead", "ann@example.com").output.contains("was not paused"))
        #expect(try home.baton("resume", "sequence", "flow").output.contains("was not paused"))
        #expect(try home.baton("resume", "mailbox", "ana").output.contains("was not paused"))
        #expect(try home.baton("pause", "sequence", "flow").code == 0)
        let lead = try home.baton("resume", "lead", "ann@example.com")
        #expect(lead.output.contains("paused is flow"), "\(lead.output)")
        let why = try home.baton("why", "ann@example.com")
        #expect(why.output.contains("flow is paused by tester"), "\(why.output)")
        #expect(try home.baton("resume", "sequence", "flow").output.contains("flow goes on"))
        #expect(try home.baton("why", "ann@example.com").output.contains("paused by") == false)
        #expect(try home.baton("pause", "lead", "bob@example.com").code == 0)
        #expect(try home.baton("why", "bob@example.com").output.contains("the lead is paused by tester"))
        #expect(try home.baton("resume", "lead", "bob@example.com").output.contains("bob@example.com goes on"))
    }

    @Test func `a card and a message are named by the address that the lists show`() throws {
        let home = try TestHome()
        try home.write("leads.csv", "email\nann@example.com\nbob@example.com\n")
        let taken = try home.baton("import", home.path + "/leads.csv", "--basis", "consent", "--enroll", "flow")
        #expect(taken.code == 0, "\(taken.errors)")
        _ = try home.baton("run", "--once")
        let held = try home.baton("outbox", "--json").output
        #expect(held.components(separatedBy: "\"state\":\"held\"").count == 3, "\(held)")
        #expect(try home.baton("outbox", "release", "ANN@example.com").output.contains("is tried again"))
        try refuses(
            home, "outbox", "resolve", "ann@example.com", "--arrived", says: "no message to ann@example.com is unknown")
        try refuses(home, "outbox", "release", "nobody@example.com", says: "there is no lead")
        #expect(try home.baton("outbox", "drop", "bob@example.com").output.contains("is dropped"))
        try refuses(home, "queue", "show", "ann@example.com", says: "no card of ann@example.com is open")
        #expect(try home.baton("event", "ann@example.com", "reply").code == 0)
        let card = try home.baton("queue", "show", "Ann@example.com")
        #expect(card.code == 0 && card.output.contains("replied"), "\(card.output) \(card.errors)")
        try refuses(
            home, "queue", "dispose", "ann@example.com", "won", "--value", "-5", code: 64,
            says: "--value wants an amount in EUR")
        try refuses(home, "outbox", "--limit", "-5", code: 64, says: "--limit is at least 1")
    }

    @Test func `of several messages that an address can mean, the choice is shown`() throws {
        let second = """
            { "sequence": "second", "title": "Second", "basis": "consent", "mailbox": "ana",
              "steps": [ { "id": "other", "email": "hello" } ] }
            """
        let first = """
            { "sequence": "flow", "title": "Flow", "basis": "consent", "mailbox": "ana",
              "steps": [ { "id": "go", "enroll": "second" }, { "id": "hello", "email": "hello" } ] }
            """
        let home = try TestHome(files: ["sequences/second.json": second, "sequences/flow.json": first])
        try home.write("leads.csv", "email\nann@example.com\n")
        let taken = try home.baton("import", home.path + "/leads.csv", "--basis", "consent", "--enroll", "flow")
        #expect(taken.code == 0, "\(taken.errors)")
        // What a run begins is due in the next pass.
        for _ in 0..<2 { _ = try home.baton("run", "--once") }
        try refuses(home, "outbox", "drop", "ann@example.com", says: "which message to ann@example.com? there are 2")
    }

    @Test func `an event whose name or details no record may hold is refused with the place`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        for name in ["", "a\nb", "a\u{202E}b", "\u{7}"] {
            try refuses(home, "event", "ann@example.com", name, says: "the event's name")
        }
        let deep = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
        try refuses(
            home, "event", "ann@example.com", "visit", "--details", "{\"a\":\(deep)}", says: "nested deeper than 16")
        let large = String(repeating: "x", count: 70_000)
        try refuses(
            home, "event", "ann@example.com", "visit", "--details", "{\"a\":\"\(large)\"}", says: "larger than 64 KiB")
        try refuses(home, "event", "ann@example.com", "visit", "--id", "a\u{202E}b", says: "the event's id")
        try refuses(
            home, "event", "ann@example.com", "blocked",
            says: "say which: bounce (the address does not exist), soft_bounce")
        #expect(try !home.baton("why", "ann@example.com").output.contains("visit"))
        #expect(try home.baton("event", "ann@example.com", "Opted\nOut").output.contains("unsubscribe recorded"))
    }

    @Test func `the story says in words why an answer was taken for what it was`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let mail =
            "From: ann@example.com\r\nTo: ana@ana.example\r\nSubject: Re: Hi\r\n\r\nWho are you? Can you send me your prices?\r\n"
        #expect(try home.baton("inbound", input: mail).code == 0)
        let why = try home.baton("why", "ann@example.com").output
        #expect(why.contains("words for “interested”") && !why.contains("|"), "\(why)")
    }
}
