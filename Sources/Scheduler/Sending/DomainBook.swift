import Ports
import Values
import Workspace

/// The recipient domains one pass has to do with: read when first asked for, stored when the pass ends.
struct DomainBook {
    private var pages: [Key: Page] = [:]

    private struct Key: Hashable, Comparable {
        var route: String
        var domain: String

        static func < (left: Key, right: Key) -> Bool { (left.route, left.domain) < (right.route, right.domain) }
    }

    private struct Page {
        var pace: DomainPace
        /// With the messages of this pass that were put off, each at the moment it was given: so that a long line of
        /// them is not called up all at once to be put off again.
        var expected: DomainPace
        /// The last moment that was given.
        var given: Moment
        var isChanged = false
    }

    /// What a message to this domain waits for, and the moment that is free for it; nil where it may go now.
    mutating func barrier(
        to domain: String, through route: Route, at now: Moment, in records: any Records
    ) throws -> (barrier: Barrier, free: Moment)? {
        guard route.limitsDomains(at: now) else { return nil }
        let key = Key(route: route.state.route, domain: domain)
        if pages[key] == nil {
            var pace = route.pace(of: domain, at: now)
            let rest = route.domains.rest(of: domain, at: now)
            if let kept = try records.domainLedger(route: key.route, domain: domain) {
                Ledger.read(kept, into: &pace)
            }
            let stored = pace
            pace.rollBack(to: now)
            pages[key] = Page(pace: pace, expected: pace, given: rest ?? now, isChanged: pace != stored)
        }
        let rest = route.domains.rest(of: domain, at: now).map { Barrier.domainRest(domain, until: $0) }
        guard let page = pages[key] else { return nil }
        guard let barrier = rest ?? page.pace.barrier(at: now) else {
            guard route.isFull(domain, at: now) else { return nil }
            let turn = now + DomainBrakes.turn
            return (.domainRest(domain, until: turn), turn)
        }
        let free = page.expected.barrier(at: page.given)?.until ?? page.given
        pages[key]?.expected.count(at: free)
        pages[key]?.given = free
        return (barrier, free)
    }

    /// One message goes to this domain now.
    mutating func count(_ domain: String, through route: String, at now: Moment) {
        let key = Key(route: route, domain: domain)
        pages[key]?.pace.count(at: now)
        pages[key]?.expected.count(at: now)
        pages[key]?.isChanged = true
    }

    /// What was counted for a domain when it was reserved never went there.
    static func giveBack(
        to domain: String, _ begun: Moment, through route: Route, at now: Moment, in records: any Records
    ) throws {
        guard let kept = try records.domainLedger(route: route.state.route, domain: domain) else { return }
        var pace = route.pace(of: domain, at: now)
        Ledger.read(kept, into: &pace)
        pace.giveBack(begun, at: now)
        try records.keepDomainLedger(
            Ledger.write(pace), route: route.state.route, domain: domain, until: pace.isForgottenAt ?? now)
    }

    /// Stores what has changed.
    func store(in records: any Records) throws {
        let changed = pages.filter(\.value.isChanged).sorted { $0.key < $1.key }
        for (key, page) in changed {
            guard let until = page.pace.isForgottenAt else { continue }
            try records.keepDomainLedger(
                Ledger.write(page.pace), route: key.route, domain: key.domain, until: until)
        }
    }
}
