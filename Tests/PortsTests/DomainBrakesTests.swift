import Testing
import Values
import Workspace

@testable import Ports

/// Whether a refusal is of one recipient domain or of the whole route, and what is learned of a domain.
@Suite struct DomainBrakesTests {
    private static let start = Moment(seconds: 1_772_442_000)

    /// Refused again and again, others taken in between, as often as that takes to be believed.
    private func believing(_ domain: String = "big.example") -> DomainBrakes {
        var brakes = DomainBrakes()
        for _ in 0..<DomainBrakes.contrasts {
            _ = brakes.suspect(domain, at: Self.start)
            for _ in 0..<DomainBrakes.others { brakes.took("other.example", at: Self.start, begun: nil) }
        }
        _ = brakes.suspect(domain, at: Self.start)
        return brakes
    }

    @Test func `a domain refused again and again while others are taken is refused alone, and rests alone`() {
        var brakes = believing()
        #expect(brakes.isBelieved(at: Self.start))
        #expect(brakes.strike("big.example", at: Self.start, usual: nil) == .minutes(1))
        #expect(brakes.rest(of: "big.example", at: Self.start) == Self.start + .minutes(1))
        #expect(brakes.rest(of: "other.example", at: Self.start) == nil)
        #expect(!brakes.isBelieved(at: Self.start + DomainBrakes.memory))
    }

    @Test func `it is told once, and since when, what has shown it`() {
        var brakes = DomainBrakes()
        var told: [Moment] = []
        for second in 0..<Int64(9) {
            if let since = brakes.suspect("big.example", at: Self.start + .seconds(second)) { told.append(since) }
            for _ in 0..<3 { brakes.took("other.example", at: Self.start, begun: nil) }
        }
        #expect(told == [Self.start])
    }

    @Test func `refusals with nothing taken in between show nothing, however many they are`() {
        var brakes = DomainBrakes()
        for number in 0..<200 { _ = brakes.suspect("d\(number % 40).example", at: Self.start) }
        #expect(!brakes.isBelieved(at: Self.start))
        #expect(brakes.strike("d1.example", at: Self.start, usual: nil) == nil)
    }

    @Test func `a domain of which something is taken between its refusals is not refused alone`() {
        var brakes = DomainBrakes()
        for _ in 0..<50 {
            _ = brakes.suspect("big.example", at: Self.start)
            for _ in 0..<8 { brakes.took("other.example", at: Self.start, begun: nil) }
            brakes.took("big.example", at: Self.start, begun: nil)
        }
        #expect(!brakes.isBelieved(at: Self.start))
    }

    @Test func `several domains in a row, nothing taken in between, are the route's`() {
        var brakes = believing()
        brakes.took("other.example", at: Self.start, begun: nil)
        var rests: [Span?] = []
        for number in 0..<6 {
            _ = brakes.suspect("d\(number).example", at: Self.start)
            rests.append(brakes.strike("d\(number).example", at: Self.start, usual: nil))
        }
        #expect(rests.map { $0 != nil } == [true, true, true, true, false, false])
    }

    @Test func `after its rest a domain comes back with one, then with two, and never with more than its slots`() {
        var brakes = believing()
        _ = brakes.strike("big.example", at: Self.start, usual: nil)
        let later = Self.start + .minutes(2)
        func isFull(after count: Int) -> Bool {
            var brakes = brakes
            for _ in 0..<count { _ = brakes.began("big.example", at: later) }
            return brakes.isFull("big.example", at: later, slots: 3)
        }
        #expect(!isFull(after: 0))
        #expect(isFull(after: 1))
        brakes.took("big.example", at: later, begun: later)
        #expect(!isFull(after: 1))
        #expect(isFull(after: 2))
        for _ in 0..<20 { brakes.took("big.example", at: later, begun: later) }
        #expect(isFull(after: 3))
        #expect(!brakes.isFull("other.example", at: later, slots: 3))
    }

    @Test func `what is learned of a domain is its ceiling, and the ledger keeps it`() {
        var brakes = believing()
        var now = Self.start
        _ = brakes.strike("big.example", at: now, usual: nil)
        // The window opens, takes sixty, and shuts for longer than it was looked at before.
        now = now + .hours(2)
        for _ in 0..<60 { brakes.took("big.example", at: now, begun: now) }
        for _ in 0..<6 {
            now = now + .minutes(20)
            _ = brakes.suspect("big.example", at: now)
            _ = brakes.strike("big.example", at: now, usual: nil)
        }
        let learned = brakes.brake(of: "big.example", at: now)?.ceilings ?? []
        #expect(learned.map(\.limit) == [60])
        let kept = Ledger.write(
            Pace(Mailbox.Limits(), in: .utc), Health(), Uptime(), Brake(), brakes)
        let read = Ledger.readDomainBrakes(kept, at: now)
        #expect(read.isBelieved(at: now))
        #expect(read.brake(of: "big.example", at: now)?.ceilings == learned)
        let pace = DomainPace("big.example", Mailbox.Caps(), read.brake(of: "big.example", at: now))
        #expect(pace.windows.map(\.limit) == [60])
    }

    @Test func `a ledger of another program says nothing of domains`() {
        for text in ["", "[]", #"{ "by_domain_until": "soon", "domains": [1] }"#, #"{ "domains": { "a": [[1]] } }"#] {
            let read = Ledger.readDomainBrakes(Array(text.utf8), at: Self.start)
            #expect(!read.isBelieved(at: Self.start))
            #expect(read.kept.isEmpty)
        }
    }

    @Test func `a clock that is set back lets nothing rest for as long as it was ahead`() {
        var brakes = believing()
        _ = brakes.strike("big.example", at: Self.start, usual: nil)
        let back = Self.start - .days(30)
        brakes.rollBack(to: back)
        #expect(brakes.rest(of: "big.example", at: back + .hours(1)) == nil)
        #expect(!brakes.isBelieved(at: back + DomainBrakes.memory))
    }

    @Test func `no crowd of domains fills the memory`() {
        var brakes = believing()
        for number in 0..<10_000 {
            let domain = "d\(number).example"
            _ = brakes.suspect(domain, at: Self.start)
            if brakes.began(domain, at: Self.start) { brakes.ended(domain) }
        }
        #expect(brakes.heldCount <= DomainBrakes.mostHeld)
    }
}
