import Engine
import Ports
import Scheduler
import Store
import Values
import Workspace

/// One simulated life: a world with its own time, and one installation of Baton in it that runs, dies and starts again.
final class Life {
    static let birth = Moment(parsing: "2026-01-05T00:00:00Z") ?? Moment(milliseconds: 0)
    /// In how many days everything has to end once the faults are over, at the least caps and the shortest windows.
    static let patience: Int64 = 6_000
    static let keys = Keys(secret: Array(0..<32))

    let mutation: Mutation?
    let isVerbose: Bool
    private(set) var transcript: [String] = []
    let coverage = Coverage()
    var dice: Dice
    var wireDice: Dice
    var faultDice: Dice
    var terms: Terms
    var future = Future()
    /// The world's own time, which only goes forward.
    private(set) var time: Moment
    /// How far the machine's clock is off, and how far it ever jumped to the front in all.
    private(set) var skew = Span.zero
    private var leaps = Span.zero
    let clock = SimulatedClock()
    let end: Moment
    var home: RandomHome
    var workspace: Workspace
    let store: FaultyStore
    let journalPath: String
    var boot = 1
    /// What the journal held before it was last begun anew: a power cut may bring it back.
    var oldJournal: [UInt8] = []
    /// The running process, or nil while it is down.
    var scheduler: Scheduler?
    var wire: Wire?
    /// What the world knows the moment the transaction under way is durable.
    var uponCommit: (() -> Void)?
    /// Until then every write fails: the disk is full, or another program holds the database.
    var outage: (until: Moment, failure: StoreError)?
    /// The faults are over.
    var isCalm = false
    /// The process is to be killed at the next opportunity.
    var isDoomed = false
    var made = 0
    private var isAdvancing = false
    private var passesInARow = 0
    private var passes = 0
    private(set) lazy var judge = Judge(life: self)

    init(seed: UInt64, mutation: Mutation?, isVerbose: Bool, folder: String) {
        self.mutation = mutation
        self.isVerbose = isVerbose
        dice = Dice(seed: seed)
        wireDice = dice.fork()
        faultDice = dice.fork()
        terms = Terms(&dice)
        time = Self.birth + .hours(Int64(dice.below(365 * 24))) + .milliseconds(Int64(dice.below(3_600_000)))
        end = time + .days(Int64(terms.days))
        home = RandomHome(&dice)
        journalPath = "\(folder)/journal-\(seed)"
        let (checked, problems) = home.workspace()
        workspace = checked ?? Self.nothing
        store = FaultyStore(Self.memory())
        clock.now = time
        if checked == nil { judge.broken(.homeIsValid, problems) }
        connectFaults()
    }

