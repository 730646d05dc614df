/// Store keeps leads, enrollments, messages, deals, cards and the one event log, in SQLite.
///
/// What enters: the values of `Engine` and the records of `Ports`, inside transactions.
/// What leaves: the same values, and `StoreError`s. Ids and moments are always the caller's.
///
/// One process, one writing connection. SQLite before 3.51.3 can corrupt a WAL that two connections write and
/// checkpoint at once, so an operating-system lock is taken before the file is opened, and whoever only looks opens it
/// read-only. A commit is on the disk when `write` returns (WAL, synchronous=FULL).
///
/// Below SQLite lies `CGatheredLog`, which writes a transaction to the log in few large pieces; a setting turns it off.
///
/// How it is kept small and quick: random page writes, not SQL, are the cost of a step. So waiting enrollments are
/// found by one partial index, the outbox holds only what is undelivered, ended messages and events are appended, and
/// the one index that grows with the log is the timeline. Words that repeat without end (step ids, sequence names,
/// version hashes, routes, event names) are kept once, in `word`.
///
/// Every key but a row's own id begins with `shard`, 0 for now; ids are unique across shards.
///
/// What it never does: decide anything, read a clock, repair silently, or open a second writing connection.
enum StoreRoom {
    /// Marks a file as Baton's: "Batn".
    static let applicationID = 0x4261_746E
    /// The only shard there is, written into every statement.
    static let shard = 0
}
