import Testing
import Values

@testable import Lists

/// What the cells of a row become.
@Suite struct RowsTests {
    private func value(_ cell: String, in heading: String = "Budget", _ options: ListOptions = ListOptions()) throws
        -> Value?
    {
        try Reading.one(heading, cell, options)?.attributes.entries.first?.value
    }

    @Test(arguments: [
        ("1200.00", Value.int(1_200)), ("250.0", 250), ("1,200", 1_200), ("6.000,00", 6_000), ("$4,500", 4_500),
        ("-5", -5), ("12.5", 12.5), ("soon", "soon"), ("007", "007"), ("20.03.2026", "2026-03-20"),
        ("2027-06-01 10:00:00", "2027-06-01T10:00:00"), ("03/20/2026", "2026-03-20"), ("20270601", 20_270_601),
    ])
    func `numbers and dates are read, all else is text`(cell: String, expected: Value) throws {
        #expect(try value(cell) == expected)
    }

    @Test(arguments: ["Phone", "First Name", "Record ID", "Postal Code", "Company", "external_id", "Notes"])
    func `names and codes stay as they are written`(heading: String) throws {
        #expect(try value("2026", in: heading) == "2026")
        #expect(try value("20.03.2026", in: heading) == "20.03.2026")
    }

    @Test func `the order of days and months is asked once a file, and its own cells may answer`() throws {
        #expect(
            Reading.question("Renewal", "03/04/2026") == .dateOrder(heading: "Renewal", sample: "03/04/2026"))
        var options = ListOptions()
        options.dates = .monthFirst
        #expect(try value("03/04/2026", in: "Renewal", options) == "2026-03-04")
        options.dates = .dayFirst
        #expect(try value("03/04/2026", in: "Renewal", options) == "2026-04-03")
        let shown = try Reading("Email,Renewal,Start\na@x.example,03/04/2026,\nb@x.example,,12/25/2026\n")
        #expect(shown.survey.dates == .monthFirst)
        #expect(shown.leads.first?.attributes["renewal"] == "2026-03-04")
        #expect(throws: ListQuestion.self) {
            try Reading("Email,Renewal\na@x.example,03/04/2026\nb@x.example,12/25/2026\nc@x.example,25/12/2026\n")
        }
    }

    @Test func `a lone mark is read as the column's other numbers are, or as the file's`() throws {
        let german = try Reading("Email;Preis;Größe\na@x.example;1.200;1.500\nb@x.example;12,50;1\n")
        #expect(german.leads.first?.attributes == ["preis": 1_200, "größe": 1_500])
        let comma = try Reading("Email,Price\na@x.example,\"1,200\"\nb@x.example,12.5\n")
        #expect(comma.leads.first?.attributes["price"] == 1_200)
        let semicolons = try Reading("Email;Preis\na@x.example;1.200\n")
        #expect(semicolons.leads.first?.attributes["preis"] == 1_200)
    }

    @Test func `amounts in major units become minor ones, and what is none is told`() throws {
        var options = ListOptions()
        options.money = ["Budget"]
        options.currency = "EUR"
        let reading = try Reading(
            "Email,Budget\na@x.example,10000\nb@x.example,\"4.500,50 €\"\nc@x.example,$5\nd@x.example,USD 5\ne@x.example,much\n",
            options)
        #expect(reading.leads.map { $0.attributes["budget"] } == [1_000_000, 450_050, 500, "USD 5", "much"])
        #expect(
            reading.leads.flatMap(\.remarks) == [
                .noAmount(attribute: "budget", cell: "USD 5"), .noAmount(attribute: "budget", cell: "much"),
            ])
        #expect(reading.survey.shown(reading.survey.columns[1], options) == "10,000.00 EUR")
    }

    @Test func `what a sequence needs and cannot be read is told`() throws {
        var options = ListOptions()
        options.usedAsDates = ["renewal"]
        options.usedAsNumbers = ["seats"]
        let reading = try Reading(
            "Email,Renewal,Seats\na@x.example,soon,many\nb@x.example,2027-01-01,5\nc@x.example,,\n", options)
        #expect(
            reading.leads.flatMap(\.remarks) == [
                .noDate(attribute: "renewal", cell: "soon"), .noNumber(attribute: "seats", cell: "many"),
            ])
    }

    @Test func `line breaks in a cell are kept, other control characters are not`() throws {
        let reading = try Reading("Email,Mailing Street\na@x.example,\"Street 1\nFloor 2\"\nb@x.example,A\u{1}B\n")
        #expect(reading.leads.first?.attributes["street"] == "Street 1\nFloor 2")
        #expect(reading.refused.map(\.reason) == ["Mailing Street holds a control character"])
    }

    @Test(arguments: ["N/A", "n/a", "-", "—", "null", "(null)", "NULL", "#N/A"])
    func `what people and programs write for nothing is nothing`(cell: String) throws {
        #expect(try Reading.one("First Name", cell)?.attributes["first_name"] == nil)
    }

    @Test func `Greek and Turkish headings are known`() throws {
        let greek = try Reading("Email,Όνομα,Επώνυμο,Εταιρεία\na@x.example,Μαρία,Παππά,Άλφα\n")
        #expect(greek.leads.first?.attributes["first_name"] == "Μαρία")
        #expect(greek.leads.first?.attributes["company"] == "Άλφα")
        let turkish = try Reading("E-posta,Ad,Soyad,Şirket,Etiketler\na@x.example,Ayşe,Kaya,Deniz,vip\n")
        #expect(turkish.leads.first?.attributes["last_name"] == "Kaya")
        #expect(turkish.leads.first?.tags == ["vip"])
    }

    @Test(arguments: [
        ("\"customer\",\"Spring fair\"", ["customer", "Spring fair"]), ("vip, warm", ["vip", "warm"]),
        ("a;b|c", ["a", "b", "c"]), ("new customer", ["new customer"]), ("Cafe\u{301},Café", ["Café"]),
        ("\"a, b\",c", ["a, b", "c"]), (" , ", []), ("x,x", ["x"]),
        ("* myContacts ::: * Spring fair", ["myContacts", "Spring fair"]),
    ])
    func `tags are separated, unquoted and composed`(cell: String, tags: [String]) throws {
        let read = try Reading.one("Tags", cell)?.tags
        #expect(read?.map { Array($0.utf8) } == tags.map { Array($0.composed.utf8) })
    }

    @Test(arguments: [
        ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
        ("europe_slash_berlin", "Europe/Berlin"),
        ("(GMT+01:00) Central European Standard Time (Europe/Berlin)", "Europe/Berlin"),
        ("America/New_York", "America/New_York"), ("UTC", "UTC"),
    ])
    func `a zone is known by its name, as several products write it`(cell: String, name: String) throws {
        #expect(try Reading.one("Zeitzone", cell)?.zone?.name == name)
    }

    @Test func `an unknown zone keeps the lead and is told`() throws {
        let lead = try #require(try Reading.one("Time Zone", "Moon/Base"))
        #expect(lead.zone == nil)
        #expect(lead.remarks == [.unknownZone("Moon/Base")])
    }

    @Test(arguments: [
        ("consent", "consent"), ("Legitimate Interest", "legitimate_interest"), ("Einwilligung", "consent"),
        ("Freely given consent from contact", "consent"), ("Performance of a contract", "contract"),
        ("Legitimate interest – prospect/lead", "legitimate_interest"),
        ("Legitimate interest - existing customer", "legitimate_interest"),
        ("berechtigtes Interesse", "legitimate_interest"), ("Intérêt légitime", "legitimate_interest"),
        ("contrato", "contract"),
    ])
    func `a basis is known by the wordings of exports`(cell: String, basis: String) throws {
        #expect(try Reading.one("Legal basis", cell)?.basis == basis)
    }

    @Test(arguments: ["Consnt", "Not applicable", "because"])
    func `what is no basis is none, and told`(cell: String) throws {
        let lead = try #require(try Reading.one("Legal basis", cell))
        #expect(lead.basis == nil)
        #expect(lead.remarks == [.unknownBasis(cell)])
    }

    @Test func `an empty cell clears only where that is said`() throws {
        #expect(try Reading.one("City", "")?.cleared == [])
        var options = ListOptions()
        options.clearsEmpty = true
        #expect(try Reading.one("City", "", options)?.cleared == ["city"])
        #expect(try Reading.one("City", "NULL", options)?.cleared == ["city"])
    }

    @Test(arguments: [
        ("'mara@x.example", "mara@x.example"), ("mailto:mara@x.example", "mara@x.example"),
        ("Mara Voss <mara@x.example>", "mara@x.example"), ("Mara@x.example <mara@x.example>", "mara@x.example"),
        ("\u{A0}mara@x.example ", "mara@x.example"),
    ])
    func `an address is freed of what programs put around it`(cell: String, address: String) throws {
        #expect(try Reading("Email\n\"\(cell)\"\n").leads.first?.address == address)
    }

    @Test(arguments: [
        "c@x.example <b@x.example>", "c@x.example\"\" <b@x.example>", "Bo\"\" <b@x.example>", "Bo\n.\n <b@x.example>",
    ])
    func `of a cell in which two addresses might be meant none is taken out`(cell: String) throws {
        let kept = cell.replacing("\"\"", with: "\"")
        #expect(try Reading("Email\n\"\(cell)\"\n").leads.first?.address == kept)
    }

    @Test func `a spreadsheet's apostrophe goes, and one of a name stays`() throws {
        #expect(try value("'+49 171 1234567", in: "Phone") == "+49 171 1234567")
        #expect(try value("'0123", in: "Code") == "0123")
        #expect(try value("'t Hooft", in: "Last Name") == "'t Hooft")
    }
}
