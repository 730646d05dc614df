import Values

extension Decider {
    /// The timer fired: the present wait is over, whatever it was.
    mutating func timerFired() {
        guard let due = enrollment.due, due <= now else { return }
        if enrollment.waiting == .confirmation, !needsConfirmation { return goOnConfirmed() }
        switch timerNow {
        case .at(let later)? where later > now: return moveTimer(to: later)
        case .unreadable(let path)?:
            _ = holdForDate(path)
            return
        default: break
        }
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
        case .confirmation:
            exit("not confirmed")
        case nil, .delivery, .card:
            enrollment.due = nil
        }
    }

    /// What follows from the lead's data is worked out anew: a wait for a date moves with it, one whose date is gone is over,
    /// and one whose date cannot be read any more holds, as each would from the start.
    mutating func adjustTimer() {
        guard enrollment.life == .waiting, let due = enrollment.due else { return }
        switch timerNow {
        case .at(let moved)? where moved != due: moveTimer(to: max(moved, now))
        case Coming.none? where due > now:
            note("no date")
            moveTimer(to: now)
        case .unreadable(let path)?: _ = holdForDate(path)
        default: break
        }
    }

    /// When the present wait is over by what is known of the lead now; nil where nothing can move it.
    private var timerNow: Coming? {
        let moves: [Enrollment.Waiting] = [.timer, .event, .confirmation]
        guard let waiting = enrollment.waiting, moves.contains(waiting), let length = step?.kind.wait else {
            return nil
        }
        return moment(of: length, from: enrollment.anchor)
    }

    private mutating func moveTimer(to moment: Moment) {
        enrollment.due = moment
        note("moved", ["until": .int(Int(moment.milliseconds))])
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
