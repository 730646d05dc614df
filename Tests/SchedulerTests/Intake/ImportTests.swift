import Engine
import Foundation
import Lists
import Ports
import Scheduler
import Store
import TestKit
import Testing
import Values
import Workspace

@Suite struct ImportTests {
    @Test func `a clean file adds its leads with attributes, zone, tags, basis and source`() throws {
        let world = try World()
        let report = try world.importing(
            """
            Record ID;E-Mail;Vorname;Nachname;Firma;Time Zone;Number of Employees;Tags;Legal basis;Lead Source
            007;Zoe.Smith+news@Example.COM;Zoë;Smith;"Smith; Sons";Europe/Berlin;12;vip, warm;Legitimate Interest;fair
            """)
        #expect(report.rows == 1)
        #expect(report.added == 1)
        let lead = try #require(try world.store.read { try $0.lead(address: "zoe.smith+news@example.com") })
        #expect(lead.attributes["first_name"] == "Zoë")
        #expect(lead.attributes["company"] == "Smith; Sons")
        #expect(lead.attributes["company_size"] == 12)
        #expect(lead.attributes["record_id"] == "007")
        #expect(lead.zone?.name == "Europe/Berlin")
        #expect(lead.tags == ["vip", "warm"])
        #expect(lead.basis == "legitimate_interest")
        #expect(lead.source == "fair")
        #expect(lead.account == "example.com")
    }

    private static let wholeFiles: [(String, [UInt8], ListQuestion)] = [
        ("an empty file", [], .file(.empty)), ("blank lines only", Array("\n\n\r\n".utf8), .file(.empty)),
        ("no column of addresses", Array("name,phone\nAnn,1".utf8), .noAddressColumn(headings: ["name", "phone"])),
        (
            "two columns of addresses", Array("email,Work E-Mail,mail\na@b.example,,".utf8),
            .twiceNamed(meaning: "email", headings: ["email", "mail"])
        ),
        (
            "one name twice", Array("email,city,City\na@b.example,,".utf8),
            .twiceNamed(meaning: "city", headings: ["city", "City"])
        ),
        (
            "a no that is not understood", Array("email,Acme opt-out\na@b.example,ja".utf8),
            .optOutColumn(heading: "Acme opt-out", sample: "ja")
        ),
        (
            "days that could be months", Array("email,renewal\na@b.example,03/04/2026".utf8),
            .dateOrder(heading: "renewal", sample: "03/04/2026")
        ),
    ]

    @Test(arguments: wholeFiles)
    func `a file that cannot be understood is refused whole`(
        name: String, bytes: [UInt8], question: ListQuestion
    ) throws {
        let world = try World()
        #expect(throws: question, "\(name)") { try world.importing(bytes: bytes) }
        #expect(try world.store.read { try $0.leadCount() } == 0)
        #expect(!"\(question)".contains("Question"))
        #expect(!question.hint.isEmpty)
    }

    private static let badRows: [(String, String)] = [
        ("a@b@c.example", "more than one @"), ("a b@x.example", "a space"), (#"""a""@x.example,b"#, ""),
        ("a@-x.example", "hyphen"), ("a@[127.0.0.1]", "a number stands in place of a domain"),
        ("\(String(repeating: "a", count: 65))@x.example", "longer than 64 bytes"), ("", "no mail address"),
        ("nobody", "no @"), ("a@x", "no dot"), ("a@x..example", "dot"), ("a@x.example\u{200B}", "nobody can see"),
        ("=cmd|'/c calc'!A1", "a space"), ("a<b>@x.example", "< or >"),
    ]

    @Test(arguments: badRows)
    func `a bad address is refused with its line and the reason in words`(address: String, words: String) throws {
        let world = try World()
        let report = try world.importing("email,first_name\nok@x.example,Ok\n\(address),Bad\nalso@x.example,Ok")
        #expect(report.added == 2)
        let refused = try #require(report.refused.first)
        #expect(report.refused.count == 1)
        #expect(refused.line == 3)
        #expect(words.isEmpty || refused.reason.contains(words))
        #expect(!refused.reason.contains("AddressError"))
    }

    @Test func `rows of every broken kind are told with their lines, and the sound ones are taken`() throws {
        let world = try World()
        let text =
            "email,first_name,time zone\n" + "a@x.example,A,\n" + "b@x.example,B\n"
            + "c@x.example,C,Moon/Base\n" + "d@x.example,D,,extra\n" + "e@x.example,\"E\"x,\n" + "f@x.example,F\u{0},\n"
            + "g@x.example,\"two\nlines\",\n" + "h@x.example,H,Asia/Tokyo\n"
        let report = try world.importing(text)
        #expect(report.added == 4)
        #expect(report.refused.map(\.line) == [3, 5, 6, 7])
        #expect(
            report.refused.map(\.reason) == [
                "2 cells where the header has 3", "4 cells where the header has 3",
                "text after the closing quote in column 2", "a NUL byte in column 2",
            ])
        #expect(report.sentence.contains("1 × a time zone that is not known"))
        #expect(report.sentence.contains("“Moon/Base” on line 4"))
        #expect(try world.store.read { try $0.lead(address: "g@x.example") }?.attributes["first_name"] == "two\nlines")
    }

