package import Values

/// A length of time as people say it: "2 days", "3 business days", "4 business hours".
package struct Delay: Sendable, Hashable {
    /// Zero or more.
    package var amount: Int
    package var unit: Unit

    /// What is counted; business time runs only while the schedule is open.
    package enum Unit: String, Sendable, Hashable, CaseIterable {
        case second, minute, hour, day, week
        case businessHour = "business hour"
        case businessDay = "business day"
    }

    package init(_ amount: Int, _ unit: Unit) {
        self.amount = amount
        self.unit = unit
    }

    /// "2 days", "1 hour", "3 business days"; nil where the text says no delay of at most ten years.
    package init?(parsing text: String) {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard words.count == 2 || words.count == 3, let amount = Int(digits: words[0]) else { return nil }
        var name = words.dropFirst().joined(separator: " ")
        if name.hasSuffix("s") { name.removeLast() }
        guard let unit = Unit(rawValue: name) else { return nil }
        self.init(amount, unit)
        guard amount <= 315_360_000, (Moment(milliseconds: 0).plain(self).milliseconds) <= 315_360_000_000 else {
            return nil
        }
    }
}

extension Delay: CustomStringConvertible {
    package var description: String { "\(amount) \(unit.rawValue)\(amount == 1 ? "" : "s")" }
}

extension Moment {
    /// This moment plus a delay counted in exact hours, business time taken as ordinary time.
    package func plain(_ delay: Delay) -> Moment {
        let seconds: Int64 =
            switch delay.unit {
            case .second: 1
            case .minute: 60
            case .hour, .businessHour: 3_600
            case .day, .businessDay: 86_400
            case .week: 604_800
            }
        return self + .seconds(Int64(delay.amount) * seconds)
    }
}
