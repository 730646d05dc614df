import Testing
import Values

@testable import Lists

/// The tables of headings: one row a heading.
@Suite struct HeadingsTests {
    @Test(arguments: Headings.entries)
    func `every heading of the tables is understood as its table says`(entry: Headings.Entry) throws {
        let heading = entry.heading.hasSuffix("*") ? entry.heading.dropLast() + ": anything" : entry.heading[...]
        let expected = Meaning(named: entry.word, heading: String(heading))
        // Where two languages have one word for two things, the first table has it.
        let first = Headings.entries.first { $0.heading.folded == entry.heading.folded } ?? entry
        let meaning = Headings.meaning(of: String(heading))
        #expect(meaning == (first.word == entry.word ? expected : Meaning(named: first.word, heading: first.heading)))
    }

    @Test func `no word means one thing in one language and the opposite in another`() {
        for entry in Headings.entries {
            let meanings = Headings.entries.filter { $0.heading.folded == entry.heading.folded }.map {
                Meaning(named: $0.word, heading: $0.heading).isAboutPermission
            }
            #expect(Set(meanings).count == 1, "\(entry.heading)")
        }
    }

    @Test func `headings of ten languages and fifteen products are known`() {
        #expect(Headings.languages.count >= 10)
        #expect(Headings.products.count >= 15)
        for (language, _) in Headings.languages {
            let words = Set(Headings.entries.filter { $0.group == language }.map(\.word))
            for word in [
                "email", "first_name", "last_name", "company", "phone", "city", "country", "language", "zone",
                "company_size", "basis", "unsubscribed", "suppressed", "bounced", "complained", "subscribed", "consent",
            ] where !(language == "Portuguese" && word == "company") {
                #expect(words.contains(word), "\(language) has a word for \(word)")
            }
        }
    }

    @Test(arguments: [
        ("Mitarbeiter", "company_size"), ("Land", "country"), ("Sprache", "language"), ("Firma", "company"),
        ("Vorname", "first_name"), ("PRÉNOM", "first_name"), ("e_mail  ADRESSE", "email"), ("Zeitzone", "zone"),
        ("Person - Name", "name"), ("Nombre", "first_name"), ("Cognome", "last_name"), ("Фамилия", "last_name"),
        ("Company Size!", "company_size"),
    ])
    func `case, accents and marks do not matter`(heading: String, word: String) {
        #expect(Headings.meaning(of: heading)?.word == word)
    }

    @Test func `a heading that is not known is an attribute of its own name`() throws {
        let reading = try Reading("Email,Favourite Colour (old),Größe\na@x.example,red,XL\n")
        #expect(reading.leads.first?.attributes == ["favourite_colour_old": "red", "größe": "XL"])
    }

    @Test func `a status of the sale and one of the mail stand side by side`() throws {
        let reading = try Reading("Email,Lead Status,Email Status\na@x.example,New,Bounced\nb@x.example,Won,Active\n")
        #expect(reading.leads.map(\.permission) == [.refused(.bounced), .open])
        #expect(reading.leads.last?.attributes == ["lead_status": "Won", "email_status": "Active"])
    }

    @Test func `of two columns of one meaning the second keeps its own name`() throws {
        let reading = try Reading(
            "Email,Work Email,Phone,Phone Number,City,Mailing City\na@x.example,b@x.example,1,2,R,P\n")
        #expect(reading.leads.first?.address == "a@x.example")
        #expect(
            reading.leads.first?.attributes
                == ["work_email": "b@x.example", "phone": "1", "phone_number": "2", "city": "R", "mailing_city": "P"])
        #expect(try Reading("Name,Work Email\nA,b@x.example\n").leads.first?.address == "b@x.example")
        #expect(throws: ListQuestion.twiceNamed(meaning: "email", headings: ["Email", "Mail"])) {
            try Reading("Email,Mail\na@x.example,b@x.example\n")
        }
    }
}