    @Test func `a quote that never closes is told with the line it opened on`() throws {
        let world = try World()
        var text = "email,first_name\n"
        for number in 1...2_000 { text += "p\(number)@x.example,P\n" }
        text += "q@x.example,\"Q\n" + String(repeating: "r@x.example,R\n", count: 10)
        let report = try world.importing(text)
        #expect(report.added >= 2_000)
        #expect(report.refused.first?.line == 2_002)
        #expect(report.refused.first?.reason == "the quote opened in column 2 is never closed")
    }

    @Test func `a byte order mark and both line ends are read`() throws {
        let world = try World()
        let report = try world.importing("\u{FEFF}email,first_name\r\na@x.example,A\nb@x.example,B\r\n")
        #expect(report.added == 2)
        #expect(report.columns.map(\.meaning.word) == ["email", "first_name"])
    }

    @Test func `text as old Windows programs write it is read`() throws {
        let world = try World()
        let bytes = Array("email,first_name\r\nc@x.example,Z".utf8) + [0xE9] + Array("\r\n".utf8)
        #expect(try world.importing(bytes: bytes).added == 1)
        #expect(try world.store.read { try $0.lead(address: "c@x.example") }?.attributes["first_name"] == "Zé")
    }

    @Test func `the same lead twice in a file and in the store is one lead, and blanks erase nothing`() throws {
        let world = try World()
        let first = try world.importing("email,first_name,city\na@x.example,Ann,Rome\nA@X.example,,Paris")
        #expect(first.added == 1)
        #expect(first.updated == 1)
        let again = try world.importing("email,first_name,city\na@x.example,Ann,Paris")
        #expect(again.unchanged == 1)
        let lead = try #require(try world.store.read { try $0.lead(address: "a@x.example") })
        #expect(lead.attributes["first_name"] == "Ann")
        #expect(lead.attributes["city"] == "Paris")
        #expect(try world.store.read { try $0.leadCount() } == 1)
    }

    @Test func `consent, its moment and the first source are never overwritten`() throws {
        let world = try World()
        try world.importing("email,basis,source\na@x.example,contract,fair")
        let before = try #require(try world.store.read { try $0.lead(address: "a@x.example") })
        try world.wait(.days(1))
        try world.importing("email,basis,source\na@x.example,consent,advert")
        let after = try #require(try world.store.read { try $0.lead(address: "a@x.example") })
        #expect(after.basis == "contract")
        #expect(after.basisAt == before.basisAt)
        #expect(after.source == "fair")
    }

    @Test func `an import suppresses those who said no, and never lifts a suppression`() throws {
        let world = try World()
        let report = try world.importing(
            "email,Lead Status,Unsubscribed from all email\na@x.example,Unsubscribed,\nb@x.example,,true\nc@x.example,Hard bounced,\nd@x.example,New,false"
        )
        #expect(report.added == 4)
        #expect(report.suppressed == 3)
        try world.importing("email,Lead Status\na@x.example,Subscribed")
        let enrolled = try world.scheduler.enrollAll(in: "flow", actor: "test")
        #expect(enrolled.enrolled == 1)
        #expect(enrolled.refused == ["suppressed": 3])
    }

    @Test func `the stronger of two reasons stays, whichever file comes later`() throws {
        let world = try World()
        try world.importing("email,status\na@x.example,unsubscribed\nb@x.example,bounced\nc@x.example,bounced")
        try world.importing("email,status\na@x.example,bounced\nb@x.example,complained\nc@x.example,active")
        let reasons = try ["a", "b", "c"].map { name in
            try world.store.read { try $0.suppression(hash: world.scheduler.keys.addressHash("\(name)@x.example")) }
        }
        #expect(reasons == ["unsubscribe", "complaint", "bounce"])
    }