    private static var nothing: Workspace {
        let files = ["baton.json": #"{ "zone": "UTC", "currency": "EUR" }"#]
        guard let empty = Workspace.read(Home(files: files.mapValues { Array($0.utf8) })).workspace else {
            preconditionFailure("the empty home is valid")
        }
        return empty
    }

    private static func memory() -> any Store {
        guard let store = try? SQLiteStore.memory() else { preconditionFailure("SQLite has no memory") }
        return store
    }

    /// A line of the life's story.
    func tell(_ line: @autoclosure () -> String) {
        guard isVerbose else { return }
        transcript.append("\(time) \(line())")
    }

    /// The moment a mail is judged by: the clock's, unless a bug was planted in the clock.
    var judgeNow: Moment { time + skew }

    /// The world's time with every jump to the front of the machine's clock: what a process may take for the time.
    var steady: Moment { time + leaps }

    private(set) var hasJumped = false

    /// Somebody sets the machine's clock.
    func setSkew(_ skew: Span) {
        if skew > self.skew { leaps = leaps + (skew - self.skew) }
        hasJumped = hasJumped || skew != self.skew
        self.skew = skew
        setClock()
        judge.clockWasSet()
    }

    func setClock() {
        clock.now = time + skew + (mutation == .windowsAreShifted ? .hours(3) : .zero)
    }

    /// Lets the world's time come to a moment, and everything happen that lies on the way.
    func advance(to moment: Moment) {
        let isOutermost = !isAdvancing
        isAdvancing = true
        while let (at, act) = future.take(until: moment) {
            time = max(time, at)
            setClock()
            act()
            if judge.violation != nil { break }
        }
        time = max(time, moment)
        setClock()
        if isOutermost { isAdvancing = false }
    }

    func live() {
        guard judge.violation == nil else { return }
        remember(workspace)
        tell("a life of \(terms.days) days with \(terms.leads) leads and \(workspace.sequences.count) sequences")
        start()
        beginImports()
        planFaults()
        planStaff()
        while time < end, judge.violation == nil { step(until: end) }
        calmDown()
        judge.inspect()
        judge.inspectLog()
        judge.inspectEnd()
        removeJournal()
        coverage.count("days", terms.days)
        coverage.count("passes", passes)
        coverage.count("commits", store.commits)
        coverage.count("log entries", judge.log.count)
    }

    /// One pass of the loop, or the way to the next thing that happens.
    func step(until limit: Moment) {
        guard let scheduler else { return advance(to: min(future.next ?? limit, limit)) }
        advance(to: time + .milliseconds(Int64(dice.below(20))))
        guard self.scheduler === scheduler else { return }
        if isDoomed { return die(because: "killed while a message was under way") }
        do {
            let before = clock.now
            let isBusy = try scheduler.pass()
            passes += 1
            if passes % 50 == 0 { judge.inspect() }
            if isBusy { return countBusy(since: before) }
            passesInARow = 0
            let next = try scheduler.nextMoment()
            guard self.scheduler === scheduler else { return }
            rest(until: next, limit)
        } catch is Crash {
            die(because: "killed in a pass")
        } catch let failure as any StoreFailure where failure.isTransient {
            coverage.count("pass failed")
            tell("the pass failed: \(failure)")
            advance(to: time + faultDice.span(.seconds(1), .minutes(20)))
        } catch {
            judge.broken(.oneNeverStopsOthers, "the loop ended: \(error)")
        }
    }

    private func rest(until next: Moment?, _ limit: Moment) {
        if let next, next <= clock.now, wire?.isIdle ?? true, next + .milliseconds(50) < clock.now {
            judge.broken(.restIsRest, "it rests at \(clock.now) and waits for \(next)")
        }
        judge.judgeIdleness()
        let due = next.map { max(time + ($0 - clock.now), time + .milliseconds(1)) } ?? limit
        advance(to: min(due, future.next ?? limit, limit))
    }

    private func countBusy(since before: Moment) {
        passesInARow += 1
        if passesInARow > 5_000 { judge.broken(.restIsRest, "5,000 passes without a rest, now \(clock.now)") }
    }

    /// The faults stop, people work, and everything still open has to come to an end.
    private func calmDown() {
        guard judge.violation == nil else { return }
        tell("the faults stop")
        isCalm = true
        terms.calm()
        outage = nil
        setSkew(.zero)
        if scheduler == nil { start() }
        let last = time + .days(Self.patience)
        var nextWork = time
        while time < last, judge.violation == nil {
            guard let scheduler else { return judge.broken(.restartNeedsNoRepair, "it is down for ever") }
            step(until: min(time + .days(1), last))
            guard let next = try? scheduler.nextMoment() else {
                if wire?.isIdle ?? true, !workEverything() { return }
                continue
            }
            if next > clock.now + .days(1) || time >= nextWork {
                _ = workEverything()
                nextWork = time + .days(1)
            }
        }
        if time >= last {
            judge.broken(
                .everythingDrains,
                "\(Self.patience) days later it waits for \((try? scheduler?.nextMoment()).map { "\($0)" } ?? "nothing"), \(wire?.underWay.count ?? -1) under way"
            )
        }
    }
}

/// A clock that stands where the simulation puts it.
final class SimulatedClock: Clock {
    var now = Life.birth
    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {}
}
