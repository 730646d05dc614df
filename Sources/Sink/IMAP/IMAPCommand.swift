import Values

/// What a client asks for, RFC 3501 §6 and what is offered besides.
enum IMAPCommand: Sendable {
    case capability, noop, logout, starttls, namespace, check, close, unselect, idle
    /// Who the client is (RFC 2971), which nobody wants to know.
    case id
    case login(user: String, secret: String)
    case authenticate(mechanism: String, response: String?)
    /// LIST and LSUB, by a reference and a pattern after it.
    case list(pattern: String, isSubscribed: Bool)
    case status(folder: String, items: [String])
    /// SELECT, or EXAMINE, which changes nothing.
    case select(folder: String, isReadOnly: Bool)
    case search(IMAPSearchKey, isUID: Bool)
    case fetch(IMAPSet, [IMAPFetchItem], isUID: Bool)
    case store(IMAPSet, IMAPFlagChange, isUID: Bool)
    /// COPY, or MOVE (RFC 6851).
    case copy(IMAPSet, folder: String, isMove: Bool, isUID: Bool)
    /// EXPUNGE, or UID EXPUNGE of these (RFC 4315).
    case expunge(IMAPSet?)
    case append(folder: String, flags: [String], bytes: [UInt8])
}

/// What STORE does to the flags.
struct IMAPFlagChange: Sendable {
    enum Kind: Sendable { case replace, add, remove }

    let kind: Kind
    let flags: [String]
    let isSilent: Bool

    /// The flags of a mail that had these.
    func applied(to old: Set<String>) -> Set<String> {
        switch kind {
        case .replace: Set(flags)
        case .add: old.union(flags)
        case .remove: old.subtracting(flags)
        }
    }
}

/// A command with its tag.
struct IMAPRequest {
    let tag: String
    /// The command's name in capitals, `UID FETCH` for one by UIDs; empty where there is none.
    let verb: String
    /// Nil where the command is not known, or its arguments are not what they should be.
    let command: IMAPCommand?

    /// Reads a whole command; nil where not even a tag stands there.
    init?(_ pieces: [IMAPInput.Piece]) {
        var words = IMAPWords(pieces)
        guard let tag = words.tag() else { return nil }
        self.tag = tag
        var verb = words.space() ? words.atom()?.uppercased() ?? "" : ""
        let isUID = verb == "UID" && words.space()
        if isUID { verb = words.atom()?.uppercased() ?? "" }
        self.verb = isUID ? "UID " + verb : verb
        let command = IMAPCommand(verb, isUID: isUID, &words)
        self.command = words.isAtEnd ? command : nil
    }
}
