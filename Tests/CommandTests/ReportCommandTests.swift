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
}
