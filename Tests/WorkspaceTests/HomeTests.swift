import Engine
import Foundation
import Testing
import Workspace

@Suite struct HomeTests {
    private func folder(_ files: [String: String]) throws -> String {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        for (path, text) in files {
            let file = URL(fileURLWithPath: root + "/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return root
    }

    @Test func `a home on disk reads as one in memory`() throws {
        let root = try folder(Fixture.files)
        defer { try? FileManager.default.removeItem(atPath: root) }
        let disk = Workspace.read(Home(root: root))
        let memory = Workspace.read(Fixture.home())
        #expect(disk.problems == memory.problems)
        #expect(disk.workspace?.version(of: "coaching")?.hash == memory.workspace?.version(of: "coaching")?.hash)
    }

    @Test func `files are listed sorted, and hidden ones are not`() throws {
        let root = try folder(["t/b.md": "", "t/a/c.md": "", "t/.x.md": "", "t/.git/d.md": "", "t/e.txt": ""])
        defer { try? FileManager.default.removeItem(atPath: root) }
        #expect(try Home(root: root).files(below: "t", endings: [".md"]) == ["t/a/c.md", "t/b.md"])
        #expect(try Home(root: root).files(below: "t", endings: [".md"], recursively: false) == ["t/b.md"])
        #expect(try Home(root: root).files(below: "nowhere", endings: [".md"]).isEmpty)
    }

    @Test(arguments: ["../x", "/etc/passwd", "a/../../x", "a//b", ".baton/key", "a/.b", "a\nb", "a\\b", "", "a/"])
    func `a path that leaves the home is refused before any file is opened`(path: String) {
        #expect(throws: HomeError.outside(path)) { try Home(root: "/tmp").read(path) }
    }

    @Test func `what is no ordinary file is refused without waiting for it`() throws {
        let root = try folder(["a/b.txt": "x"])
        defer { try? FileManager.default.removeItem(atPath: root) }
        #expect(mkfifo(root + "/pipe", 0o600) == 0)
        #expect(throws: HomeError.notAFile) { try Home(root: root).read("pipe") }
        #expect(throws: HomeError.notAFile) { try Home(root: root).read("a") }
        #expect(throws: HomeError.missing) { try Home(root: root).read("nothing") }
    }

    @Test func `a link in the home is not followed, neither to a file nor through a folder`() throws {
        let root = try folder(["templates/real.md": "x", "sub/inside.md": "x"])
        defer { try? FileManager.default.removeItem(atPath: root) }
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: root + "/templates/env.md", withDestinationPath: "/proc/self/environ")
        try manager.createSymbolicLink(atPath: root + "/templates/near.md", withDestinationPath: "real.md")
        try manager.createSymbolicLink(atPath: root + "/templates/gone.md", withDestinationPath: "nowhere")
        try manager.createSymbolicLink(atPath: root + "/templates/sub", withDestinationPath: "../sub")
        let home = Home(root: root)
        for path in ["templates/env.md", "templates/near.md", "templates/gone.md", "templates/sub/inside.md"] {
            #expect(throws: HomeError.link) { try home.read(path) }
        }
        #expect(try home.read("templates/real.md") == Array("x".utf8))
        #expect(
            try home.files(below: "templates", endings: [".md"])
                == ["templates/env.md", "templates/gone.md", "templates/near.md", "templates/real.md"])
    }

    @Test func `authorities stand in the home, whatever folder the program was started in`() throws {
        var files = Fixture.files
        files["baton.json"] = Fixture.baton.replacing("\"host\"", with: "\"authorities\": \"tls/ca.pem\", \"host\"")
        files["tls/ca.pem"] = "-----BEGIN CERTIFICATE-----"
        let root = try folder(files)
        defer { try? FileManager.default.removeItem(atPath: root) }
        let workspace = Workspace.read(Home(root: root)).workspace
        #expect(workspace?.mailboxes["ana"]?.server.authorities == root + "/tls/ca.pem")
        try FileManager.default.removeItem(atPath: root + "/tls/ca.pem")
        #expect(Workspace.read(Home(root: root)).problems.map(\.file) == ["tls/ca.pem"])
    }

    @Test func `a home that is reached by a link is read like any other`() throws {
        let root = try folder(["a.txt": "x"])
        let link = root + "-link"
        defer { for path in [root, link] { try? FileManager.default.removeItem(atPath: path) } }
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: root)
        #expect(try Home(root: link).read("a.txt") == Array("x".utf8))
    }

    @Test func `a file beyond the limit is refused`() throws {
        let root = try folder(["big": ""])
        defer { try? FileManager.default.removeItem(atPath: root) }
        #expect(truncate(root + "/big", Home.fileLimit + 1) == 0)
        #expect(throws: HomeError.tooLarge(limit: Home.fileLimit)) { try Home(root: root).read("big") }
    }

    @Test func `a secret comes from the environment or a file's first line`() throws {
        let home = Home(files: ["key.txt": Array("s3cret\nmore".utf8), "empty": []])
        #expect(try home.secret(.file("key.txt"), environment: { _ in nil }) == "s3cret")
        #expect(try home.secret(.environment("A"), environment: { $0 == "A" ? "x" : nil }) == "x")
        #expect(throws: HomeError.noVariable("B")) { try home.secret(.environment("B"), environment: { _ in nil }) }
        #expect(throws: HomeError.notText) { try home.secret(.file("empty"), environment: { _ in nil }) }
    }
}
