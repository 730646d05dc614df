import Foundation
import Testing
import Values

/// How `baton run` ends, and what does not end it.
@Suite(
    .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct StoppingCommandTests {
    /// A run in the middle of a message, whose server answers when it is told.
    private func sending(_ body: (Running, PythonMail, TestHome) throws -> Void) throws {
        let server = try PythonMail("hold")
        let home = try TestHome(port: server.port)
        try home.enroll("ann")
        let run = try home.startUnblocked("run")
        while let line = server.running.line(), line != "dot" {}
        try body(run, server, home)
    }

    @Test func `a run whose reader went away goes on, and records what it sends`() throws {
        try sending { (run, server, home) throws in
            run.abandonErrors()
            server.running.tell("go")
            #expect(server.running.line() == "answered")
            run.signal(SIGTERM)
            #expect(run.finish().code == 0)
            #expect(try home.baton("outbox", "--json").json == [])
            #expect(try home.baton("why", "ann@example.com", "--json").output.contains("250 queued as T1"))
        }
    }

    @Test func `a run that is told to read its files again goes on, and ends when it is told to`() throws {
        try sending { (run, server, home) throws in
            run.signal(SIGHUP)
            server.running.tell("go")
            #expect(server.running.line() == "answered")
            run.signal(SIGTERM)
            let ended = run.finish()
            #expect(ended.code == 0, "\(ended.errors)")
            #expect(try home.baton("outbox", "--json").json == [])
        }
    }

    @Test func `a stop says how many messages it waits for, for how long, and how to wait no longer`() throws {
        try sending { (run, _, _) throws in
            run.signal(SIGINT)
            #expect(run.waitForErrors("waiting up to 20 s for 1 message under way; press Ctrl-C again to stop at once"))
            run.signal(SIGINT)
            #expect(run.finish().code == 130)
        }
    }
}
