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

    /// Rows by their ids: each id has one place, which the next row that falls there takes. So nothing is ever put in order or
    /// looked for, and what is remembered never weighs more than some batches.
    struct Rows<Record> {
        private static var bits: Int { 11 }
        private var ids: [Int64] = []
        private var records: [Record?] = []

        subscript(id: Int64) -> Record? {
            get {
                guard let place = place(of: id) else { return nil }
                return records[place]
            }
            set {
                if ids.isEmpty {
                    guard newValue != nil else { return }
                    ids = Array(repeating: .min, count: 1 << Self.bits)
                    records = Array(repeating: nil, count: 1 << Self.bits)
                }
                let place = Self.slot(of: id)
                guard newValue != nil || ids[place] == id else { return }
                ids[place] = id
                records[place] = newValue
            }
        }

        /// One part of a row, without a copy of all of it.
        func part<Part>(_ path: KeyPath<Record, Part>, of id: Int64) -> Part? {
            place(of: id).flatMap { records[$0]?[keyPath: path] }
        }

        mutating func removeAll() {
            ids = []
            records = []
        }

        private func place(of id: Int64) -> Int? {
            guard !ids.isEmpty else { return nil }
            let place = Self.slot(of: id)
            return ids[place] == id ? place : nil
        }

        /// By the golden ratio, which spreads ids that follow one another evenly (Knuth, The Art of Computer Programming,
        /// volume 3, 6.4).
        private static func slot(of id: Int64) -> Int {
            Int(truncatingIfNeeded: (UInt64(bitPattern: id) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
        }
    }
}
