import Foundation
import Testing
import Values

/// What becomes of commands when the disk, the database or another process stands in the way.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct StoreCommandTests {
    @Test func `a file that is no database, or another program's, is refused and left alone`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: home.path + "/.baton/baton.db" + suffix)
        }
        try home.write(".baton/baton.db", String(repeating: "no database at all\n", count: 100))
        for command in [["why", "ann@example.com"], ["run", "--once"], ["enroll", "flow", "--all"], ["queue"]] {
            let outcome = try Baton.run(command + ["--home", home.path])
            #expect(outcome.code == 69, "\(command): \(outcome.errors)")
            #expect(outcome.errors.contains("/.baton/baton.db is no database"), "\(outcome.errors)")
            #expect(outcome.errors.contains("backup"))
        }
        #expect(try home.read(".baton/baton.db").hasPrefix("no database"))
    }

    /// Root may write everywhere, so that it has to become somebody else for this.
    private static let setpriv: String? = ["/usr/bin/setpriv"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(.enabled(if: getuid() != 0 || setpriv != nil, "root may write everywhere"))
    func `a home that may not be written is told in words`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let manager = FileManager.default
        let hidden = home.path + "/.baton"
        let nobody = 65_534
        for name in ["", "/baton.db", "/key", "/lock"] where getuid() == 0 && manager.fileExists(atPath: hidden + name)
        {
            try manager.setAttributes([.ownerAccountID: nobody], ofItemAtPath: hidden + name)
        }
        for (name, mode) in ["/baton.db": 0o400, "": 0o500] {
            try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: hidden + name)
        }
        defer { try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: hidden) }
        func baton(_ arguments: String...) throws -> Baton.Outcome {
            guard getuid() == 0 else { return try Baton.run(arguments + ["--home", home.path]) }
            let asNobody = ["--reuid=\(nobody)", "--clear-groups", try #require(Baton.executable)]
            return try Running(program: try #require(Self.setpriv), asNobody + arguments + ["--home", home.path])
                .finish()
        }
        let writing = try baton("enroll", "flow", "--all")
        #expect(writing.code == 69, "\(writing.errors)")
        #expect(writing.errors.contains("may not be written") || writing.errors.contains(hidden), "\(writing.errors)")
        #expect(try baton("run", "--once").code == 69)
        // SQLite needs the folder to read what a write-ahead log may hold: where it has none, that is told as well.
        let reading = try baton("why", "ann@example.com")
        #expect(reading.code == 0 || reading.errors.contains("may not be written by this user"), "\(reading.errors)")
    }

    @Test(.enabled(if: PythonMail.python != nil, "python3 is not there"))
    func `a database somebody else has locked is told with exit code 75, and taken up again when it is free`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let run = try home.start("run")
        #expect(run.waitForErrors("baton runs in"))
        let script = """
            import sqlite3, sys
            database = sqlite3.connect(sys.argv[1], isolation_level=None)
            database.execute("BEGIN IMMEDIATE")
            print("locked")
            sys.stdin.readline()
            database.execute("ROLLBACK")
            database.close()
            print("free")
            """
        let python = try #require(PythonMail.python)
        let other = try Running(program: python, ["-u", "-c", script, home.path + "/.baton/baton.db"])
        #expect(other.line() == "locked")
        let refused = try home.baton("event", "ann@example.com", "click")
        #expect(refused.code == 75, "\(refused.errors)")
        #expect(refused.errors.contains("another program has locked the database"))
        other.tell("go")
        #expect(other.line() == "free")
        #expect(try home.baton("event", "ann@example.com", "click").code == 0)
        run.signal(SIGTERM)
        #expect(run.finish().code == 0)
    }

    @Test func `a folder in the database's place is told`() throws {
        let home = try TestHome()
        try FileManager.default.createDirectory(
            atPath: home.path + "/.baton/baton.db", withIntermediateDirectories: true)
        let outcome = try home.baton("run", "--once")
        #expect(outcome.code == 69, "\(outcome.errors)")
    }

    @Test func `a database without its key is refused: nobody would know who has unsubscribed`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        try FileManager.default.removeItem(atPath: home.path + "/.baton/key")
        for command in [["run", "--once"], ["why", "ann@example.com"], ["dry-run"]] {
            let outcome = try Baton.run(command + ["--home", home.path])
            #expect(outcome.code == 69, "\(command): \(outcome.errors)")
            #expect(outcome.errors.contains("restore it from a backup"))
        }
        #expect(!FileManager.default.fileExists(atPath: home.path + "/.baton/key"))
    }

    @Test func `what the home holds is its owner's alone`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        for (name, mode) in ["": 0o700, "/baton.db": 0o600, "/key": 0o600] {
            let path = home.path + "/.baton" + name
            #expect(
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode, "\(path)")
        }
    }

    @Test func `a second run is refused with exit code 75, and the first goes on`() throws {
        let home = try TestHome()
        let first = try home.start("run")
        #expect(first.waitForErrors("baton runs in"))
        let second = try home.baton("run", "--once")
        #expect(second.code == 75, "\(second.errors)")
        #expect(
            second.errors.contains("(process \(first.process.processIdentifier)) is at work on"), "\(second.errors)")
        #expect(first.process.isRunning)
        first.signal(SIGTERM)
        #expect(first.finish().code == 0)
        #expect(!FileManager.default.fileExists(atPath: home.path + "/.baton/baton.sock"))
        #expect(try home.baton("run", "--once", "--quiet").code == 0)
    }

    @Test func `a socket a killed process left does not stop the next one`() throws {
        let home = try TestHome()
        let killed = try home.start("run")
        #expect(killed.waitForErrors("baton runs in"))
        killed.signal(SIGKILL)
        _ = killed.finish()
        try home.enroll("ann")
        let next = try home.start("run")
        #expect(next.waitForErrors("baton runs in"))
        next.signal(SIGINT)
        #expect(next.finish().code == 0)
    }

    @Test func `while it runs, writing commands reach it and reading ones see what they did`() throws {
        let home = try TestHome()
        try home.write("leads.csv", "email,first_name\nann@example.com,Ann\nbroken,B\n")
        let run = try home.start("run")
        #expect(run.waitForErrors("baton runs in"))
        let taken = try home.baton("import", home.path + "/leads.csv", "--basis", "consent", "--json")
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(try taken.json["added"] == 1)
        let told = try home.baton("event", "ann@example.com", "reply", "--json")
        #expect(try told.json["card"]?.whole != nil)
        #expect(run.waitForErrors("reply"))
        let wrong = try home.baton("enroll", "flaw", "ann@example.com")
        #expect(wrong.code == 65)
        #expect(wrong.errors.contains("there is no sequence “flaw”"))
        #expect(wrong.errors.contains("there are: flow"))
        #expect(try home.baton("queue").output.contains("ann@example.com"))
        #expect(try home.baton("dry-run", "--quiet").code == 0)
        run.signal(SIGTERM)
        #expect(run.finish().code == 0)
        #expect(try home.baton("why", "ann@example.com").output.contains("by tester"))
    }
}
