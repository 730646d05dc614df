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

    /// How the state of a home comes back from a copy of its folder.
    enum PuttingBack: CaseIterable {
        /// The folder is removed, and the copy takes its place.
        case instead
        /// The files of the copy are written over those that are there.
        case over
    }

    @Test(arguments: PuttingBack.allCases)
    func `a copy from before the first run is refused after it, and before it, and the doctor says so`(
        way: PuttingBack
    ) throws {
        let server = try PythonMail("take")
        let home = try TestHome(port: server.port)
        try home.enroll("ann", "bob", "cid")
        let (state, copy) = (home.path + "/.baton", home.path + "/copy")
        let files = FileManager.default
        try files.copyItem(atPath: state, toPath: copy)
        let other = try Baton.run(["run", "--until-idle", "--home", home.path, "--state-dir", copy])
        #expect(other.code == 69 && other.errors.contains("is a copy"), "\(other.errors)")
        #expect(try home.baton("run", "--until-idle", "--json").json["messages"]?["sent"] == 3)
        #expect(try home.baton("doctor", "--quiet").code == 0)
        switch way {
        case .instead:
            try files.removeItem(atPath: state)
            try files.copyItem(atPath: copy, toPath: state)
        case .over:
            for name in try files.contentsOfDirectory(atPath: state) where name.hasPrefix("baton.db-") {
                try files.removeItem(atPath: state + "/" + name)
            }
            for name in try files.contentsOfDirectory(atPath: copy) {
                let bytes = try #require(files.contents(atPath: copy + "/" + name))
                let place = try FileHandle(forWritingTo: existing(state + "/" + name))
                try place.truncate(atOffset: 0)
                try place.write(contentsOf: bytes)
                try place.close()
            }
        }
        let refused = try home.baton("run", "--until-idle")
        #expect(refused.code == 69 && refused.errors.contains("baton restore"), "\(refused.errors)")
        let doctor = try home.baton("doctor", "--quiet")
        #expect(doctor.code == 1 && doctor.output.contains("FAULT  start"), "\(doctor.output)")
        #expect(try home.baton("restore").code == 0)
        #expect(try home.baton("run", "--until-idle", "--json").json["messages"]?["sent"] == 0)
        #expect(counts(server) == 3)
    }

    /// A file that is there, made empty where it was not.
    private func existing(_ path: String) -> URL {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        return URL(filePath: path)
    }

    @Test func `where a run is refused for its key, its folder or its port, the doctor says the same`() throws {
        let server = try PythonMail("take")
        let home = try TestHome(port: server.port)
        try home.enroll("ann")
        let key = home.path + "/.baton/key"
        let good = try #require(FileManager.default.contents(atPath: key))
        for bad in [nil, Data(repeating: 7, count: 32), Data(repeating: 7, count: 31)] {
            try? FileManager.default.removeItem(atPath: key)
            try bad?.write(to: URL(filePath: key))
            try same(home)
        }
        try good.write(to: URL(filePath: key))
        #expect(try home.baton("doctor", "--quiet").code == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: home.path + "/.baton")
        try same(home)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home.path + "/.baton")
        let served = #", "server": { "listen": "127.0.0.1:\#(server.port)", "base_url": "https://ana.example" } }"#
        try home.write("baton.json", String(TestHome.configuration(port: server.port).dropLast(1)) + served)
        let taken = try home.baton("doctor", "--quiet")
        #expect(taken.code == 1 && taken.output.contains("cannot listen at"), "\(taken.output)")
    }

    /// That run and doctor say the same of a home that cannot be run.
    private func same(_ home: TestHome) throws {
        let run = try home.baton("run", "--once")
        let doctor = try home.baton("doctor", "--quiet")
        #expect(run.code == 69 && doctor.code == 1, "\(run.errors) \(doctor.output)")
        let reason = run.errors.split(separator: "\n").first { $0.hasPrefix("error: ") }?.dropFirst(7)
        #expect(doctor.output.contains(try #require(reason)), "\(doctor.output)")
        #expect(!doctor.output.contains("ready to send"))
    }

    @Test func `where nothing can be recorded, a lead's word is to be told again, and is heard then`() throws {
        let home = try TestHome()
        try home.enroll("ann", "bob", "cid", "dan")
        let key = home.path + "/.baton/key"
        let good = try #require(FileManager.default.contents(atPath: key))
        try home.write("no.csv", "email\ndan@example.com\n")
        let words: [[String]] = [
            ["event", "ann@example.com", "unsubscribe"], ["leads", "suppress", "bob@example.com"],
            ["leads", "erase", "cid@example.com"],
            ["import", home.path + "/no.csv", "--suppress", "--reason", "unsubscribed"],
        ]
        for bad in [nil, Data(repeating: 7, count: 32)] {
            try FileManager.default.removeItem(atPath: key)
            try bad?.write(to: URL(filePath: key))
            for word in words {
                let refused = try Baton.run(word + ["--home", home.path])
                #expect(refused.code == 75, "\(word): \(refused.code) \(refused.errors)")
                #expect(refused.errors.contains("nothing was recorded"), "\(refused.errors)")
            }
            let mail = "From: ann@example.com\r\nSubject: stop\r\n\r\nstop\r\n"
            #expect(try home.baton("inbound", input: mail).code == 75)
            if bad == nil { try Data().write(to: URL(filePath: key)) }
        }
        #expect(try Baton.run(words[0] + ["--home", home.path + "/nowhere"]).code == 75)
        try good.write(to: URL(filePath: key))
        for word in words { #expect(try Baton.run(word + ["--home", home.path]).code == 0) }
        #expect(try home.baton("why", "ann@example.com").output.contains("unsubscribe"))
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

    @Test func `a restore of what is no backup says so of the file, and changes nothing`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        try home.write("notes.txt", "mine")
        let cases = [
            ("missing.baton", "there is no file"), ("notes.txt", "is no backup"), ("sequences", "is no backup"),
            (".baton/baton.db", "no backup"),
        ]
        for (file, words) in cases {
            let refused = try home.baton("restore", home.path + "/" + file)
            #expect(refused.code == 65, "\(file)")
            #expect(refused.errors.contains(words) && refused.errors.contains("baton backup"), "\(refused.errors)")
            #expect(!refused.errors.contains("import"), "\(refused.errors)")
        }
        #expect(try home.baton("why", "ann@example.com").code == 0)
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
        let commands = [
            ["run", "--once"]: 69, ["why", "ann@example.com"]: 69, ["event", "ann@example.com", "click"]: 75,
        ]
        for (command, code) in commands {
            let refused = try Baton.run(command + ["--home", home.path])
            #expect(Int(refused.code) == code, "\(command): \(refused.errors)")
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
