import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    /// Lets the engine decide, and stores the decision with all its effects and its row in the log.
    ///
    /// Returns nil where nothing can be decided because the enrollment's version cannot be read: a timer or a delivery
    /// then parks it, visibly, and the others go on; anything else leaves it as it is.
    @discardableResult
    func apply(
        _ event: Event, to enrollment: Enrollment, lead: Lead, cause: String, actor: String,
        message: MessageRecord? = nil, about id: Int64? = nil, in records: any Records
    ) throws -> Decision? {
        let now = clock.now
        let situation: Situation
        do {
            situation = try self.situation(of: enrollment, lead: lead, in: records)
        } catch  where !(error is any StoreFailure) {
            guard event.needsNoSteps else {
                if event.isFromOutside { return nil }
                try apply(
                    .parked(reason: "\(error)"), to: enrollment, lead: lead, cause: "parked", actor: "scheduler",
                    in: records)
                return nil
            }
            situation = Situation(lead: lead, version: enrollment.versionWithoutSteps, rules: workspace.rules)
        }
        let decision = decide(enrollment, event, in: situation, now: now)
        guard !decision.notes.isEmpty || decision.enrollment != enrollment else { return decision }
        // What happened stands in the log before what came of it: subscribers are told in the log's order.
        try log(decision, of: event, cause: cause, actor: actor, about: message?.id ?? id, in: records)
        let called = event.called(of: enrollment)
        for effect in decision.effects { try carryOut(effect, of: decision, called: called, in: records) }
        if decision.enrollment.life.isOver, !enrollment.life.isOver {
            // One that a person sends again can be under way beside the one that ended it.
            try stopMessages(of: decision.enrollment, reason: "enrollment over", in: records)
        }
        if decision.enrollment != enrollment { try records.update(decision.enrollment, was: enrollment.due) }
        if decision.enrollment.life == .exited { try loseDeals(ofLeaver: decision.enrollment, lead, in: records) }
        if decision.lead != lead { try tellChange(of: decision.lead, besides: enrollment.id, in: records) }
        observe(decision.lead, decision.enrollment, cause, decision.notes, message)
        return decision
    }

    /// A decision as the log has it: what the event said of itself, and what was decided.
    private func log(
        _ decision: Decision, of event: Event, cause: String, actor: String, about message: Int64?,
        in records: any Records
    ) throws {
        var values = Object()
        if case .happened(let happening) = event { values = happening.details }
        values["now"] = .string(decision.enrollment.life.rawValue)
        values["did"] = decision.notes.isEmpty ? nil : .array(decision.notes.map(\.value))
        if let due = decision.enrollment.due { values["due"] = .int(Int(due.milliseconds)) }
        if let message { values["message"] = .int(Int(message)) }
        try log(
            cause, lead: decision.lead.id, enrollment: decision.enrollment.id, actor: actor, values, in: records)
    }

    /// What is known of a lead has changed: what the timers of its runs follow from is worked out anew.
    ///
    /// - Parameter run: one that knows already.
    func tellChange(of lead: Lead, besides run: Int64? = nil, in records: any Records) throws {
        for enrollment in try records.enrollments(lead: lead.id)
        where enrollment.id != run && enrollment.life == .waiting && enrollment.due != nil {
            try apply(.leadChanged, to: enrollment, lead: lead, cause: "updated", actor: "scheduler", in: records)
        }
    }

    /// Remembers an observation for when the transaction is durable.
    func observe(
        _ lead: Lead, _ enrollment: Enrollment?, _ cause: String, _ notes: [Note] = [], _ message: MessageRecord? = nil
    ) {
        guard tellsDecisions, occurred != nil else { return }
        live.occurrences.append(
            .decided(
                Observation(
                    at: clock.now, lead: lead, enrollment: enrollment, cause: cause, notes: notes, message: message)))
    }

    func log(
        _ name: String, lead: Int64, enrollment: Int64? = nil, actor: String, _ values: Object = [:],
        in records: any Records
    ) throws {
        try records.append(
            LogEntry(
                id: identifier(), at: clock.now, lead: lead, enrollment: enrollment, name: name, actor: actor,
                values: values))
    }

    /// What the engine needs to know around an enrollment. Deals and cards are read only where the sequence asks.
    func situation(of enrollment: Enrollment, lead: Lead, in records: any ReadableRecords) throws -> Situation {
        let version = try version(enrollment.version, in: records)
        return Situation(
            lead: lead, version: version, rules: workspace.rules,
            deals: version.sells ? try records.deals(lead: lead.id) : [],
            card: version.qualify ? try records.activeCard(lead: lead.id) : nil,
            isConfirmed: version.optIn != nil ? try records.optIn(lead: lead.id)?.confirmedAt != nil : false)
    }

    /// The version an enrollment is pinned to: from the files where it is still current, else from the store.
    func version(_ hash: String, in records: any ReadableRecords) throws -> SequenceVersion {
        if let known = live.versions[hash] { return known }
        guard let kept = try records.version(hash: hash) else { throw SchedulerError.unknownVersion(hash) }
        let version = try workspace.sequence(source: kept.source, name: kept.name)
        live.versions.add(version)
        return version
    }

    /// The version, or nil where it cannot be had: what only asks about it goes on without.
    func knownVersion(_ hash: String, in records: any ReadableRecords) throws -> SequenceVersion? {
        do {
            return try version(hash, in: records)
        } catch  where !(error is any StoreFailure) {
            return nil
        }
    }

    private func carryOut(
        _ effect: Effect, of decision: Decision, called: Moment?, in records: any Records
    ) throws {
        let (enrollment, lead) = (decision.enrollment, decision.lead)
        switch effect {
        case .plan(let plan): try self.plan(plan, for: enrollment, lead, in: records)
        case .changeLead: try records.update(lead)
        case .openDeal(let offer): try openDeal(offer, for: lead, in: records)
        case .loseDeal(let offer, let reason): try loseDeal(offer, of: lead, reason: reason, in: records)
        case .openCard(let escalation, _):
            try openCard(escalation, lead: lead, enrollment: enrollment, called: called, in: records)
        case .withdrawCard: try withdrawCard(of: lead, in: records)
        case .enroll(let sequence): try enroll(lead, in: sequence, from: enrollment, records)
        case .stopMessages(let reason): try stopMessages(of: enrollment, reason: reason, in: records)
        }
    }

    private func plan(_ plan: Plan, for enrollment: Enrollment, _ lead: Lead, in records: any Records) throws {
        let route =
            switch plan.content {
            case .mail(let step): try sender(of: step, for: enrollment, lead, in: records)
            case .webhook(let call): call.endpoint
            }
        try records.insert(
            OutboxMessage(
                id: identifier(), enrollment: enrollment.id, lead: enrollment.lead, plan: plan, route: route,
                plannedAt: clock.now))
    }

    /// Ends what is not out yet; what the carrier has is stopped at the gate before this commits.
    func stopMessages(of enrollment: Enrollment, reason: String, in records: any Records) throws {
        for message in try records.messages(enrollment: enrollment.id) {
            switch message.state {
            case .planned, .deferred, .held:
                try end(message, as: .stopped, answer: reason, in: records)
            case .sending:
                live.underWay.hasStopped(gate.stop([message.id]))
            case .unknown:
                break
            }
        }
    }

    @discardableResult
    func end(
        _ message: OutboxMessage, as state: MessageRecord.State, answer: String?, in records: any Records
    ) throws -> MessageRecord {
        let record = MessageRecord(message, state: state, at: clock.now, answer: answer)
        try records.end(message, as: record)
        return record
    }
}

