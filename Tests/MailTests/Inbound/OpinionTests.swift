import Testing
import Values

@testable import Mail

/// Invented sentences of many languages, each with what it says.
enum Sentences {
    struct Sentence: Sendable, CustomTestStringConvertible {
        let language: String
        let expected: String
        let text: String

        var testDescription: String { "\(language) \(expected): \(text)" }
    }

    /// Reads `[language]`, then `class: sentence` on each line.
    static func read(_ table: String) -> [Sentence] {
        var (language, found) = ("", [Sentence]())
        for line in table.split(separator: "\n") {
            if line.hasPrefix("[") {
                language = String(line.dropFirst().dropLast())
            } else if let colon = line.firstIndex(of: ":") {
                found.append(
                    Sentence(
                        language: language, expected: String(line[..<colon]),
                        text: String(line[line.index(colon, offsetBy: 2)...])))
            }
        }
        return found
    }
}

struct OpinionTests {
    @Test(arguments: [
        (Sentences.western, 150), (Sentences.farther, 150), (Sentences.close, 150), (Sentences.turned, 90),
        (Sentences.added, 80), (Sentences.judged, 45),
    ])
    func `a sentence says what its writer means`(table: String, least: Int) {
        let sentences = Sentences.read(table)
        #expect(sentences.count > least)
        for sentence in sentences {
            let opinion = OpinionReader(sentence.text + "\n\nBo").opinion
            #expect(opinion.class.rawValue == sentence.expected, "\(sentence.testDescription) \(opinion.because)")
        }
    }

    @Test(arguments: [
        ("Your footer says \"unsubscribe\" twice. I like the offer, I'm interested.", Verdict.Class.interested),
        ("Does your tool handle unsubscribe links by itself?", .question),
        ("Please don't unsubscribe me, I only asked a question.", .unknown),
        ("We never stop learning. Sounds good!", .interested),
        ("Can we stop by your office on Friday?", .question), ("I can't say no to that.", .unknown),
        ("No problem at all. Let's talk.", .interested), ("I would not say I'm not interested.", .notInterested),
        ("I am interested, but please stop sending me two mails a day.", .unsubscribe),
        ("We want to buy nothing.", .interested), ("I do not want to buy this.", .notInterested),
        ("Not interested. My colleague is not the right person either. Please remove us.", .unsubscribe),
        ("That works for me.", .interested), ("This is going nowhere.", .unknown),
        ("I was interested once.", .unknown), ("We renewed with someone else.", .notInterested),
        ("", .unknown),
        ("I unsubscribed last week and still get your mails.", .unsubscribe),
        ("I can't find the unsubscribe link.", .unsubscribe),
        ("Your unsubscribe link does not work.", .unsubscribe),
        ("Does the unsubscribe link work in Outlook?", .question),
        ("I invoke my right to be forgotten.", .unsubscribe), ("Too many emails", .unsubscribe),
        ("Too many emails got lost in our old tool. Sounds good, let's talk!", .interested),
        ("Löschen Sie bitte alle meine Daten.", .unsubscribe),
        ("Widerspruch gegen die Nutzung meiner Daten zu Werbezwecken", .unsubscribe),
        ("Ich habe mich doch schon abgemeldet!", .unsubscribe),
    ])
    func `negations, quotations and look-alikes are respected`(text: String, expected: Verdict.Class) {
        #expect(OpinionReader(text).opinion.class == expected)
    }

    @Test(arguments: [
        "I would unsubscribe my team from Slack if your tool works as you say.",
        "We'd cancel our subscription with Mailchimp once your import is ready.",
        "How do I unsubscribe from the old newsletter? I want to buy the course.",
        "Please send me the offer. I already unsubscribed from the other list, that was my private address.",
        "Wie melde ich mich vom alten Newsletter ab? Ich möchte den Kurs gern kaufen.",
        "Ich würde unser Team von Slack abmelden, wenn Ihr Tool hält, was es verspricht.",
        "Comment me désabonner de l'ancienne newsletter ? Je suis intéressé par votre formation.",
        "¿Cómo me doy de baja de la lista anterior? Me interesa el curso.",
        "Hoe kan ik me uitschrijven voor de oude nieuwsbrief? Ik heb interesse in de cursus.",
        "Come mi cancello dalla vecchia newsletter? Sono interessato al corso.",
    ])
    func `who leaves something else and wants something of us is no no`(text: String) {
        let opinion = OpinionReader(text).opinion
        #expect(![.unsubscribe, .complaint, .notInterested].contains(opinion.class), "\(opinion)")
    }

