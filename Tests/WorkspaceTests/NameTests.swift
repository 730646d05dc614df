import Testing
import Workspace

/// Every place of a home that names something else: what is not there, and what is of another kind.
@Suite struct NameTests {
    private static let sequence = "sequences/coaching.json"
    private static let pools = #""pools": { "team": ["ana"] }, "#

    /// A name in baton.json, or in a file of its own, that is not there or is the name of something else.
    private static let references: [(file: String, old: String, new: String, word: String)] = [
        (
            "baton.json", #""endpoints""#, pools + #""notifications": { "mailbox": "team" }, "endpoints""#,
            "\"team\" is a pool"
        ),
        (
            "baton.json", #""endpoints""#, pools + #""notifications": { "mailbox": "team" }, "endpoints""#,
            "one of its mailboxes: \"ana\""
        ),
        ("baton.json", #""endpoints""#, #""notifications": { "mailbox": "anna" }, "endpoints""#, "ana"),
        ("baton.json", #""endpoints""#, #""notifications": { "mailbox": "crm" }, "endpoints""#, "an endpoint"),
        ("baton.json", #""endpoints""#, #""pools": { "team": ["ana"], "all": ["team"] }, "endpoints""#, "is a pool"),
        ("baton.json", #""endpoints""#, #""pools": { "team": { "anna": 2 } }, "endpoints""#, "ana"),
        ("baton.json", #""endpoints""#, #""pools": { "ana": ["ana"] }, "endpoints""#, "a mailbox already"),
        ("baton.json", #""endpoints": { "crm""#, #""endpoints": { "ana""#, "a mailbox already"),
        ("baton.json", #""default_queue": "desk""#, #""default_queue": "seat""#, "an offer"),
        ("baton.json", #""default_queue": "desk""#, #""default_queue": "coaching""#, "a sequence"),
        (sequence, #""mailbox": "ana""#, #""mailbox": "crm""#, "an endpoint"),
        (sequence, #""escalate": "desk", "reason": "fit""#, #""escalate": "seat", "reason": "fit""#, "an offer"),
        (sequence, #""webhook": "crm""#, #""webhook": "ana""#, "a mailbox"),
        (sequence, #""enroll": "coaching""#, #""enroll": "desk""#, "a queue"),
        ("sequences/policy.json", #""human": "desk""#, #""human": "ana""#, "a mailbox"),
        ("sequences/forms/guide.json", "", form(#""sequence": "coachin""#), "coaching"),
        ("sequences/forms/guide.json", "", form(#""sequence": "seat""#), "an offer"),
        (
            "sequences/forms/guide.json", "", #"{ "form": "guide", "title": "G", "fields": [{ "name": "score" }] }"#,
            "cannot be set"
        ),
        ("sequences/hooks/shop.json", "", hook(#""offer": { "value": "saet" }"#), "seat"),
        ("sequences/hooks/shop.json", "", hook(#""offer": ["data.offer", { "value": "desk" }]"#), "a queue"),
        ("sequences/hooks/shop.json", "", hook(#""details": { "sequence": { "value": "coachin" } }"#), "coaching"),
        ("sequences/hooks/shop.json", "", hook(#""lead": { "email": "data.mail" }"#), "cannot be set"),
    ]

    private static func form(_ more: String) -> String { #"{ "form": "guide", "title": "G", "fields": [], \#(more) }"# }

    private static func hook(_ more: String) -> String {
        #"{ "hook": "shop", "scheme": "stripe", "secrets": [{ "env": "S" }], "rules": [{ "event": "paid", \#(more) }] }"#
    }

    @Test(arguments: references.indices)
    func `a name that is not there, or is that of something else, is told where it stands`(index: Int) {
        let mistake = Self.references[index]
        let problems =
            mistake.old.isEmpty
            ? Fixture.problems([mistake.file: mistake.new])
            : Fixture.problems(mistake.file, replacing: mistake.old, with: mistake.new)
        let isTold = problems.contains { problem in
            problem.severity == .error && problem.file == mistake.file && problem.place != nil
                && "\(problem.cause) \(problem.hint ?? "")".contains(mistake.word)
        }
        #expect(isTold, "\(mistake.new): \(problems)")
    }

    @Test func `a pool may write, and a mailbox may tell`() {
        let baton = Fixture.baton.replacing(
            #""endpoints""#, with: Self.pools + #""notifications": { "mailbox": "ana" }, "endpoints""#)
        let pooled = Fixture.sequence.replacing(#""mailbox": "ana""#, with: #""mailbox": "team""#)
        #expect(Fixture.problems(["baton.json": baton, Self.sequence: pooled]).isEmpty)
    }
}