extension Event {
    /// When that happened which it tells of, as far as anybody knows.
    fileprivate func called(of enrollment: Enrollment) -> Moment? {
        switch self {
        case .happened(let happening): happening.at
        case .due: enrollment.due
        case .colleague, .delivered, .missed, .leadChanged, .shifted, .resent, .parked, .released, .paused, .resumed,
            .away, .back, .left:
            nil
        }
    }

    /// Whether it can be decided although nobody can read the steps.
    fileprivate var needsNoSteps: Bool {
        switch self {
        case .parked, .left, .paused: true
        case .happened(let happening):
            happening.name.finalExit != nil || [.known(.won), .known(.lost)].contains(happening.name)
        case .colleague, .due, .delivered, .missed, .leadChanged, .shifted, .resent, .released, .resumed, .away,
            .back:
            false
        }
    }

    /// Whether somebody outside told it: where it cannot be decided, it leaves a run as it is.
    fileprivate var isFromOutside: Bool {
        switch self {
        case .happened, .colleague, .leadChanged, .resumed, .released, .away, .back: true
        case .due, .delivered, .missed, .shifted, .resent, .parked, .paused, .left: false
        }
    }
}

extension Enrollment {
    /// What is left of a version that nobody can read.
    fileprivate var versionWithoutSteps: SequenceVersion {
        SequenceVersion(name: sequence, title: sequence, hash: version, basis: "none", steps: [])
    }
}

extension SequenceVersion {
    /// Whether any of its decisions or messages can ask about a deal.
    var sells: Bool { !offers.isEmpty }
}
