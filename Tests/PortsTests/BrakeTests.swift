import Testing
import Values
import Workspace

@testable import Ports

/// A provider with a limit, and a route that has to find out what it is.
struct LimitedProvider {
    enum Rule {
        /// So many in each stretch that begins by the clock.
        case window(Int, Span)
        /// So many in any stretch.
        case sliding(Int, Span)
        /// So many at once, and one more each time this has passed.
        case bucket(Int, Span)
    }

    let rule: Rule
    /// Whether it says how long to wait.
    var namesWait = false
    /// When it is out of reach, from and to, in seconds since the start.
    var outages: [ClosedRange<Int64>] = []
    private var taken: [Moment] = []
    private var tokens = 0.0
    private var filled: Moment?

    init(_ rule: Rule, namesWait: Bool = false, outages: [ClosedRange<Int64>] = []) {
        self.rule = rule
        self.namesWait = namesWait
        self.outages = outages
    }

    /// Nil where it takes the message; else the rest it asks for, zero for none.
    mutating func refusal(at now: Moment) -> Span? {
        switch rule {
        case .window(let most, let span):
            let start = now.milliseconds.flooredQuotient(by: span.milliseconds) * span.milliseconds
            taken.removeAll { $0.milliseconds < start }
            if taken.count < most { return take(now) }
            return namesWait ? .milliseconds(start + span.milliseconds - now.milliseconds) : .zero
        case .sliding(let most, let span):
            taken.removeAll { now - $0 >= span }
            if taken.count < most { return take(now) }
            return namesWait ? span - (now - taken[0]) : .zero
        case .bucket(let most, let span):
            let passed = filled.map { Double((now - $0).milliseconds) / Double(span.milliseconds) } ?? Double(most)
            tokens = min(Double(most), tokens + passed)
            filled = now
            guard tokens >= 1 else { return namesWait ? span : .zero }
            tokens -= 1
            return nil
        }
    }

    private mutating func take(_ now: Moment) -> Span? {
        taken.append(now)
        return nil
    }

    func isAway(at now: Moment, since start: Moment) -> Bool {
        outages.contains { $0.contains((now - start).milliseconds / 1_000) }
    }
}

/// What went through, second by second.
struct BrakeRun {
    var taken = 0
    var refused = 0
    var mostInAMinute = 0
    var seconds: Int64 = 0

    /// Sends so many, or for so long.
    static func run(_ provider: LimitedProvider, messages: Int, upTo limit: Span) -> BrakeRun {
        var (provider, run, brake) = (provider, BrakeRun(), Brake())
        let start = Moment(seconds: 1_772_442_000)
        let free = Pace(Mailbox.Limits(connections: 3), in: .utc)
        var pace = free
        var minute: [Moment] = []
        var (restsUntil, isOnTrial) = (start, false)
        var now = start
        var id: Int64 = 0
        while run.taken < messages, now - start < limit {
            defer { now = now + .seconds(1) }
            guard now >= restsUntil else { continue }
            let window = isOnTrial ? 1 : min(20, brake.slots ?? 20)
            for _ in 0..<min(window, pace.room(at: now), messages - run.taken) {
                id += 1
                pace.begin(id, at: now, draw: 0)
                let isAway = provider.isAway(at: now, since: start)
                let refusal = isAway ? Span.zero : provider.refusal(at: now)
                pace.end(id, begun: now, at: now, hasLeft: refusal == nil)
                guard let refusal else {
                    run.taken += 1
                    minute = minute.filter { now - $0 < .minutes(1) } + [now]
                    run.mostInAMinute = max(run.mostInAMinute, minute.count)
                    isOnTrial = false
                    brake.took(at: now)
                    pace.hold(to: brake, configured: free)
                    continue
                }
                run.refused += 1
                restsUntil =
                    now + brake.strike(isAway ? .server : .speed, at: now, after: refusal > .zero ? refusal : nil)
                pace.hold(to: brake, configured: free)
                isOnTrial = true
                break
            }
        }
        run.seconds = (now - start).milliseconds / 1_000
        return run
    }
}

