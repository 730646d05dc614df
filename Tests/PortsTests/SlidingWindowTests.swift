import Chance
import Testing
import Values

@testable import Ports

@Suite struct SlidingWindowTests {
    private static let start = Moment(seconds: 1_772_442_000)

    /// Takes as many as it may at each of these moments; the moments at which one passed.
    private func pass(_ window: inout SlidingWindow, at moments: [Moment], each wanted: Int = 1) -> [Moment] {
        var passed: [Moment] = []
        for moment in moments {
            for _ in 0..<wanted where window.opening(at: moment) == nil {
                window.count(at: moment)
                passed.append(moment)
            }
        }
        return passed
    }

    @Test func `what passed at once is free again at once, a span later`() {
        var window = SlidingWindow(limit: 7, span: .minutes(1))
        #expect(pass(&window, at: [Self.start], each: 20).count == 7)
        #expect(window.opening(at: Self.start + .seconds(59)) == Self.start + .minutes(1))
        #expect(window.room(at: Self.start + .minutes(1)) == 7)
    }

    @Test func `a burst at the end of one minute leaves no room at the beginning of the next`() {
        var window = SlidingWindow(limit: 10, span: .minutes(1))
        _ = pass(&window, at: [Self.start + .seconds(59)], each: 10)
        #expect(window.room(at: Self.start + .seconds(61)) == 0)
        #expect(window.opening(at: Self.start + .seconds(61)) == Self.start + .seconds(119))
    }

    @Test func `each of a few is remembered by its own time`() {
        var window = SlidingWindow(limit: 3, span: .hours(1))
        let times = [0, 10, 25].map { Self.start + .minutes(Int64($0)) }
        _ = pass(&window, at: times)
        #expect(window.opening(at: times[2]) == times[0] + .hours(1))
        #expect(window.room(at: times[0] + .hours(1)) == 1)
        #expect(window.room(at: times[2] + .hours(1)) == 3)
    }

    @Test func `however large the cap is, only so much is remembered`() {
        var window = SlidingWindow(limit: 1_000_000, span: .days(1))
        var (now, chance) = (Self.start, Chance(seed: 1))
        for _ in 0..<20_000 {
            now = now + .milliseconds(Int64(chance.below(20_000)))
            if window.opening(at: now) == nil { window.count(at: now) }
        }
        #expect(window.entries.count <= SlidingWindow.exact + 2)
    }

    /// Whatever comes when: no stretch of time ever holds more than the cap, also with restarts in between.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no stretch of the span ever holds more than the cap`(seed: UInt64) {
        var chance = Chance(seed: seed)
        let limit = [1, 2, 5, 30, 61, 200, 1_000][chance.below(7)]
        let span = [Span.minutes(1), .hours(1), .days(1)][chance.below(3)]
        var window = SlidingWindow(limit: limit, span: span)
        var now = Self.start
        var passed: [Moment] = []
        for _ in 0..<4_000 {
            // Trickles, bursts, waits for the very opening, and long silences.
            switch chance.below(12) {
            case 0: now = now + .milliseconds(Int64(chance.below(Int(2 * span.milliseconds))))
            case 1: now = window.opening(at: now) ?? now
            case 2...5: now = now + .milliseconds(Int64(chance.below(max(1, Int(span.milliseconds) / limit))))
            default: break
            }
            if window.opening(at: now) == nil {
                window.count(at: now)
                passed.append(now)
            }
            if chance.below(50) == 0 {
                window = SlidingWindow(limit: limit, span: span, entries: window.entries)
            }
        }
        #expect(passed.count > limit)
        for (place, first) in passed.enumerated() where place + limit < passed.count {
            #expect(passed[place + limit] - first >= span)
        }
    }

    @Test func `a steady stream loses at most a sixtieth`() {
        var window = SlidingWindow(limit: 600, span: .minutes(1))
        let moments = (0..<60_000).map { Self.start + .milliseconds(Int64($0) * 10) }
        let passed = pass(&window, at: moments)
        // Ten minutes at 600 a minute.
        #expect(passed.count <= 6_000)
        #expect(passed.count >= 5_890)
    }

    @Test func `the opening is exact: a millisecond before it is shut`() {
        var (window, chance) = (SlidingWindow(limit: 20, span: .minutes(1)), Chance(seed: 4))
        var now = Self.start
        for _ in 0..<500 {
            now = now + .milliseconds(Int64(chance.below(4_000)))
            if let opening = window.opening(at: now) {
                #expect(window.opening(at: opening) == nil)
                #expect(window.opening(at: opening - .milliseconds(1)) != nil)
            } else {
                window.count(at: now)
            }
        }
    }

    @Test func `a clock that was far ahead and is set back shuts it for one span, not for as long as it was ahead`() {
        var window = SlidingWindow(limit: 2, span: .minutes(1))
        _ = pass(&window, at: [Self.start + .hours(25)], each: 2)
        #expect(window.opening(at: Self.start) == Self.start + .minutes(1))
        window.count(at: Self.start)
        #expect(window.room(at: Self.start + .seconds(59)) == 0)
        #expect(window.room(at: Self.start + .minutes(1)) == 2)
    }

    @Test func `a lower cap counts what has already gone`() {
        var window = SlidingWindow(limit: 10, span: .hours(1))
        _ = pass(&window, at: [Self.start, Self.start + .minutes(30)], each: 5)
        let tighter = SlidingWindow(limit: 3, span: .hours(1), entries: window.entries)
        #expect(tighter.opening(at: Self.start + .minutes(31)) == Self.start + .minutes(90))
    }

    @Test func `what took long counts from its end on, and all the while it is under way`() {
        var window = SlidingWindow(limit: 2, span: .minutes(1))
        window.count(at: Self.start)
        window.count(at: Self.start)
        let late = Self.start + .seconds(90)
        // By its beginning both would be long forgotten; they are still passing.
        #expect(window.room(at: late, late: 2) == 0)
        #expect(window.opening(at: late, late: 2) == late + .minutes(1))
        window.move(from: Self.start, to: late)
        #expect(window.room(at: late, late: 1) == 0)
        window.move(from: Self.start, to: late)
        #expect(window.opening(at: late) == late + .minutes(1))
        #expect(window.used(at: late) == 2)
    }

    @Test func `what ended at once is counted once`() {
        var window = SlidingWindow(limit: 5, span: .minutes(1))
        window.count(at: Self.start)
        window.move(from: Self.start, to: Self.start)
        #expect(window.used(at: Self.start) == 1)
        window.move(from: Self.start, to: Self.start + .seconds(2))
        #expect(window.used(at: Self.start + .seconds(2)) == 1)
        #expect(window.room(at: Self.start + .seconds(61)) == 4)
    }
}
