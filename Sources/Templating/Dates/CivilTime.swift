import Values

/// A date and time of day as a calendar on the wall shows it, with its distance from UTC (proleptic Gregorian).
struct CivilTime {
    var year: Int
    /// 1…12 and 1…31.
    var month: Int
    var day: Int
    var hour = 0
    var minute = 0
    var second = 0
    var nanosecond = 0
    /// Seconds east of UTC.
    var offset: Int32 = 0
    /// The offset the text it was read from states.
    var writtenOffset: Int32?

    init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The time at `seconds` since 1970-01-01T00:00:00Z, seen `offset` seconds east of UTC.
    init(seconds: Int64, offset: Int32) {
        let local = Int(seconds) + Int(offset)
        let day = local.flooredDays
        let rest = local - day * 86_400
        self.init(daysSince1970: day)
        (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
        self.offset = offset
    }

    /// The date a number of days after 1970-01-01.
    init(daysSince1970 days: Int) {
        let date = CivilDate(daysSinceEpoch: days)
        self.init(year: date.year, month: date.month, day: date.day)
    }

    /// Days from 1970-01-01 to this date.
    var daysSince1970: Int { CivilDate(year: year, month: month, day: day).daysSinceEpoch }

    /// Seconds from 1970-01-01T00:00:00 on the same wall to this time.
    var localSeconds: Int64 { Int64(daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second) }
    /// Seconds since 1970-01-01T00:00:00Z.
    var seconds: Int64 { localSeconds - Int64(offset) }

    /// The same wall time with an offset; a 31st of April becomes the 1st of May.
    func at(offset: Int32) -> CivilTime {
        var time = CivilTime(seconds: localSeconds - Int64(offset), offset: offset)
        time.nanosecond = nanosecond
        return time
    }

    /// 0 is Sunday.
    var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 }
    /// 1…366.
    var dayOfYear: Int { daysSince1970 - CivilTime(year: year, month: 1, day: 1).daysSince1970 + 1 }

    /// ISO 8601's year and week.
    var isoWeek: (year: Int, week: Int) {
        let thursday = CivilTime(daysSince1970: daysSince1970 + 3 - (weekday + 6) % 7)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }
}

extension Int {
    /// Whole days in a number of seconds, rounded towards the past.
    fileprivate var flooredDays: Int { self >= 0 ? self / 86_400 : (self - 86_399) / 86_400 }
}

/// English names of months and weekdays.
enum DateNames {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
