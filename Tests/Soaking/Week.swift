import Engine
import Ports
import Scheduler
import Store
import Values
import Workspace

/// Some days of one home and its provider: time, the process that runs, stops and starts again, and the leads that come.
final class Week {
    static let keys = Keys(secret: Array(0..<32))
    /// How often a loop that has something under way looks at it.
    private static let beat = Span.milliseconds(250)

    let provider: Provider
    let terms: SoakTerms
    /// A Monday, midnight.
    let start = Moment(parsing: "2026-03-02T00:00:00Z") ?? Moment(milliseconds: 0)
    var end: Moment { start + .days(Int64(terms.days)) }
    private(set) var time: Moment
    let store: any Store
    let workspace: Workspace
    private let clock = SoakClock()
    private var scheduler: Scheduler?
    private var line: Line?
    private let letterbox = Letterbox()
    var door: Door
    var peaks: Peaks
    private(set) var demand = Demand()
    /// How many answers never arrived.
    var lostAnswers = 0
    /// How many leads have begun.
    private(set) var begun = 0
    private(set) var troubles: [String: Int] = [:]
    private var script: [(at: Moment, act: (Week) throws -> Void)] = []

    init(_ provider: Provider, _ terms: SoakTerms) throws {
        (self.provider, self.terms) = (provider, terms)
        time = start
        store = try SQLiteStore.memory()
        workspace = try SoakHome(provider).workspace()
        door = Door(provider, start: start, seed: terms.seed)
        peaks = Peaks(provider)
    }

    func live() throws {
        try boot()
        try takeLeads()
        plan()
        while time < end {
            while let first = script.first, first.at <= time {
                script.removeFirst()
                try first.act(self)
            }
            try step()
        }
        for last in script where last.at <= end { try last.act(self) }
        try stop()
    }

    /// Passes until there is nothing to do, and the way to the next thing that happens.
    private func step() throws {
        line?.advance(to: time)
        letterbox.advance(to: time)
        clock.now = time
        var next = script.first?.at ?? end
        if let scheduler {
            var passes = 0
            while try scheduler.pass() {
                passes += 1
                if passes > 20_000 { throw SoakError.noRest(time) }
            }
            if let due = try scheduler.nextMoment() { next = min(next, due) }
        }
        if letterbox.hasFindings { next = time }
        if let coming = letterbox.next { next = min(next, coming) }
        if let line = line?.next { next = min(next, line) }
        time = min(max(next, time + Self.beat), max(end, time + Self.beat))
    }

    // MARK: - The process

    private func boot() throws {
        clock.now = time
        if terms.plant == .forgetsCeilings { try forgetLedgers() }
        let gate = Gate(journal: nil)
        let line = Line(self, gate: gate)
        let scheduler = try Scheduler(
            workspace: workspace, store: store, carrier: line, clock: clock, gate: gate, keys: Self.keys)
        scheduler.occurred = { [unowned self] in
            guard case .routePaused(let notice) = $0 else { return }
            troubles[notice.reason, default: 0] += 1
            tell("rests until \(notice.until.map { "\($0)" } ?? "somebody looks"): \(notice.reason)")
        }
        if provider.renumbers != nil { try scheduler.read(letterbox) }
        try scheduler.retryHeld(actor: "scheduler")
        (self.scheduler, self.line) = (scheduler, line)
    }

    /// The process ends as on Ctrl-C: what is under way ends first.
    private func stop() throws {
        guard let scheduler, let line else { return }
        let bell = Doorbell()
        let stop = StopSignal(bell: bell)
        stop.request()
        try scheduler.run(until: .stopped, bell: bell, stop: stop)
        time = max(time, line.now)
        letterbox.forget()
        (self.scheduler, self.line) = (nil, nil)
    }

    private func forgetLedgers() throws {
        try store.write { records in
            for var state in try records.routes() {
                guard case .object(var ledger)? = try? Value(json: state.ledger) else { continue }
                ledger["ceilings"] = nil
                state.ledger = Value.object(ledger).json()
                try records.update(state)
            }
        }
    }

    // MARK: - The script

