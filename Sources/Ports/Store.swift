/// Lets leads, enrollments, the outbox, cards, deals and the one event log be read: all that whoever only looks is given.
package protocol ReadableStore: AnyObject {
    /// Runs the body on one consistent snapshot.
    func read<Result>(_ body: (any ReadableRecords) throws -> Result) throws -> Result
}

/// Keeps all of that. One process writes, one thread at a time.
///
/// Everything a verb changes happens in one transaction: all of it, or nothing.
package protocol Store: ReadableStore {
    /// Runs the body in one write transaction; it is durable when this returns, and undone when the body throws.
    func write<Result>(_ body: (any Records) throws -> Result) throws -> Result
    /// Takes what was erased out of the files as well, and gives the ids of the messages whose lines are to leave the
    /// journal; does nothing where nobody was erased.
    func sweep() throws -> [Int64]
}

/// An error of the store that says whether it may pass by itself.
package protocol StoreFailure: Error {
    /// Whether the same call may succeed later: a lock held by another, a full disk.
    var isTransient: Bool { get }
}

/// What can be read inside one transaction, by noun.
package protocol ReadableRecords: ReadableLeads, ReadableEnrollments, ReadableOutbox, ReadableDeals, ReadableCards,
    ReadableTimeline, ReadableSuppressions, ReadableMailboxes, ReadableVersions, ReadablePeople,
    ReadableEvents, ReadablePauses, ReadableWebRecords, ReadableReports
{
    /// The greatest id in use, 0 in an empty store.
    func greatestID() throws -> Int64
}

/// What can be read and changed inside one transaction, by noun.
package protocol Records: ReadableRecords, Leads, Enrollments, Outbox, Deals, Cards, Timeline, Suppressions, Mailboxes,
    Versions, People,
    Events, Pauses, WebRecords
{}
