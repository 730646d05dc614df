package import Values

extension Situation {
    /// What a message comes to that its enrollment waits for; nil where it may go.
    ///
    /// - Parameters:
    ///   - putOff: when it may be tried again, where a remote or a gate put it off.
    ///   - standstills: when nothing could go its way.
    package func verdict(
        on key: MessageKey, of enrollment: Enrollment, putOff: Moment?, standstills: [Standstill], at now: Moment
    ) -> CatchUp.Verdict? {
        guard enrollment.waiting == .delivery, enrollment.step == key.step, let step = version.step(key.step),
            let catchUp = version.catchUp(of: key)
        else { return nil }
        let delayed = Delayed(planned: enrollment.anchor, putOff: putOff, standstills: standstills)
        let verdict = catchUp.verdict(on: delayed, at: now, window(of: step))
        if case .shift(let moment, let late)? = verdict, let end = offerEnd(at: step, of: enrollment), moment >= end {
            // A reminder of an offer that is over by then reminds of nothing.
            return .skip(late: late)
        }
        return verdict
    }

    /// When a message that its enrollment waits for will be too old to go; nil where it never is.
    package func expiry(of key: MessageKey, of enrollment: Enrollment) -> Moment? {
        guard enrollment.step == key.step, let step = version.step(key.step), let catchUp = version.catchUp(of: key),
            catchUp.policy == .expire
        else { return nil }
        return window(of: step)
            .moment(catchUp.after, after: enrollment.anchor)
    }

    /// When a step's message may leave: a call to an endpoint at any time.
    private func window(of step: Step) -> BusinessTime {
        var schedule = version.schedule
        if case .webhook = step.kind { schedule = Schedule(zone: schedule.zone) }
        return BusinessTime(schedule, leadZone: lead.zone, workspaceZone: rules.zone)
    }

    private func offerEnd(at step: Step, of enrollment: Enrollment) -> Moment? {
        guard case .close(let close) = step.kind, let offered = enrollment.memory.offeredAt else { return nil }
        return BusinessTime(version.schedule, leadZone: lead.zone, workspaceZone: rules.zone)
            .moment(close.upTo, after: offered)
    }
}

extension SequenceVersion {
    /// What its step says of lateness, else the sequence; nil where a late message is simply sent.
    ///
    /// A call to an endpoint follows its own step alone. The message that opens a `close` is never left out, because
    /// everything after it speaks of it.
    package func catchUp(of key: MessageKey) -> CatchUp? {
        guard let step = step(key.step) else { return nil }
        // Who has just asked for something is answered, however late.
        if case .confirm = step.kind { return nil }
        var catchUp = step.late ?? late
        if case .webhook = step.kind { catchUp = step.late ?? .send }
        if case .close = step.kind, key.occurrence == 0, catchUp.policy != .shift { catchUp = .send }
        return catchUp.policy == .send ? nil : catchUp
    }

    func step(_ id: String) -> Step? { place(of: id).map { steps[$0] } }
}
