import Testing

@testable import Sink

struct SelectionTests {
    /// Which of so many single-recipient messages meet a fault.
    private func met(_ fault: String, seed: UInt64 = 1, of count: Int, recipients: (Int) -> String) throws -> [Int] {
        let script = try SinkScript(mail: [fault], seed: seed)
        var book = FaultBook(script.mail.map(\.selection), seed: seed)
        return (1...count).filter { number in
            let recipient = recipients(number)
            book.attempt(recipient)
            let occasion = Occasion(number: number, connection: 1, subjects: [recipient], keys: [recipient])
            return book.choose(among: [0], on: occasion) != nil
        }
    }

    @Test func `numbers, every and times choose by count`() throws {
        let same: (Int) -> String = { _ in "a@example.com" }
        #expect(try met("rcpt-550 messages=2-3,6,9-", of: 10, recipients: same) == [2, 3, 6, 9, 10])
        #expect(try met("rcpt-550 every=4", of: 10, recipients: same) == [4, 8])
        #expect(try met("rcpt-550 times=2", of: 10, recipients: same) == [1, 2])
        #expect(try met("rcpt-550 first=3", of: 10, recipients: same) == [1, 2, 3])
    }

    @Test func `patterns hold in either case, with any number of stars`() {
        #expect(
            Selection.matchesEvery([("a@Dead.example", "*@dead.EXAMPLE"), ("abc", "a*c"), ("abc", "***"), ("", "*")]))
        #expect(!FaultBook.matches("a@dead.example.com", "*@dead.example"))
        #expect(!FaultBook.matches("ab", "a*bb"))
        #expect(FaultBook.matches("abab", "*ab"))
    }

    @Test func `a rate is met about as often as it says, by recipient and not by order`() throws {
        let recipients = { (number: Int) in "lead\(number)@example.com" }
        let met = try met("rcpt-550 rate=0.1", of: 10_000, recipients: recipients)
        #expect((900...1_100).contains(met.count))
        let backwards = try self.met("rcpt-550 rate=0.1", of: 10_000) { recipients(10_001 - $0) }
        #expect(Set(backwards.map { 10_001 - $0 }) == Set(met))
        #expect(try self.met("rcpt-550 rate=0.1", seed: 2, of: 10_000, recipients: recipients) != met)
    }

    @Test func `rates 0 and 1 are never and always`() throws {
        #expect(try met("rcpt-550 rate=0", of: 100) { "\($0)" }.isEmpty)
        #expect(try met("rcpt-550 rate=1", of: 100) { "\($0)" }.count == 100)
    }
}

extension Selection {
    fileprivate static func matchesEvery(_ pairs: [(String, String)]) -> Bool {
        pairs.allSatisfy { FaultBook.matches($0, $1) }
    }
}
