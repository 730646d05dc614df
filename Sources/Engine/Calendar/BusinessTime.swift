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
    package func opening(at moment: Moment) -> Moment? {
        var date = zone.local(moment).date
        for _ in 0..<Self.horizon {
            if opens(on: date) {
                let (start, end) = span(on: date)
                if moment < end { return max(moment, start) }
            }
            date = date.advanced(by: 1)
        }
        return nil
    }

    /// This moment plus a delay. Days keep the local time of day; business units count open days and hours only.
    package func moment(_ delay: Delay, after moment: Moment) -> Moment {
        switch delay.unit {
        case .second, .minute, .hour:
            moment.plain(delay)
        case .day:
            self.moment(moment, movedBy: delay.amount)
        case .week:
            self.moment(moment, movedBy: delay.amount * 7)
        case .businessDay:
            businessDays(delay.amount, after: moment)
        case .businessHour:
            businessHours(delay.amount, after: moment)
        }
    }

    /// The first moment after this one at which a local time of day comes, on one weekday or any.
    package func next(_ weekday: Weekday?, at time: TimeOfDay, after moment: Moment) -> Moment {
        var date = zone.local(moment).date
        while true {
            let candidate = zone.moment(of: date, at: time)
            if candidate > moment, weekday == nil || weekday == date.weekday { return candidate }
            date = date.advanced(by: 1)
        }
    }

    private func span(on date: CivilDate) -> (start: Moment, end: Moment) {
        (zone.moment(of: date, at: schedule.opens), zone.moment(of: date, at: schedule.closes))
    }

    private func moment(_ moment: Moment, movedBy days: Int) -> Moment {
        let (date, time) = zone.local(moment)
        let secondsIntoMinute = moment.milliseconds - moment.milliseconds.floored(by: 60_000) * 60_000
        return zone.moment(of: date.advanced(by: days), at: time) + .milliseconds(secondsIntoMinute)
    }

    private func businessDays(_ count: Int, after moment: Moment) -> Moment {
        let (start, time) = zone.local(moment)
        var (date, left, guarding) = (start, count, 0)
        while left > 0, guarding < Self.horizon * (count + 1) {
            date = date.advanced(by: 1)
            if opens(on: date) { left -= 1 }
            guarding += 1
        }
        return zone.moment(of: date, at: time)
    }

    private func businessHours(_ count: Int, after moment: Moment) -> Moment {
        var left = Span.hours(Int64(count))
        var cursor = moment
        while let open = opening(at: cursor) {
            let end = span(on: zone.local(open).date).end
            if end - open >= left { return open + left }
            left = Span(milliseconds: left.milliseconds - (end - open).milliseconds)
            cursor = end
        }
        return moment.plain(Delay(count, .hour))
    }
}
