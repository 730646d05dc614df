package import Ports
import Testing

/// What every store must do, whatever keeps it: one list of checks that all adapters run.
package struct StoreConformance: Sendable, CustomTestStringConvertible {
    /// The promise, as a sentence.
    package let promise: String
    /// Checks it on a fresh, empty store.
    package let check: @Sendable (any Store) throws -> Void

    init(_ promise: String, _ check: @escaping @Sendable (any Store) throws -> Void) {
        self.promise = promise
        self.check = check
    }

    package var testDescription: String { promise }

    /// Every promise of every port.
    package static let all =
        transactions + leads + enrollments + outbox + ready + messages + deals + cards + timeline + house + lists
}

/// An error of the tests' own, thrown to undo a transaction.
struct ChangedMind: Error {}
