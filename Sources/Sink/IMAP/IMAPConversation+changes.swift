import Values

extension IMAPConversation {
    private var readOnly: String { "NO [READ-ONLY] The folder was opened to be read only" }

    mutating func store(
        _ set: IMAPSet, _ change: IMAPFlagChange, isUID: Bool, in mailboxes: inout SinkMailboxes
    ) -> String {
        guard let user, let opened else { return "" }
        guard !opened.isReadOnly else { return readOnly }
        for place in places(set, isUID: isUID) {
            let uid = opened.uids[place]
            let flags = mailboxes.change(opened.folder, of: user) { folder -> Set<String>? in
                guard let mail = folder[uid] else { return nil }
                folder[uid]?.flags = change.applied(to: mail.flags)
                return folder[uid]?.flags
            }
            guard let flags = flags ?? nil, !change.isSilent else { continue }
            let told = flags.sorted().joined(separator: " ")
            line("* \(place + 1) FETCH (\(isUID ? "UID \(uid) " : "")FLAGS (\(told)))")
        }
        catchUp(mailboxes, mayExpunge: isUID)
        return ""
    }

    mutating func copy(
        _ set: IMAPSet, to name: String, isMove: Bool, isUID: Bool, in mailboxes: inout SinkMailboxes
    ) -> String {
        guard let user, let opened else { return "" }
        guard !isMove || !opened.isReadOnly else { return readOnly }
        guard let target = manner.folder(named: name), let there = mailboxes.folders[user]?[target] else {
            return "NO [TRYCREATE] There is no such folder"
        }
        let mails = places(set, isUID: isUID).compactMap {
            mailboxes.folders[user]?[opened.folder]?[opened.uids[$0]]
        }
        let copies = mails.map { mailboxes.add($0.bytes, to: target, of: user, at: $0.date, flags: $0.flags) }
        let from = mails.map { "\($0.uid)" }.joined(separator: ",")
        let to = copies.map(String.init).joined(separator: ",")
        let code = mails.isEmpty || !offers("UIDPLUS") ? "" : "[COPYUID \(there.validity) \(from) \(to)] "
        if isMove {
            // The answer tells where they went before it tells that they are gone (RFC 6851 §4.3).
            if !code.isEmpty { line("* OK \(code)Moved") }
            _ = mailboxes.change(opened.folder, of: user) { $0.remove(Set(mails.map(\.uid))) }
        }
        catchUp(mailboxes, mayExpunge: isUID || isMove)
        return "OK \(isMove ? "MOVE" : "\(code)COPY") completed"
    }

    mutating func expunge(_ set: IMAPSet?, in mailboxes: inout SinkMailboxes) -> String {
        guard let user, let opened else { return "" }
        guard !opened.isReadOnly else { return readOnly }
        let among = set.map { set in Set(places(set, isUID: true).map { opened.uids[$0] }) }
        _ = mailboxes.change(opened.folder, of: user) { folder in
            let marked = folder.mails.filter { $0.flags.contains("\\Deleted") }.map(\.uid)
            folder.remove(Set(marked.filter { among?.contains($0) ?? true }))
        }
        catchUp(mailboxes)
        return ""
    }

    mutating func append(
        _ bytes: [UInt8], _ flags: [String], to name: String, in mailboxes: inout SinkMailboxes, at now: Moment
    ) -> String {
        guard let user, let target = manner.folder(named: name), let there = mailboxes.folders[user]?[target] else {
            return "NO [TRYCREATE] There is no such folder"
        }
        let uid = mailboxes.add(bytes, to: target, of: user, at: now, flags: Set(flags))
        catchUp(mailboxes, mayExpunge: false)
        return "OK \(offers("UIDPLUS") ? "[APPENDUID \(there.validity) \(uid)] " : "")APPEND completed"
    }
}
