package import Values

/// When messages may leave and business time runs: weekdays, hours, and days off, in one zone.
package struct Schedule: Sendable, Hashable {
    /// The weekdays that are open; never empty.
    package var days: Set<Weekday>
    /// The open hours of a day, in order and apart from one another; never empty.
    package var hours: [Hours]
    package var zone: ZoneChoice
    /// Days that are closed although their weekday is open.
    package var holidays: Set<CivilDate>

    /// Whose clock a schedule follows.
    package enum ZoneChoice: Sendable, Hashable {
        /// The lead's own zone, else the workspace's.
        case lead
        /// The workspace's zone.
        case workspace
        case named(Zone)
    }

    /// A span within one day: open from `opens` on, and no more from `closes` on, which is later.
    package struct Hours: Sendable, Hashable {
        package var opens: TimeOfDay
        package var closes: TimeOfDay

        package init(opens: TimeOfDay, closes: TimeOfDay) {
            self.opens = opens
            self.closes = closes
        }
    }

    package init(
        days: Set<Weekday> = Set(Weekday.allCases), opens: TimeOfDay = TimeOfDay(minutes: 0),
        closes: TimeOfDay = TimeOfDay(minutes: 1_440), zone: ZoneChoice = .lead, holidays: Set<CivilDate> = []
    ) {
        self.days = days
        hours = [Hours(opens: opens, closes: closes)]
        self.zone = zone
        self.holidays = holidays
    }

    /// Every hour of every day.
    package static let always = Schedule()
    /// Monday to Friday, nine to five: business time where nothing else is said.
    package static let office = Schedule(
        days: [.monday, .tuesday, .wednesday, .thursday, .friday], opens: TimeOfDay(minutes: 540),
        closes: TimeOfDay(minutes: 1_020))

    /// "mon-fri", "mon, wed, sat-sun", "every day"; nil where the text names no weekdays.
    package static func days(parsing text: String) -> Set<Weekday>? {
        let all = Weekday.allCases
        if ["every day", "daily", "all"].contains(text.lowercased()) { return Set(all) }
        var days: Set<Weekday> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
                .map { Weekday(parsing: $0.filter { $0 != " " }) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
                let start = all.firstIndex(of: first), let end = all.firstIndex(of: last)
            else { return nil }
            var place = start
            days.insert(all[place])
            while place != end {
                place = (place + 1) % all.count
                days.insert(all[place])
            }
        }
        return days.isEmpty ? nil : days
    }

    /// When the first hours of a day begin.
    package var opens: TimeOfDay { hours.first?.opens ?? TimeOfDay(minutes: 0) }

    /// "09:00-17:30", or "09:00-12:00, 13:00-17:30"; nil where the text names no spans within one day, in order.
    package static func hours(parsing text: String) -> [Hours]? {
        let spans = text.split(separator: ",", omittingEmptySubsequences: false).map(span(parsing:))
        let hours = spans.compactMap { $0 }
        let isInOrder = zip(hours, hours.dropFirst()).allSatisfy { $0.closes < $1.opens }
        return hours.count == spans.count && isInOrder ? hours : nil
    }

    private static func span(parsing text: Substring) -> Hours? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
            TimeOfDay(parsing: $0.filter { $0 != " " })
        }
        guard ends.count == 2, let opens = ends[0], let closes = ends[1], opens < closes else { return nil }
        return Hours(opens: opens, closes: closes)
    }
}
