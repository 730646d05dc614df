import Engine
import Ports

/// The rows that were last read or written, decoded: a rehearsal asks for the same few several times a step.
///
/// Only for a database in memory. With a file, a run comes back to a row too late for it to be kept, and keeping it costs
/// more than it saves.
struct RowMemo {
    var enrollments = Rows<Enrollment>()
    var leads = Rows<Lead>()
    var messages = Rows<OutboxMessage>()

    mutating func removeAll() {
        enrollments.removeAll()
        leads.removeAll()
        messages.removeAll()
    }

    /// Rows by their ids: more than two batches, and never so many that they weigh.
    struct Rows<Record> {
        private static var limit: Int { 4_096 }
        private var known: [Int64: Record] = [:]

        subscript(id: Int64) -> Record? {
            get { known[id] }
            set {
                if known.count >= Self.limit { removeAll() }
                known[id] = newValue
            }
        }

        mutating func removeAll() {
            if !known.isEmpty { known.removeAll(keepingCapacity: true) }
        }
    }
}
