import Engine
package import Ports
private import Synchronization
package import Values
import Workspace

/// Asks the loop to end; settable from a signal handler's thread.
package final class StopSignal: Sendable {
    private let requested = Mutex(false)
    private let bell: any Bell

    package init(bell: any Bell) { self.bell = bell }

    /// Asks the loop to end; asking again changes nothing.
    package func request() {
        requested.withLock { $0 = true }
        bell.ring()
    }

    package var isRequested: Bool { requested.withLock { $0 } }
}

extension Scheduler {
    /// When the loop ends by itself.
    package enum Until: Sendable, Hashable {
        /// Never: it serves until it is stopped.
        case stopped
        /// When nothing is due and nothing is under way.
        case idle
        /// When nothing is due, nothing under way, and the next timer lies after this moment.
        case moment(Moment)
    }

    /// Runs passes until told to stop, and waits in between for the next timer or the bell.
    package func run(
        until end: Until, bell: Doorbell, stop: StopSignal? = nil, requests: RequestQueue? = nil
    ) throws {
        try serve(bell, stop, requests) {
            if try pass() { return .again }
            let next = try nextMoment()
            return !isUnderWay && isOver(end, next: next) ? .end : .wait(until: limited(next, by: end))
        }
    }

    /// One batch of what is due now, to its end, or to where it is stopped; what came in is heard before. Where an inbox takes
    /// its time, a batch of what the others send goes first.
    package func runOnce(at bell: Doorbell, stop: StopSignal? = nil, requests: RequestQueue? = nil) throws {
        var (hasBegun, hasPassed) = (false, false)
        let deadline = clock.now + InboxReader.patience
        try serve(bell, stop, requests) {
            if hasPassed {
                try recordEnded()
            } else {
                if try inboxes?.read() == true { return .again }
                // A mailbox sends nothing before its inbox is heard, or has been silent for this long; no other waits for it.
                if isVisiting, clock.now < deadline {
                    guard hasBegun else {
                        hasBegun = true
                        _ = try pass()
                        return .again
                    }
                    try recordEnded()
                    return .wait(until: deadline)
                }
                _ = try pass(isLast: true)
                hasPassed = true
            }
            return live.underWay.isEmpty ? .end : .wait(until: nil)
        }
    }

    private var isVisiting: Bool { inboxes?.isVisiting ?? false }

    /// Whether something goes on elsewhere, whose end will ring.
    private var isUnderWay: Bool { !live.underWay.isEmpty || isVisiting }

    /// What the loop does after a step.
    private enum Next {
        case again
        case wait(until: Moment?)
        case end
    }

    /// Takes step after step until the last one or a stop, and answers requests in between. However it ends, what is
    /// under way ends first, and every request has its answer.
    private func serve(
        _ bell: Doorbell, _ stop: StopSignal?, _ requests: RequestQueue?, _ step: () throws -> Next
    ) throws {
        defer { requests?.close(with: self) }
        do {
            var troubles = 0
            while stop?.isRequested != true {
                requests?.answerAll(with: self)
                guard let next = try patiently(step, bell, &troubles) else { continue }
                switch next {
                case .again: continue
                case .wait(let moment): clock.wait(until: moment, at: bell, underWay: isUnderWay)
                case .end: return
                }
            }
        } catch {
            // What it comes to is in the journal for the next start.
            carrier.drain(grace: Self.grace)
            throw error
        }
        try windDown()
    }

    /// A step that is to be repeated, because a locked or full disk passes, is nil: nothing was sent that is not
    /// committed.
    private func patiently(_ step: () throws -> Next, _ bell: Doorbell, _ troubles: inout Int) throws -> Next? {
        do {
            let next = try step()
            if troubles > 0 { occurred?(.storeRecovered) }
            troubles = 0
            return next
        } catch let failure as any StoreFailure where failure.isTransient {
            troubles += 1
            occurred?(.storeTrouble(failure))
            bell.wait(seconds: Double(min(troubles, 5)))
            return nil
        }
    }

    /// One pass: record what ended, decide what is due, reserve what may go. Returns whether there was anything to do.
    ///
    /// - Parameter isLast: whether no other follows, so that it takes as many timers as a pass may.
    package func pass(isLast: Bool = false) throws -> Bool {
        // What a failed transaction could not record is kept and recorded by the next one.
        live.underWay.collect(carrier.collect())
        if isClockAhead() { return try passAside() }
        let now = clock.now
        let hasRead = try inboxes?.read() ?? false
        let arrived = agenda.take(at: now, limit: Self.batch)
        // Without a journal no dot is permitted, and whatever is handed over would come straight back.
        let trouble = gate.trouble
        let limit = trouble == nil ? Self.batch : 0
        // What is with the carrier, or came back and is not recorded, is all that the store does not know.
        gate.shortenJournal { live.underWay.ids }
        do {
            let isDue = try store.read { try $0.nextDue().map { $0 <= now } ?? false }
            var worked = try moveOn() || hasRead || !live.underWay.ended.isEmpty || !arrived.isEmpty || isDue
            let (parcels, hasLooked) = try transact { records in
                if trouble == nil { lookAfterRoutes() }
                let pace = isLast ? Self.batch : paceOfDeciding
                // Before anything is reserved: what is sent again must not be taken for what has just come back.
                try recordEnded(in: records)
                if try receiveKept(in: records) { worked = true }
                for item in arrived where detour?(item.incoming) != true {
                    try receiveScripted(item.incoming, in: records)
                }
                if isDue { try decideDue(limit: pace, in: records) }
                if try breachCards(in: records) { worked = true }
                if try shareOut(in: records) { worked = true }
                if try forgetOld(at: now, in: records) { worked = true }
                if try takeUnread(in: records) { worked = true }
                try pruneLedgers(at: now, in: records)
                return try reserve(limit: limit, in: records)
            }
            carrier.carry(parcels)
            if let trouble, !worked { throw trouble }
            return worked || hasLooked
        } catch {
            for item in arrived { agenda.putBack(item) }
            throw error
        }
    }

