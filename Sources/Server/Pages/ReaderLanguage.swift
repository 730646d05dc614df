import Engine
package import Values

/// How one reader's language writes what pages say: words, money, moments and how late something is.
package struct ReaderLanguage: Sendable {
    package let code: String
    package let words: Object
    package let zone: Zone

    package init(code: String, words: Object, zone: Zone) {
        self.code = code
        self.words = words
        self.zone = zone
    }

    /// A word or sentence by its key, with `%1`, `%2` … filled in; the key itself where there is none.
    package func say(_ key: String, _ parts: String...) -> String {
        fill(words[key]?.text ?? key, parts)
    }

    /// A sentence with its places filled in. A part that ends with a full stop, as `24. Feb.` does, ends the sentence too.
    func fill(_ sentence: String, _ parts: [String]) -> String {
        var text = sentence
        for (place, part) in parts.enumerated() {
            let mark = "%\(place + 1)"
            if part.hasSuffix(".") { text = text.replacing(mark + ".", with: part) }
            text = text.replacing(mark, with: part)
        }
        return text
    }

    /// One of two sentences, by whether it is about one thing.
    package func count(_ number: Int, _ one: String, _ many: String) -> String {
        say(number == 1 ? one : many, self.number(number))
    }

    /// A whole number with its thousands apart.
    package func number(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number.magnitude).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text.append(isGerman ? "." : ",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }

    /// An amount in major units with its currency: `4,000.00 EUR`, `4.000,00 EUR`; whole amounts without decimals where
    /// they are only read.
    package func money(_ amount: Money, isShort: Bool = false) -> String {
        let decimals = Money.decimals(of: amount.currency)
        var unit = 1
        for _ in 0..<decimals { unit *= 10 }
        let (whole, rest) = amount.minorUnits.quotientAndRemainder(dividingBy: unit)
        let sign = amount.minorUnits < 0 && whole == 0 ? "-" : ""
        if decimals == 0 || isShort && rest == 0 { return "\(sign)\(number(whole)) \(amount.currency)" }
        let digits = String(rest.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals - digits.count)) + digits
        return "\(sign)\(number(whole))\(decimalPoint)\(padded) \(amount.currency)"
    }

    /// Days and hours of a schedule: `Mon–Fri 09:00–17:00`.
    func hours(_ schedule: Schedule) -> String {
        let names = (words["weekdays"]?.text ?? "").split(separator: ",").map(String.init)
        var runs: [ClosedRange<Int>] = []
        for (place, day) in Weekday.allCases.enumerated() where schedule.days.contains(day) {
            if let last = runs.last, last.upperBound == place - 1 {
                runs[runs.count - 1] = last.lowerBound...place
            } else {
                runs.append(place...place)
            }
        }
        let days = runs.filter { names.indices.contains($0.upperBound) }.flatMap { run in
            switch run.count {
            case 1: [names[run.lowerBound]]
            case 2: [names[run.lowerBound], names[run.upperBound]]
            default: ["\(names[run.lowerBound])–\(names[run.upperBound])"]
            }
        }
        let hours = schedule.hours.map { "\($0.opens)–\($0.closes)" }
        return ([days.joined(separator: " ")] + hours).joined(separator: ", ")
    }

    /// A moment as somebody would say it today: `today 08:02`, `Thu 13:35`, `13 Nov 08:05`, `13 Nov 2025`.
    package func moment(_ moment: Moment, at now: Moment) -> String {
        let (date, time) = zone.local(moment)
        let today = zone.local(now).date
        let days = date.daysSinceEpoch - today.daysSinceEpoch
        switch days {
        case 0: return "\(say("today_at")) \(time)"
        case -6...6: return "\(weekday(date)) \(time)"
        default: return date.year == today.year ? "\(day(date)) \(time)" : "\(day(date)) \(date.year)"
        }
    }

    /// A day: `13 Nov`, `13. Nov.`
    package func day(_ date: CivilDate) -> String {
        let months = (words["months"]?.text ?? "").split(separator: ",").map(String.init)
        let month = months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)
        return isGerman ? "\(date.day). \(month)" : "\(date.day) \(month)"
    }

    /// How long something takes or took, in its two largest units: `20 min`, `1 h 05`, `3 days`.
    package func span(_ span: Span) -> String {
        let minutes = max(0, span.milliseconds / 60_000)
        if minutes < 60 { return say("minutes", String(minutes)) }
        if minutes < 24 * 60 { return say("hours_minutes", String(minutes / 60), padded(Int(minutes % 60), to: 2)) }
        let days = minutes / (24 * 60)
        return say(days == 1 ? "one_day" : "many_days", String(days))
    }

    /// When something is due, and how urgent that is: late, soon (within two hours) or neither.
    package func due(_ moment: Moment, at now: Moment) -> (text: String, tone: String) {
        if moment <= now { return (say("late_by", span(now - moment)), "late") }
        let rest = moment - now
        if rest < .hours(2) { return (say("due_in", span(rest)), "soon") }
        return (self.moment(moment, at: now), "")
    }

    private func weekday(_ date: CivilDate) -> String {
        let days = (words["weekdays"]?.text ?? "").split(separator: ",").map(String.init)
        let place = Weekday.allCases.firstIndex(of: date.weekday) ?? 0
        return days.indices.contains(place) ? days[place] : date.weekday.rawValue
    }

    /// What stands between a number and its fraction.
    var decimalPoint: String { isGerman ? "," : "." }

    private var isGerman: Bool { code == "de" }
}
