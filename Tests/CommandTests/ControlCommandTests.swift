import Foundation
import Glibc
import Testing
import Values

/// The control socket of a real `baton run`, in bad company.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct ControlCommandTests {
    /// Connections to a home's socket that say nothing.
    private func crowd(_ count: Int, _ home: TestHome) -> [Int32] {
        (0..<count).map { _ in
            let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let path = Array((home.path + "/.baton/baton.sock").utf8)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    _ = connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            return file
        }
    }

    @Test func `a run that has no descriptors left serves again when it has`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let shell = "ulimit -n 48; exec \"$0\" run --home \"$1\""
        let run = try Running(program: "/bin/sh", ["-c", shell, try #require(Baton.executable), home.path])
        #expect(run.waitForErrors("baton runs in"))
        let crowd = crowd(60, home)
        for file in crowd { close(file) }
        let told = try home.baton("event", "ann@example.com", "click")
        #expect(told.code == 0, "\(told.errors)")
        run.signal(SIGTERM)
        #expect(run.finish().code == 0)
    }

    @Test func `a silent client keeps no command waiting`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let run = try home.start("run")
        #expect(run.waitForErrors("baton runs in"))
        let crowd = crowd(5, home)
        let told = try home.baton("event", "ann@example.com", "click")
        #expect(told.code == 0, "\(told.errors)")
        for file in crowd { close(file) }
        run.signal(SIGTERM)
        #expect(run.finish().code == 0)
    }

    @Test func `a mail of 25 MiB is taken in, and the run stays small`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        let run = try home.start("run")
        #expect(run.waitForErrors("baton runs in"))
        let line = String(repeating: "QUFB", count: 19) + "\r\n"
        let mail =
            "From: ann@example.com\r\nTo: ana@ana.example\r\nSubject: Re: Hello\r\nMessage-ID: <large@example.com>\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n" + String(repeating: line, count: 25 << 20 / line.utf8.count)
            + "--b\r\nContent-Type: text/plain\r\n\r\nYes, please call me.\r\n--b--\r\n"
        let taken = try home.baton("inbound", input: mail)
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(try home.baton("queue").output.contains("ann@example.com"))
        let status = try String(contentsOfFile: "/proc/\(run.process.processIdentifier)/status", encoding: .utf8)
        let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            .flatMap { Int($0.split(whereSeparator: \.isWhitespace)[1]) }
        #expect(try #require(peak) < 200_000, "the run took \(peak ?? 0) KiB")
        run.signal(SIGTERM)
        #expect(run.finish().code == 0)
    }

    @Test func `what somebody says is recorded whatever the files of the home say by now`() throws {
        let home = try TestHome()
        try home.enroll("ann", "bob", "cid")
        let run = try home.start("run")
        #expect(run.waitForErrors("baton runs in"))
        try home.write("sequences/flow.json", "{ \"sequence\": ")
        let told = try home.baton("event", "ann@example.com", "unsubscribe")
        #expect(told.code == 0, "\(told.errors)")
        run.signal(SIGTERM)
        _ = run.finish()
        let later = try home.baton("event", "bob@example.com", "unsubscribe")
        #expect(later.code == 0, "\(later.errors)")
        try home.write("baton.json", "{")
        let last = try home.baton("event", "cid@example.com", "unsubscribe")
        #expect(last.code == 0, "\(last.errors)")
        for (name, text) in TestHome.files(port: 9) { try home.write(name, text) }
        for name in ["ann", "bob", "cid"] {
            #expect(try home.baton("why", "\(name)@example.com").output.contains("unsubscribe"), "\(name)")
        }
    }

    @Test func `a mail that cannot be recorded is kept by the mail server, not bounced`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        try FileManager.default.removeItem(atPath: home.path + "/.baton/key")
        #expect(try home.baton("inbound", input: "From: ann@example.com\n\nhi\n").code == 75)
    }
}
