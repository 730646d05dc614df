package import Values

/// A schedule on the clock of one zone: the arithmetic of open hours, right across changes of daylight saving time.
package struct BusinessTime: Sendable {
    package let schedule: Schedule
    package let zone: Zone
    /// A year of closed days is a calendar that never opens; the linter says so before anything runs.
    private static let horizon = 400

    package init(_ schedule: Schedule, leadZone: Zone?, workspaceZone: Zone) {
        self.schedule = schedule
        zone =
            switch schedule.zone {
            case .lead: leadZone ?? workspaceZone
            case .workspace: workspaceZone
            case .named(let zone): zone
            }
    }

    /// Whether this day opens at all.
    package func opens(on date: CivilDate) -> Bool {
        schedule.days.contains(date.weekday) && !schedule.holidays.contains(date)
    }

    /// The first open moment at or after this one; nil where a year brings none.
    package func opening(at moment: Moment) -> Moment? { openSpan(at: moment).map { max(moment, $0.start) } }

    /// This moment plus a delay. Days keep the local time of day; business units count open days and hours only.
    package func moment(_ delay: Delay, after moment: Moment) -> Moment {
        switch delay.unit {
        case .second, .minute, .hour: moment.plain(delay)
        case .day: self.moment(moment, movedBy: delay.amount)
        case .week: self.moment(moment, movedBy: delay.amount * 7)
        case .businessDay: self.moment(moment, movedBy: openDays(delay.amount, from: moment, step: 1))
        case .businessHour: businessHours(delay, after: moment)
        }
    }

    /// This moment minus a delay, by the same rules.
    package func moment(_ delay: Delay, before moment: Moment) -> Moment {
        switch delay.unit {
        case .second, .minute, .hour: moment.plain(Delay(-delay.amount, delay.unit))
        case .day: self.moment(moment, movedBy: -delay.amount)
        case .week: self.moment(moment, movedBy: -delay.amount * 7)
        case .businessDay: self.moment(moment, movedBy: -openDays(delay.amount, from: moment, step: -1))
        case .businessHour: businessHours(delay, before: moment)
        }
    }

    /// The first moment after this one at which a local time of day comes, on one weekday or any.
    package func next(_ weekday: Weekday?, at time: TimeOfDay, after moment: Moment) -> Moment {
        var date = zone.local(moment).date
        while true {
            if weekday == nil || weekday == date.weekday {
                let candidate = zone.moment(of: date, at: time)
                if candidate > moment { return candidate }
            }
            date = date.advanced(by: 1)
        }
    }

    /// The first open moment after this one at which clocks show the time of day of another; nil where a year brings none.
    /// A day on which a change of clocks leaves that time outside the open hours is passed over.
    package func sameTime(as other: Moment, after moment: Moment) -> Moment? {
        let time = zone.local(other).time
        var date = zone.local(moment).date
        for _ in 0..<Self.horizon {
            let candidate = zone.moment(of: date, at: time) + other.pastMinute
            if candidate > moment, opening(at: candidate) == candidate { return candidate }
            date = date.advanced(by: 1)
        }
        return nil
    }

    /// How much of the time from one moment to another is open; of more than a year, the first year's.
    package func open(from start: Moment, to end: Moment) -> Span {
        var (sum, date) = (Span.zero, zone.local(start).date)
        for _ in 0..<Self.horizon where start < end {
            for open in spans(on: date) where open.start < end && open.end > start && open.start < open.end {
                sum = sum + (min(open.end, end) - max(open.start, start))
            }
            date = date.advanced(by: 1)
            if zone.moment(of: date, at: TimeOfDay(minutes: 0)) >= end { break }
        }
        return sum
    }

    /// A date a lead holds: a day begins when the schedule opens, a time without an offset is local, one with an offset
    /// is exact. Nil for what is no date, or one whose day and month could stand either way.
    package func moment(of value: Value) -> Moment? {
        WrittenDate(value)?.moment(in: zone, opening: schedule.opens)
    }
}

extension BusinessTime {
    private typealias Open = (start: Moment, end: Moment)

    private func spans(on date: CivilDate) -> [Open] {
        guard opens(on: date) else { return [] }
        return schedule.hours.map { (zone.moment(of: date, at: $0.opens), zone.moment(of: date, at: $0.closes)) }
    }

    /// The open hours this moment lies in, else the next ones. Hours that a change of clocks skips are none.
    private func openSpan(at moment: Moment) -> Open? {
        var date = zone.local(moment).date
        for _ in 0..<Self.horizon {
            if let open = spans(on: date).first(where: { moment < $0.end && $0.start < $0.end }) { return open }
            date = date.advanced(by: 1)
        }
        return nil
    }

    /// The open hours that lie before this moment, at least in part.
    private func openSpan(before moment: Moment) -> Open? {
        var date = zone.local(moment).date
        for _ in 0..<Self.horizon {
            if let open = spans(on: date).last(where: { $0.start < moment && $0.start < $0.end }) { return open }
            date = date.advanced(by: -1)
        }
        return nil
    }

    /// The same time of day, some days later or earlier.
    private func moment(_ moment: Moment, movedBy days: Int) -> Moment {
        let (date, time) = zone.local(moment)
        return zone.moment(of: date.advanced(by: days), at: time) + moment.pastMinute
    }

    /// How many days pass until so many open ones have come, going forwards or backwards.
    private func openDays(_ count: Int, from moment: Moment, step: Int) -> Int {
        guard !schedule.days.isEmpty else { return count }
        var (date, left, passed) = (zone.local(moment).date, count, 0)
        while left > 0 {
            date = date.advanced(by: step)
            passed += 1
            if opens(on: date) { left -= 1 }
        }
        return passed
    }

    private func businessHours(_ delay: Delay, after moment: Moment) -> Moment {
        var left = Span.hours(Int64(delay.amount))
        var cursor = moment
        while let open = openSpan(at: cursor) {
            let start = max(cursor, open.start)
            if open.end - start >= left { return start + left }
            left = left - (open.end - start)
            cursor = open.end
        }
        return moment.plain(delay)
    }

    private func businessHours(_ delay: Delay, before moment: Moment) -> Moment {
        var left = Span.hours(Int64(delay.amount))
        var cursor = moment
        while let open = openSpan(before: cursor) {
            let end = min(cursor, open.end)
            if end - open.start >= left { return end - left }
            left = left - (end - open.start)
            cursor = open.start
        }
        return moment.plain(Delay(-delay.amount, delay.unit))
    }
}

extension Moment {
    /// What is past the full minute.
    fileprivate var pastMinute: Span { .milliseconds(milliseconds - milliseconds.flooredQuotient(by: 60_000) * 60_000) }
}
