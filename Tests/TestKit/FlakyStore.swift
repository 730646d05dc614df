package import Ports

/// A store whose transactions fail at commit as often as the test says: everything was done, and all of it is undone.
package final class FlakyStore: Store {
    private let inner: any Store
    /// How many of the next write transactions fail.
    package var failures = 0
    /// What they fail with.
    package var failure = StoreError.busy
    /// How many write transactions were committed.
    package private(set) var commits = 0
    /// Called when the body has run and the commit is next.
    package var beforeCommit: (() -> Void)?

    package init(_ inner: any Store) { self.inner = inner }

    package func write<Result>(_ body: (any Records) throws -> Result) throws -> Result {
        let result = try inner.write { records in
            let result = try body(records)
            beforeCommit?()
            if failures > 0 {
                failures -= 1
                throw failure
            }
            return result
        }
        commits += 1
        return result
    }

    package func read<Result>(_ body: (any ReadableRecords) throws -> Result) throws -> Result { try inner.read(body) }

    package func sweep() throws -> [Int64] { try inner.sweep() }
}
