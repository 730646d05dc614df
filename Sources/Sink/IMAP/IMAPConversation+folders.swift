import Values

extension IMAPConversation {
    mutating func list(_ pattern: String, isSubscribed: Bool) {
        let verb = isSubscribed ? "LSUB" : "LIST"
        guard !pattern.isEmpty else { return line("* \(verb) (\\Noselect) \"\(manner.separator)\" \"\"") }
        let folders = [
            (SinkMailboxes.inbox, "\\HasNoChildren"), (SinkMailboxes.sent, "\\HasNoChildren \\Sent"),
            (SinkMailboxes.trash, "\\HasNoChildren \\Trash"),
        ]
        for (folder, attributes) in folders where matches(manner.name(of: folder), pattern) {
            line("* \(verb) (\(attributes)) \"\(manner.separator)\" \"\(manner.name(of: folder))\"")
        }
    }

    /// `%` stands for any text within one level, `*` for any at all.
    private func matches(_ name: String, _ pattern: String) -> Bool {
        func levels(_ text: String) -> Int { text.split(separator: manner.separator).count }
        guard FaultBook.matches(name, pattern.replacing("%", with: "*")) else { return false }
        return !pattern.contains("%") || pattern.contains("*") || levels(name) == levels(pattern)
    }

    /// The folder that goes by this name.
    private func folder(_ name: String, in mailboxes: SinkMailboxes) -> (key: String, folder: SinkFolder)? {
        guard let user, let key = manner.folder(named: name), let folder = mailboxes.folders[user]?[key] else {
            return nil
        }
        return (key, folder)
    }

    mutating func status(_ name: String, _ items: [String], in mailboxes: SinkMailboxes) -> String {
        guard let (_, folder) = folder(name, in: mailboxes) else { return "NO [NONEXISTENT] There is no such folder" }
        let values: [String] = items.compactMap { item in
            switch item {
            case "MESSAGES": "\(item) \(folder.mails.count)"
            case "RECENT": "\(item) 0"
            case "UIDNEXT": manner.tellsNextUID ? "\(item) \(next(folder))" : nil
            case "UIDVALIDITY": "\(item) \(folder.validity)"
            default: "\(item) \(folder.mails.count { !$0.flags.contains("\\Seen") })"
            }
        }
        line("* STATUS \(IMAPText.string(Array(name.utf8))) (\(values.joined(separator: " ")))")
        return ""
    }

    private func next(_ folder: SinkFolder) -> UInt32 { manner.nextUIDStands ? 1 : folder.next }

    mutating func select(_ name: String, isReadOnly: Bool, in mailboxes: SinkMailboxes) -> String {
        opened = nil
        guard let (key, folder) = folder(name, in: mailboxes) else { return "NO [NONEXISTENT] There is no such folder" }
        opened = Opened(
            folder: key, isReadOnly: isReadOnly, validity: folder.validity, uids: folder.mails.map(\.uid))
        line("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)")
        line("* \(folder.mails.count) EXISTS")
        line("* 0 RECENT")
        let flags = isReadOnly ? "" : "\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*"
        line("* OK [PERMANENTFLAGS (\(flags))] What is kept")
        line("* OK [UIDVALIDITY \(folder.validity)] UIDs are valid")
        if manner.tellsNextUID { line("* OK [UIDNEXT \(next(folder))] The next UID") }
        return "OK [READ-\(isReadOnly ? "ONLY" : "WRITE")] \(isReadOnly ? "EXAMINE" : "SELECT") completed"
    }

    /// Gives all mails of the folder that is about to be opened another UID.
    mutating func renumber(
        _ command: IMAPCommand, behind count: Int, in mailboxes: inout SinkMailboxes, at now: Moment
    ) {
        guard let user, case .select(let name, _) = command, let key = manner.folder(named: name) else { return }
        _ = mailboxes.change(key, of: user) { $0.renumber(behind: count, of: now - .days(30)) }
    }

    /// CLOSE takes out what is marked as deleted, UNSELECT does not.
    mutating func close(_ command: IMAPCommand, in mailboxes: inout SinkMailboxes) -> String {
        if case .close = command, let opened, !opened.isReadOnly, let user {
            _ = mailboxes.change(opened.folder, of: user) { folder in
                folder.remove(Set(folder.mails.filter { $0.flags.contains("\\Deleted") }.map(\.uid)))
            }
        }
        opened = nil
        return ""
    }

    /// Tells what has changed in the open folder since the client heard of it.
    mutating func catchUp(_ mailboxes: SinkMailboxes, mayExpunge: Bool = true) {
        guard let user, var opened, let folder = mailboxes.folders[user]?[opened.folder] else { return }
        guard folder.validity == opened.validity else {
            line("* BYE The folder was made anew")
            phase = .over
            return
        }
        let gone = opened.uids.indices.filter { folder[opened.uids[$0]] == nil }
        if mayExpunge {
            for place in gone.reversed() {
                line("* \(place + 1) EXPUNGE")
                opened.uids.remove(at: place)
            }
        }
        let new = folder.mails[folder.place(of: (opened.uids.last ?? 0) + 1)...]
        if !new.isEmpty {
            opened.uids += new.map(\.uid)
            line("* \(opened.uids.count) EXISTS")
        }
        self.opened = opened
    }

    /// A mail may have come while the client waits.
    mutating func wake(_ mailboxes: SinkMailboxes) {
        if case .idle = phase, manner.idleTells { catchUp(mailboxes) }
    }
}

/// How texts are written in answers.
enum IMAPText {
    /// In quotes, or as a literal where something in it could not stand there.
    static func string(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.allSatisfy({ 0x20...0x7E ~= $0 }), bytes.count < 1_000 else {
            return "{\(text.utf8.count)}\r\n\(text)"
        }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
