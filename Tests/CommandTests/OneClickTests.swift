import Foundation
import Testing
import Values

/// One click of a mail program, from the bytes that were sent to the address nobody writes to.
@Suite(
    .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct OneClickTests {
    private static let judge = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Judges/one_click.py").path(percentEncoded: false)

    @Test func `the address in a sent mail takes a mail program's post, and nobody writes to its reader again`() throws
    {
        let program = try Running(program: try #require(PythonMail.python), ["-u", Self.judge])
        let port = try #require(program.line().flatMap { Int($0) })
        let home = try TestHome(port: port)
        let served = TestHome.configuration(port: port).replacing(
            #""default_queue": "writer","#,
            with:
                #""default_queue": "writer", "server": { "listen": "127.0.0.1:0", "base_url": "https://go.ana.example" },"#
        )
        try home.write("baton.json", served)
        try home.enroll("ann")
        let run = try home.start("run")
        var address: String?
        while address == nil, let line = run.line(ofErrors: true) {
            address = line.firstMatch(of: /HTTP at (http:\/\/[0-9.:]+)/).map { String($0.output.1) }
        }
        program.tell(try #require(address))
        #expect(program.line() == "200", "\(program.finish().errors)")
        let sheet = try home.baton("leads", "show", "ann@example.com", "--json").json
        #expect(sheet["suppressed"]?.text == "unsubscribe", "\(sheet)")
        run.signal(SIGKILL)
        _ = run.finish()
    }
}
