package import Values

/// What becomes of a message that is late, and from when on it is late.
package struct CatchUp: Sendable, Hashable {
    package var policy: Policy
    /// How late it may be before the policy speaks; without a meaning for `send`.
    package var after: Delay

    /// The four ways to treat what is late.
    package enum Policy: String, Sendable, Hashable, CaseIterable {
        /// It goes when its window is next open, at its mailbox's pace.
        case send
        /// It moves to the same local time of the next open day.
        case shift
        /// It is left out after a standstill, and the sequence goes on.
        case skip
        /// It is left out once it is too old, whatever kept it, and the sequence goes on.
        case expire
    }

    package init(_ policy: Policy, after: Delay = Delay(0, .minute)) {
        self.policy = policy
        self.after = after
    }

    /// What holds where nothing is said.
    package static let send = CatchUp(.send)

    /// What is to be done with a late message.
    package enum Verdict: Sendable, Hashable {
        /// Not before this moment, which is its new due time.
        case shift(to: Moment, late: Span)
        case skip(late: Span)
        case expire(late: Span)
    }

    /// What a delayed message comes to; nil where it is in time, or goes all the same.
    ///
    /// `skip` and `shift` ask how long the longest standstill kept it back: neither limits nor retries make it late.
    /// `expire` asks how old it is, whatever the reason.
    ///
    /// - Parameter time: the message's own sending window.
    package func verdict(on delayed: Delayed, at now: Moment, _ time: BusinessTime) -> Verdict? {
        switch policy {
        case .send:
            return nil
        case .expire:
            // What it says grows old while its window is shut too.
            return time.moment(after, after: delayed.planned) < now ? .expire(late: now - delayed.planned) : nil
        case .skip:
            return lateness(of: delayed, at: now, time).map { .skip(late: $0) }
        case .shift:
            guard let late = lateness(of: delayed, at: now, time),
                let next = time.sameTime(as: delayed.due(time), after: now)
            else { return nil }
            return .shift(to: next, late: late)
        }
    }

    /// How long a standstill kept it back, of several the longest; nil where none did for longer than is allowed.
    private func lateness(of delayed: Delayed, at now: Moment, _ time: BusinessTime) -> Span? {
        let since = max(delayed.due(time), delayed.putOff ?? delayed.planned)
        return delayed.standstills.compactMap { standstill -> Span? in
            let (start, end) = (max(standstill.start, since), min(standstill.end, now))
            guard start < end, let opening = time.opening(at: start), time.moment(after, after: opening) < end
            else { return nil }
            return end - opening
        }.max()
    }
}

/// When a message should have gone, and what kept it.
package struct Delayed: Sendable, Hashable {
    /// When its step came to it by the clock, whether or not anybody was awake.
    package var planned: Moment
    /// When it may be tried again, where a remote or a gate put it off; nil where nothing did.
    package var putOff: Moment?
    /// When nothing could go its way.
    package var standstills: [Standstill]

    package init(planned: Moment, putOff: Moment? = nil, standstills: [Standstill] = []) {
        self.planned = planned
        self.putOff = putOff
        self.standstills = standstills
    }

    /// When its window first opened for it.
    func due(_ time: BusinessTime) -> Moment { time.opening(at: planned) ?? planned }
}

/// A time in which nothing could be sent: the machine slept, Baton did not run, a mailbox was paused.
package struct Standstill: Sendable, Hashable {
    package var start: Moment
    package var end: Moment

    package init(start: Moment, end: Moment) {
        self.start = start
        self.end = end
    }
}
