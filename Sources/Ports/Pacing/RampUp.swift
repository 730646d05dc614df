package import Values
package import Workspace

extension Mailbox.RampUp {
    /// The cap of a mailbox's n-th day of sending, from 1 on.
    package func cap(ofDay number: Int) -> Int {
        guard number > 1, start < ceiling else { return min(start, ceiling) }
        switch growth {
        case .messages(let more):
            let (grown, isTooMuch) = more.multipliedReportingOverflow(by: number - 1)
            return isTooMuch || grown > ceiling - start ? ceiling : start + grown
        case .share(let share):
            guard share.millionths > 0 else { return start }
            let factor = 1 + Double(share.millionths) / 1_000_000
            var cap = Double(start)
            for _ in 1..<number where cap < Double(ceiling) { cap *= factor }
            // What is 24 on paper may come out a hair below it.
            return min(ceiling, Int(min(cap, Double(ceiling)) + 1e-6))
        }
    }
}

/// How far a mailbox's ramp-up has come. Days on which nothing was sent are no days of it.
package struct RampProgress: Sendable, Hashable {
    /// The present day of sending, from 1 on.
    package var number: Int
    /// Messages of that day so far.
    package var count: Int
    /// Midnight after it, where the workspace is.
    package var ends: Moment

    package init(number: Int, count: Int, ends: Moment) {
        self.number = number
        self.count = count
        self.ends = ends
    }

    /// The number of the day that a message of this moment belongs to, and how many that day has already.
    package static func day(at now: Moment, after progress: RampProgress?) -> (number: Int, count: Int) {
        guard let progress else { return (1, 0) }
        if now < progress.ends { return (progress.number, progress.count) }
        // A day on which nothing left in the end was none.
        return (progress.count > 0 ? progress.number + 1 : progress.number, 0)
    }

    /// One more goes out at this moment.
    package static func counting(at now: Moment, after progress: RampProgress?, in zone: Zone) -> RampProgress {
        let (number, count) = day(at: now, after: progress)
        if let progress, now < progress.ends {
            return RampProgress(number: number, count: count + 1, ends: progress.ends)
        }
        return RampProgress(number: number, count: count + 1, ends: zone.midnight(after: now))
    }
}

extension Zone {
    /// The first moment of the next local day.
    package func midnight(after moment: Moment) -> Moment {
        self.moment(of: local(moment).date.advanced(by: 1), at: TimeOfDay(minutes: 0))
    }
}
