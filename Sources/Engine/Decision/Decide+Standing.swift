import Values

/// What stops a run for a while, and what lets it go on.
extension Decider {
    /// It stands still with its reason, and keeps what it waited for.
    mutating func park(_ reason: String) {
        guard enrollment.life != .held || enrollment.outcome != reason || enrollment.due != nil else { return }
        enrollment.life = .held
        enrollment.due = nil
        enrollment.outcome = reason
        note("parked")
    }

    /// Tries again what is held.
    mutating func release(_ release: Release) {
        if let key = release.message { return releaseMessage(key, byHand: release.byHand) }
        guard enrollment.life == .held else { return }
        guard enrollment.waiting == nil, let step else { return unpark(release) }
        note("released")
        if case .close = step.kind, enrollment.memory.offeredAt != nil { return paymentTimer() }
        run(from: place)
    }

    /// Its message is to go out; it waits for it again.
    private mutating func releaseMessage(_ key: MessageKey, byHand: Bool) {
        note("released")
        if enrollment.life == .held {
            enrollment.life = .waiting
            enrollment.waiting = .delivery
            enrollment.due = nil
            enrollment.outcome = nil
        }
        // Its age goes on counting while it is held: a standstill in that time kept nothing from going.
        let canExpire = version.catchUp(of: key)?.policy == .expire
        if byHand || !canExpire, enrollment.waiting == .delivery { enrollment.anchor = now }
    }

    /// Gives a parked enrollment back what it waited for; what it was parked on is decided again at once.
    private mutating func unpark(_ release: Release) {
        note("released")
        enrollment.outcome = nil
        enrollment.life = enrollment.waiting == nil ? .pending : .waiting
        switch enrollment.waiting {
        case .card: enrollment.outcome = enrollment.memory.exit
        case .delivery where release.isSending: break
        case .delivery:
            // Its message ended while it was parked.
            enrollment.waiting = .timer
            enrollment.anchor = now
            enrollment.due = now
        case nil, .timer, .evidence, .event, .payment, .confirmation: enrollment.due = now
        }
        guard enrollment.waiting == .card, release.cardBreaches ?? 2 > 1 else { return }
        guard let exit = enrollment.memory.exit else { return missed() }
        // The exit asked for a person, and nothing else is left to do.
        if release.cardBreaches == nil {
            effects.append(.openCard(EscalateStep(queue: situation.rules.defaultQueue, reason: exit), rule: nil))
        }
    }

    /// A late message goes at another moment, as if that had been meant all along.
    mutating func shift(_ key: MessageKey, to moment: Moment, _ lateness: String) {
        guard enrollment.step == key.step else { return }
        enrollment.anchor = moment
        note("shifted", ["reason": .string(lateness), "until": .int(Int(moment.milliseconds))])
    }

    /// A message of unknown outcome goes out once more: whoever has not gone on waits for it again.
    mutating func resend(_ key: MessageKey) {
        guard enrollment.waiting == .evidence, enrollment.step == key.step else { return }
        note(enrollment.life == .held ? "released" : "sent again")
        enrollment.life = .waiting
        enrollment.waiting = .delivery
        enrollment.due = nil
        enrollment.outcome = nil
    }

    /// Stops for a while; what a person or a message brings is still heard.
    mutating func pause(because reason: String, noting values: Object = [:]) {
        guard enrollment.life != .paused, enrollment.life != .held else { return }
        enrollment.life = .paused
        enrollment.memory.pausedDue = enrollment.due
        enrollment.due = nil
        enrollment.outcome = reason
        note("paused", values)
    }

    /// Its message ended while it is paused: it goes on from there when it is resumed.
    mutating func goOnLater() {
        let person = enrollment.outcome
        if case .close(let close)? = step?.kind {
            awaitPayment(close)
            enrollment.memory.pausedDue = enrollment.due
        } else if case .confirm(let confirm)? = step?.kind {
            enrollment.waiting = .confirmation
            enrollment.anchor = since
            enrollment.memory.pausedDue = time.moment(confirm.upTo, after: since)
        } else {
            enrollment.waiting = .timer
            enrollment.anchor = since
            enrollment.memory.pausedDue = now
        }
        enrollment.life = .paused
        enrollment.due = nil
        enrollment.outcome = person
    }

    /// Goes on; what came due meanwhile is decided at once.
    mutating func resume() {
        guard enrollment.life == .paused else { return }
        enrollment.life = enrollment.waiting == nil ? .pending : .waiting
        enrollment.due = enrollment.memory.pausedDue.map { max($0, now) }
        if enrollment.waiting == nil, enrollment.due == nil { enrollment.due = now }
        enrollment.outcome = enrollment.memory.exit
        enrollment.memory.pausedDue = nil
        note("resumed")
        if enrollment.waiting == .event, case .waitFor(let trigger, _)? = step?.kind, let seen = seen(trigger) {
            note("already happened", ["event": .string(seen.text)])
            return choose(.then)
        }
        if enrollment.waiting == .confirmation, !needsConfirmation { return goOnConfirmed() }
        adjustTimer()
    }
}
