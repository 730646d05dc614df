import Foundation
import Testing
import Values

/// Lists through the real command: what is said before, what is asked, what comes back.
@Suite struct ListCommandTests {
    private static let list = """
        Email,Vorname,Abgemeldet,Budget,Renewal
        mara@lindgrove.example,Mara,ja,"1.200,50",20.03.2026
        ann@example.com,Ann,nein,"900,00",soon
        broken,B,,,
        """

    @Test func `a dry run says what each column was taken for, and stores nothing`() throws {
        let home = try TestHome()
        try home.write("leads.csv", Self.list)
        let said = try home.baton("import", home.path + "/leads.csv", "--dry-run")
        #expect(said.code == 0)
        for words in [
            "3 rows, utf-8, separated by commas", "→ the address", "Vorname", "first_name",
            "who must not be written to",
            "“ja”: unsubscribed", "“1.200,50”: 1200.5", "“20.03.2026”: 2026-03-20",
            "1 must not be written to: unsubscribed",
            "2 people by address", "1 row would not be taken:", "line 4: “broken” is no mail address",
            "nothing was stored",
        ] { #expect(said.output.contains(words), "\(words)\n\(said.output)") }
        #expect(!FileManager.default.fileExists(atPath: home.path + "/.baton/baton.db"))
        let value = try home.baton("import", home.path + "/leads.csv", "--dry-run", "--json").json
        #expect(value["rows"] == 3 && value["people"] == 2 && value["refused"] == 1)
        #expect(value["suppressed"]?["unsubscribed"] == 1)
    }

    @Test func `what is not understood of a no stops with a question and its answers`() throws {
        let home = try TestHome()
        try home.write("leads.csv", "Email,Acme opt-out\nmara@lindgrove.example,ja\n")
        let file = home.path + "/leads.csv"
        let asked = try home.baton("import", file, "--basis", "consent")
        #expect(asked.code == 65)
        #expect(asked.errors.contains("does the column “Acme opt-out”"))
        #expect(asked.errors.contains("--column 'Acme opt-out=unsubscribed'"))
        #expect(try home.baton("import", file, "--column", "Typo=x").errors.contains("“Typo” that is not there"))
        let taken = try home.baton(
            "import", file, "--basis", "consent", "--column", "Acme opt-out=unsubscribed", "--json")
        #expect(try taken.json["suppressed"] == 1)
        #expect(try home.baton("enroll", "flow", "--all", "--json").json["enrolled"] == 0)
    }

    @Test func `refused rows go to a file for this user alone, and come back mended`() throws {
        let home = try TestHome()
        try home.write("leads.csv", "Email,Phone\nann@example.com,+49 1\nbroken,+49 2\n")
        _ = try home.baton("import", home.path + "/leads.csv", "--basis", "consent")
        let path = home.path + "/leads.errors.csv"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try home.write(
            "leads.errors.csv", try home.read("leads.errors.csv").replacing(",broken,", with: ",bob@example.com,"))
        #expect(try home.baton("import", path, "--basis", "consent", "--json").json["added"] == 1)
        #expect(try home.baton("leads", "show", "bob@example.com", "--json").json["phone"] == "+49 2")
    }

    @Test func `a person corrects, tags, suppresses and lifts, and the lead's story keeps it`() throws {
        let home = try TestHome()
        try home.write("leads.csv", "Email,Name\nann@example.com,Ann\n")
        _ = try home.baton("import", home.path + "/leads.csv")
        #expect(try home.baton("leads", "set", "ann@example.com", "seats=40", "basis=consent").code == 0)
        #expect(try home.baton("leads", "tag", "ann@example.com", "new customer", "vip").code == 0)
        #expect(try home.baton("leads", "tag", "ann@example.com", "--remove", "vip").code == 0)
        var sheet = try home.baton("leads", "show", "ann@example.com", "--json").json
        #expect(sheet["seats"] == 40)
        #expect(sheet["basis"] == "consent")
        #expect(sheet["tags"] == ["new customer"])
        #expect(try home.baton("leads", "set", "ann@example.com", "basis=because").errors.contains("no lawful basis"))
        #expect(
            try home.baton("leads", "set", "ann@example.com", "due=03/04/2026").errors.contains("could be two days"))
        #expect(try home.baton("leads", "suppress", "ann@example.com", "--reason", "bounced").code == 0)
        sheet = try home.baton("leads", "show", "ann@example.com", "--json").json
        #expect(sheet["suppressed"] == "bounce")
        #expect(try home.baton("leads", "lift", "ann@example.com", "--reason", "the mailbox is back").code == 0)
        #expect(
            try home.baton("leads", "lift", "ann@example.com", "--reason", "again").errors.contains("is not suppressed")
        )
        #expect(try home.baton("why", "ann@example.com").output.contains("suppression lifted"))
        #expect(try home.baton("leads").output.contains("ann@example.com"))
    }

    @Test func `a suppression list needs its reason and makes no lead`() throws {
        let home = try TestHome()
        try home.write("bounces.csv", "Email\nmara@lindgrove.example\n")
        let file = home.path + "/bounces.csv"
        #expect(try home.baton("import", file, "--suppress").code == 64)
        #expect(try home.baton("import", file, "--suppress", "--reason", "bounced", "--json").json["suppressed"] == 1)
        #expect(try home.baton("leads", "--json").json == [])
    }

    @Test func `an empty home is sound, and no deleted example comes back`() throws {
        let home = try TestHome()
        let empty = home.path + "/empty"
        #expect(try Baton.run(["init", empty, "--empty"]).code == 0)
        #expect(try Baton.run(["check", "--home", empty]).code == 0)
        let full = home.path + "/full"
        #expect(try Baton.run(["init", full]).code == 0)
        try FileManager.default.removeItem(atPath: full + "/sequences/ebook-to-course.json")
        #expect(try Baton.run(["init", full]).code == 0)
        #expect(!FileManager.default.fileExists(atPath: full + "/sequences/ebook-to-course.json"))
    }
}
