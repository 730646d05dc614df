import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    /// Reserves what may be sent now: gates, caps, rendering, the row `sending`. The parcels go to the carrier after
    /// the commit, never before. Whether it looked at any is told besides: then there may be more.
    ///
    /// It looks at no more than twice as many as it may reserve, however many of them are held, stopped or put off:
    /// requests are not to wait for the whole of a backlog.
    func reserve(limit: Int, in records: any Records) throws -> (parcels: [Parcel], hasLooked: Bool) {
        var parcels: [Parcel] = []
        var looked = 0
        var domains = DomainBook()
        let now = clock.now
        while parcels.count < limit, looked < 2 * limit {
            // Where every route is closed there may still be mail of one that is gone.
            let room = min(limit - parcels.count, 2 * limit - looked, max(1, live.routes.room(at: now)))
            let batch = try records.ready(at: now, limit: room, without: live.routes.closed(at: now))
            if batch.isEmpty { break }
            looked += batch.count
            var isFresh = true
            for listed in batch where live.routes[listed.route]?.isOpen(at: now) ?? true {
                // What became of one that was not sent may have ended another of its run.
                guard let message = try isFresh ? listed : records.message(listed.id) else { continue }
                if let parcel = try reserve(message, at: now, &domains, in: records) {
                    parcels.append(parcel)
                } else {
                    isFresh = false
                }
            }
        }
        try domains.store(in: records)
        return (parcels, looked > 0)
    }

    /// One message through its gates; nil where it may not go now, with the reason in its row.
    private func reserve(
        _ message: OutboxMessage, at now: Moment, _ domains: inout DomainBook, in records: any Records
    ) throws -> Parcel? {
        var message = message
        guard let enrollment = try records.enrollment(message.enrollment), let lead = try records.lead(message.lead),
            try !enrollment.life.isOver || isAskedFor(message, of: enrollment, lead, in: records)
        else {
            try end(message, as: .stopped, answer: "enrollment over", in: records)
            try log(
                "stopped", lead: message.lead, enrollment: message.enrollment, actor: "scheduler",
                ["message": .int(Int(message.id))], in: records)
            return nil
        }
        let situation: Situation
        do {
            situation = try self.situation(of: enrollment, lead: lead, in: records)
        } catch  where !(error is any StoreFailure) {
            return try follow(.hold("\(error)"), message, enrollment, lead, in: records)
        }
        if live.routes[message.route] == nil, try moves(&message, enrollment, lead, in: records) { return nil }
        if let reason = try records.suppression(hash: keys.addressHash(lead.address)) {
            return try follow(.stop(reason), message, enrollment, lead, in: records)
        }
        if let verdict = try catchUp(message, enrollment, situation, in: records) {
            try follow(verdict, message, enrollment, lead, in: records)
            return nil
        }
        if let verdict = try gate(message, enrollment, situation, at: now, &domains, in: records) {
            return try follow(verdict, message, enrollment, lead, in: records)
        }
        do {
            let web = try links(of: message, in: records)
            let composed = try composer.compose(message, enrollment, situation, web: web, at: now)
            if let failure = web?.failure { throw failure }
            message.state = .sending
            if message.attempts > 0 { gate.begin(message.id) }
            message.attempts += 1
            message.reservedAt = now
            message.reason = nil
            message.subject = composed.subject ?? message.subject
            try records.begin(message)
            if keepsMessages, case .mail(let mail) = composed.content {
                try records.keepBody(
                    message: message.id, bytes: mail.bytes, base: bases.base(of: message, situation, by: composer))
            }
            let isCounted = composed.isMail && begin(lead.domain, through: message.route, &domains)
            live.underWay.begin(
                message.id,
                .init(
                    lead: lead.id, enrollment: enrollment.id, route: message.route, isMail: composed.isMail,
                    domain: isCounted ? lead.domain : nil))
            live.routes.note(message.route) { $0.inFlight += 1 }
            hasBegun(message, at: now)
            return Parcel(message: message.id, content: composed.content)
        } catch let error as ComposeError {
            let verdict = error.abortReason.map(Verdict.leaveOut) ?? .hold(error.description)
            return try follow(verdict, message, enrollment, lead, in: records)
        }
    }

    /// Why a message may not go now.
    private enum Verdict {
        case stop(String)
        case later(Moment, String)
        case hold(String)
        /// The template declined: the message is skipped, and the sequence goes on.
        case leaveOut(String)
    }

    /// A pause, another enrollment's card, what the law and the domain want, the sending window, the lead's own limit and the domain's caps, in this order. The mailbox's
    /// own limits were asked before: where they are reached, none of its messages comes this far.
    private func gate(
        _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, at now: Moment,
        _ domains: inout DomainBook,
        in records: any Records
    ) throws -> Verdict? {
        let lead = situation.lead
        if enrollment.life == .paused || pause(of: enrollment) != nil { return .later(now + .hours(1), Self.paused) }
        if let card = try records.activeCard(lead: lead.id), card.enrollment != message.enrollment {
            return .later(now + .hours(1), "card open")
        }
        if let until = lead.awayUntil(in: workspace.rules.zone), until > now {
            return .later(until, "the lead is away until \((lead.zone ?? workspace.rules.zone).local(until).date)")
        }
        guard let route = live.routes[message.route] else {
            return .hold("there is no mailbox or endpoint “\(message.route)”")
        }
        guard case .mail = message.content else { return nil }
        if let reason = workspace.configuration.refusal(of: message.route) ?? refusalOfDomain(message.route) {
            return .later(now + .hours(1), reason)
        }
        let time = BusinessTime(situation.version.schedule, leadZone: lead.zone, workspaceZone: situation.rules.zone)
        let opening = situation.version.isConfirmation(message.key) ? now : time.opening(at: now)
        guard let opening else { return .hold("the sending window never opens") }
        if opening > now { return .later(opening, OutboxMessage.outsideWindow) }
        if let (until, sentence) = try frequencyBrake(on: lead, enrollment, at: now, in: records) {
            return .later(until, sentence)
        }
        if let (barrier, free) = try domains.barrier(to: lead.domain, through: route, at: now, in: records) {
            return .later(free, barrier.sentence)
        }
        return nil
    }

    /// Why a mailbox may not write in its domain's name, where the home asks that the domain says so itself.
    private func refusalOfDomain(_ mailbox: String) -> String? {
        workspace.configuration.authentication == .require ? standing?.gap(of: mailbox) : nil
    }

    static let paused = "paused"

    private func follow(
        _ verdict: Verdict, _ message: OutboxMessage, _ enrollment: Enrollment, _ lead: Lead, in records: any Records
    ) throws -> Parcel? {
        var message = message
        switch verdict {
        case .stop(let reason):
            try end(message, as: .stopped, answer: reason, in: records)
            try apply(
                .happened(Happening(name: "suppress")), to: enrollment, lead: lead, cause: "suppress",
                actor: "scheduler", in: records)
        case .later(let moment, let reason):
            message.notBefore = moment
            message.reason = reason
            try records.update(message)
        case .leaveOut(let reason):
            let record = try end(message, as: .skipped, answer: reason, in: records)
            try tell(.skipped(reason), record, message, by: "template", in: records)
        case .hold(let reason):
            message.state = .held
            message.reason = reason
            try records.update(message)
            try apply(
                .delivered(Delivered(key: message.key, outcome: .held(reason))), to: enrollment, lead: lead,
                cause: "held", actor: "scheduler", in: records)
        }
        return nil
    }
}

extension Lead {
    /// The domain of the address, in lower case.
    var domain: String { address.afterLastAt.lowercased() }
}