@Suite struct BrakeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var provider: @Sendable () -> LimitedProvider
        /// What it allows in any minute, and how long the messages take at what it allows.
        var messages: Int
        var allowed: Int64
        var inAMinute: Int
        /// Whether it says of each message when the next may come.
        var namesEach = false

        var testDescription: String { name }
    }

    private static func minute(_ count: Int, _ name: String, wait: Bool, sliding: Bool = false, _ messages: Int) -> Case
    {
        Case(
            name: name,
            provider: {
                LimitedProvider(sliding ? .sliding(count, .minutes(1)) : .window(count, .minutes(1)), namesWait: wait)
            }, messages: messages, allowed: Int64((messages - 1) / count) * 60,
            // Two stretches that begin by the clock touch in one minute.
            inAMinute: sliding ? count : 2 * count)
    }

    static let cases: [Case] = [
        minute(10, "ten a minute, with Retry-After", wait: true, 200),
        minute(10, "ten a minute, without", wait: false, 200), minute(30, "thirty a minute", wait: false, 300),
        minute(30, "thirty in any minute", wait: false, sliding: true, 300),
        minute(30, "thirty in any minute, said", wait: true, sliding: true, 3_000),
        minute(5, "five a minute", wait: false, 300), minute(100, "a hundred a minute", wait: false, 5_000),
        minute(300, "three hundred in any minute", wait: true, sliding: true, 5_000),
        Case(
            name: "one a second, ten at once", provider: { LimitedProvider(.bucket(10, .seconds(1)), namesWait: true) },
            messages: 3_000, allowed: 3_000, inAMinute: 70, namesEach: true),
        Case(
            name: "three hundred an hour", provider: { LimitedProvider(.window(300, .hours(1))) }, messages: 3_000,
            allowed: 9 * 3_600, inAMinute: 300),
        Case(
            name: "three hundred an hour, said",
            provider: { LimitedProvider(.window(300, .hours(1)), namesWait: true) }, messages: 3_000,
            allowed: 9 * 3_600, inAMinute: 300),
        Case(
            name: "a hundred in any hour", provider: { LimitedProvider(.sliding(100, .hours(1))) }, messages: 1_000,
            allowed: 9 * 3_600, inAMinute: 100),
        Case(
            name: "five hundred a day", provider: { LimitedProvider(.window(500, .days(1))) }, messages: 2_500,
            allowed: 4 * 86_400, inAMinute: 500),
        Case(
            name: "two thousand in any day", provider: { LimitedProvider(.sliding(2_000, .days(1))) }, messages: 8_000,
            allowed: 3 * 86_400, inAMinute: 2_000),
        Case(
            name: "thirty a minute, four hours away",
            provider: { LimitedProvider(.window(30, .minutes(1)), outages: [600...15_000]) }, messages: 3_000,
            allowed: 99 * 60 + 14_400, inAMinute: 60),
        Case(
            name: "no limit, one hour away",
            provider: { LimitedProvider(.window(10_000, .minutes(1)), outages: [1...3_600]) },
            messages: 5_000, allowed: 3_600 + 250, inAMinute: 1_200),
    ]

    @Test(arguments: cases)
    func `what a provider allows is found out, used, and not run against in waves`(one: Case) {
        let run = BrakeRun.run(one.provider(), messages: one.messages, upTo: .days(20))
        #expect(run.taken == one.messages)
        // What the finding out costs once, beside what is lost for good.
        let aim = Int64(Double(one.allowed) / 0.8) + 600
        #expect(run.seconds <= aim, "\(run)")
        #expect(run.mostInAMinute <= one.inAMinute * 12 / 10 + 1, "\(run)")
        // A look every half an hour is what is left where it says nothing.
        #expect(
            run.refused <= (one.namesEach ? one.messages : one.messages / 20) + 60 + Int(run.seconds / 300), "\(run)")
    }

    @Test func `a rest is as long as was asked for, else it doubles up to a measure, and ends with the first success`()
    {
        var brake = Brake()
        let now = Moment(seconds: 1_772_442_000)
        #expect(brake.strike(.speed, at: now, after: .seconds(60)) == .seconds(60))
        #expect(brake.slots == 1)
        brake.took(at: now)
        #expect(brake.strikes == 0 && brake.slots == 2)
        let rests = (0..<8).map { _ in brake.strike(.speed, at: now, after: nil).milliseconds / 60_000 }
        #expect(rests == [1, 2, 4, 8, 16, 30, 30, 30])
        #expect(brake.strike(.speed, at: now, after: .days(900)) == .days(1))
        var away = Brake()
        let tries = (0..<100).map { _ in away.strike(.server, at: now, after: .seconds(1)) }
        #expect(tries.first == .seconds(15) && tries.last == .minutes(5))
    }

    @Test func `hostile numbers make a rest, and no end`() {
        var brake = Brake()
        for after in [Span(milliseconds: .max), Span(milliseconds: .min), .zero, nil] {
            let rest = brake.strike(.speed, at: Moment(seconds: 1_772_442_000), after: after)
            #expect(rest > .zero && rest <= .days(1))
        }
    }
}
