package import Values
package import Workspace

/// How fast one mailbox may go, and how far it has gone: caps, gap and ramp-up together. Pure; time and chance are given.
///
/// What it holds is stored in the transaction that reserves the messages, so that a crash can only send less.
package struct Pace: Sendable, Hashable {
    package var windows: [SlidingWindow]
    package let gap: Mailbox.Gap?
    package let rampUp: Mailbox.RampUp?
    /// Where the days of the ramp-up run.
    package let zone: Zone
    /// Before this the gap is not over.
    package var next: Moment?
    package var progress: RampProgress?
    /// The messages with the carrier, oldest first. On the wire they are at some moment between their beginning and
    /// their end, so they count as of now until they have ended. A restart forgets them: it has ended them all.
    private var underWay: [UnderWay] = []

    private struct UnderWay: Hashable {
        let message: Int64
        /// Since when it counts: its reservation, unless the clock was set back since.
        var at: Moment
    }

    /// The lengths of time that can have a cap.
    package static let spans: [(name: String, span: Span)] = [
        ("minute", .minutes(1)), ("hour", .hours(1)), ("day", .days(1)),
    ]

    package init(_ limits: Mailbox.Limits, in zone: Zone) {
        windows = zip(Self.spans, [limits.perMinute, limits.perHour, limits.perDay]).compactMap { length, limit in
            limit.map { SlidingWindow(limit: $0, span: length.span) }
        }
        gap = limits.gap
        rampUp = limits.rampUp
        self.zone = zone
    }

    /// Whether anything is limited.
    package var isLimited: Bool { !windows.isEmpty || gap != nil || rampUp != nil }

    /// What one message has to wait for; nil where it may go now. Of several, the one that is over last.
    package func barrier(at now: Moment) -> Barrier? {
        var barriers = windows.compactMap { window in
            window.opening(at: now, late: late(window.span, now)).map {
                Barrier.cap(window.limit, window.span, isLearned: window.isLearned, until: $0)
            }
        }
        if let opening = gapOpening(at: now) { barriers.append(.gap(until: opening)) }
        if let rampUp, let progress {
            let (number, count) = RampProgress.day(at: now, after: progress)
            let cap = rampUp.cap(ofDay: number)
            if count >= cap { barriers.append(.rampUp(day: number, count: count, cap: cap, until: progress.ends)) }
        }
        return barriers.max { $0.until < $1.until }
    }

    /// How many may go at this very moment.
    package func room(at now: Moment) -> Int {
        var room = windows.reduce(Int.max) { min($0, $1.room(at: now, late: late($1.span, now))) }
        if gap != nil { room = min(room, gapOpening(at: now) == nil ? 1 : 0) }
        if let rampUp {
            let (number, count) = RampProgress.day(at: now, after: progress)
            room = min(room, max(0, rampUp.cap(ofDay: number) - count))
        }
        return room
    }

    /// One message goes now.
    ///
    /// - Parameter draw: any number, of which the length of the gap is made.
    package mutating func begin(_ message: Int64, at now: Moment, draw: @autoclosure () -> UInt64) {
        for place in windows.indices { windows[place].count(at: now) }
        if let gap {
            let width = UInt64((gap.most - gap.least).milliseconds + 1)
            next = now + gap.least + .milliseconds(Int64(width == 1 ? 0 : draw() % width))
        }
        if rampUp != nil { progress = RampProgress.counting(at: now, after: progress, in: zone) }
        underWay.insert(
            UnderWay(message: message, at: now), at: underWay.firstIndex { $0.at > now } ?? underWay.endIndex)
    }

    /// A message has ended: what was on the wire was there until now at the latest, and what never was counts for nothing.
    /// The gap is kept all the same.
    ///
    /// - Parameter begun: when it was reserved; needed where another process did that.
    package mutating func end(_ message: Int64, begun: Moment, at now: Moment, hasLeft: Bool = true) {
        var at = min(begun, now)
        if let place = underWay.firstIndex(where: { $0.message == message }) { at = underWay.remove(at: place).at }
        if !hasLeft { giveBack(at, at: now) }
        guard now > at else { return }
        if hasLeft { for place in windows.indices { windows[place].move(from: at, to: now) } }
        if gap != nil, let next, next > at { self.next = now + (next - at) }
    }

    /// The clock was set back: nothing goes out sooner for that than by a clock that was always right, and nothing is kept
    /// for as long as the clock was ahead. The day of the ramp-up that already runs is today.
    package mutating func rollBack(to now: Moment) {
        for place in windows.indices { windows[place].rollBack(to: now) }
        for place in underWay.indices { underWay[place].at = min(underWay[place].at, now) }
        if let gap, let next { self.next = min(next, now + gap.most) }
        if let ends = progress?.ends { progress?.ends = min(ends, zone.midnight(after: now)) }
    }

    private mutating func giveBack(_ begun: Moment, at now: Moment) {
        for place in windows.indices { windows[place].giveBack(begun, at: now) }
        // A day that is over has its place in the ramp-up.
        if let day = progress, day.count > 0, zone.midnight(after: begun) == day.ends { progress?.count -= 1 }
    }

    /// How many have been under way for longer than a span.
    private func late(_ span: Span, _ now: Moment) -> Int {
        guard let oldest = underWay.first, now - oldest.at >= span else { return 0 }
        return underWay.prefix { now - $0.at >= span }.count
    }

    /// A gap longer than the longest is of other settings, or the clock was set back.
    private func gapOpening(at now: Moment) -> Moment? {
        guard let gap else { return nil }
        // One at a time: the gap after the one under way begins at its end.
        if !underWay.isEmpty {
            return max(next.map { min($0, now + gap.most) } ?? now, now + gap.least, now + .seconds(1))
        }
        guard let next, next > now else { return nil }
        return min(next, now + gap.most)
    }
}

/// What a message waits for, as facts; the wording is elsewhere.
package enum Barrier: Sendable, Hashable {
    /// So many have gone in the span; the limit is of the files, or was learned from refusals.
    case cap(Int, Span, isLearned: Bool, until: Moment)
    /// The pause after the last one.
    case gap(until: Moment)
    /// The cap of a day of the ramp-up.
    case rampUp(day: Int, count: Int, cap: Int, until: Moment)
    /// So many have gone to one domain in the span.
    case domain(String, Int, Span, until: Moment)
    /// One domain alone is refused for its speed, and rests.
    case domainRest(String, until: Moment)

    /// When it is over.
    package var until: Moment {
        switch self {
        case .cap(_, _, _, let until), .gap(let until), .rampUp(_, _, _, let until), .domain(_, _, _, let until),
            .domainRest(_, let until):
            until
        }
    }
}
