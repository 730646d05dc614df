import Failpoints
import Ports
import Scheduler
import Values

// The ports in other clothes: each does what the real one does, with a named point to die at on either side.

/// A store that can be killed before and after each commit.
final class FailingStore: Store {
    private let inner: any Store

    init(_ inner: any Store) { self.inner = inner }

    func write<Result>(_ body: (any Records) throws -> Result) throws -> Result {
        let result = try inner.write { records in
            let result = try body(records)
            failpoint("before-commit")
            return result
        }
        failpoint("after-commit")
        return result
    }

    func read<Result>(_ body: (any ReadableRecords) throws -> Result) throws -> Result { try inner.read(body) }

    func sweep() throws -> [Int64] { try inner.sweep() }
}

/// A gate that can be killed before and after each line of the journal, and that may be slow to let a dot go.
final class FailingGate: DotGate {
    private let inner: any DotGate
    private let dawdle: Duration

    init(_ inner: any DotGate, dawdle: Duration = .zero) {
        self.inner = inner
        self.dawdle = dawdle
    }

    func permit(_ messages: [Int64]) -> Set<Int64> {
        failpoint("before-dot-journal")
        let permitted = inner.permit(messages)
        failpoint("after-dot-journal")
        // As if the system took the thread off its processor between the permission and the dot.
        let end = ContinuousClock.now + dawdle
        while ContinuousClock.now < end {}
        return permitted
    }

    func written() { inner.written() }

    func answered(_ deliveries: [Delivery]) {
        failpoint("before-answer-journal")
        inner.answered(deliveries)
        failpoint("after-answer-journal")
    }
}

/// A carrier that can be killed between a commit and the hand-over, and between an answer and its record.
final class FailingCarrier: Carrier {
    private let inner: any Carrier

    init(_ inner: any Carrier) { self.inner = inner }

    func carry(_ parcels: [Parcel]) {
        guard !parcels.isEmpty else { return }
        failpoint("before-hand-over")
        inner.carry(parcels)
        failpoint("after-hand-over")
    }

    func collect() -> [Delivery] {
        let ended = inner.collect()
        if !ended.isEmpty { failpoint("after-collect") }
        return ended
    }

    func drain(grace: Span) { inner.drain(grace: grace) }

    var answersAtOnce: Bool { inner.answersAtOnce }
}
