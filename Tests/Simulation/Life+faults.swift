import Ports
import Scheduler
import Values

extension Life {
    /// Puts the faults of the disk and the process where the store can meet them.
    func connectFaults() {
        store.beforeBody = { [unowned self] in try meetOutage() }
        store.beforeCommit = { [unowned self] in
            // The carrier's thread does not wait for the scheduler's transaction.
            carrierGoesOn()
            if !isCalm, isDoomed || faultDice.chance(terms.killsAtWrite) {
                coverage.count("killed before the commit")
                throw Crash()
            }
            if !isCalm, faultDice.chance(terms.storeTrouble) {
                coverage.count("commit failed")
                throw faultDice.pick([StoreError.full, .busy, .inputOutput(code: 10)])
            }
        }
        store.uponCommit = { [unowned self] in
            uponCommit?()
            judge.committed()
        }
        store.afterCommit = { [unowned self] in
            carrierGoesOn()
            if !isCalm, faultDice.chance(terms.killsAtWrite) {
                coverage.count("killed after the commit")
                throw Crash()
            }
        }
        store.beforeRead = { [unowned self] in
            if !isCalm, faultDice.chance(terms.storeTrouble / 10) {
                coverage.count("read failed")
                throw StoreError.busy
            }
        }
        if mutation == .storeForgetsCommit { store.forgets = { [unowned self] in faultDice.chance(5) } }
    }

    private func meetOutage() throws {
        guard let outage else { return }
        guard time < outage.until else {
            self.outage = nil
            return
        }
        coverage.count("write in an outage")
        throw outage.failure
    }

    /// What the carrier's own thread does in the midst of a transaction. Only its events may happen then, so nothing
    /// else is taken from the future: they are looked for where they are few.
    private func carrierGoesOn() {
        guard let wire, faultDice.chance(300) else { return }
        if wire.goOn() { coverage.count("carrier went on in the midst of a transaction") }
    }

    /// Kills, stops, outages, jumps of the clock and edits, each at any moment of the life.
    func planFaults() {
        at(terms.kills) { life in
            if life.scheduler != nil { life.die(because: "killed") }
        }
        at(terms.stops) { life in
            life.stopGently(for: life.faultDice.span(.seconds(2), .days(5)))
        }
        at(terms.outages) { life in
            let failure = life.faultDice.pick([StoreError.full, .busy, .inputOutput(code: 10)])
            life.outage = (life.time + life.faultDice.span(.seconds(10), .hours(8)), failure)
            life.coverage.count("outages")
            life.tell("an outage begins: \(failure)")
        }
        at(terms.jumps) { life in life.jump() }
        at(terms.edits) { life in life.edit() }
    }

    private func at(_ times: Int, _ act: @escaping (Life) -> Void) {
        for _ in 0..<times {
            let moment = time + .milliseconds(Int64(faultDice.below(terms.days * 86_400)) * 1_000)
            future.add(moment) { [unowned self] in
                if !isCalm, judge.violation == nil { act(self) }
            }
        }
    }

    private func jump() {
        let far = faultDice.pick([Span.hours(-1), .hours(1), .hours(25), .minutes(-5), .days(-3), .days(3), .days(400)])
        setSkew(skew + far)
        coverage.count(far < .zero ? "clock set back" : "clock set forward")
        tell("the clock jumps by \(far.milliseconds / 60_000) minutes")
        // Somebody notices, mostly.
        if faultDice.chance(700) {
            future.add(time + faultDice.span(.minutes(5), .days(4))) { [unowned self] in
                guard skew != .zero else { return }
                setSkew(.zero)
                tell("the clock is right again")
            }
        }
    }

    /// The files of the home are edited, and Baton starts again with them.
    private func edit() {
        let what = home.edit(&faultDice)
        let (checked, problems) = home.workspace()
        guard let checked else { return judge.broken(.homeIsValid, problems) }
        coverage.count("edits")
        tell(what)
        stopGently(for: .seconds(5))
        guard scheduler == nil else { return }
        workspace = checked
        remember(checked)
    }
}

extension Wire {
    /// One of the parcels under way comes to its dot, or to its answer, out of turn.
    func goOn() -> Bool {
        guard !isDead, let message = underWay.keys.sorted().first, let flight = underWay[message] else { return false }
        if flight.isDotted { answer(message) } else { arrive(message) }
        return true
    }
}
