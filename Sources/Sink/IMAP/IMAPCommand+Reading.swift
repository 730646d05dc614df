import Values

extension IMAPCommand {
    /// Reads the arguments of a command; nil where it is not known, or they are wrong.
    init?(_ verb: String, isUID: Bool, _ words: inout IMAPWords) {
        if let command = isUID ? nil : Self.plain[verb] {
            self = command
            return
        }
        let command: IMAPCommand? =
            switch (verb, isUID) {
            case ("ID", false): Self.id(&words)
            case ("LOGIN", false): Self.login(&words)
            case ("AUTHENTICATE", false): Self.authenticate(&words)
            case ("LIST", false), ("LSUB", false): Self.list(&words, isSubscribed: verb == "LSUB")
            case ("STATUS", false): Self.status(&words)
            case ("SELECT", false), ("EXAMINE", false):
                Self.folder(&words).map { .select(folder: $0, isReadOnly: verb == "EXAMINE") }
            case ("APPEND", false): Self.append(&words)
            case ("SEARCH", _): Self.search(&words, isUID: isUID)
            case ("FETCH", _): Self.fetch(&words, isUID: isUID)
            case ("STORE", _): Self.store(&words, isUID: isUID)
            case ("COPY", _), ("MOVE", _): Self.copy(&words, isMove: verb == "MOVE", isUID: isUID)
            case ("EXPUNGE", true): Self.set(&words).map { .expunge($0) }
            default: nil
            }
        guard let command else { return nil }
        self = command
    }

    /// Commands without arguments.
    private static let plain: [String: IMAPCommand] = [
        "CAPABILITY": .capability, "NOOP": .noop, "LOGOUT": .logout, "STARTTLS": .starttls, "NAMESPACE": .namespace,
        "CHECK": .check, "CLOSE": .close, "UNSELECT": .unselect, "IDLE": .idle, "EXPUNGE": .expunge(nil),
    ]

    private static func set(_ words: inout IMAPWords) -> IMAPSet? {
        words.space() ? words.set().flatMap(IMAPSet.init) : nil
    }

    private static func folder(_ words: inout IMAPWords) -> String? {
        guard words.space(), let name = words.text() else { return nil }
        return name.uppercased() == SinkMailboxes.inbox ? SinkMailboxes.inbox : name
    }

    /// NIL, or names with their values.
    private static func id(_ words: inout IMAPWords) -> IMAPCommand? {
        guard words.space() else { return nil }
        if words.atom()?.uppercased() == "NIL" { return .id }
        return words.list { $0.string() != nil || $0.atom() != nil ? true : nil }.map { _ in .id }
    }

    private static func login(_ words: inout IMAPWords) -> IMAPCommand? {
        guard words.space(), let user = words.text(), words.space(), let secret = words.text() else { return nil }
        return .login(user: user, secret: secret)
    }

    private static func authenticate(_ words: inout IMAPWords) -> IMAPCommand? {
        guard words.space(), let mechanism = words.atom() else { return nil }
        guard words.space() else { return .authenticate(mechanism: mechanism.uppercased(), response: nil) }
        return words.atom().map { .authenticate(mechanism: mechanism.uppercased(), response: $0) }
    }

    private static func list(_ words: inout IMAPWords, isSubscribed: Bool) -> IMAPCommand? {
        guard words.space(), let reference = words.text(), words.space(), let pattern = words.pattern() else {
            return nil
        }
        return .list(pattern: reference + pattern, isSubscribed: isSubscribed)
    }

    private static func status(_ words: inout IMAPWords) -> IMAPCommand? {
        let known = ["MESSAGES", "RECENT", "UIDNEXT", "UIDVALIDITY", "UNSEEN"]
        guard let folder = folder(&words), words.space() else { return nil }
        let items = words.list { $0.atom().map { $0.uppercased() }.flatMap { known.contains($0) ? $0 : nil } }
        return items.flatMap { $0.isEmpty ? nil : .status(folder: folder, items: $0) }
    }

    private static func append(_ words: inout IMAPWords) -> IMAPCommand? {
        guard let folder = folder(&words), words.space() else { return nil }
        var flags: [String] = []
        if let given = words.list({ $0.flag() }) {
            guard words.space() else { return nil }
            flags = given
        }
        // Either a date and the mail, or the mail alone.
        guard let first = words.string() else { return nil }
        guard words.space() else { return .append(folder: folder, flags: flags, bytes: first) }
        return words.string().map { .append(folder: folder, flags: flags, bytes: $0) }
    }

    private static func search(_ words: inout IMAPWords, isUID: Bool) -> IMAPCommand? {
        guard words.space() else { return nil }
        return IMAPSearchKey(&words).map { .search($0, isUID: isUID) }
    }

    private static func fetch(_ words: inout IMAPWords, isUID: Bool) -> IMAPCommand? {
        guard let set = set(&words), words.space(), let items = IMAPFetchItem.items(&words) else { return nil }
        return .fetch(set, items, isUID: isUID)
    }

    private static func store(_ words: inout IMAPWords, isUID: Bool) -> IMAPCommand? {
        let kinds: [String: IMAPFlagChange.Kind] = ["FLAGS": .replace, "+FLAGS": .add, "-FLAGS": .remove]
        guard let set = set(&words), words.space(), let item = words.atom()?.uppercased(), words.space() else {
            return nil
        }
        let isSilent = item.hasSuffix(".SILENT")
        guard let kind = kinds[isSilent ? String(item.dropLast(7)) : item] else { return nil }
        let flags = words.list { $0.flag() } ?? words.flag().map { [$0] }
        return flags.map { .store(set, IMAPFlagChange(kind: kind, flags: $0, isSilent: isSilent), isUID: isUID) }
    }

    private static func copy(_ words: inout IMAPWords, isMove: Bool, isUID: Bool) -> IMAPCommand? {
        guard let set = set(&words), let folder = folder(&words) else { return nil }
        return .copy(set, folder: folder, isMove: isMove, isUID: isUID)
    }
}
