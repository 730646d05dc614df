private import Synchronization

/// The gate every message passes just before its final dot: what was stopped meanwhile does not pass, and what passes
/// is in the journal first.
package final class Gate: DotGate {
    private let stopped = Mutex<Set<Int64>>([])
    private let journal: Journal?

    /// Without a journal nothing is recorded: for a dry run, whose carrier cannot be killed half-way.
    package init(journal: Journal?) { self.journal = journal }

    package func permit(_ messages: [Int64]) -> Set<Int64> {
        // The journal line is written under the lock, so that a message stopped after this is known to be too late.
        stopped.withLock { stopped in
            let permitted = messages.filter { !stopped.contains($0) }
            guard journal?.dots(permitted) ?? true else { return [] }
            return Set(permitted)
        }
    }

    package func answered(_ deliveries: [Delivery]) { journal?.answers(deliveries) }

    /// Whether the journal has grown so long that it is time to begin it anew.
    var isJournalLong: Bool { (journal?.size ?? 0) > 8 << 20 }

    /// Why no dot can be recorded now, and none is permitted, or nil.
    var trouble: JournalError? { journal?.trouble }

    /// Begins the journal anew; only while nothing is with the carrier and everything it tells is in the store.
    func settleJournal() { journal?.reset(boot: Journal.currentBoot) }

    /// From now on these may not be finished.
    package func stop(_ messages: [Int64]) { stopped.withLock { $0.formUnion(messages) } }

    /// The change that stopped these was undone, or they have come back.
    package func forget(_ messages: [Int64]) { stopped.withLock { $0.subtract(messages) } }
}
