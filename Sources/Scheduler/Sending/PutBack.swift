package import Ports
private import Synchronization
package import Values

/// What was done after a database had been put back.
package struct PutBackReport: Sendable, Hashable {
    /// Messages the journal knew the answer of.
    package var answered = 0
    /// Messages that may have gone out in the time the database knows nothing of.
    package var unknown = 0

    package init(answered: Int = 0, unknown: Int = 0) { (self.answered, self.unknown) = (answered, unknown) }
}

extension Scheduler {
    /// Settles a database that is older than what was done with it: it lives through the time it has missed, and every
    /// message that would have gone out then is `unknown`, but for those whose answer the journal knows. Nothing is sent.
    ///
    /// This scheduler carries with a `DoubtingCarrier` and has a virtual clock that stands where the database ends.
    package func liveThroughLostTime(until now: Moment, journal: Journal) throws -> PutBackReport {
        try reserveAgain(what: journal.recall().facts.keys)
        // Without the id of this run of the machine: the journal is not of the database's time, so its silence says nothing.
        let recovery = try recover(from: journal, boot: nil)
        let before = try read { try $0.messageCounts()["unknown", default: 0] }
        try run(until: .moment(now), bell: Doorbell())
        let after = try read { try $0.messageCounts()["unknown", default: 0] }
        return PutBackReport(answered: recovery.answered, unknown: recovery.unknown + after - before)
    }

    /// Messages the journal knows of had left by its time, whatever the older database says.
    private func reserveAgain(what known: some Sequence<Int64>) throws {
        try transact { records in
            for id in known.sorted() {
                guard var message = try records.message(id), [.planned, .deferred, .held].contains(message.state) else {
                    continue
                }
                message.state = .sending
                message.attempts = max(1, message.attempts)
                message.reservedAt = message.reservedAt ?? clock.now
                try records.update(message)
            }
        }
    }
}

/// Carries nothing: of every message it says that it may have arrived.
package final class DoubtingCarrier: Carrier {
    private let state = Mutex([Delivery]())

    package init() {}

    package func carry(_ parcels: [Parcel]) {
        state.withLock { ended in
            ended += parcels.map {
                Delivery(
                    message: $0.message,
                    outcome: .unknown(
                        Reason(stage: .dot, text: "it may have gone out before the database was put back")))
            }
        }
    }

    package func collect() -> [Delivery] {
        state.withLock { ended in
            defer { ended.removeAll() }
            return ended
        }
    }

    package func drain(grace: Span) {}

    package var answersAtOnce: Bool { true }
}
