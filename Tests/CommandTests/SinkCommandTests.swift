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
            "sink", "--smtp", "0", "--http", "0", "--script", home.path + "/faults.json", "--json",
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
        let refused = try Baton.run(["sink", "--smtp", "0", "--http", "0", "--script", path])
        #expect(refused.code == 65 && refused.errors.contains("\(path):2:3: mail[1]"), "\(refused.errors)")
        let missing = try Baton.run(["sink", "--smtp", "0", "--http", "0", "--script", home.path + "/none.json"])
        #expect(missing.code == 65 && missing.errors.contains("none.json: No such file or directory"))
        #expect(try Baton.run(["sink", "--smtp", "99999"]).code == 64)
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
