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
    @Test(arguments: [Sentences.western, Sentences.farther, Sentences.close])
    func `a sentence says what its writer means`(table: String) {
        let sentences = Sentences.read(table)
        #expect(sentences.count > 150)
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
        ("", .unknown),
    ])
    func `negations, quotations and look-alikes are respected`(text: String, expected: Verdict.Class) {
        #expect(OpinionReader(text).opinion.class == expected)
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
