import Values

extension Decider {
    /// Opens the deal and asks the policy: either the message with the checkout link goes out, or a person takes over.
    mutating func begin(_ close: CloseStep, at step: Step) -> Flow {
        openDeal(close.offer)
        if situation.deals.contains(where: { $0.offer == close.offer && $0.state == .won }) {
            finish("won")
            return .waits
        }
        if let rule = situation.rules.policy.verdict(in: closeScope(close.offer)),
            case .human(let queue, let priority, let answerWithin) = rule.route
        {
            enrollment.memory.qualified = true
            let escalation = EscalateStep(
                queue: queue, reason: rule.name, priority: priority, answerWithin: answerWithin)
            return escalate(escalation, rule: rule.name)
        }
        enrollment.memory.chased = 0
        enrollment.memory.offeredAt = nil
        return plan(.mail(MailStep(template: close.message)), of: step, offer: close.offer)
    }

    /// Policies about a close see its offer, not only the sequence's own.
    private func closeScope(_ name: String) -> Object {
        var scope = scope
        if let offer = situation.rules.offers[name] { scope["offer"] = .object(offer.values) }
        return scope
    }

    /// Waits for the payment, the next chase or the end, whichever comes first.
    mutating func awaitPayment(_ close: CloseStep) {
        let offered = enrollment.memory.offeredAt ?? now
        let end = time.moment(close.upTo, after: offered)
        let chased = enrollment.memory.chased
        let chase = chased < close.chases.count ? time.moment(close.chases[chased].after, after: offered) : end
        let due = max(now, min(chase, end))
        note("wait for payment", ["until": .int(Int(due.milliseconds))])
        wait(for: .payment, until: due)
    }

    /// The time to chase, or the end of the offer.
    mutating func paymentTimer() {
        guard let step, case .close(let close) = step.kind else { return leaveStep() }
        let end = time.moment(close.upTo, after: enrollment.memory.offeredAt ?? now)
        let chased = enrollment.memory.chased
        if now < end, chased < close.chases.count {
            enrollment.memory.chased += 1
            let message = MailStep(template: close.chases[chased].message, thread: true)
            _ = plan(.mail(message), of: step, occurrence: chased + 1, offer: close.offer)
        } else {
            effects.append(.loseDeal(offer: close.offer, reason: "no answer"))
            note("unpaid", ["offer": .string(close.offer)])
            choose(.unpaid)
        }
    }
}
