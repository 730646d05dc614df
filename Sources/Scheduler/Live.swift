import Engine
import Ports
import Values
import Workspace

/// What the scheduler knows while it runs, beside what is stored: one value, so that a transaction that fails puts all of
/// it back, whatever is added to it.
struct Live {
    /// The versions of sequences that were read so far, by their hash.
    var versions: [String: SequenceVersion] = [:]
    /// Mailboxes and endpoints, by name.
    var routes: [String: Route] = [:]
    /// The routes this transaction has changed; stored when it ends.
    var changedRoutes: Set<String> = []
    /// What is paused.
    var pauses: [Pause.Of: Pause] = [:]
    /// Messages with the carrier, and the leads they are for.
    var inFlight: [Int64: InFlight] = [:]
    /// How many mails of each lead are with the carrier.
    var mailsUnderWay: [Int64: Int] = [:]
    /// Deliveries that are not recorded yet.
    var ended: [Delivery] = []
    /// Messages this transaction, and none before it, stopped while they were with the carrier.
    var stoppedNow: [Int64] = []
    /// What is told once the transaction is committed.
    var occurrences: [Occurrence] = []
    /// Whether something may wait that was told while the files could not be read.
    var mayHaveUnread = true
    /// Whether any version that was ever begun asks about colleagues of the same account; nil until somebody has to know.
    var hasAccountRules: Bool?
    /// When rendered messages are next looked through for old ones.
    var nextForgetting = Moment(milliseconds: 0)
    /// When the ledgers of recipient domains are next looked through for old ones.
    var nextPruning = Moment(milliseconds: 0)

    /// A message the carrier has.
    struct InFlight {
        var lead: Int64
        var enrollment: Int64
        var route: String
        var isMail: Bool
    }

    /// Empties what belongs to one transaction.
    mutating func beginTransaction() {
        occurrences.removeAll(keepingCapacity: true)
        stoppedNow.removeAll(keepingCapacity: true)
        changedRoutes.removeAll(keepingCapacity: true)
    }
}
