import Ports
import Values

extension Scheduler {
    /// Settles what a crash left behind, without a repair command.
    ///
    /// A message reserved as `sending` has an answer in the journal, or a dot without one, or neither. Without a dot it
    /// never left, unless the machine itself may have gone down (another boot id, or none to be had) and the journal's
    /// last lines with it.
    package func recover(from journal: Journal, boot: String? = Journal.currentBoot) throws -> RecoveryReport {
        let (journalBoot, facts) = journal.recall()
        let sameBoot = boot != nil && journalBoot == boot
        var report = RecoveryReport()
        try transact { records in
            for message in try records.messages(in: [.sending], limit: .max) {
                switch facts[message.id] {
                case .answer(let outcome, let moment) where sameBoot || outcome.isLast(of: message.attempts):
                    report.answered += 1
                    try conclude(message, outcome, at: moment, in: records)
                case .dot:
                    report.unknown += 1
                    try hasEnded(message, in: records)
                    try doubt(message, "stopped between the final dot and its answer", in: records)
                case nil where sameBoot:
                    report.resent += 1
                    try putBack(message, reason: nil, in: records)
                case nil, .answer:
                    // The answer may be an earlier attempt's: the dot of the last one can be among the lines that were lost.
                    report.unknown += 1
                    try hasEnded(message, in: records)
                    try doubt(message, "the machine went down while it was being sent", in: records)
                }
            }
        }
        journal.reset(boot: boot)
        return report
    }
}

extension Scheduler {
    /// How every start begins, a run's and a rehearsal's: what a crash left behind is settled, and what is held tried again,
    /// for its file may be mended.
    package func start(from journal: Journal) throws -> RecoveryReport {
        let report = try recover(from: journal)
        try takeUnread()
        try retryHeld(actor: "scheduler")
        try transact { try $0.putBackDeliveries(at: clock.now) }
        return report
    }
}

/// What was found after a crash.
package struct RecoveryReport: Sendable, Hashable {
    /// The journal knew the answer.
    package var answered = 0
    /// It never left and goes out again.
    package var resent = 0
    /// It may or may not have arrived.
    package var unknown = 0

    package init(answered: Int = 0, resent: Int = 0, unknown: Int = 0) {
        (self.answered, self.resent, self.unknown) = (answered, resent, unknown)
    }
}

extension Delivery.Outcome {
    /// Whether no attempt can have followed the one that was answered so, where there have been this many. A refusal that
    /// was found to be about us lets the message be sent again.
    fileprivate func isLast(of attempts: Int) -> Bool {
        switch self {
        case .accepted: true
        case .refused: attempts <= 1
        case .retry, .unknown, .pause, .stopped, .notSent: false
        }
    }
}
