import Testing
import Values
import Workspace

@testable import Ports

/// What a brake learns from refusals, and from which it learns nothing.
@Suite struct BrakeCeilingTests {
    private static let start = Moment(seconds: 1_772_442_000)
    private static let free = Pace(Mailbox.Limits(connections: 3), in: .utc)

    /// A brake that has taken so many, one a second, with the moment after the last.
    private func brake(_ count: Int, since start: Moment? = nil) -> (Brake, Moment) {
        var brake = Brake(since: start)
        for second in 0..<count { brake.took(at: Self.start + .seconds(Int64(second))) }
        return (brake, Self.start + .seconds(Int64(count)))
    }

    @Test func `a ceiling counts what went through before it was learned, and before it was raised`() {
        var (brake, now) = brake(20)
        _ = brake.strike(.speed, at: now, after: nil)
        var pace = Self.free
        pace.hold(to: brake, configured: Self.free)
        #expect(pace.room(at: now) == 0)
        #expect(pace.room(at: now + .seconds(50)) == 11)
        // Sixty seconds on it goes up to the ceiling again, and a little higher.
        now = now + .minutes(2)
        for message in 0..<20 {
            pace.begin(Int64(message), at: now, draw: 0)
            pace.end(Int64(message), begun: now, at: now)
            brake.took(at: now)
            pace.hold(to: brake, configured: Self.free)
        }
        #expect(brake.ceilings.map(\.limit) == [22])
        #expect(pace.room(at: now) == 2)
    }

    @Test func `a limit that was learned says so, also after a restart; one that is configured and tighter does not`() {
        var (brake, now) = brake(20)
        _ = brake.strike(.speed, at: now, after: nil)
        for (perMinute, isLearned) in [(nil, true), (30, true), (10, false)] as [(Int?, Bool)] {
            let configured = Pace(Mailbox.Limits(connections: 3, perMinute: perMinute), in: .utc)
            var pace = configured
            pace.hold(to: brake, configured: configured)
            for message in 0..<30 { pace.begin(Int64(message), at: now, draw: 0) }
            for message in 0..<30 { pace.end(Int64(message), begun: now, at: now) }
            var next = configured
            next.hold(to: brake, configured: configured)
            var health = Health()
            Ledger.read(Ledger.write(pace, health, Uptime(), brake, DomainBrakes()), into: &next, &health)
            for pace in [pace, next] {
                let isSaid =
                    if case .cap(_, .minutes(1), isLearned: let said, _)? = pace.barrier(at: now) { said } else {
                        nil as Bool?
                    }
                #expect(isSaid == isLearned)
                #expect(pace.barrier(at: now)?.sentence.contains("refused more before") == isLearned)
            }
        }
    }

    @Test func `what was under way when a rest began does not say that it is over`() {
        var (brake, now) = brake(5)
        #expect(brake.strike(.speed, at: now, after: nil) == .minutes(1))
        for second in 1...20 { brake.took(at: now + .seconds(Int64(second)), begun: now - .seconds(1)) }
        #expect(brake.slots == 1)
        #expect(brake.strike(.speed, at: now + .minutes(1), after: nil) == .minutes(2))
        brake.took(at: now + .minutes(4), begun: now + .minutes(3))
        #expect(brake.slots == 2)
        #expect(brake.strikes == 0)
    }

    @Test func `how long such refusals mostly last is where the rests end, and no measure of what was refused`() {
        var (brake, now) = brake(50)
        let rests = (0..<8).map { _ in
            brake.strike(.speed, at: now, after: nil, usual: .hours(1)).milliseconds / 60_000
        }
        #expect(rests == [1, 2, 4, 8, 16, 32, 60, 60])
        #expect(brake.ceilings.map(\.span) == [.minutes(1)])
        now = now + .days(1)
        var quick = self.brake(50).0
        #expect(quick.strike(.speed, at: now, after: nil, usual: .seconds(10)) == .seconds(10))
    }

    @Test func `a length of time that nobody watched from its beginning teaches nothing`() {
        var (brake, now) = brake(20, since: Self.start)
        // The third one comes three minutes after the first: it is no limit by the minute.
        for _ in 0..<3 { now = now + brake.strike(.speed, at: now, after: nil) }
        #expect(brake.ceilings.isEmpty)
        var old = self.brake(20, since: Self.start - .hours(1)).0
        now = Self.start + .seconds(20)
        for _ in 0..<3 { now = now + old.strike(.speed, at: now, after: nil) }
        #expect(old.ceilings.map(\.span) == [.hours(1)])
    }

    @Test func `what was taken lately is remembered across a restart, and so is what it teaches`() {
        var (before, now) = brake(300)
        let kept = Ledger.write(Self.free, Health(), Uptime(), before)
        var after = Ledger.readBrake(kept, at: now)
        for _ in 0..<3 {
            _ = before.strike(.speed, at: now, after: nil)
            now = now + after.strike(.speed, at: now, after: nil)
        }
        #expect(after.ceilings.map(\.span) == [.hours(1)])
        #expect(after.ceilings.map(\.base) == before.ceilings.map(\.base))
        #expect(after.ceilings.map(\.base) == [300])
    }
}
