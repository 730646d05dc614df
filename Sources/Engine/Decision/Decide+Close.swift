import Values

extension Decider {
    /// Opens the deal and asks the policy: either the message with the checkout link goes out, or a person takes over.
    mutating func begin(_ close: CloseStep, at step: Step) -> Flow {
        openDeal(close.offer)
        if isWon(close.offer) {
            finish("won")
            return .waits
        }
        if let rule = humanRule(for: close.offer) { return qualify(by: rule) }
        enrollment.memory.chased = 0
        enrollment.memory.offeredAt = nil
        return plan(.mail(MailStep(template: close.message)), of: step, offer: close.offer)
    }

    /// Waits for the payment, the next chase or the end, whichever comes first.
    mutating func awaitPayment(_ close: CloseStep) {
        let offered = enrollment.memory.offeredAt ?? since
        enrollment.memory.offeredAt = offered
        let end = time.moment(close.upTo, after: offered)
        // A reminder whose time went by while another was on its way would follow it at once: it is left out.
        let (time, now) = (time, now)
        let chases = close.chases.dropFirst(enrollment.memory.chased).map { time.moment($0.after, after: offered) }
        let next = chases.first { $0 >= now } ?? end
        let due = max(now, min(next, end))
        note("wait for payment", ["until": .int(Int(due.milliseconds))])
        wait(for: .payment, until: due)
    }

    /// The time to chase, or the end of the offer.
    mutating func paymentTimer() {
        guard let step, case .close(let close) = step.kind else { return leaveStep() }
        if isWon(close.offer) { return finish("won") }
        let offered = enrollment.memory.offeredAt ?? now
        if now >= time.moment(close.upTo, after: offered) {
            loseDeal(close.offer, reason: "no answer")
            note("unpaid", ["offer": .string(close.offer)])
            return choose(.unpaid)
        }
        // After a standstill several may be due: the lead gets the latest of them, never all at once.
        guard let chase = close.chases.lastIndex(where: { time.moment($0.after, after: offered) <= now }),
            chase >= enrollment.memory.chased
        else { return awaitPayment(close) }
        _ = plan(
            .mail(MailStep(template: close.chases[chase].message, thread: true)), of: step, occurrence: chase + 1,
            offer: close.offer, due: time.moment(close.chases[chase].after, after: offered))
        if enrollment.waiting == .delivery { enrollment.memory.chased = chase + 1 }
    }
}
