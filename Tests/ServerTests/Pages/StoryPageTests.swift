import Engine
import Ports
import Scheduler
import Testing
import Values

@testable import Server

/// A lead's story, as a person reads it: what the log and the engine noted, in words of the reader's language.
@Suite struct StoryPageTests {
    private static let asking = [
        "sequences/asking.json": """
        { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana",
          "exits": [ { "on": "reply", "escalate": "writer", "reason": "replied" } ],
          "steps": [ { "id": "look", "wait_for": "click", "up_to": "2 days" } ] }
        """
    ]
    /// Every name that the engine gives a note.
    private static let notes = [
        "already happened", "answered", "assumed sent", "away", "back", "confirmed", "confirmed before", "date passed",
        "deal open", "deal opened", "enrolled elsewhere", "escalated", "exit", "exited", "expired", "failed",
        "finished", "happened", "held", "kept", "missed", "moved", "no date", "parked", "paused", "planned", "released",
        "resumed", "score", "sent again", "set", "shifted", "skipped", "tag", "timed out", "unknown", "unpaid",
        "unreadable date", "wait", "wait for", "wait for confirmation", "wait for payment",
    ]

    private static func words(_ language: String) throws -> StoryWords {
        StoryWords(
            reader: ReaderLanguage(code: language, words: PageWords.words(in: language), zone: .utc),
            rules: Rules(zone: .utc, currency: "USD", defaultQueue: "desk"),
            titles: ["course": "From the book to the course"], deals: [], now: Moment(milliseconds: 0))
    }

    @Test(arguments: PageWords.languages)
    func `whatever the engine notes has words in each language`(language: String) throws {
        let words = try Self.words(language)
        for what in Self.notes {
            let sentence = try #require(words.sentence(Note(step: "a", what: what, values: [:]), of: nil), "\(what)")
            #expect(sentence != what || what == "paused" && language == "en", "\(what)")
            #expect(!sentence.contains("%"), "\(what): \(sentence)")
        }
    }

    @Test func `a condition is told with what was read and what was missing`() throws {
        let values: Object = [
            "holds": false, "read": ["lead.score": 38, "lead.budget": .null], "missing": ["lead.budget"],
        ]
        let note = Note(step: "fit", what: "if", values: values)
        #expect(
            try Self.words("en").sentence(note, of: "due")
                == "the condition does not hold (lead.score = 38); no value: lead.budget")
        #expect(
            try Self.words("de").sentence(note, of: "due")
                == "die Bedingung trifft nicht zu (lead.score = 38); kein Wert: lead.budget")
    }

    @Test func `what somebody did names that person, and what it was about`() throws {
        func told(_ name: String, _ values: Object, in language: String) throws -> String? {
            try Self.words(language).happened(
                LogEntry(
                    id: 1, at: Moment(milliseconds: 0), lead: 1, enrollment: nil, name: name, actor: "Mia",
                    values: values))
        }
        let handed: Object = ["to": "Max"]
        #expect(try told("card handed over", handed, in: "en") == "Mia handed the card to Max")
        #expect(try told("card handed over", handed, in: "de") == "Mia hat die Karte an Max weitergegeben")
        let closed: Object = ["disposition": "lost", "reason": "budget"]
        #expect(try told("card closed", closed, in: "en") == "Mia closed the card: lost, no budget")
        #expect(try told("card closed", closed, in: "de") == "Mia hat die Karte geschlossen: verloren, kein Budget")
        #expect(
            try told("enrolled", ["sequence": "course"], in: "en")
                == "joined the sequence “From the book to the course” (Mia)")
        #expect(try told("what nobody named yet", [:], in: "en") == nil)
    }

    @Test func `a German card tells its story without a word of the log`() async throws {
        let house = try TestHouse(Self.asking)
        defer { house.end() }
        let browser = try await Browser(house, "mia", .salesperson)
        let lead = try await house.lead("bo@lead.example", ["first_name": "Bo"])
        try await house.context.writer.perform { scheduler in
            _ = try scheduler.enroll(address: "bo@lead.example", in: "asking", actor: "Olga")
            _ = try scheduler.receive(Incoming(name: .known(.reply), subject: .lead(lead), actor: "inbox"))
        }
        #expect(try await browser.post("/settings/language", [("language", "de")]).status == 303)
        let card = try #require(try await house.look { try $0.activeCard(lead: lead) })
        #expect(try await browser.post("/cards/\(card.id)/claim").status == 303)
        let page = try await browser.get("/cards/\(card.id)").text
        for word in ["card opened", "card claimed", "escalated", "wait for", "enrolled (", "exit:"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("mia hat die Karte übernommen"))
        #expect(page.contains("in die Sequenz „Asking“ aufgenommen (Olga)"))
        #expect(page.contains("übergeben an „Desk“: replied"))
    }
}
