import Foundation
import Testing

/// Chromium, with what drives it and what judges pages in it.
private enum BrowserJudge {
    static let program = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Judges/browser.py").path

    /// The judges' Python where it finds all of that.
    static let python: String? = {
        guard let judges = ProcessInfo.processInfo.environment["BATON_JUDGES"] else { return nil }
        let python = "\(judges)/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
        let ready = try? Running(program: python, [program, "", "ready"]).finish()
        return ready?.code == 0 ? python : nil
    }()
}

/// People before a real browser: `Judges/browser.py` starts a home, signs in by link, and works in Chromium.
@Suite(
    .serialized, .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: BrowserJudge.python != nil, "chromium is not there, or playwright and axe are not"))
struct BrowserTests {
    @Test func `people work in a real browser, by hand, by keys and without script, and axe finds nothing`() throws {
        let judged = try Running(
            program: try #require(BrowserJudge.python), [BrowserJudge.program, try #require(Baton.executable), "all"]
        ).finish()
        #expect(judged.code == 0, "\(judged.output)\(judged.errors)")
        let journeys = try Running(program: try #require(BrowserJudge.python), [BrowserJudge.program, "", "list"])
            .finish()
        let passed = judged.output.split(separator: "\n").filter { $0.hasPrefix("ok") }
        #expect(passed.count == journeys.output.split(separator: "\n").count && passed.count >= 8)
    }
}
