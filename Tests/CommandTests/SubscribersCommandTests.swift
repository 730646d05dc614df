import Foundation
import Testing
import Values

/// What subscribers are told by a real process, judged by Python's own library.
@Suite(
    .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct SubscribersCommandTests {
    private static let judge = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Judges/receiver.py").path(percentEncoded: false)
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    @Test func `a subscriber gets signed events of a running home, and the log of deliveries tells of them`() throws {
        let receiver = try Running(program: try #require(PythonMail.python), ["-u", Self.judge, Self.secret])
        let port = try #require(receiver.line().flatMap { Int($0) })
        let home = try TestHome()
        let told = """
            "subscribers": { "crm": { "url": "http://127.0.0.1:\(port)/baton", "secret": { "env": "CRM_SECRET" },
              "events": ["reply", "card_opened"], "allow_local": true } },
            "notifications": { "slack": { "url": { "env": "CHAT_URL" }, "allow_local": true } },
            """
        try home.write(
            "baton.json",
            TestHome.configuration(port: 9).replacing(
                #""default_queue": "writer","#, with: #""default_queue": "writer", "# + told))
        try home.enroll("ann")
        let secrets = ["CRM_SECRET": Self.secret, "CHAT_URL": "http://127.0.0.1:\(port)/chat"]
        let run = try home.start("run", environment: secrets)
        #expect(run.waitForErrors("baton runs"))
        // Whoever is new hears of what happens from then on: told once it is known here.
        var listed = ""
        for _ in 0..<400 where !listed.contains("well") {
            listed = try home.baton("subscribers", environment: secrets).output
        }
        #expect(try home.baton("event", "ann@example.com", "reply").code == 0)
        let lines = (1...3).compactMap { _ in receiver.line() }.sorted()
        #expect(lines.contains { $0.hasPrefix("genuine reply evt_") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("genuine card_opened evt_") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("unsigned text") }, "\(lines)")
        var deliveries: [Value] = []
        for _ in 0..<400 where !deliveries.allSatisfy({ $0["state"] == "delivered" }) || deliveries.isEmpty {
            if case .array(let rows) = try home.baton("subscribers", "deliveries", "--json").json { deliveries = rows }
        }
        #expect(deliveries.count == 3 && deliveries.allSatisfy { $0["status"]?.whole == 204 }, "\(deliveries)")
        let again = try home.baton("subscribers", "replay", "crm", "--since", "2026-01-01T00:00:00Z")
        #expect(again.code == 0 && again.output.contains("2 deliveries"), "\(again.output)\(again.errors)")
        let repeats = (1...2).compactMap { _ in receiver.line() }.sorted()
        #expect(repeats == lines.filter { $0.hasPrefix("genuine") })
        run.signal(SIGKILL)
        _ = run.finish()
        kill(receiver.process.processIdentifier, SIGKILL)
    }
}
