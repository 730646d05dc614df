import Foundation
import Sink
import Testing
import Values

/// What `baton dkim` makes and prints, judged by what receivers' tools make of it.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct DKIMCommandTests {
    private static let python: String? = {
        let judges = ProcessInfo.processInfo.environment["BATON_JUDGES"].map { $0 + "/bin/python3" }
        return judges.flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
    }()

    private func mode(_ home: TestHome, _ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: home.path + "/" + path)[.posixPermissions] as? Int
    }

    @Test(arguments: ["rsa", "ed25519"])
    func `a new key is a file for its owner alone, a record for DNS, and lines for baton json`(kind: String) throws {
        let home = try TestHome()
        let made = try home.baton("dkim", "ana", "--new", kind, "--selector", "S2026")
        #expect(made.code == 0, "\(made.errors)")
        #expect(made.output.contains("s2026._domainkey.ana.example. IN TXT ( \"v=DKIM1; k=\(kind); p="))
        #expect(made.output.contains(#""dkim": { "selector": "s2026", "key": { "file": "secrets/dkim-s2026.pem" } }"#))
        #expect(try home.read("secrets/dkim-s2026.pem").hasPrefix("-----BEGIN "))
        #expect(try mode(home, "secrets/dkim-s2026.pem") == 0o600)
        #expect(try mode(home, "secrets") == 0o700)
        let body = try home.read("secrets/dkim-s2026.pem").split(separator: "\n").dropFirst().dropLast()
        #expect(body.allSatisfy { !made.output.contains($0) }, "the key itself is printed")
    }

    @Test func `with a second key the lines for baton json are a list of both`() throws {
        let home = try TestHome()
        _ = try home.baton("dkim", "ana", "--new", "rsa", "--selector", "one")
        let one = #"{ "selector": "one", "key": { "file": "secrets/dkim-one.pem" } }"#
        try home.write(
            "baton.json", TestHome.configuration(port: 1).replacing(#""from":"#, with: #""dkim": \#(one), "from":"#))
        let second = try home.baton("dkim", "ana", "--new", "ed25519", "--selector", "two")
        let two = #"{ "selector": "two", "key": { "file": "secrets/dkim-two.pem" } }"#
        #expect(second.output.contains("\"dkim\": [ \(one),\n          \(two) ]"), "\(second.output)\(second.errors)")
    }

    @Test func `a key that is there is never written over, and no path in an answer is spelt twice over`() throws {
        let home = try TestHome()
        for path in [home.path, home.path + "/"] {
            _ = try Baton.run(["dkim", "ana", "--new", "rsa", "--selector", "one", "--home", path])
            let key = try home.read("secrets/dkim-one.pem")
            for kind in ["rsa", "ed25519"] {
                let again = try Baton.run(["dkim", "ana", "--new", kind, "--selector", "one", "--home", path])
                #expect(again.code == 69 && again.errors.contains("secrets/dkim-one.pem is already there"))
                #expect(!again.errors.contains("//"), "\(again.errors)")
            }
            #expect(try home.read("secrets/dkim-one.pem") == key)
        }
    }

    @Test(arguments: ["two words", "a/b", "../x", "a\nb", "", "a;b", "-a", String(repeating: "x", count: 70)])
    func `what is no selector is refused, and no file is made`(selector: String) throws {
        let home = try TestHome()
        let refused = try home.baton("dkim", "ana", "--new", "rsa", "--selector=\(selector)")
        #expect([64, 65].contains(refused.code), "\(refused.output)")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/secrets"))
    }

    @Test func `what is missing or unknown is said`() throws {
        let home = try TestHome()
        #expect(try home.baton("dkim", "ana").errors.contains("signs nothing"))
        #expect(try home.baton("dkim", "bob").errors.contains("there is no mailbox"))
        #expect(try home.baton("dkim", "ana", "--new", "rsa").code == 64)
        #expect(try home.baton("dkim", "ana", "--selector", "x").code == 64)
        #expect(try home.baton("dkim", "ana", "--new", "dsa", "--selector", "x").code == 64)
    }

    @Test(.enabled(if: python != nil, "no dkimpy to judge by: scripts/test fetches it"))
    func `mail signed with new keys verifies by the very records that were printed`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dkim-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var settings = MailSink.Settings()
        settings.maildir = folder.path + "/Maildir"
        let sink = try MailSink.start(port: 0, settings)
        defer { sink.stop() }
        let home = try TestHome(port: sink.port)
        var records: [String: String] = [:]
        for (kind, selector) in [("rsa", "r"), ("ed25519", "e")] {
            let made = try home.baton("dkim", "ana", "--new", kind, "--selector", selector, "--json").json
            records[selector] = made["record"]?["text"]?.text
            #expect(made["record"]?["name"]?.text == "\(selector)._domainkey.ana.example")
        }
        let signers = ["r", "e"].map { #"{ "selector": "\#($0)", "key": { "file": "secrets/dkim-\#($0).pem" } }"# }
        try home.write(
            "baton.json",
            TestHome.configuration(port: sink.port).replacing(
                #""smtp":"#, with: #""dkim": [ \#(signers.joined(separator: ", ")) ], "smtp":"#))
        try home.enroll("ann", "bob", "cat")
        #expect(try home.baton("run", "--until-idle", "--json").json["messages"]?["sent"] == 3)
        #expect(try zone(home.baton("dkim", "ana").output) == records)
        try JSONEncoder().encode(records).write(to: folder.appending(path: "keys.json"))
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let judged = try Running(
            program: try #require(Self.python),
            [
                tests.appending(path: "MailTests/Judges/signatures.py").path, folder.path + "/Maildir/new",
                folder.path + "/keys.json",
            ]
        ).finish()
        #expect(judged.code == 0, "\(judged.output)\(judged.errors)")
        #expect(judged.output.contains(#""mails": 3, "faults": 0, "signatures": 6"#))
    }

    /// The records in the text of a zone file, as dnspython reads it: their texts by selector.
    private func zone(_ text: String) throws -> [String: String] {
        let script = """
            import dns.zone, json, sys
            zone = dns.zone.from_text("$TTL 60\\n" + sys.stdin.read(), ".", relativize=False, check_origin=False)
            print(json.dumps({str(name).split(".")[0]: b"".join(data.strings).decode()
                              for name, _, data in zone.iterate_rdatas()}))
            """
        let running = try Running(program: try #require(Self.python), ["-c", script])
        running.write(text)
        let read = running.finish()
        #expect(read.code == 0, "\(read.errors)")
        return try JSONDecoder().decode([String: String].self, from: Data(read.output.utf8))
    }
}
