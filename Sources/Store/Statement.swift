import GRDBSQLite
import Ports
import Values

/// One prepared statement: its parameters are bound in their order, its columns read in theirs.
///
/// Text is copied into a scratch memory that lives until the statement has run, so that binding neither allocates nor
/// lets SQLite read memory that Swift has moved.
final class Statement {
    let handle: OpaquePointer
    private let scratch: UnsafeMutableRawPointer
    private var used = 0
    private var parameter: Int32 = 0
    private var failure: Int32 = SQLITE_OK

    private static let scratchSize = 4_096
    /// SQLITE_TRANSIENT: SQLite keeps its own copy. Its C macro casts -1, which Swift does not import.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ sql: String, on connection: OpaquePointer) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw StoreError(code: code, connection: connection) }
        self.handle = handle
        scratch = .allocate(byteCount: Self.scratchSize, alignment: 8)
    }

    deinit {
        sqlite3_finalize(handle)
        scratch.deallocate()
    }

    /// Whether there is a next row. After the last one, and after an error, the statement has to be reset.
    func step() throws -> Bool {
        guard failure == SQLITE_OK else { throw StoreError(code: failure, connection: sqlite3_db_handle(handle)) }
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw StoreError(code: code, connection: sqlite3_db_handle(handle)) }
        return false
    }

    /// Ends the run, so that it holds no lock and can be bound anew.
    func reset() { sqlite3_reset(handle) }

    /// Begins with the first parameter.
    func begin() {
        used = 0
        parameter = 0
        failure = SQLITE_OK
    }

    private func note(_ code: Int32) {
        if code != SQLITE_OK, failure == SQLITE_OK { failure = code }
    }
}

extension Statement {
    func bind(_ number: Int64) {
        parameter += 1
        note(sqlite3_bind_int64(handle, parameter, number))
    }

    func bindNull() {
        parameter += 1
        note(sqlite3_bind_null(handle, parameter))
    }

    func bind(_ number: Double) {
        parameter += 1
        note(sqlite3_bind_double(handle, parameter, number))
    }

    func bind(_ text: String) {
        parameter += 1
        var text = text
        text.withUTF8 { utf8 in
            let count = Int32(clamping: utf8.count)
            if let kept = keep(UnsafeRawBufferPointer(utf8)) {
                note(sqlite3_bind_text(handle, parameter, kept.assumingMemoryBound(to: CChar.self), count, nil))
            } else {
                utf8.withMemoryRebound(to: CChar.self) { chars in
                    note(sqlite3_bind_text(handle, parameter, chars.baseAddress, count, Self.copied))
                }
            }
        }
    }

    /// Binds bytes as text, which must be UTF-8: JSON.
    func bind(utf8 bytes: [UInt8]) {
        parameter += 1
        bytes.withUnsafeBytes { buffer in
            let count = Int32(clamping: buffer.count)
            let kept = keep(buffer)
            let chars = (kept.map { UnsafeRawPointer($0) } ?? buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            note(sqlite3_bind_text(handle, parameter, chars, count, kept == nil ? Self.copied : nil))
        }
    }

    func bind(blob bytes: [UInt8]) {
        parameter += 1
        // An empty array may have no address, and SQLite takes a null address for NULL.
        guard !bytes.isEmpty else { return note(sqlite3_bind_zeroblob(handle, parameter, 0)) }
        bytes.withUnsafeBytes { buffer in
            note(sqlite3_bind_blob64(handle, parameter, buffer.baseAddress, UInt64(buffer.count), Self.copied))
        }
    }

    /// Copies bytes into the scratch memory; nil where it is full.
    private func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer? {
        guard used + bytes.count <= Self.scratchSize else { return nil }
        let place = scratch + used
        if let source = bytes.baseAddress { place.copyMemory(from: source, byteCount: bytes.count) }
        used += bytes.count
        return place
    }
}

extension Statement {
    func bind(_ number: Int) { bind(Int64(number)) }
    func bind(_ moment: Moment) { bind(moment.milliseconds) }
    func bind(_ flag: Bool) { bind(flag ? 1 as Int64 : 0) }

    func bind(_ number: Int64?) {
        if let number { bind(number) } else { bindNull() }
    }

    func bind(_ moment: Moment?) {
        if let moment { bind(moment.milliseconds) } else { bindNull() }
    }

    func bind(_ text: String?) {
        if let text { bind(text) } else { bindNull() }
    }

    func bind(utf8 bytes: [UInt8]?) {
        if let bytes { bind(utf8: bytes) } else { bindNull() }
    }

    /// Binds an object as JSON, or NULL where it is empty.
    func bind(_ object: Object) {
        guard !object.isEmpty else { return bindNull() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128)
        object.append(toJSON: &bytes)
        bind(utf8: bytes)
    }
}