    @Test func `a suppression list suppresses leads and strangers, and makes no lead`() throws {
        let world = try World()
        try world.leads("ann")
        var list = ListOptions()
        list.suppression = .complained
        let options = ImportOptions(actor: "test", list: list)
        let report = try world.importing("email,name\nann@example.com,Ann\nbob@example.com,Bob", options)
        #expect((report.suppressed, report.added) == (2, 0))
        #expect(try world.store.read { try $0.leadCount() } == 1)
        #expect(throws: SchedulerError.suppressed("ann@example.com", reason: "complaint")) { try world.start("ann") }
        try world.leads("bob")
        #expect(throws: SchedulerError.suppressed("bob@example.com", reason: "complaint")) { try world.start("bob") }
    }

    @Test func `who never said yes has no basis from the list, and is not enrolled`() throws {
        let world = try World()
        let report = try world.importing("email,Marketing Consent\na@x.example,yes\nb@x.example,no\nc@x.example,")
        #expect(report.withheld == 2)
        let enrolled = try world.scheduler.enrollAll(in: "flow", actor: "test")
        #expect(enrolled.enrolled == 1)
        #expect(enrolled.refused == ["no basis": 2])
    }

    @Test func `an empty cell clears a value where that is said`() throws {
        let world = try World()
        try world.importing("email,city\na@x.example,Rome")
        var list = ListOptions()
        list.clearsEmpty = true
        try world.importing("email,city\na@x.example,", ImportOptions(actor: "test", list: list))
        #expect(try world.store.read { try $0.lead(address: "a@x.example") }?.attributes["city"] == nil)
    }

    @Test func `a date that a sequence waits for and nobody can read is told, and holds the lead`() throws {
        let world = try World(
            #"{ "id": "ahead", "wait": "3 days before lead.renewal" }, { "id": "hello", "email": "hello" }"#)
        let report = try world.importing("email,renewal\na@x.example,soon\nb@x.example,2027-06-01 10:00:00")
        #expect(report.remarks.values.map(\.sample) == ["soon"])
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        try world.settle()
        #expect(world.carrier.carried.isEmpty)
        let lives = try ["a", "b"].map { name in
            let lead = try #require(try world.store.read { try $0.lead(address: "\(name)@x.example") })
            return try world.store.read { try $0.enrollments(lead: lead.id) }.first?.life
        }
        #expect(lives == [.held, .waiting])
    }

    @Test func `rows travel as a request and come out the same`() throws {
        var lead = ListedLead(line: 7, address: "a@x.example")
        lead.attributes = ["city": "Rome", "seats": 5, "rate": 1.5]
        (lead.tags, lead.basis, lead.permission) = (["vip"], "consent", .refused(.bounced))
        lead.zone = Zone(named: "Europe/Berlin")
        let request = Request.take(ImportBatch([lead], basis: "contract", source: "fair"))
        let back = try JSONDecoder().decode(Request.self, from: try JSONEncoder().encode(request))
        #expect(back == request)
    }

    @Test func `formulas and tags in names stay text, here and in the errors file`() throws {
        let world = try World()
        let report = try world.importing(
            "email,first_name\nok@x.example,\"=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"\nbad,=1+1\nbad two,\"a, \"\"b\"\"\""
        )
        #expect(report.added == 1)
        let text = String(decoding: report.errorsCSV, as: UTF8.self)
        #expect(text.hasPrefix("line,reason,email,first_name\r\n3,"))
        #expect(text.contains(",bad,'=1+1\r\n"))
        #expect(text.hasSuffix("bad two,\"a, \"\"b\"\"\"\r\n"))
    }

    @Test func `an unknown lawful basis is refused before a row is read`() throws {
        let world = try World()
        #expect(throws: SchedulerError.self) {
            try world.importing("email\na@x.example", ImportOptions(basis: "because", actor: "test"))
        }
        #expect(try world.store.read { try $0.leadCount() } == 0)
    }

    @Test func `a column is read as it is told`() throws {
        let world = try World()
        let options = ImportOptions(basis: "consent", columns: ["Kontakt": "email", "X": "city"], actor: "test")
        #expect(try world.importing("Kontakt,X\na@x.example,Rome", options).added == 1)
        #expect(try world.store.read { try $0.lead(address: "a@x.example") }?.attributes["city"] == "Rome")
    }
}
