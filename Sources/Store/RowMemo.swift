import Engine
import Ports

/// The rows that were last read or written, decoded: a message asks for the same run and the same lead when it is decided,
/// when it goes out and when its answer comes.
///
/// It holds over commits, for nobody else writes: what a stranger wrote nevertheless is noticed at the next transaction
/// (`SQLiteRecords.noticeStrangers`), and a transaction that fails forgets all.
struct RowMemo {
    /// Whose rows they are.
    static let tables: Set<Substring> = ["enrollment", "lead", "outbox", "body_base"]

    var enrollments = Rows<Enrollment>()
    var leads = Rows<Lead>()
    var messages = Rows<OutboxMessage>()
    /// The bases of bodies by name: their ids, and until which message's they stay.
    var bases: [String: (id: Int64, until: Int64)] = [:]

    mutating func removeAll() {
        enrollments.removeAll()
        leads.removeAll()
        messages.removeAll()
        bases.removeAll()
    }

    /// Rows by their ids, in two generations: of those beyond the limit, the ones not written for longest go.
    struct Rows<Record> {
        /// Of one generation: some batches, and never so many that they weigh.
        private static var limit: Int { 2_048 }
        private var young: [Int64: Record] = [:]
        private var old: [Int64: Record] = [:]

        subscript(id: Int64) -> Record? {
            get {
                if let record = young[id] { return record }
                return old[id]
            }
            set {
                guard let newValue else {
                    young[id] = nil
                    old[id] = nil
                    return
                }
                if young.count >= Self.limit {
                    swap(&young, &old)
                    young.removeAll(keepingCapacity: true)
                }
                young[id] = newValue
            }
        }

        /// One part of a row, without a copy of all of it.
        func part<Part>(_ path: KeyPath<Record, Part>, of id: Int64) -> Part? {
            if let place = young.index(forKey: id) { return young.values[place][keyPath: path] }
            return old.index(forKey: id).map { old.values[$0][keyPath: path] }
        }

        mutating func removeAll() {
            if !young.isEmpty { young.removeAll(keepingCapacity: true) }
            if !old.isEmpty { old.removeAll(keepingCapacity: true) }
        }
    }
}
