import Engine
import Templating
import Testing
import Values
import Workspace

/// A message speaks its reader's language: which file is sent, how dates and money are written, what the footer says.
@Suite struct LanguageTests {
    private static let sender: Value = [
        "name": "Ana", "email": "ana@ana.example", "postal_address": "1 Main Street",
        "unsubscribe_url": "https://a.example/u",
    ]

    private func parts(
        _ files: [String: String?], lead: String?, sequence: String? = nil, _ name: String = "guide"
    ) throws -> (subject: String, html: String, text: String) {
        let reading = Workspace.read(Fixture.home(files))
        let workspace = try #require(reading.workspace, "\(reading.problems)")
        let (template, language) = try #require(workspace.message(name, lead: lead, sequence: sequence))
        var settings = Settings(now: 1_773_500_000, currency: "EUR")
        settings.language = language
        let made = try template.compose(
            Scope(["lead": ["first_name": "Ann"], "sender": Self.sender, "offer": ["price": 123_450]]), settings)
        func string(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }
        return (string(made.subject), string(made.html), string(made.text))
    }

    private let english =
        "---\nsubject: Your offer\n---\n{{ offer.price | money }} until {{ \"now\" | date: \"long\" }}\n"
    private let german =
        "---\nsubject: Ihr Angebot\n---\n{{ offer.price | money }} bis {{ \"now\" | date: \"%A, %-d. %B\" }}\n"

    @Test func `the lead's language chooses the file, dates, money and the footer`() throws {
        let files = ["templates/guide.md": english, "templates/guide.de.md": german]
        for lead in ["de", "DE", "de-AT", "German", "deutsch"] {
            let parts = try parts(files, lead: lead)
            #expect(parts.subject == "Ihr Angebot")
            #expect(
                parts.text == "1.234,50 € bis Samstag, 14. März\n\n-- \n1 Main Street\nAbmelden: https://a.example/u\n")
            #expect(parts.html.contains("<html lang=\"de\" dir=\"ltr\">") && parts.html.contains(">Abmelden</a>"))
        }
        let parts = try parts(files, lead: "fr")
        #expect(parts.subject == "Your offer")
        #expect(parts.text.hasPrefix("1,234.50 EUR until 14 March 2026"))
    }

    @Test func `sequence and home speak where the lead does not`() throws {
        let files = ["templates/guide.md": english, "templates/guide.de.md": german]
        #expect(try parts(files, lead: nil, sequence: "de").subject == "Ihr Angebot")
        let home = Fixture.baton.replacing("\"currency\"", with: "\"language\": \"de\", \"currency\"")
        #expect(try parts(files.merging(["baton.json": home]) { $1 }, lead: nil).subject == "Ihr Angebot")
        #expect(try parts(files, lead: "en", sequence: "de").subject == "Your offer")
    }

    @Test func `a message may say its own language`() throws {
        let own = english.replacing("subject:", with: "language: de\nsubject:")
        #expect(try parts(["templates/guide.md": own], lead: nil).text.hasPrefix("1.234,50 € until 14. März 2026"))
    }

    @Test func `a file of the home says how a language writes, and right to left is right to left`() throws {
        let hebrew = #"{ "language": "he", "direction": "rtl", "words": { "unsubscribe": "הסרה" } }"#
        let parts = try parts(
            [
                "templates/guide.md": "---\nsubject: S\n---\n- {{ lead.first_name }}\n",
                "templates/languages/he.json": hebrew,
            ],
            lead: "he")
        #expect(parts.html.contains("<html lang=\"he\" dir=\"rtl\">") && parts.html.contains("padding-right:26px"))
        #expect(parts.text.contains("הסרה: https://a.example/u"))
    }

    @Test func `the languages that are shipped are those that are built in`() throws {
        for code in ["en", "de"] {
            let file = Home(root: ShippedFiles.root)
            let bytes = try file.read("templates/languages/\(code).json")
            let read = Workspace.read(
                Fixture.home(["templates/languages/\(code).json": String(decoding: bytes, as: UTF8.self)]))
            let workspace = try #require(read.workspace, "\(read.problems)")
            #expect(workspace.languages.language([code]) == (code == "en" ? .english : .german))
        }
    }

    @Test func `nobody is sent a greeting without a name`() {
        for text in [
            "Hi {{ lead.blank }}!", "{% capture g %}{% if lead.nope %}x{% endif %}{% endcapture %}Hi {{ g }}!",
            "Hi {{ lead.none | join: ', ' }}!",
        ] {
            let reading = Workspace.read(Fixture.home(["templates/guide.md": "---\nsubject: S\n---\n" + text]))
            let error = #expect(throws: TemplateError.self) {
                try reading.workspace?.message("guide")?.compose(
                    Scope(["lead": ["blank": " ", "none": []], "sender": Self.sender]), Settings(now: 0))
            }
            #expect(error?.isMissingValue == true, "\(text)")
        }
    }
}

/// Where this repository's own files are.
enum ShippedFiles {
    static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
}
