import Foundation
import Testing
import Values

@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct CommandTests {
    @Test func `a wrong usage is told with exit code 64`() throws {
        let home = try TestHome()
        for arguments in [
            ["frobnicate"], ["import"], ["enroll", "flow"], ["dry-run", "--from", "someday"],
        ] {
            let outcome = try Baton.run(arguments + (arguments[0] == "frobnicate" ? [] : ["--home", home.path]))
            #expect(outcome.code == 64, "\(arguments): \(outcome.errors)")
            #expect(outcome.output.isEmpty)
            #expect(!outcome.errors.isEmpty)
        }
    }

    @Test func `help and version are no errors`() throws {
        #expect(try Baton.run(["--help"]).code == 0)
        #expect(try Baton.run(["--version"]).output.hasPrefix("0."))
    }

    /// A file of the home spoilt, and what must be told: the place, the reason and what to do.
    private static let spoilt: [(file: String, text: String, words: [String])] = [
        ("sequences/flow.json", #"{ "sequence": "flow", "title": "Flow","#, ["sequences/flow.json:1:"]),
        (
            "sequences/flow.json",
            "{\n  \"sequence\": \"flow\", \"title\": \"F\", \"basis\": \"consent\", \"mailbox\": \"ana\",\n  \"steps\": [ { \"id\": \"a\", \"emial\": \"hello\" } ]\n}",
            ["sequences/flow.json:3:", "emial", "email"]
        ),
        (
            "sequences/flow.json",
            #"{ "sequence": "flow", "title": "F", "basis": "consent", "mailbox": "ana", "steps": [ { "id": "a", "email": "helo" } ] }"#,
            ["sequences/flow.json:1:", "helo", "hello"]
        ),
        ("baton.json", #"{ "zone": "Moon/Base", "currency": "EUR" }"#, ["baton.json:1:", "Moon/Base", "IANA"]),
        ("baton.json", #"{ "zone": "UTC", "zone": "UTC", "currency": "EUR" }"#, ["baton.json:1:", "zone"]),
        ("templates/hello.md", "---\nsubject: Hi\n---\nHello {{ lead.first_name\n", ["templates/hello.md:4:"]),
        ("templates/hello.md", "---\nsubject: Hi\n---\nHello {% if lead.x %}\n", ["templates/hello.md:4:"]),
    ]

    @Test(arguments: spoilt)
    func `a spoilt file is told with place, reason and hint, and nothing runs on it`(
        file: String, text: String, words: [String]
    ) throws {
        let home = try TestHome(files: [file: text])
        let check = try home.baton("check")
        #expect(check.code == 65)
        for word in words { #expect(check.output.contains(word), "\(check.output)") }
        let machine = try home.baton("check", "--json")
        #expect(machine.code == 65)
        guard case .array(let problems)? = try machine.json["problems"] else {
            Issue.record("no list: \(machine.output)")
            return
        }
        let error = try #require(problems.first { $0["severity"] == "error" })
        #expect(error["file"] == .string(file))
        #expect(error["line"]?.whole != nil)
        #expect(error["reason"]?.text?.isEmpty == false)
        for command in [["run", "--until-idle"], ["enroll", "flow", "--all"], ["dry-run", "flow"]] {
            let outcome = try Baton.run(command + ["--home", home.path])
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains(file))
        }
        #expect(!FileManager.default.fileExists(atPath: home.path + "/.baton/baton.db"))
    }

    @Test func `a folder that is no home says how to make one`() throws {
        let home = try TestHome()
        try FileManager.default.removeItem(atPath: home.path + "/baton.json")
        let outcome = try home.baton("check")
        #expect(outcome.code == 65)
        let run = try home.baton("run", "--once")
        #expect(run.code == 65)
        #expect(run.errors.contains("baton init"))
    }

    @Test func `what is not there is told by name, with what is`() throws {
        let home = try TestHome()
        #expect(try home.baton("why", "ann@example.com").errors.contains("there are no leads yet"))
        try home.enroll("ann")
        let cases: [([String], String, String)] = [
            (["enroll", "flaw", "ann@example.com"], "there is no sequence “flaw”", "there are: flow"),
            (["enroll", "flow", "bob@example.com"], "there is no lead “bob@example.com”", "baton import"),
            (["why", "bob@example.com"], "there is no lead", "baton import"),
            (["leads", "set", "ann@example.com", "email=x@y.example"], "address of a lead is not changed", "import"),
            (["leads", "set", "ann@example.com", "score=9"], "is counted", "scoring.json"),
            (["leads", "set", "ann@example.com", "basis=hope"], "is no lawful basis", "consent"),
            (["leads", "set", "ann@example.com", "due=03/04/2026"], "could be two days", "2026-03-04"),
            (["queue", "claim", "12"], "there is no card 12", "baton queue"),
            (["outbox", "release", "12"], "there is no message 12", "baton outbox"),
            (["outbox", "resume", "bea"], "there is no mailbox or endpoint “bea”", "there are: ana"),
            (["queue", "--queue", "desc"], "there is no queue “desc”", "there are: writer"),
            (["event", "bob@example.com", "click"], "there is no lead", "baton import"),
            (["event", "ann@example.com", "click", "--details", "{"], "no JSON object", ""),
            (["import", "/nowhere/leads.csv"], "cannot read /nowhere/leads.csv", ""),
            (["preview", "helo"], "helo", ""), (["dry-run", "flaw"], "there is no sequence “flaw”", "there are: flow"),
        ]
        for (arguments, words, hint) in cases {
            let outcome = try Baton.run(arguments + ["--home", home.path])
            #expect(outcome.code == 65, "\(arguments): \(outcome.code) \(outcome.errors)")
            #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
            #expect(hint.isEmpty || outcome.errors.contains(hint), "\(arguments): \(outcome.errors)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `every command that has --json prints JSON and nothing else`() throws {
        let home = try TestHome()
        try home.write("leads.csv", "email,first_name\nann@example.com,Ann\nbroken,B\n")
        let leads = home.path + "/leads.csv"
        #expect(try home.baton("import", leads, "--basis", "consent", "--json").json["refused"] == 1)
        #expect(try home.read("leads.errors.csv").contains("3,“broken” is no mail address: it has no @"))
        #expect(try home.baton("enroll", "flow", "ann@example.com", "--json").json["enrollment"]?.whole != nil)
        #expect(try home.baton("event", "ann@example.com", "click", "--json").json["told"] == 0)
        #expect(try home.baton("event", "ann@example.com", "reply", "--id", "r1", "--json").json["card"]?.whole != nil)
        #expect(try home.baton("event", "ann@example.com", "reply", "--id", "r1", "--json").json["repeat"] == true)
        guard case .array(let cards) = try home.baton("queue", "--json").json else {
            Issue.record("no list of cards")
            return
        }
        let card = try #require(cards.first?["card"]?.whole)
        let taken = try home.baton("queue", "claim", "\(card)")
        #expect(taken.code == 65 && taken.errors.contains("card \(card) is maya's"), "\(taken.errors)")
        let doubted = try home.baton("queue", "claim", "\(card)", "--from", "maya")
        #expect(doubted.output.contains("“tester” is none of the people who work cards here"), "\(doubted.output)")
        #expect(try home.baton("queue", "hand-over", "\(card)", "maya", "--json").json["owner"] == "maya")
        #expect(try home.baton("queue", "hand-over", "\(card)", "ghost").errors.contains("there are: maya"))
        #expect(
            try home.baton("queue", "return", "\(card)", "--as", "maya").output.contains("waits for whoever takes it"))
        #expect(try home.baton("queue", "claim", "\(card)", "--as", "maya", "--json").json["owner"] == "maya")
        #expect(try home.baton("queue", "dispose", "\(card)", "recycle", "--json").json["state"] == "closed")
        #expect(try home.baton("why", "ann@example.com", "--json").json["lead"] == "ann@example.com")
        #expect(try home.baton("outbox", "--json").json == [])
        #expect(try home.baton("preview", "hello", "--json").json["subject"] == "Hello Ann")
        let lines = try home.baton("dry-run", "--from", "2027-01-11", "--json").jsonLines
        #expect(try #require(lines.last)["enrollments"] == 1)
        #expect(try home.baton("check", "--json").json["problems"] == [])
    }

    @Test func `init never overwrites, and what it makes is sound`() throws {
        let home = try TestHome(files: ["sequences/win-back.json": "mine"])
        let before = try home.read("baton.json")
        let made = try Baton.run(["init", home.path])
        #expect(made.code == 0)
        #expect(made.output.contains("this is a home already"))
        #expect(try home.read("sequences/win-back.json") == "mine")
        #expect(try home.read("baton.json") == before)

        let fresh = home.path + "/fresh"
        #expect(try Baton.run(["init", fresh]).code == 0)
        #expect(try Baton.run(["check", "--home", fresh]).code == 0)
        #expect(try Baton.run(["init", fresh]).output.contains(": 0 files made"))
    }

    @Test func `two dry runs print the same bytes, and store and send nothing`() throws {
        let home = try TestHome()
        try home.enroll("ann", "bob", "cat")
        let database = try Data(contentsOf: URL(filePath: home.path + "/.baton/baton.db"))
        for flags in [[], ["--json"], ["--quiet"]] {
            let arguments = ["dry-run", "--home", home.path, "--from", "2027-01-11"] + flags
            let (first, second) = (try Baton.run(arguments), try Baton.run(arguments))
            #expect(first.code == 0)
            #expect(!first.output.isEmpty)
            #expect(first.output == second.output)
        }
        #expect(try Data(contentsOf: URL(filePath: home.path + "/.baton/baton.db")) == database)
        let outside = try home.baton("dry-run", "flow", "--leads", home.path + "/leads.csv", "--from", "2027-01-11")
        #expect(outside.output.contains("3 messages sent"))
    }

    private static let strace: String? = ["/usr/bin/strace"].first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: strace != nil, "strace is not there"))
    func `a dry run opens no internet socket`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let trace = home.path + "/trace"
        let traced = try Running(
            program: try #require(Self.strace),
            [
                "-f", "-qq", "-e", "trace=socket,connect", "-o", trace, try #require(Baton.executable), "dry-run",
                "--home", home.path,
            ]
        )
        .finish()
        #expect(traced.code == 0)
        #expect(traced.output.contains("nothing was sent"))
        #expect(try !String(contentsOfFile: trace, encoding: .utf8).contains("AF_INET"))
    }

    @Test func `a scenario's faults are told with their places`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        try home.write(
            "s.json", "{ \"events\": [\n { \"event\": \"paid\", \"wait\": \"soon\", \"after\": \"hello\" } ] }")
        let outcome = try home.baton("dry-run", "--scenario", home.path + "/s.json")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("s.json:2:"))
    }

    @Test func `a home deep below is a home`() throws {
        let home = try TestHome()
        let deep = home.path + "/" + Array(repeating: "a-folder-with-a-long-name", count: 6).joined(separator: "/")
        #expect(try Baton.run(["init", deep]).code == 0)
        try home.write("leads.csv", "email,first_name\nann@example.com,Ann\n")
        let taken = try Baton.run(["import", home.path + "/leads.csv", "--basis", "consent", "--home", deep])
        #expect(taken.code == 0, "\(taken.errors)")
        let run = try Running(["run", "--home", deep])
        #expect(run.waitForErrors("baton runs in"))
        let told = try Baton.run(["event", "ann@example.com", "unsubscribe", "--home", deep])
        #expect(told.code == 0, "\(told.errors)")
        run.signal(SIGTERM)
        let ended = run.finish()
        #expect(ended.code == 0)
        #expect(ended.errors.contains("unsubscribe"))
    }

    @Test func `a demo tells one JSON line whose eight states add up`() throws {
        let outcome = try Baton.run(["demo", "--json", "--exit"], in: "/")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let lines = try outcome.jsonLines
        #expect(lines.count == 1)
        let summary = try #require(lines.first)
        let states = ["won", "lost", "escalated", "waiting", "exited", "finished", "held", "failed"]
        let counts = try states.map { try #require(summary[$0]?.whole) }
        #expect(counts.reduce(0, +) == summary["enrollments"]?.whole)
        #expect(try #require(summary["leads"]?.whole) > 400)
        #expect(try #require(summary["won_value"]?.whole) > 0)
        #expect(try #require(summary["won"]?.whole) > 0)
        #expect(try #require(summary["escalated"]?.whole) > 0)
        for state in ["sent", "held", "failed", "unknown", "skipped"] {
            #expect(summary["messages"]?[state]?.whole != nil)
        }
    }

    @Test func `the outbox names the states there are, and lists what failed`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let wrong = try home.baton("outbox", "--state", "faild")
        #expect(wrong.code == 64)
        #expect(
            wrong.errors.contains("there are: planned, sending, deferred, held, unknown, failed"), "\(wrong.errors)")
        #expect(try home.baton("outbox", "--state", "failed", "--json").json == [])
        #expect(try home.baton("outbox", "--state", "failed").output.contains("nothing is held, unknown, failed"))
    }
}
