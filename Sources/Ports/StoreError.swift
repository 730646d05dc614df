/// What a store refuses or cannot do, as facts; the wording for people lives elsewhere.
package enum StoreError: StoreFailure, Sendable, Hashable {
    /// Another process runs on this database; its process id, where the lock tells.
    case inUse(path: String, pid: Int32?)
    /// Another connection held the database for longer than the store's patience. Transient.
    case busy
    /// There is no database at this path yet.
    case missing(path: String)
    /// The file, or its folder, may not be opened or made; what the system answered (errno, or SQLite's code).
    case cannotOpen(path: String, code: Int32)
    /// The file or its folder may not be written, or something was written inside a read.
    case readOnly
    /// The file is no SQLite database.
    case notADatabase(path: String)
    /// An SQLite database, but of another application; the application id it carries.
    case foreign(path: String, application: Int)
    /// The database was written by a newer release.
    case newerSchema(found: Int, known: Int)
    /// The database lies on a file system of a network, where neither WAL nor lock holds other machines back.
    case network(path: String, system: String)
    /// The key is not the one this database was made with.
    case otherKey
    /// The store was closed before.
    case closed
    /// No space is left; nothing of the transaction was kept. Transient: it may be tried again once there is.
    case full
    /// The system failed to read or write; SQLite's extended code. Transient.
    case inputOutput(code: Int32)
    /// The database contradicts itself; what SQLite said.
    case corrupt(String)
    /// Something that must be unique is there already.
    case taken(Unique)
    /// What was to be changed is not there.
    case absent(Noun, id: Int64)
    /// A stored row cannot be understood; the column that cannot.
    case unreadable(column: String, id: Int64)
    /// Anything else SQLite refused; its extended code and its message.
    case refused(code: Int32, message: String)

    /// What there is one of.
    package enum Unique: String, Sendable, Hashable, CaseIterable {
        /// A row's own id.
        case id
        /// One lead an address.
        case address
        /// One run of a lead through a sequence.
        case run
        /// One message of an enrollment's step and occurrence.
        case message
        /// One token a deal.
        case token
        /// One open deal of a lead and an offer.
        case openDeal
        /// One active card a lead.
        case activeCard
        /// One row for a link's address.
        case link
        /// One person, or one token of the HTTP API, of a name.
        case name
    }

    /// What a row is about.
    package enum Noun: String, Sendable, Hashable, CaseIterable {
        case lead, enrollment, message, deal, card
    }

    /// Whether the same may succeed later without anybody mending anything in the data or the program.
    package var isTransient: Bool {
        switch self {
        case .inUse, .busy, .full, .inputOutput: true
        default: false
        }
    }
}
