import Ports
import Scheduler

/// The process is killed here: nothing after this happens in it.
struct Crash: Error {}

/// A real store whose transactions meet the faults of the simulation, before and after they are durable.
final class FaultyStore: Store {
    /// The database; replaced when a new process opens it.
    var inner: any Store
    /// Before a transaction begins; throws what keeps it from beginning.
    var beforeBody: () throws -> Void = {}
    /// When everything was done and the commit is next; what it throws undoes all of it.
    var beforeCommit: () throws -> Void = {}
    /// At the very moment of the commit.
    var uponCommit: () -> Void = {}
    /// After the commit, before anybody hears of it.
    var afterCommit: () throws -> Void = {}
    var beforeRead: () throws -> Void = {}
    /// A planted bug: undoes the transaction and says that it was committed.
    var forgets: () -> Bool = { false }
    /// How many transactions were committed.
    private(set) var commits = 0

    private struct Forgotten: Error {}

    init(_ inner: any Store) { self.inner = inner }

    func write<Result>(_ body: (any Records) throws -> Result) throws -> Result {
        try beforeBody()
        var result: Result?
        do {
            try inner.write { records in
                result = try body(records)
                try beforeCommit()
                if forgets() { throw Forgotten() }
            }
        } catch is Forgotten {}
        commits += 1
        uponCommit()
        try afterCommit()
        guard let result else { throw StoreError.closed }
        return result
    }

    func read<Result>(_ body: (any ReadableRecords) throws -> Result) throws -> Result {
        try beforeRead()
        return try inner.read(body)
    }

    func sweep() throws -> [Int64] { try inner.sweep() }
}