    /// A scenario may say what cannot be, such as a second claim of a card: that is told, and the rest goes on.
    private func receiveScripted(_ incoming: Incoming, in records: any Records) throws {
        do {
            _ = try receive(incoming, in: records)
        } catch let error as SchedulerError {
            try log(
                "refused", lead: 0, actor: incoming.actor,
                ["event": .string(incoming.name.text), "reason": .string("\(error)")], in: records)
        }
    }

    /// How many timers, and how many messages, one transaction takes: enough to share one fdatasync among many.
    static let batch = 500

    /// How many timers the next transaction takes. While messages come back, about as many as they: what is planned far ahead
    /// of what can be sent is only written, put aside and read again. The next pass follows at once, so nothing waits.
    private var paceOfDeciding: Int {
        let ended = live.underWay.ended.count
        return ended == 0 ? Self.batch : min(max(ended, 100), Self.batch)
    }

    private func decideDue(limit: Int, in records: any Records) throws {
        var met: Set<Int64> = []
        for (enrollment, lead) in try readDue(limit: limit, in: records) {
            // Another run of the same lead may have written to it just now.
            let lead = met.insert(lead.id).inserted ? lead : try records.lead(lead.id) ?? lead
            if let pause = pause(of: enrollment) {
                try apply(
                    .paused(by: pause.by), to: enrollment, lead: lead, cause: "paused", actor: pause.by, in: records)
                continue
            }
            if enrollment.waiting == .evidence, try decideDoubt(of: enrollment, lead, in: records) { continue }
            try apply(.due, to: enrollment, lead: lead, cause: "due", actor: "scheduler", in: records)
        }
    }

    /// What is due. A row that nobody understands is parked with its reason, and the others go on.
    private func readDue(limit: Int, in records: any Records) throws -> [(enrollment: Enrollment, lead: Lead)] {
        while true {
            do {
                let due = try records.due(at: clock.now, limit: limit)
                // Something is due, but a run without its lead is not found.
                if !due.isEmpty { return due }
            } catch StoreError.unreadable {}
            let parked = try records.parkUnreadable(at: clock.now, limit: limit)
            for row in parked {
                try log(
                    "parked", lead: row.lead, enrollment: row.enrollment, actor: "scheduler",
                    ["now": .string(Enrollment.Life.held.rawValue)], in: records)
            }
            if parked.isEmpty { return try records.due(at: clock.now, limit: limit) }
        }
    }

    /// When there is something to do by the clock: a timer, a message, a card, or a route that opens.
    package func nextMoment() throws -> Moment? {
        let now = clock.now
        // By a clock that is ahead everything is due.
        if wasAhead { return inboxes?.nextVisit }
        return try store.read { records in
            [
                try records.nextDue(),
                try records.nextReady(without: live.routes.closed(at: now)),
                try records.nextBreach(), try records.nextKeptEvent(), live.routes.nextOpening(after: now), agenda.next,
                inboxes?.nextVisit, try nextReturn(in: records),
            ].compactMap { $0 }.min()
        }
    }

    private func isOver(_ end: Until, next: Moment?) -> Bool {
        switch end {
        case .stopped: false
        case .idle: next.map { $0 > clock.now } ?? true
        case .moment(let limit): next.map { $0 > limit } ?? true
        }
    }

    private func limited(_ next: Moment?, by end: Until) -> Moment? {
        if case .moment(let limit) = end { return next.map { min($0, limit) } ?? limit }
        return next
    }

    /// Lets what is under way end, and records it.
    private func windDown() throws {
        live.underWay.collect(carrier.collect())
        let count = live.underWay.count
        if count > 0 { occurred?(.windingDown(count, grace: Self.grace)) }
        carrier.drain(grace: Self.grace)
        try recordEnded()
    }

    /// How long a stop waits for what is under way.
    private static let grace = Span.seconds(20)

    func recordEnded() throws {
        live.underWay.collect(carrier.collect())
        guard !live.underWay.ended.isEmpty else { return }
        try transact { try recordEnded(in: $0) }
    }

    private func recordEnded(in records: any Records) throws {
        let ended = live.underWay.ended
        try conclude(ended, in: records)
        release(ended)
        live.underWay.hasRecorded()
    }
}
