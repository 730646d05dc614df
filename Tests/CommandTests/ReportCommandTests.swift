import Foundation
import Testing
import Values

/// `baton report` as a person and a script read it.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct ReportCommandTests {
    @Test func `the report says the same as text, as JSON, as CSV and as a page`() throws {
        let home = try TestHome()
        try home.enroll("bo", "cy", "di")
        let text = try home.baton("report")
        #expect(text.code == 0 && text.output.contains("3") && text.output.contains("Sales' side"), "\(text.errors)")
        let json = try home.baton("report", "--json").json
        #expect(json["leads"] == 3 && json["cards"] == 0 && json["to_first_touch_s"] == .null)
        let csv = try home.baton("report", "--csv").output.split(separator: "\n")
        #expect(csv.contains("all,,leads,3") && csv.contains("source,leads,leads,3"), "\(csv)")
        let page = home.path + "/report.html"
        #expect(try home.baton("report", "--html", page, "--language", "de").code == 0)
        #expect(try home.read("report.html").contains("Hand in Hand"))
        let before = try home.baton("report", "--json", "--from", "2020-01-01", "--to", "2020-01-31").json
        #expect(before["leads"] == 0 && before["to"] == "2020-01-31")
    }

    @Test(arguments: [["--from", "soon"], ["--csv", "--json"], ["--language", "xx"]])
    func `what cannot be read is wrong usage`(options: [String]) throws {
        let home = try TestHome()
        #expect(try Baton.run(["report"] + options + ["--home", home.path]).code == 64)
    }

    /// Python, where it is there with the zones of the world.
    private static let python: String? = {
        let path = "/usr/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        let ready = try? Running(program: path, ["-c", "import zoneinfo; zoneinfo.ZoneInfo('Europe/Berlin')"]).finish()
        return ready?.code == 0 ? path : nil
    }()
    private static let judge = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Judges/report.py")
        .path

    private static let selling = [
        "sequences/asking.json": """
        { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana", "offer": "seat",
          "exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ],
          "steps": [ { "id": "rest", "wait": "2 days" } ] }
        """,
        "sequences/offers/seat.json":
            #"{ "offer": "seat", "title": "A seat", "price": 24900, "checkout": "https://pay.example/?ref={token}" }"#,
        "sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk", "people": ["Mia", "Max"] }"#,
    ]

    private func ask(_ arguments: [String]) throws -> Baton.Outcome {
        try Running(program: try #require(Self.python), [Self.judge, try #require(Baton.executable)] + arguments)
            .finish()
    }

    @Test(.enabled(if: Self.python != nil, "python3 is not there, or has no zones"), arguments: [1])
    func `the figures are those that another program counts from what every lead exports`(seed: Int) throws {
        let home = try TestHome(files: Self.selling)
        let filled = try ask(["fill", home.path, "\(seed)"])
        #expect(filled.code == 0, "\(filled.errors)")
        let told = try home.baton("report", "--json").json
        let days = try ["from", "to"].map { try #require(told[$0]?.text) }
        let checked = try ask(["check", home.path] + days)
        #expect(checked.code == 0 && checked.output.hasPrefix("equal: 9 leads"), "\(checked.output)\(checked.errors)")
    }

    @Test(.enabled(if: Self.python != nil, "python3 is not there, or has no zones"))
    func `the demo's figures are those that another program counts from what every lead exports`() throws {
        let home = try TestHome()
        let kept = home.path + "/kept"
        #expect(try Baton.run(["demo", "--json", "--exit", "--days", "6", "--keep", kept], in: "/").code == 0)
        for days in [["2027-01-01", "2027-02-28"], ["2027-01-12", "2027-01-13"]] {
            let checked = try ask(["check", kept] + days)
            #expect(
                checked.code == 0 && checked.output.hasPrefix("equal: "), "\(days) \(checked.output)\(checked.errors)")
        }
    }
}
