import Chance
import Testing
import Values
import Workspace

@testable import Ports

@Suite struct HealthTests {
    private static let start = Moment(seconds: 1_772_442_000)
    private let guardrails = Mailbox.Guardrails()

    private func health(_ ended: Int, bounces: Int = 0, complaints: Int = 0, failures: Int = 0) -> Health {
        var health = Health()
        health.add(at: Self.start, window: guardrails.window) {
            $0.ended = ended
            $0.bounces = bounces
            $0.complaints = complaints
            $0.failures = failures
        }
        return health
    }

    @Test func `a rate is told once the sample is large enough`() {
        #expect(health(49, bounces: 20).alarm(guardrails, at: Self.start) == nil)
        let alarm = health(81, bounces: 5).alarm(guardrails, at: Self.start)
        #expect(alarm == Health.Alarm(kind: .bounce, count: 5, sample: 81))
        #expect(alarm?.sentence == "bounce rate 6.2 % of 81")
    }

    @Test func `exactly the rate is still allowed`() {
        #expect(health(100, bounces: 5).alarm(guardrails, at: Self.start) == nil)
        #expect(health(99, bounces: 5).alarm(guardrails, at: Self.start)?.kind == .bounce)
        #expect(health(1_000, complaints: 3).alarm(guardrails, at: Self.start) == nil)
        #expect(health(1_000, complaints: 4).alarm(guardrails, at: Self.start)?.kind == .complaint)
        #expect(health(100, failures: 20).alarm(guardrails, at: Self.start) == nil)
        #expect(health(100, failures: 21).alarm(guardrails, at: Self.start)?.kind == .failure)
    }

    @Test func `what was put off counts once, as of its end, unless a person has begun the sample anew since`() {
        let window = guardrails.window
        func ended(_ health: Health, takingBack moment: Moment, at now: Moment) -> Int {
            var health = health
            health.takeBack(moment, at: now, window: window)
            return health.entries.reduce(0) { $0 + $1.ended }
        }
        #expect(ended(health(1), takingBack: Self.start, at: Self.start + .hours(1)) == 0)
        #expect(ended(health(1), takingBack: Self.start, at: Self.start + window) == 1)
        #expect(ended(health(1), takingBack: Self.start - window, at: Self.start) == 1)
        #expect(ended(health(0), takingBack: Self.start, at: Self.start) == 0)
        var anew = Health(since: Self.start + .seconds(1))
        anew.add(at: Self.start + .seconds(2), window: window) { $0.ended = 1 }
        #expect(ended(anew, takingBack: Self.start, at: Self.start + .seconds(3)) == 1)
        let kept = Ledger.write(Pace(Mailbox.Limits(), in: .utc), anew)
        var (pace, read) = (Pace(Mailbox.Limits(), in: .utc), Health())
        Ledger.read(kept, into: &pace, &read)
        #expect(read == anew)
    }

    @Test func `one single case never stops a mailbox`() {
        #expect(health(50, complaints: 1).alarm(guardrails, at: Self.start) == nil)
        #expect(health(50, complaints: 2).alarm(guardrails, at: Self.start)?.kind == .complaint)
    }

    @Test func `what is older than the window does not count`() {
        let health = health(81, bounces: 5)
        #expect(health.alarm(guardrails, at: Self.start + .days(7) - .milliseconds(1)) != nil)
        #expect(health.alarm(guardrails, at: Self.start + .days(7)) == nil)
    }

    @Test func `a rate that is switched off stops nothing`() {
        var without = guardrails
        without.bounces = nil
        #expect(health(100, bounces: 100).alarm(without, at: Self.start) == nil)
    }

    @Test func `a year of sending is remembered in some sixty rows`() {
        var (health, now, chance) = (Health(), Self.start, Chance(seed: 3))
        for _ in 0..<50_000 {
            now = now + .minutes(Int64(chance.below(20)))
            health.add(at: now, window: guardrails.window) { $0.ended += 1 }
        }
        #expect(health.entries.count <= 62)
        let counted = health.entries.reduce(0) { $0 + $1.ended }
        #expect((900...1_200).contains(counted))
    }
}