    @Test(arguments: [
        "How do I unsubscribe from the old newsletter?", "Please unsubscribe my team from your list.",
        "Unsubscribe me from this and every other list.", "I would like to unsubscribe if possible.",
        "Take me off your list. I want to buy nothing.", "Ik verzoek u mij uit te schrijven.", "Schrijf mij uit.",
        "Gelieve ons adres uit te schrijven.", "Graag mij af te melden voor deze mails.",
        "Schrijf ons maar uit, dank u.",
        "Ich bitte Sie, mich abzumelden.", "Bitte um Bestätigung, mich aus dem Verteiler zu streichen.",
        "Wie melde ich mich vom alten Newsletter ab?", "Ich würde mich gern abmelden.",
    ])
    func `a no that may mean our mail stays one`(text: String) {
        #expect(OpinionReader(text).opinion.class == .unsubscribe, "\(OpinionReader(text).opinion)")
    }

    @Test(arguments: [
        "Mara no longer works here. Please contact new@lindgrove.example.",
        "Ms Voss has left our company; please write to new@lindgrove.example in future.",
        "She doesn't work here anymore, try new@lindgrove.example",
        "Frau Voss arbeitet nicht mehr bei uns. Bitte wenden Sie sich an new@lindgrove.example.",
        "Mme Voss ne travaille plus ici. Contactez new@lindgrove.example.",
        "Mara Voss ya no trabaja aquí. Escriba a new@lindgrove.example.",
        "Mara werkt niet meer hier. Neem contact op met new@lindgrove.example.",
        "Mara non lavora più qui, scriva a new@lindgrove.example.",
    ])
    func `somebody else who says that a lead has left names the successor`(text: String) throws {
        let mail = InboundMail(
            Array(
                "From: desk@lindgrove.example\r\nTo: ana@ana.example\r\nSubject: Re: Hello\r\nIn-Reply-To: <1@ana.example>\r\n\r\n\(text)\r\n"
                    .utf8))
        let verdict = mail.verdict(today: try #require(CivilDate(parsing: "2027-01-11")))
        #expect(verdict.class == .leftCompany, "\(verdict.because)")
        #expect(verdict.referral?.text == "new@lindgrove.example")
    }

    @Test func `a postmaster who answers in person is a person`() throws {
        func verdict(_ headers: String) throws -> Verdict {
            let mail =
                "From: postmaster@lindgrove.example\r\nTo: ana@ana.example\r\nSubject: Re: Hello\r\n\(headers)\r\nSounds good, tell me more.\r\n"
            return InboundMail(Array(mail.utf8)).verdict(today: try #require(CivilDate(parsing: "2027-01-11")))
        }
        #expect(try verdict("In-Reply-To: <1@ana.example>\r\n").kind == .reply)
        #expect(
            try verdict("In-Reply-To: <1@ana.example>\r\nReturn-Path: <postmaster@lindgrove.example>\r\n").class
                == .interested)
        #expect(try verdict("In-Reply-To: <1@ana.example>\r\nReturn-Path: <>\r\n").kind != .reply)
        #expect(try verdict("").kind != .reply)
        #expect(try verdict("In-Reply-To: <1@ana.example>\r\nAuto-Submitted: auto-replied\r\n").kind != .reply)
    }

    @Test func `what is quoted is nobody's opinion`() {
        let mail = RawMail.read(
            """
            From: Bo <bo@example.org>
            Subject: Re: Hello

            Sounds good, let's talk.

            On Mon, 2 Nov 2026 at 09:00, Ana <ana@example.com> wrote:
            > To unsubscribe click here. This is not spam.
            """)
        let verdict = mail.verdict(today: CivilDate(year: 2_026, month: 11, day: 3))
        #expect(verdict.kind == .reply)
        #expect(verdict.class == .interested)
        #expect(verdict.text == "Sounds good, let's talk.")
        #expect(verdict.whole.contains("To unsubscribe"))
        #expect(verdict.because.first?.hasPrefix("en:interested:") == true)
    }

    @Test func `whom to write to instead is named`() {
        let mail = RawMail.read(
            "From: Bo <bo@example.org>\nTo: ana@example.com\nSubject: Re: x\n\nWrong person. Ask Mia (mia@example.org).\n"
        )
        let verdict = mail.verdict(today: CivilDate(year: 2_026, month: 11, day: 3))
        #expect(verdict.class == .wrongPerson)
        #expect(verdict.referral?.text == "mia@example.org")
    }
}
