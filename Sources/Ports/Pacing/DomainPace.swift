package import Values
package import Workspace

/// How many messages of one mailbox went to one recipient domain, against its caps.
package struct DomainPace: Sendable, Hashable {
    package let domain: String
    package var windows: [SlidingWindow]

    /// - Parameter brake: what was learned of the domain, or nil.
    package init(_ domain: String, _ caps: Mailbox.Caps, _ brake: Brake? = nil) {
        self.domain = domain
        windows = [
            caps.perHour.map { SlidingWindow(limit: $0, span: .hours(1)) },
            caps.perDay.map { SlidingWindow(limit: $0, span: .days(1)) },
        ].compactMap { $0 }
        if let brake { windows = windows.held(to: brake) }
    }

    /// What a message to this domain has to wait for; nil where it may go now.
    package func barrier(at now: Moment) -> Barrier? {
        windows.compactMap { window in
            window.opening(at: now).map { Barrier.domain(domain, window.limit, window.span, until: $0) }
        }.max { $0.until < $1.until }
    }

    /// One message goes at this moment.
    package mutating func count(at now: Moment) {
        for place in windows.indices { windows[place].count(at: now) }
    }

    /// One that was counted when it began never went.
    package mutating func giveBack(_ begun: Moment, at now: Moment) {
        for place in windows.indices { windows[place].giveBack(begun, at: now) }
    }

    /// The clock was set back.
    package mutating func rollBack(to now: Moment) {
        for place in windows.indices { windows[place].rollBack(to: now) }
    }

    /// From when on nothing of it counts any more.
    package var isForgottenAt: Moment? {
        windows.compactMap { window in window.entries.last.map { $0.at + window.span } }.max()
    }
}
