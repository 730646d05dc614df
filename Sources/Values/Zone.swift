private import Foundation
private import Synchronization

/// A named time zone of the IANA database, such as `Europe/Berlin`.
///
/// An unknown name is nil, never UTC in disguise: a lead whose zone is silently wrong is mailed at night.
package struct Zone: Sendable, Hashable {
    /// The name it was asked for by.
    package let name: String
    private let rules: TimeZone

    /// The names of all zones there are.
    package static var names: [String] { TimeZone.knownTimeZoneIdentifiers }
    package static let utc = Zone(name: "UTC", rules: .gmt)
    private static let known = Mutex<[String: Zone]>([:])

    private init(name: String, rules: TimeZone) {
        self.name = name
        self.rules = rules
    }

    /// The zone of an IANA name, or nil where there is none of that name.
    package init?(named name: String) {
        let known = Self.known.withLock { $0[name] }
        if let known {
            self = known
            return
        }
        guard name == "UTC" || name.contains("/"), name.utf8.allSatisfy(Self.mayName),
            let rules = TimeZone(identifier: name)
        else { return nil }
        let zone = Zone(name: name, rules: rules)
        Self.known.withLock { $0[name] = zone }
        self = zone
    }

    /// The characters of IANA names; the library underneath stops reading at others, such as NUL.
    private static func mayName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "+"):
            true
        default: false
        }
    }

    /// Seconds to add to UTC at this moment.
    package func offset(at moment: Moment) -> Int {
        rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000))
    }

    /// The local day and time of day, with the minute rounded towards the past.
    package func local(_ moment: Moment) -> (date: CivilDate, time: TimeOfDay) {
        let seconds = moment.seconds + Int64(offset(at: moment))
        let day = seconds.flooredQuotient(by: 86_400)
        return (
            CivilDate(daysSinceEpoch: Int(day)), TimeOfDay(minutes: Int((seconds - day * 86_400) / 60))
        )
    }

    /// The moment at which clocks here show this day and time.
    ///
    /// Where clocks are set back and show it twice, the first; where they are set forward and skip it, the first
    /// moment after the gap.
    package func moment(of date: CivilDate, at time: TimeOfDay) -> Moment {
        let wall = Int64(date.daysSinceEpoch) * 86_400 + Int64(time.minutes) * 60
        let before = Int64(offset(at: Moment(seconds: wall - 86_400)))
        let after = Int64(offset(at: Moment(seconds: wall + 86_400)))
        // No change within a day on either side, as on nearly every day.
        if before == after { return Moment(seconds: wall - before) }
        let candidates = [wall - before, wall - after].filter {
            $0 + Int64(offset(at: Moment(seconds: $0))) == wall
        }
        return Moment(
            seconds: candidates.min() ?? endOfGap(from: wall - max(before, after), to: wall - min(before, after)))
    }

    /// The first second in a span that has the offset of its end.
    private func endOfGap(from start: Int64, to end: Int64) -> Int64 {
        let settled = offset(at: Moment(seconds: end))
        var (low, high) = (start, end)
        while low < high {
            let middle = low + (high - low) / 2
            if offset(at: Moment(seconds: middle)) == settled { high = middle } else { low = middle + 1 }
        }
        return low
    }

    package static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
