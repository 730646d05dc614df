package import Ports
private import Synchronization
package import Values

/// The gate every message passes just before its final dot: what was stopped meanwhile does not pass, and what passes
/// is in the journal first.
package final class Gate: DotGate {
    private let state = Mutex(State())
    private let journal: Journal?
    /// Whether the carrier writes on a thread of its own and says when it has.
    private let awaitsDots: Bool
    private let dotsAreOut = Doorbell()
    private let stamps: (@Sendable () -> Moment)?

    private struct State {
        var stopped: Set<Int64> = []
        /// Permitted, and perhaps not written yet.
        var leaving: Set<Int64> = []
        /// When the other side answered, until that is recorded.
        var answeredAt: [Int64: Moment] = [:]
    }

    /// Without a journal nothing is recorded: for a dry run, whose carrier cannot be killed half-way.
    ///
    /// - Parameter stamps: the clock that decisions go by, where it may be read from the carrier's thread.
    package init(journal: Journal?, awaitsDots: Bool = false, stamps: (@Sendable () -> Moment)? = nil) {
        self.journal = journal
        self.awaitsDots = awaitsDots
        self.stamps = stamps
    }

    package func permit(_ messages: [Int64]) -> Set<Int64> {
        // The journal line is written under the lock, so that a message stopped after this is known to be too late.
        state.withLock { state in
            let permitted = messages.filter { !state.stopped.contains($0) }
            guard journal?.dots(permitted) ?? true else { return [] }
            if awaitsDots { state.leaving.formUnion(permitted) }
            return Set(permitted)
        }
    }

    package func written() {
        state.withLock { $0.leaving.removeAll(keepingCapacity: true) }
        if awaitsDots { dotsAreOut.ring() }
    }

    package func answered(_ deliveries: [Delivery]) {
        let now = stamps?()
        journal?.answers(deliveries, at: now)
        guard let now else { return }
        state.withLock { state in
            for delivery in deliveries { state.answeredAt[delivery.message] = now }
        }
    }

    /// When the other side answered for a message that is not recorded yet; nil where nobody knows.
    func answered(_ message: Int64) -> Moment? { state.withLock { $0.answeredAt[message] } }

    /// Another attempt begins: what the journal knows of the one before says nothing of it.
    func begin(_ message: Int64) { journal?.begin(message) }

    /// Why no dot can be recorded now, and none is permitted, or nil.
    var trouble: JournalError? { journal?.trouble }

    /// Lets a long journal forget all but what it tells of these: everything else is in the store.
    func shortenJournal(to messages: () -> Set<Int64>) { journal?.shorten(to: messages) }

    /// Takes what the journal knows of these messages out of it: their people are erased.
    func eraseFromJournal(_ messages: Set<Int64>) { journal?.forget(messages) }

    /// From now on these may not be finished, and a dot that was permitted just before is out when this returns: else
    /// it could follow the commit this is called for. Returns those that might have been finished until now.
    @discardableResult
    package func stop(_ messages: [Int64]) -> [Int64] {
        let new = state.withLock { state in messages.filter { state.stopped.insert($0).inserted } }
        // The carrier writes within microseconds; one that has died is not waited for.
        for _ in 0..<100 where state.withLock({ !$0.leaving.isDisjoint(with: messages) }) {
            dotsAreOut.wait(seconds: 0.01)
        }
        return new
    }

    /// The change that stopped these was undone.
    func allow(_ messages: [Int64]) { state.withLock { $0.stopped.subtract(messages) } }

    /// These have come back.
    package func forget(_ messages: [Int64]) {
        state.withLock { state in
            state.stopped.subtract(messages)
            for message in messages { state.answeredAt[message] = nil }
        }
    }
}
