import Testing
import Values

@testable import Lists

/// What services that check addresses say of them is acted on: the bad are not written to, the unproven are told.
@Suite struct VerdictTests {
    /// A service's export: its heading, its words for an address, and what becomes of each.
    private static let exports: [(heading: String, words: [(String, String)])] = [
        (
            "result",
            [
                ("valid", "open"), ("invalid", "bounced"), ("catchall", "unproven"), ("unknown", "unproven"),
                ("disposable", "suppressed"), ("spamtrap", "suppressed"), ("abuse", "suppressed"),
                ("do_not_mail", "suppressed"), ("blacklisted", "suppressed"), ("undeliverable", "bounced"),
            ]
        ),
        (
            "ZB Status",
            [
                ("valid", "open"), ("invalid", "bounced"), ("catch-all", "unproven"), ("unknown", "unproven"),
                ("spamtrap", "suppressed"), ("abuse", "suppressed"), ("do_not_mail", "suppressed"),
            ]
        ),
        (
            "status",
            [
                ("valid", "open"), ("invalid", "bounced"), ("catch-all", "unproven"), ("unknown", "unproven"),
                ("spamtrap", "suppressed"), ("abuse", "suppressed"), ("do_not_mail", "suppressed"),
                ("disposable", "suppressed"),
            ]
        ),
        (
            "Result",
            [
                ("deliverable", "open"), ("undeliverable", "bounced"), ("risky", "unproven"), ("unknown", "unproven"),
                ("accept_all", "unproven"), ("ok", "open"), ("catch_all", "unproven"), ("error", "unproven"),
            ]
        ),
        ("NeverBounce Result", [("accept_all_unverifiable", "unproven"), ("do not mail", "suppressed")]),
        ("Verification Status", [("valid", "open"), ("accept_all", "unproven"), ("block", "suppressed")]),
        ("Email Status", [("catchall", "unproven"), ("accept_all", "unproven"), ("disposable", "suppressed")]),
        ("Is Valid", [("TRUE", "open"), ("false", "bounced"), ("0", "bounced")]),
        ("Disposable", [("true", "suppressed"), ("false", "open")]),
    ]

    @Test(arguments: exports.indices)
    func `a verdict on an address comes to what it says`(index: Int) throws {
        let (heading, words) = Self.exports[index]
        for (word, expected) in words {
            let lead = try #require(try Reading.one(heading, word), "\(heading): \(word)")
            let isUnproven = lead.remarks == [.unproven(word)]
            switch lead.permission {
            case .refused(let reason): #expect(reason.rawValue == expected, "\(heading): \(word)")
            case .open: #expect(expected == (isUnproven ? "unproven" : "open"), "\(heading): \(word)")
            case .withheld, .unknown: Issue.record("\(heading): \(word) is \(lead.permission)")
            }
        }
    }

    @Test func `verdicts are counted by their words before a row is stored`() throws {
        let list = """
            email,result
            a@x.example,valid
            b@x.example,invalid
            c@x.example,invalid
            d@x.example,disposable
            e@x.example,catchall
            f@x.example,unknown
            """
        let survey = try Reading(list).survey
        #expect(survey.optOuts == [.bounced: 2, .suppressed: 1])
        #expect(survey.refusedStates == ["invalid": 2, "disposable": 1])
        #expect(survey.unproven == ["catchall": 1, "unknown": 1])
    }

    @Test(arguments: ["80", "won", "no answer", "2026-03-01", "passed the exam"])
    func `a result that is no verdict stays what it is`(cell: String) throws {
        let lead = try #require(try Reading.one("Result", cell))
        #expect(lead.permission == .open)
        #expect(lead.remarks.isEmpty)
        #expect(lead.attributes["result"] == (Int(cell).map { .int($0) } ?? .string(cell)))
    }

    @Test func `any column can be said to hold verdicts`() throws {
        var options = ListOptions()
        options.columns = ["Check": "verification"]
        #expect(try Reading.one("Check", "invalid", options)?.permission == .refused(.bounced))
        #expect(try Reading.one("Check", "invalid", options)?.attributes["check"] == "invalid")
        #expect(try Reading.one("Check", "invalid")?.permission == .open)
    }
}
