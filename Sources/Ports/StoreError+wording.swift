private import Glibc

extension StoreError: CustomStringConvertible {
    /// What is wrong, in one sentence.
    package var description: String {
        switch self {
        case .inUse(let path, let pid):
            "another baton\(pid.map { " (process \($0))" } ?? "") is at work on \(path)"
        case .busy: "another program has locked the database"
        case .missing(let path): "there is no database at \(path)"
        case .cannotOpen(let path, let code): "\(path) cannot be opened" + Self.reason(code)
        case .readOnly: "the database, or the folder it lies in, may not be written by this user"
        case .notADatabase(let path): "\(path) is no database"
        case .foreign(let path, _): "\(path) is another program's database"
        case .newerSchema(let found, let known):
            "the database was written by a newer baton: its schema is \(found), this one knows \(known)"
        case .network(let path, let system):
            "\(path) lies on a network file system (\(system)), where two machines could write at once"
        case .otherKey: "the key beside the database is not the one it was made with"
        case .full: "there is no space left for the database"
        case .inputOutput(let code): "the disk failed under the database (SQLite \(code))"
        case .corrupt(let what): "the database contradicts itself: \(what)"
        case .taken(let what): "there is one already: \(what.rawValue)"
        case .absent(let noun, let id): "there is no \(noun.rawValue) \(id)"
        case .unreadable(let column, let id): "row \(id) of the database holds a \(column) that nobody understands"
        case .closed: "the database was closed before"
        case .refused(let code, let message): "the database refused: \(message) (SQLite \(code))"
        }
    }

    /// The system's words for an errno; SQLite's own code for the same, 14 and its kin, says no more than the sentence.
    private static func reason(_ code: Int32) -> String {
        code & 0xFF == 14 ? "" : ": \(String(cString: strerror(code)))"
    }
}
