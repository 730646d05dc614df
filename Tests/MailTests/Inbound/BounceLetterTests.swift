import Testing
import Values

@testable import Mail

/// Letters about failed deliveries, in the layouts of the programs they are named after, and mail that only sounds like one.
struct BounceLetterTests {
    struct Letter {
        let name: Substring
        /// Nil where it is no bounce.
        let recipients: [String]?
        let isHard: Bool?
        let mail: String
    }

    @Test func `each layout is a bounce with its address, hard only where that is dead`() {
        let letters = Self.all + Self.more
        #expect(letters.count > 30)
        for letter in letters {
            let verdict = RawMail.read(letter.mail).verdict(today: CivilDate(year: 2_026, month: 11, day: 2))
            guard let recipients = letter.recipients else {
                #expect(verdict.kind != .bounce, "\(letter.name) \(verdict.because)")
                continue
            }
            #expect(verdict.kind == .bounce, "\(letter.name) \(verdict.because)")
            #expect(verdict.recipients.compactMap { $0.address?.text } == recipients, "\(letter.name)")
            for recipient in verdict.recipients {
                guard let isHard = letter.isHard else { continue }
                #expect((recipient.severity == .hard) == isHard, "\(letter.name) \(recipient.reason) \(recipient.rule)")
            }
        }
    }

    @Test func `line ends make no difference`() {
        for letter in Self.all {
            let today = CivilDate(year: 2_026, month: 11, day: 2)
            let bare = InboundMail(Array(letter.mail.replacing("\n", with: "\r").utf8)).verdict(today: today)
            let unix = InboundMail(Array(letter.mail.utf8)).verdict(today: today)
            #expect(bare.kind == unix.kind && bare.recipients.map(\.address) == unix.recipients.map(\.address))
        }
    }

    /// Reads letters: a line `=== name | hard, soft, either or none | addresses`, then the mail.
    static func read(_ text: String) -> [Letter] {
        text.split(separator: "\n=== ").map { part in
            let lines = part.split(separator: "\n", maxSplits: 1)
            let head = lines[0].replacing("=== ", with: "").split(separator: "|").map {
                $0.split(separator: " ").joined(separator: " ")
            }
            return Letter(
                name: lines[0],
                recipients: head[1] == "none" ? nil : head.dropFirst(2).first.map { [$0] } ?? [],
                isHard: head[1] == "hard" ? true : head[1] == "soft" ? false : nil, mail: String(lines[1]))
        }
    }
}
