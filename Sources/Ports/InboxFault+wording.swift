extension InboxFault: CustomStringConvertible {
    /// What is wrong, in one line.
    package var description: String {
        switch self {
        case .unreachable(let reason, _): reason.sentence
        case .folder(let name, let words): "the folder “\(name)” cannot be opened: \(words)"
        case .lost(let words): words.isEmpty ? "the connection was lost" : "the server closed the connection: \(words)"
        case .silent: "the server gave no answer in time"
        case .nonsense(let what): "the server's answer cannot be read: \(what)"
        case .refused(let words): "the server refused: \(words)"
        }
    }

    /// Whether trying again soon is of no use.
    package var isFinal: Bool {
        switch self {
        case .unreachable(_, let isFinal): isFinal
        case .folder: true
        case .lost, .silent, .nonsense, .refused: false
        }
    }
}