    private func plan() {
        for absence in provider.home.absences {
            script.append((start + absence.from, { try $0.stop() }))
            script.append((start + absence.from + absence.lasts, { try $0.boot() }))
        }
        for moment in provider.renumbers ?? [] { script.append((start + moment, { $0.letterbox.renumber() })) }
        script.append((start + .days(2) + .hours(10), { try $0.enroll($0.early..<$0.terms.leads) }))
        var begun = start
        while begun < end {
            let (from, to) = (begun, begun + Demand.unit)
            script.append((from, { $0.measure(from: from, to: to) }))
            begun = to
        }
        script = script.filter { $0.at < end }.enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }
        .map(\.element)
    }

    /// Remembers how an hour begins, and judges it at its end.
    private func measure(from: Moment, to: Moment) {
        demand.begin(at: from, Twin(door) { [unowned self] in isAwake(at: $0) })
        let before = door.met
        let place = script.firstIndex { $0.at >= to } ?? script.count
        let judge: (Week) throws -> Void = { week in
            let taken = week.door.met.merging(before) { $0 - $1 }
            week.demand.end(taken: taken, ready: try week.ready(at: to), from: from, to: to)
        }
        script.insert((to, judge), at: place)
    }

    /// What has lain ready for ten minutes and longer, by recipient domain: also what Baton puts off itself, so that it does
    /// no better for doing so. Who has answered waits for a person, and for no provider.
    private func ready(at moment: Moment) throws -> [String: Int] {
        try store.read { records in
            let open = try records.ready(at: moment + .days(365), limit: .max, without: [])
            let ready = open.filter {
                $0.state == .planned
                    ? $0.plannedAt <= moment - .minutes(10) || $0.attempts > 0 : $0.notBefore <= moment - .minutes(10)
            }
            return try ready.reduce(into: [:]) { counts, message in
                guard let lead = try records.lead(message.lead), try records.activeCard(lead: lead.id) == nil else {
                    return
                }
                counts[lead.address.split(separator: "@").last.map(String.init) ?? "", default: 0] += 1
            }
        }
    }

    /// Whether Baton runs and its sequence may send.
    private func isAwake(at moment: Moment) -> Bool {
        if let hours = provider.home.hours {
            let hour = Int(moment.milliseconds.flooredQuotient(by: 3_600_000)) % 24
            guard hours.contains(hour) else { return false }
        }
        return !provider.home.absences.contains { moment >= start + $0.from && moment < start + $0.from + $0.lasts }
    }

    // MARK: - The leads

    private var early: Int { terms.leads * provider.home.early / 100 }

    private func takeLeads() throws {
        let rows = (0..<terms.leads).map { "\(Recipient.address(of: $0)),Lead \($0)" }
        var rest: [UInt8]? = Array(("email,first_name\n" + rows.joined(separator: "\n")).utf8)
        _ = try scheduler?.importLeads(ImportOptions(basis: "consent", source: "soak", actor: "soak")) {
            defer { rest = nil }
            return rest
        }
        try enroll(0..<early)
    }

    private func enroll(_ numbers: Range<Int>) throws {
        begun = numbers.upperBound
        _ = try scheduler?.enroll(addresses: numbers.map(Recipient.address), in: "flow", actor: "soak")
    }

    // MARK: - What the line tells

    /// A line of the story.
    private func tell(_ line: @autoclosure () -> String, at now: Moment? = nil) {
        terms.tell?("\(now ?? time) \(line())")
    }

    func answered(_ letter: Letter, _ words: @autoclosure () -> String, at now: Moment) {
        tell("lead \(letter.lead): \(words())", at: now)
    }

    func offered(_ letter: Letter, at now: Moment) {
        peaks.offer(letter, at: now) { door.isInForce($0, at: now) }
    }

    func kept(_ letter: Letter, told: Bool, at now: Moment) {
        door.keep(letter, told: told)
        guard provider.renumbers != nil else { return }
        let address = Recipient.address(of: letter.lead)
        if case .answers = Recipient(of: letter.lead, for: provider), door.ids[letter.lead]?.count == 1 {
            letterbox.expect(Letterbox.reply(from: address, to: letter.id, number: letter.lead), at: now + .hours(3))
        } else if letter.lead % 10 == 3, told {
            let bytes = Letterbox.delay(of: letter.id, to: address, number: Int(letter.message & 0xFFFF_FFFF))
            letterbox.expect(bytes, at: now + .hours(1))
        }
    }
}

/// What ends a soak.
enum SoakError: Error {
    /// The loop never comes to rest at a moment.
    case noRest(Moment)
    /// The home of the soak is not one that `baton check` accepts.
    case home(String)
}

/// A clock that stands where the soak puts it.
final class SoakClock: Clock {
    var now = Moment(milliseconds: 0)
    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {}
}
