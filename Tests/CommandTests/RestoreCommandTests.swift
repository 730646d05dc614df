import Foundation
import Testing
import Values

/// What is put back sends nothing twice, and forgets nobody who said no.
@Suite(
    .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct RestoreCommandTests {
    private let names = ["ann", "bob", "cid"]

    /// A home from which three mails went out after its backup was made, and of whose leads one has opted out since.
    private func drilled(_ server: PythonMail) throws -> (home: TestHome, backup: String) {
        let home = try TestHome(port: server.port)
        try home.enroll("ann", "bob", "cid")
        let backup = home.path + "/copy.baton"
        let made = try home.baton("backup", backup, "--json")
        #expect(made.code == 0, "\(made.errors)")
        #expect(try made.json["leads"] == 3)
        let run = try home.baton("run", "--until-idle", "--json")
        #expect(try run.json["messages"]?["sent"] == 3, "\(run.errors)")
        #expect(try home.baton("event", "bob@example.com", "unsubscribe").code == 0)
        return (home, backup)
    }

    private func counts(_ server: PythonMail) -> Int {
        server.running.signal(SIGKILL)
        return server.running.finish().output.split(separator: "\n").count { $0 == "dot" }
    }

    @Test func `the drill: three sent, three unknown, one suppressed, nothing sent twice`() throws {
        let server = try PythonMail("take")
        let (home, backup) = try drilled(server)
        let restored = try home.baton("restore", backup, "--json")
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(try restored.json["unknown"] == 3)
        #expect(try restored.json["sent"] == 0)
        #expect(try restored.json["suppressed"] == 1)
        let run = try home.baton("run", "--until-idle", "--json")
        #expect(run.code == 0, "\(run.errors)")
        #expect(try run.json["messages"]?["sent"] == 0)
        #expect(try run.json["messages"]?["unknown"] == 3)
        #expect(counts(server) == 3)
    }

    @Test func `a database that somebody put back by hand is refused until it is settled`() throws {
        let server = try PythonMail("take")
        let home = try TestHome(port: server.port)
        try home.enroll("ann", "bob", "cid")
        let database = home.path + "/.baton/baton.db"
        let old = try #require(FileManager.default.contents(atPath: database))
        _ = try home.baton("run", "--until-idle")
        #expect(try home.baton("event", "bob@example.com", "unsubscribe").code == 0)
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + end) }
        try old.write(to: URL(filePath: database))
        let refused = try home.baton("run", "--until-idle")
        #expect(refused.code == 69, "\(refused.errors)")
        #expect(refused.errors.contains("baton restore"), "\(refused.errors)")
        let settled = try home.baton("restore", "--json")
        #expect(settled.code == 0, "\(settled.errors)")
        #expect(try settled.json["suppressed"] == 1)
        let run = try home.baton("run", "--until-idle", "--json")
        #expect(try run.json["messages"]?["sent"] == 0, "\(run.errors)")
        #expect(counts(server) == 3)
    }

    @Test func `a copied home is refused until somebody says that the other one is gone`() throws {
        let server = try PythonMail("take")
        let home = try TestHome(port: server.port)
        try home.enroll("ann")
        _ = try home.baton("run", "--until-idle")
        let copy = home.path + "-copy"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: home.path, toPath: copy)
        let refused = try Baton.run(["run", "--once", "--home", copy])
        #expect(refused.code == 69)
        #expect(refused.errors.contains("is a copy"), "\(refused.errors)")
        #expect(try Baton.run(["restore", "--home", copy]).code == 0)
        #expect(try Baton.run(["run", "--once", "--home", copy]).code == 0)
        #expect(try home.baton("run", "--once").code == 0)
    }

    @Test func `a backup goes to an empty home with its key, while the first one runs`() throws {
        let server = try PythonMail("take")
        let home = try TestHome(port: server.port)
        try home.enroll("ann", "bob")
        #expect(try home.baton("event", "bob@example.com", "unsubscribe").code == 0)
        let run = try home.start("run")
        #expect(run.waitForErrors("baton runs in"))
        let backup = home.path + "/copy.baton"
        #expect(try home.baton("backup", backup).code == 0)
        let refused = try home.baton("restore", backup)
        #expect(refused.code == 75, "\(refused.errors)")
        run.signal(SIGTERM)
        _ = run.finish()
        let other = try TestHome(port: server.port)
        let restored = try other.baton("restore", backup)
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(try other.baton("why", "bob@example.com").output.contains("unsubscribe"))
        #expect(try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `what is no backup is neither taken nor replaced`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        try home.write("notes.txt", "mine")
        let refused = try home.baton("backup", home.path + "/notes.txt")
        #expect(refused.code != 0 && refused.errors.contains("notes.txt"), "\(refused.errors)")
        #expect(try home.read("notes.txt") == "mine")
        #expect(try home.baton("restore", home.path + "/notes.txt").code != 0)
        #expect(try home.baton("restore", home.path + "/.baton/baton.db").code != 0)
        #expect(try home.baton("why", "ann@example.com").code == 0)
    }

    @Test func `another home's key is refused, for reading and for writing`() throws {
        let (home, other) = (try TestHome(), try TestHome())
        try home.enroll("ann")
        try other.enroll("bob")
        let key = try #require(FileManager.default.contents(atPath: other.path + "/.baton/key"))
        try key.write(to: URL(filePath: home.path + "/.baton/key"))
        for command in [["run", "--once"], ["why", "ann@example.com"], ["event", "ann@example.com", "click"]] {
            let refused = try Baton.run(command + ["--home", home.path])
            #expect(refused.code == 69, "\(command): \(refused.errors)")
            #expect(refused.errors.contains("not the one it was made with"), "\(refused.errors)")
        }
    }

    @Test func `a state folder that others may write is refused`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: home.path + "/.baton")
        let refused = try home.baton("run", "--once")
        #expect(refused.code == 69 && refused.errors.contains("others may write"), "\(refused.errors)")
    }

    @Test func `a key is born readable by its owner alone, and the state may lie apart from the home`() throws {
        let home = try TestHome()
        let state = home.path + "-state"
        defer { try? FileManager.default.removeItem(atPath: state) }
        try home.write("leads.csv", "email\nann@example.com\n")
        let taken = try home.baton("import", home.path + "/leads.csv", "--basis", "consent", "--state-dir", state)
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/.baton"))
        let mode = try FileManager.default.attributesOfItem(atPath: state + "/key")[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try home.baton("why", "ann@example.com", "--state-dir", state).code == 0)
    }
}
