import Foundation
import Testing
import Values

/// What `baton sink` plays, asked by programs that are not ours.
@Suite(
    .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct SinkCommandTests {
    @Test func `a script makes both the mail server and the endpoint answer badly`() throws {
        let home = try TestHome()
        try home.write("faults.json", #"{ "mail": ["banner-421"], "web": ["410 path=/crm*", "302"] }"#)
        let sink = try Running([
            "sink", "--smtp", "0", "--imap", "0", "--http", "0", "--script", home.path + "/faults.json", "--json",
        ])
        defer { sink.signal(SIGKILL) }
        let ports = try Value(json: Array(try #require(sink.line()).utf8))
        #expect(try Self.status(of: "/crm/x", at: ports["http"]) == "410\n")
        #expect(try Self.status(of: "/else", at: ports["http"]) == "302\n")
        #expect(try Self.greeting(at: ports["smtp"]).hasPrefix("421 "))
    }

    @Test func `what is wrong with a script, or with a port, is said with its place`() throws {
        let home = try TestHome()
        try home.write("faults.json", "{ \"mail\": [ \"rcpt-550\",\n  \"nonsense\" ] }")
        let path = home.path + "/faults.json"
        let refused = try Baton.run(["sink", "--smtp", "0", "--imap", "0", "--http", "0", "--script", path])
        #expect(refused.code == 65 && refused.errors.contains("\(path):2:3: mail[1]"), "\(refused.errors)")
        let missing = try Baton.run([
            "sink", "--smtp", "0", "--imap", "0", "--http", "0", "--script", home.path + "/none.json",
        ])
        #expect(missing.code == 65 && missing.errors.contains("none.json: No such file or directory"))
        #expect(try Baton.run(["sink", "--smtp", "99999"]).code == 64)
    }

    @Test func `a port that is taken is told with the flag that names another one`() throws {
        let sink = try Running(["sink", "--smtp", "0", "--imap", "0", "--http", "0", "--json"])
        defer { sink.signal(SIGKILL) }
        let ports = try Value(json: Array(try #require(sink.line()).utf8))
        for (name, flag) in [("smtp", "--smtp"), ("imap", "--imap"), ("http", "--http")] {
            let free = ["--smtp", "0", "--imap", "0", "--http", "0"]
            let taken = try Baton.run(["sink"] + free + [flag, "\(ports[name]?.whole ?? 0)"])
            #expect(taken.code == 69 && taken.errors.contains("\(flag) names another one"), "\(taken.errors)")
        }
    }

    @Test func `a reply put into the folder of letters is heard by a run that sends through the sink`() throws {
        let page = try SinkPage()
        let home = try TestHome()
        try home.write("letters/notes.txt", "")
        let sink = try Running(
            [
                "sink", "--smtp", "0", "--imap", "0", "--http", "0", "--json", "--letters", home.path + "/letters",
            ])
        defer { sink.signal(SIGKILL) }
        let ports = try Value(json: Array(try #require(sink.line()).utf8))
        let inbox = page.inbox.replacing("2543", with: "\(ports["imap"]?.whole ?? 0)")
        try home.write(
            "baton.json",
            TestHome.configuration(port: ports["smtp"]?.whole ?? 0)
                .replacing("\"plain\" }", with: "\"plain\" }, \(inbox)"))
        try home.enroll("mara")
        let sent = try home.baton("run", "--until-idle", environment: ["ANA": "x"])
        #expect(sent.code == 0, "\(sent.errors)")
        try home.write("letters/reply.eml", page.letter)
        #expect(sink.waitForErrors("reply.eml came in for ana@ana.example"))
        let heard = try home.baton("run", "--until-idle", environment: ["ANA": "x"])
        #expect(heard.code == 0, "\(heard.errors)")
        let story = try home.baton("why", "mara@example.com").output
        #expect(story.contains("reply") && story.contains("Yes, please tell me more."), "\(story)")
    }

    private static func status(of path: String, at port: Value?) throws -> String {
        try python(
            """
            import http.client, sys
            call = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
            call.request("POST", sys.argv[2], "{}")
            print(call.getresponse().status)
            """, "\(port?.whole ?? 0)", path)
    }

    private static func greeting(at port: Value?) throws -> String {
        try python(
            """
            import socket, sys
            print(socket.create_connection(("127.0.0.1", int(sys.argv[1]))).recv(100).decode())
            """, "\(port?.whole ?? 0)")
    }

    private static func python(_ program: String, _ arguments: String...) throws -> String {
        try Running(program: try #require(PythonMail.python), ["-c", program] + arguments).finish().output
    }
}

/// What docs/sink.md shows of a rehearsal, with the names of the tests' home.
private struct SinkPage {
    let inbox: String
    let letter: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let page = try String(contentsOf: root.appending(path: "docs/sink.md"), encoding: .utf8)
            .replacing("northlight.example", with: "ana.example")
        func block(after start: String) throws -> String {
            String(
                try #require(
                    page.components(separatedBy: start).dropFirst().first?.components(separatedBy: "```").first))
        }
        inbox = "\"inbox\"" + (try block(after: "```json\n\"inbox\""))
        letter = try block(after: "```text\n")
    }
}
