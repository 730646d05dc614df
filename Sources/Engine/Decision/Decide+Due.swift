import Values

extension Decider {
    /// The timer fired: the present wait is over, whatever it was.
    mutating func timerFired() {
        guard let due = enrollment.due, due <= now else { return }
        switch enrollment.waiting {
        case nil where enrollment.life == .pending:
            enrollment.life = .active
            run(from: version.start)
        case .timer:
            note("waited")
            leaveStep()
        case .evidence:
            note("assumed sent")
            assumeSent()
        case .event:
            note("timed out")
            choose(.otherwise)
        case .payment:
            paymentTimer()
        case nil, .delivery, .card:
            enrollment.due = nil
        }
    }

    /// Tries again what is held.
    mutating func release() {
        guard enrollment.life == .held, let place = place else { return }
        enrollment.outcome = nil
        enrollment.life = .active
        note("released")
        run(from: place)
    }

    /// Goes on after the present step.
    mutating func leaveStep() {
        guard let place else { return run(from: nil) }
        run(from: version.steps[place].next)
    }

    /// Goes on in a block of the present step, or past it.
    mutating func choose(_ block: Block) {
        guard let place else { return run(from: nil) }
        run(from: version.steps[place].entry(of: block))
    }

    var place: Int? { enrollment.step.flatMap { version.place(of: $0) } }
    var step: Step? { place.map { version.steps[$0] } }
}
