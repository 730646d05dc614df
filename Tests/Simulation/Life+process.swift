import Engine
import Foundation
import Ports
import Scheduler
import Values
import Workspace

extension Life {
    /// A process starts as `baton run` does: the journal, the gate, the carrier, recovery, and what was held once more.
    func start() {
        guard scheduler == nil, judge.violation == nil else { return }
        do {
            plantInJournal()
            plantInStore()
            let journal = try Journal(path: journalPath)
            let gate = Gate(journal: journal)
            let wire = Wire(life: self, gate: gate)
            let scheduler = try Scheduler(
                workspace: planted(), store: store, carrier: wire, clock: clock, gate: gate, keys: Self.keys)
            oldJournal = journalBytes()
            let boot = mutation == .powerCutIsNotNoticed ? 1 : self.boot
            let report = try scheduler.recover(from: journal, boot: "boot-\(boot)")
            tell("starts: \(report.answered) answered, \(report.resent) go again, \(report.unknown) unknown")
            coverage.count("starts")
            coverage.count("recovered: answered", report.answered)
            coverage.count("recovered: goes again", report.resent)
            coverage.count("recovered: unknown", report.unknown)
            (self.scheduler, self.wire) = (scheduler, wire)
            judge.hasStarted()
            try scheduler.retryHeld(actor: "scheduler")
            judge.inspect()
        } catch is Crash {
            die(because: "killed while it started")
        } catch let failure as any StoreFailure where failure.isTransient {
            coverage.count("start failed")
            (scheduler, wire) = (nil, nil)
            future.add(time + .seconds(5)) { [unowned self] in start() }
        } catch {
            judge.broken(.restartNeedsNoRepair, "\(error)")
        }
    }

    /// The process is gone, without a word; perhaps the machine with it. It starts again after a while.
    func die(because reason: String) {
        wire?.die()
        judge.limitsAfterDeath()
        (scheduler, wire, isDoomed) = (nil, nil, false)
        coverage.count("kills")
        tell(reason)
        let isPowerCut = faultDice.chance(terms.powerCuts)
        if isPowerCut { cutPower() }
        let pause =
            faultDice.chance(150) ? faultDice.span(.hours(1), .days(10)) : faultDice.span(.seconds(1), .minutes(10))
        if pause > .days(1) { coverage.count("down for days") }
        future.add(time + pause) { [unowned self] in start() }
    }

    /// The machine goes down: what the journal wrote last is lost with it, or what was cut off it comes back.
    private func cutPower() {
        coverage.count("power cuts")
        boot += 1
        var bytes = journalBytes()
        if faultDice.chance(100) {
            bytes = oldJournal
            coverage.count("an old journal came back")
        } else {
            bytes = Array(bytes.prefix(faultDice.below(bytes.count + 1)))
        }
        tell("the machine went down; \(bytes.count) bytes of its journal are left")
        _ = FileManager.default.createFile(atPath: journalPath, contents: Data(bytes))
    }

    /// The process is asked to end, and ends what is under way.
    func stopGently(for pause: Span) {
        guard let scheduler else { return }
        tell("is asked to stop")
        coverage.count("stops")
        do {
            let bell = Doorbell()
            let stop = StopSignal(bell: bell)
            stop.request()
            try scheduler.run(until: .stopped, bell: bell, stop: stop)
            wire?.die()
            judge.limitsAfterDeath()
            (self.scheduler, wire) = (nil, nil)
            future.add(time + pause) { [unowned self] in start() }
        } catch is Crash {
            die(because: "killed while it stopped")
        } catch let failure as any StoreFailure where failure.isTransient {
            die(because: "stopped with \(failure)")
        } catch {
            judge.broken(.oneNeverStopsOthers, "it could not stop: \(error)")
        }
    }

    func journalBytes() -> [UInt8] { FileManager.default.contents(atPath: journalPath).map(Array.init) ?? [] }

    func removeJournal() { try? FileManager.default.removeItem(atPath: journalPath) }

    /// Every version there is by now, for the judge.
    func remember(_ workspace: Workspace) {
        for file in workspace.sequences.values { judge.schedules[file.version.hash] = file.version }
        judge.settingsSince = judge.read { try $0.greatestID() } ?? 0
        judge.takeUp(workspace)
    }

    /// Something is asked of Baton: of the process that runs; while none does, of the store itself, as the command line
    /// does, or later. A transient failure means "not done", and is tried again; so does a provider whose call was cut
    /// off by a kill.
    ///
    /// - Parameter mark: what the world knows the moment it is committed.
    func ask(_ what: String, tries: Int = 6, mark: (() -> Void)? = nil, _ body: @escaping (Scheduler) throws -> Void) {
        guard judge.violation == nil else { return }
        let again: (Span) -> Void = { [unowned self] pause in
            guard tries > 0 else { return }
            future.add(time + pause) { [unowned self] in ask(what, tries: tries - 1, mark: mark, body) }
        }
        let target: Scheduler
        if let scheduler {
            target = scheduler
        } else {
            guard dice.chance(500), let other = try? bystander() else { return again(.minutes(30)) }
            coverage.count("asked while it is down")
            target = other
        }
        tell("asks: \(what)")
        let commits = store.commits
        uponCommit = mark
        defer { uponCommit = nil }
        do {
            try body(target)
            coverage.count("asked: \(what)")
        } catch is Crash {
            die(because: "killed by a request")
            if store.commits == commits || dice.chance(500) { again(.minutes(2)) }
        } catch let failure as any StoreFailure where failure.isTransient {
            coverage.count("request failed")
            again(.minutes(1))
        } catch let error as SchedulerError {
            coverage.count("refused: \(what)")
            tell("refused: \(error)")
        } catch {
            judge.broken(.oneNeverStopsOthers, "\(what): \(error)")
        }
    }

    /// A command that changes the store while nothing runs: it sends nothing.
    private func bystander() throws -> Scheduler {
        let gate = Gate(journal: nil)
        return try Scheduler(
            workspace: workspace, store: store, carrier: RecordingCarrier(answers: [:], gate: gate), clock: clock,
            gate: gate, keys: Self.keys)
    }
}
