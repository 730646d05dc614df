import Foundation
import Ports
import Queries
import Scheduler
import Server
import Synchronization
import Values
import Workspace

/// What stays of a `run` while files are taken anew: who asked it to end or to reload, and when it last got through.
final class RunHost: Sendable {
    private struct State {
        var stop: StopSignal?
        var isEnding = false
        /// The home as it was read last for a reload; taken when the present round has ended.
        var next: Installation?
        var since: Moment
        var lastPass: Moment
        var filesChangedAt: Moment?
        var missing: [String] = []
        var stamp: String
    }

    private let state: Mutex<State>
    private let home: String
    private let folder: String?

    init(_ installation: Installation, folder: String?, at now: Moment) {
        home = installation.root
        self.folder = folder
        state = Mutex(State(since: now, lastPass: now, stamp: Self.stamp(of: home)))
    }

    // MARK: - Ending and reloading

    /// What this process found missing as it took the files.
    func note(missing secrets: [String]) { state.withLock { $0.missing = secrets } }

    /// A round begins, which this ends.
    func begin(_ stop: StopSignal) {
        let isEnding = state.withLock { state in
            state.stop = stop
            return state.isEnding
        }
        if isEnding { stop.request() }
    }

    /// Asks the run to end; false where it was asked before.
    @discardableResult
    func end() -> Bool {
        let stop = state.withLock { state -> StopSignal?? in
            if state.isEnding { return nil }
            state.isEnding = true
            return .some(state.stop)
        }
        guard let stop else { return false }
        stop?.request()
        return true
    }

    /// Reads the home again, and has the run go on with it when what is under way has ended; the old files stay in force
    /// where the new ones are not in order.
    func reload() throws -> Answered {
        let installation = try Installation(home: home, state: folder)
        let stop = state.withLock { state in
            state.next = installation
            state.filesChangedAt = nil
            state.stamp = Self.stamp(of: home)
            return state.stop
        }
        stop?.request()
        let workspace = installation.workspace
        return Answered(
            "reloaded: \(workspace.sequences.count.counted("sequence")), \(workspace.templates.count.counted("template")); they hold for new "
                + "enrollments and for messages that are not written yet",
            ["sequences": .int(workspace.sequences.count), "templates": .int(workspace.templates.count)])
    }

    /// The home to go on with; nil where the run is to end.
    func takeNext() -> Installation? {
        state.withLock { state in
            defer { state.next = nil }
            return state.isEnding ? nil : state.next
        }
    }

    // MARK: - Looking at it

    /// The loop has got through.
    func hasPassed(at now: Moment) { state.withLock { $0.lastPass = now } }

    /// Looks whether files of the home have changed; true once a change.
    func looksForChanges(at now: Moment) -> Bool {
        let stamp = Self.stamp(of: home)
        return state.withLock { state in
            guard stamp != state.stamp else { return false }
            state.stamp = stamp
            state.filesChangedAt = now
            return true
        }
    }

    /// What is asked of this process over the control socket.
    func answer(_ question: String) throws -> Answered? {
        switch question {
        case "reload": try reload()
        case "status": Answered("", value)
        default: nil
        }
    }

    /// What this process knows of itself, for `baton status`.
    var value: Value {
        state.withLock { state in
            [
                "since": .string(Zone.utc.stamp(state.since)), "last_pass": .int(Int(state.lastPass.milliseconds)),
                "secrets_missing": .array(state.missing.map(Value.string)),
                "files_changed": state.filesChangedAt.map { .string(Zone.utc.stamp($0)) } ?? .null,
            ]
        }
    }

    /// Names, sizes and times of all files a home is read from: another one means that something was edited.
    private static func stamp(of home: String) -> String {
        let home = Home(root: home)
        return (try? home.stamp()) ?? "unreadable"
    }
}

/// The machine's clock, whose asking is the sign that the loop gets through.
final class WatchedClock: Clock {
    private let clock: any Clock
    private let host: RunHost

    init(_ clock: any Clock, _ host: RunHost) { (self.clock, self.host) = (clock, host) }

    var now: Moment { clock.now }
    var leap: Span { clock.leap }
    var isSystem: Bool { clock is SystemClock }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        host.hasPassed(at: SystemClock().now)
        clock.wait(until: moment, at: bell, underWay: underWay)
        host.hasPassed(at: SystemClock().now)
    }
}

/// A clock that runs faster than the machine's, for a rehearsal over real connections on this machine.
final class AcceleratedClock: Clock {
    private let start: Moment
    private let began: Moment
    private let factor: Double

    /// - Parameter factor: how many seconds pass in one.
    init(factor: Double) {
        self.factor = factor
        start = SystemClock().now
        began = start
    }

    var now: Moment {
        start + .milliseconds(Int64(Double((SystemClock().now - began).milliseconds) * factor))
    }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        let seconds = moment.map { Double(($0 - now).milliseconds) / 1_000 / factor } ?? 60
        bell.wait(seconds: min(max(seconds, 0), 60))
    }

    /// Reads `1d=1m`: what passes, and in what; nil where it is neither, or not faster.
    static func factor(_ text: String) -> Double? {
        let sides = text.split(separator: "=", omittingEmptySubsequences: false).map { seconds(String($0)) }
        guard sides.count == 2, let passes = sides[0], let takes = sides[1], takes > 0, passes / takes >= 1,
            passes / takes <= 1_000_000
        else { return nil }
        return passes / takes
    }

    private static func seconds(_ text: String) -> Double? {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let number = Double(text.dropLast()), number > 0 else {
            return nil
        }
        return number * unit
    }
}
