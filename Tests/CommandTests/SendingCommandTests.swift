import Foundation
import Testing
import Values

/// What `baton run` does with real sockets and servers that are not ours.
@Suite(
    .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct SendingCommandTests {
    private func outbox(_ home: TestHome) throws -> [Value] {
        guard case .array(let messages) = try home.baton("outbox", "--json").json else { return [] }
        return messages
    }

    @Test func `mail goes out to a server that is not ours`() throws {
        let server = try PythonMail("take")
        let home = try TestHome(port: server.port)
        try home.enroll("ann", "bob")
        let run = try home.baton("run", "--until-idle", "--json")
        #expect(run.code == 0, "\(run.errors)")
        #expect(try run.json["messages"]?["sent"] == 2)
        #expect(try run.json["finished"] == 2)
        #expect(try home.baton("why", "ann@example.com", "--json").output.contains("250 queued as T1"))
        #expect(try home.baton("run", "--until-idle", "--json").json["messages"]?["sent"] == 2)
    }

    private static let strace = "/usr/bin/strace"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: strace), "strace is not there"))
    func `a run sleeps by the clock nobody can set, so that an hour set back is not slept through`() throws {
        let wait = #"{ "id": "rest", "wait": "1 hour" }"#
        let flow = try #require(TestHome.files(port: 9)["sequences/flow.json"])
        let home = try TestHome(files: [
            "sequences/flow.json": flow.replacing(#""steps": ["#, with: #""steps": [ \#(wait),"#)
        ])
        try home.enroll("ann")
        // The tracer stands aside, so that the process is the run itself, and it follows the thread that waits alone.
        let run = try Running(
            program: Self.strace,
            [
                "-D", "-o", home.path + "/trace", "-e", "trace=futex", try #require(Baton.executable), "run", "--home",
                home.path,
            ])
        #expect(run.waitForErrors("wait: until"))
        var sleep: String?
        // A call is traced when it returns: what happens outside ends the sleep.
        for _ in 0..<200 where sleep == nil {
            _ = try home.baton("event", "ann@example.com", "click")
            sleep = try home.read("trace").split(separator: "\n").map(String.init)
                .first { $0.contains("FUTEX_WAIT") && $0.contains("tv_sec") }
        }
        #expect(sleep?.contains("FUTEX_CLOCK_REALTIME") == false, "\(sleep ?? "it never slept")")
        run.signal(SIGTERM)
        #expect(run.finish().code == 0)
    }

    @Test func `a stop in the middle of a message waits for its answer, and nothing is sent twice`() throws {
        let server = try PythonMail("hold")
        let home = try TestHome(port: server.port)
        try home.enroll("ann")
        let run = try home.start("run")
        while let line = server.running.line(), line != "dot" {}
        run.signal(SIGTERM)
        server.running.tell("go")
        let ended = run.finish()
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try outbox(home).isEmpty)
        let again = try home.baton("run", "--until-idle", "--json")
        #expect(try again.json["messages"]?["sent"] == 1)
        #expect(try again.json["messages"]?["unknown"] == 0)
    }

    @Test func `a kill between dot and answer leaves one message in doubt, shown and not resent`() throws {
        let server = try PythonMail("hold")
        let home = try TestHome(port: server.port)
        try home.enroll("ann")
        let run = try home.start("run")
        while let line = server.running.line(), line != "dot" {}
        run.signal(SIGKILL)
        _ = run.finish()
        let next = try home.baton("run", "--until-idle")
        #expect(next.errors.contains("1 may or may not have arrived"), "\(next.errors)")
        let message = try #require(try outbox(home).first)
        #expect(message["state"] == "unknown")
        let settled = try home.baton("outbox", "resolve", "\(message["message"]?.whole ?? 0)", "--arrived")
        #expect(settled.code == 0, "\(settled.errors)")
        #expect(try outbox(home).isEmpty)
    }

    @Test func `a wrong password pauses the mailbox, and its leads stay`() throws {
        let server = try PythonMail("login")
        let login = #", "user": "ana", "secret": { "env": "ANA_SMTP" }"#
        let home = try TestHome(
            port: server.port, files: ["baton.json": TestHome.configuration(port: server.port, smtp: login)])
        try home.enroll("ann")
        let run = try home.baton("run", "--until-idle", environment: ["ANA_SMTP": "wrong-pass-word"])
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.contains("paused:"))
        #expect(run.errors.contains("535"))
        #expect(try outbox(home).first?["state"] == "planned")
        for text in [run.errors, run.output, try home.baton("why", "ann@example.com", "--json").output] {
            #expect(!text.contains("wrong-pass-word"))
        }
    }

    @Test func `a missing secret pauses the mailbox and names the variable to no server`() throws {
        let server = try PythonMail("login")
        let login = #", "user": "ana", "secret": { "env": "ANA_SMTP" }"#
        let home = try TestHome(
            port: server.port, files: ["baton.json": TestHome.configuration(port: server.port, smtp: login)])
        try home.enroll("ann")
        let run = try home.baton("run", "--until-idle")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.contains("paused:"))
        #expect(try outbox(home).first?["state"] == "planned")
    }

    @Test func `a server that refuses everybody, or is not there, puts the mail off`() throws {
        let server = try PythonMail("refuse")
        // Port 9 is discard: nobody listens there.
        for port in [server.port, 9] {
            let home = try TestHome(port: port)
            try home.enroll("ann")
            let run = try home.baton("run", "--until-idle")
            #expect(run.code == 0, "\(run.errors)")
            let message = try #require(try outbox(home).first)
            #expect(["deferred", "planned"].contains(message["state"]?.text))
            #expect(message["reason"]?.text?.isEmpty == false)
        }
    }

    @Test func `a server that says nothing holds nobody up: a stop ends it and the mail waits`() throws {
        let server = try PythonMail("silent")
        let home = try TestHome(port: server.port)
        try home.enroll("ann")
        let run = try home.start("run")
        #expect(server.running.line() == "connected")
        // Other commands are served meanwhile.
        #expect(try home.baton("event", "ann@example.com", "click").code == 0)
        run.signal(SIGTERM)
        run.signal(SIGTERM)
        _ = run.finish()
        let message = try #require(try outbox(home).first)
        #expect(["planned", "deferred", "sending"].contains(message["state"]?.text))
        let taking = try PythonMail("take")
        try home.write("baton.json", TestHome.configuration(port: taking.port))
        let next = try home.baton("run", "--until-idle", "--json")
        #expect(try next.json["messages"]?["unknown"] == 0)
    }

    @Test func `importing a list with --enroll starts its leads, and nobody else of the home`() throws {
        let home = try TestHome(port: 1)
        try home.write("old.csv", "email,first_name\nann@example.com,Ann\n")
        _ = try home.baton("import", home.path + "/old.csv", "--basis", "consent")
        try home.write("new.csv", "email,first_name\nbob@example.com,Bob\nno address,Eve\n")
        let taken = try home.baton("import", home.path + "/new.csv", "--basis", "consent", "--enroll", "flow")
        #expect(taken.output.contains("1 enrolled in flow"), "\(taken.output)")
        #expect(!(try home.baton("why", "ann@example.com").output.contains("flow")))
    }

    @Test func `an unknown variable holds one message, visibly, until it is mended`() throws {
        let server = try PythonMail("take")
        let home = try TestHome(port: server.port)
        try home.write("leads.csv", "email,first_name\nann@example.com,\nbob@example.com,Bob\n")
        _ = try home.baton("import", home.path + "/leads.csv", "--basis", "consent", "--enroll", "flow")
        let run = try home.baton("run", "--until-idle", "--json")
        #expect(try run.json["messages"]?["sent"] == 1)
        #expect(try run.json["held"] == 1)
        let listed = try home.baton("outbox")
        #expect(listed.output.contains("held"))
        #expect(listed.output.contains("lead.first_name"))
        #expect(listed.output.contains("templates/hello.md:"))
        try home.write("leads.csv", "email,first_name\nann@example.com,Ann\n")
        _ = try home.baton("import", home.path + "/leads.csv")
        #expect(try home.baton("run", "--until-idle", "--json").json["messages"]?["sent"] == 2)
    }

    @Test func `nothing is sent beyond this machine without an address and a way to unsubscribe`() throws {
        let home = try TestHome(files: [
            "baton.json": """
            { "zone": "UTC", "currency": "EUR", "default_queue": "writer",
              "mailboxes": { "ana": { "from": "ana@ana.example", "smtp": { "host": "smtp.ana.example" } } } }
            """
        ])
        let outcome = try home.baton("run", "--once")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("nothing is sent beyond this machine"))
    }

    @Test func `a mail through the pipe becomes a reply, an empty one an error`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let mail = "From: ann@example.com\r\nSubject: Re: Hello\r\nMessage-ID: <m1@example.com>\r\n\r\nYes please\r\n"
        let taken = try home.baton("inbound", "--json", input: mail)
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(try taken.json["card"]?.whole != nil)
        #expect(try home.baton("inbound", input: "").code == 65)
    }

    @Test func `a server that is not there is one line with its name, and one of what is left, not one a message`()
        throws
    {
        let home = try TestHome(port: 9)
        try home.enroll("ann", "bob", "cat", "dan", "eve")
        let run = try home.baton("run", "--until-idle")
        let lines = run.errors.split(separator: "\n")
        let paused = lines.filter { $0.contains("paused: ana") && $0.contains("tried again") }
        #expect(paused.count == 1, "\(run.errors)")
        #expect(paused.first?.contains("connect to 127.0.0.1:9: ") == true && run.errors.contains("baton doctor ana"))
        #expect(lines.last?.hasPrefix("left waiting: 5 planned: ana is paused") == true, "\(run.errors)")
        #expect(lines.last?.contains("baton outbox") == true)
    }

    @Test func `a mailbox that pauses is told once, however much it had on its way`() throws {
        let server = try PythonMail("login")
        let login = #", "user": "ana", "secret": { "env": "ANA_SMTP" }"#
        let home = try TestHome(
            port: server.port, files: ["baton.json": TestHome.configuration(port: server.port, smtp: login)])
        try home.enroll("ann", "bob", "cat", "dan", "eve")
        let run = try home.baton("run", "--until-idle", environment: ["ANA_SMTP": "wrong-pass-word"])
        #expect(run.errors.split(separator: "\n").count { $0.contains("paused:") && $0.contains("tried again") } == 1)
        #expect(run.errors.contains("left waiting: 5 planned: ana is paused"), "\(run.errors)")
        let unset = try home.baton("outbox", "resume", "ana")
        #expect(unset.code == 0)
        #expect(
            try home.baton("run", "--until-idle").errors.contains("the secret in the variable ANA_SMTP cannot be read"))
    }
}
