import Engine
import Ports
import Values
import Workspace

/// What the scheduler knows while it runs, beside what is stored: its parts, each a value that keeps its own rules. Together
/// they are one value, so that a transaction that fails puts all of it back, whatever is added to it.
struct Live {
    /// Mailboxes and endpoints.
    var routes = Routes()
    /// Messages with the carrier.
    var underWay = UnderWay()
    /// What stands still.
    var pauses = Pauses()
    /// The versions of sequences that were read so far.
    var versions = KnownVersions()
    /// When what is kept is next looked through for what is too old.
    var upkeep = Upkeep()
    /// Whether something may wait that was told while the files could not be read.
    var mayHaveUnread = true
    /// What is told once the transaction is committed.
    var occurrences: [Occurrence] = []

    /// Empties what belongs to one transaction.
    mutating func beginTransaction() {
        routes.beginTransaction()
        underWay.beginTransaction()
        occurrences.removeAll(keepingCapacity: true)
    }
}
