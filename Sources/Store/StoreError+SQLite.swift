import GRDB
import GRDBSQLite
import Ports

extension StoreError {
    /// What SQLite answered on a connection.
    init(code: Int32, connection: OpaquePointer?) {
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
        let extended = sqlite3_extended_errcode(connection)
        self.init(code: extended & 0xFF == code & 0xFF ? extended : code, message: message)
    }

    /// What GRDB passed on from SQLite.
    init(_ error: DatabaseError) {
        self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "")
    }

    /// An extended result code and SQLite's message.
    init(code: Int32, message: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .full
        case SQLITE_READONLY: self = .readOnly
        case SQLITE_IOERR: self = .inputOutput(code: code)
        case SQLITE_CORRUPT: self = .corrupt(message)
        case SQLITE_CONSTRAINT:
            self = Unique(sqlite: message).map(StoreError.taken) ?? .refused(code: code, message: message)
        default: self = .refused(code: code, message: message)
        }
    }
}

extension StoreError.Unique {
    /// What a message such as `UNIQUE constraint failed: lead.shard, lead.address` speaks of.
    fileprivate init?(sqlite message: String) {
        guard message.hasPrefix("UNIQUE constraint failed: ") else { return nil }
        let columns = message.dropFirst("UNIQUE constraint failed: ".count)
        guard let found = Schema.uniques[String(columns)] else {
            guard columns.hasSuffix(".id") else { return nil }
            self = .id
            return
        }
        self = found
    }
}
