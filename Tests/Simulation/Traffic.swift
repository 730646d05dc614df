import Values
import Workspace

/// What one mailbox was given and wrote, as the judge counts it: apart from the product's own ledgers, and through every
/// restart.
///
/// All moments are on steady time: the world's, and every jump of the machine's clock to the front added. A process may
/// take such a jump for time that has passed, for it cannot know better; a jump back must never make it think that more
/// has passed than has.
struct Traffic {
    /// Messages that were put off.
    var putOff: Set<Int64> = []
    /// How many of them were stopped, dropped or passed over before they ended: they belong to the sample, and nobody
    /// refused them.
    var stopped = 0
    /// Mails handed to the carrier, and final dots written, oldest first.
    private(set) var handouts: [Moment] = []
    private(set) var dots: [Moment] = []
    /// Mails handed to the carrier for one recipient domain.
    private(set) var handoutsByDomain: [String: [Moment]] = [:]
    /// Since when each limit stands in the settings without a break; what went before it does not count.
    var since: [String: Moment] = [:]
    /// When a mail of this mailbox was last begun, written or ended, and the least gap of that time.
    private(set) var lastTouch: (at: Moment, least: Span?)?
    /// The days of its ramp-up.
    var day: SendingDay?
    /// The world's time when anything last happened to it that may keep it from sending now.
    var busy = Life.birth
    /// How its mails ended, on the machine's clock; how many of them were judged; and when a person last let it go on.
    var ends: [End] = []
    var judgedEnds = 0
    var resumed = Moment(milliseconds: 0)
    /// Mails with the carrier.
    var underWay: Set<Int64> = []
    /// When each was last handed out, for which domain, and on which day of the ramp-up.
    private var handed: [Int64: (at: Moment, domain: String, day: Int)] = [:]

    /// How a mail ended.
    struct End {
        enum Kind { case taken, lost, dead, refused }
        var at: Moment
        var kind: Kind
        var message: Int64
    }

    mutating func hand(_ message: Int64, to domain: String, at now: Moment, _ limits: Mailbox.Limits) {
        Self.add(now, to: &handouts)
        Self.add(now, to: &handoutsByDomain[domain, default: []])
        underWay.insert(message)
        handed[message] = (now, domain, 0)
        touch(at: now, limits)
    }

    /// A mail handed out counts for a day of the ramp-up.
    mutating func countDay(_ message: Int64) {
        day?.count += 1
        day?.sent += 1
        handed[message]?.day = day?.number ?? 0
    }

    /// A mail that was handed out came back without having left.
    mutating func giveBack(_ message: Int64) {
        guard let (at, domain, number) = handed.removeValue(forKey: message) else { return }
        if let place = handouts.lastIndex(of: at) { handouts.remove(at: place) }
        if let place = handoutsByDomain[domain]?.lastIndex(of: at) { handoutsByDomain[domain]?.remove(at: place) }
        guard let day, day.number == number, day.sent > 0 else { return }
        self.day?.sent -= 1
        self.day?.count = max(0, day.count - 1)
    }

    mutating func dot(at now: Moment, _ limits: Mailbox.Limits) {
        Self.add(now, to: &dots)
        touch(at: now, limits)
    }

    mutating func touch(at now: Moment, _ limits: Mailbox.Limits?) { lastTouch = (now, limits?.gap?.least) }

    private static func add(_ moment: Moment, to moments: inout [Moment]) {
        if let first = moments.first, moment - first > .days(2) { moments.removeAll { moment - $0 > .days(1) } }
        moments.append(moment)
    }

    /// How many there are in the span that ends now.
    static func count(_ moments: [Moment], in span: Span, until now: Moment, since start: Moment) -> Int {
        moments.reversed().prefix { now - $0 < span && $0 >= start }.count
    }
}

/// A day of a ramp-up: days on which nothing went are none.
struct SendingDay {
    /// From 1 on.
    var number: Int
    var count: Int
    /// How many left on it in the end; a day on which nothing did is none.
    var sent = 0
    /// The local dates it was begun with. It is over where the first of them is.
    private(set) var dates: [(zone: Zone, date: CivilDate)]

    init(number: Int, zone: Zone, at now: Moment) {
        (self.number, count, dates) = (number, 0, [(zone, zone.local(now).date)])
    }

    func isOver(at now: Moment) -> Bool { dates.contains { $0.zone.local(now).date > $0.date } }

    /// The clock or the zone was set: a clock that was set back makes today the day that already runs, and not the one
    /// it was once.
    mutating func noteSetting(zone: Zone, at now: Moment) {
        if isOver(at: now) { return }
        let today = (zone, zone.local(now).date)
        if dates.contains(where: { $0.date > $0.zone.local(now).date }) {
            dates = [today]
        } else if !dates.contains(where: { $0.zone == zone }) {
            dates.append(today)
        }
    }
}

extension Mailbox.RampUp {
    /// The cap of the n-th day of sending in whole numbers, for the rates that the simulation draws.
    func judgedCap(ofDay number: Int) -> Int {
        switch growth {
        case .messages(let more): return min(ceiling, start + more * (number - 1))
        case .share(let share):
            var (cap, parts) = (start, 1)
            for _ in 1..<max(number, 1) where cap < ceiling * parts && parts < 1_000_000_000_000_000 {
                cap *= 10 + share.millionths / 100_000
                parts *= 10
            }
            return min(ceiling, cap / parts)
        }
    }
}
