import Foundation
import Scheduler
import Store
import Values

/// The wall clock beside the time the machine has been up, at one moment.
struct ClockReading: Equatable {
    var wall: Moment
    /// Milliseconds since the machine was started, sleep included.
    var uptime: Int64
    /// Which start of the machine.
    var boot: String

    /// How far the wall clock has gone beyond what the machine has been up for since an earlier reading; nil where they
    /// are of different starts, or the system does not tell.
    func leap(since earlier: ClockReading) -> Span? {
        guard boot == earlier.boot else { return nil }
        return .milliseconds((wall - earlier.wall).milliseconds - (uptime - earlier.uptime))
    }

    /// What is so now; nil where the system does not tell.
    static func now() -> ClockReading? {
        guard let boot = Journal.currentBoot, let text = try? String(contentsOfFile: "/proc/uptime", encoding: .utf8),
            let seconds = text.split(separator: " ").first.flatMap({ Double($0) })
        else { return nil }
        return ClockReading(wall: SystemClock().now, uptime: Int64(seconds * 1_000), boot: boot)
    }

    var text: String { "\(wall.milliseconds) \(uptime) \(boot)" }

    init(wall: Moment, uptime: Int64, boot: String) {
        (self.wall, self.uptime, self.boot) = (wall, uptime, boot)
    }

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 3, let wall = Int64(words[0]), let uptime = Int64(words[1]) else { return nil }
        self.init(wall: Moment(milliseconds: wall), uptime: uptime, boot: String(words[2]))
    }
}

extension StateFolder {
    /// Refuses to begin where the wall clock has leapt ahead while the machine has not: mail would go out days early, and
    /// what is kept for a time would be deleted.
    ///
    /// - Parameter trusts: whether a person says that the clock is right.
    func refuseLeap(in store: SQLiteStore, trusts: Bool) throws {
        guard let now = ClockReading.now() else { return }
        let earlier = try store.clockReading().flatMap(ClockReading.init)
        if let earlier, !trusts, let leap = now.leap(since: earlier), leap > Scheduler.leapPatience {
            throw Failure(
                "the clock has leapt ahead by \(leap.milliseconds / 86_400_000) days since Baton ran last, and the machine was up all the time",
                hint: "set it right; if it is right, `baton run --trust-clock` goes on", code: Failure.tryLater)
        }
    }

    /// Remembers the clocks of this start of the machine, to know a leap by later.
    func noteClocks(in store: SQLiteStore, trusts: Bool) throws {
        guard let now = ClockReading.now() else { return }
        let earlier = try store.clockReading().flatMap(ClockReading.init)
        if trusts || earlier?.boot != now.boot { try store.keep(clockReading: now.text) }
    }
}
