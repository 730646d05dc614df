import Values

extension Decider {
    /// The timer fired: the present wait is over, whatever it was.
    mutating func timerFired() {
        guard let due = enrollment.due, due <= now else { return }
        timer = due
        switch enrollment.waiting {
        case nil where enrollment.life == .pending:
            enrollment.life = .active
            run(from: version.start)
        case .timer:
            note("waited")
            leaveStep()
        case .evidence:
            note("assumed sent")
            messageEnded()
        case .event:
            note("timed out")
            choose(.otherwise)
        case .payment:
            paymentTimer()
        case nil, .delivery, .card:
            enrollment.due = nil
        }
    }

    /// Tries again what is held: a message that is in the outbox waits there for its outcome, any other is planned.
    mutating func release() {
        guard enrollment.life == .held, let step else { return }
        note("released")
        if enrollment.waiting == .delivery { return wait(for: .delivery, until: nil) }
        if case .close = step.kind, enrollment.memory.offeredAt != nil { return paymentTimer() }
        run(from: place)
    }

    /// Goes on after the present step.
    mutating func leaveStep() { run(from: step?.next) }

    /// Goes on in a block of the present step, or past it; from the start where none was begun.
    mutating func choose(_ block: Block) {
        run(from: enrollment.step == nil ? version.start : step?.entry(of: block))
    }

    var place: Int? { enrollment.step.flatMap { version.place(of: $0) } }
    var step: Step? { place.map { version.steps[$0] } }
}
