import Values

extension IMAPConversation {
    /// Where the mails of a set lie in what the client knows, in their order.
    func places(_ set: IMAPSet, isUID: Bool) -> [Int] {
        guard let uids = opened?.uids, let last = uids.last else { return [] }
        let ranges = set.resolved(greatest: isUID ? last : UInt32(uids.count))
        guard isUID else {
            let numbers = ranges.reduce(into: Set<Int>()) { found, range in
                let end = min(Int(range.upperBound), uids.count)
                if Int(range.lowerBound) <= end { found.formUnion(Int(range.lowerBound)...end) }
            }
            return numbers.map { $0 - 1 }.sorted()
        }
        return uids.indices.filter { place in ranges.contains { $0.contains(uids[place]) } }
    }

    private func folder(in mailboxes: SinkMailboxes) -> SinkFolder? {
        guard let user, let opened else { return nil }
        return mailboxes.folders[user]?[opened.folder]
    }

    // MARK: - SEARCH

    mutating func search(
        _ key: IMAPSearchKey, isUID: Bool, in mailboxes: inout SinkMailboxes, twist: IMAPTwist?
    ) {
        interfere(twist, in: &mailboxes)
        guard let opened, let folder = folder(in: mailboxes) else { return }
        let greatest = (UInt32(opened.uids.count), opened.uids.last ?? 0)
        let hits = opened.uids.enumerated().compactMap { place, uid -> UInt32? in
            guard let mail = folder[uid] else { return nil }
            let one = IMAPSearchKey.Candidate(mail: mail, number: UInt32(place + 1), greatest: greatest)
            return key.matches(one) ? isUID ? uid : one.number : nil
        }
        line("* SEARCH" + hits.map { " \($0)" }.joined())
        catchUp(mailboxes, mayExpunge: isUID)
    }

    // MARK: - FETCH

    mutating func fetch(
        _ set: IMAPSet, _ items: [IMAPFetchItem], isUID: Bool, in mailboxes: inout SinkMailboxes, twist: IMAPTwist?
    ) -> String {
        interfere(twist, in: &mailboxes)
        guard let user, let opened else { return "" }
        let marks = !opened.isReadOnly && items.contains(where: \.marks)
        var wanted = items
        if isUID, !wanted.contains(.uid) { wanted.insert(.uid, at: 0) }
        for place in places(set, isUID: isUID) {
            let uid = opened.uids[place]
            guard var mail = mailboxes.folders[user]?[opened.folder]?[uid] else { continue }
            let isNew = marks && !mail.flags.contains("\\Seen")
            if isNew {
                mail.flags.insert("\\Seen")
                _ = mailboxes.change(opened.folder, of: user) { [mail] in $0[uid] = mail }
            }
            let asked = isNew && !wanted.contains(.flags) ? wanted + [.flags] : wanted
            tell(mail, number: place + 1, asked, twist: twist)
        }
        catchUp(mailboxes, mayExpunge: isUID)
        return ""
    }

    private mutating func tell(_ mail: SinkMail, number: Int, _ items: [IMAPFetchItem], twist: IMAPTwist?) {
        let hidesUID = twist == .lateUID || twist == .noUID
        let told = items.filter { !hidesUID || $0 != .uid }
        output += Array("* \(number) FETCH (".utf8)
        for (place, item) in told.enumerated() {
            if place > 0 { output.append(0x20) }
            output += bytes(of: item, of: mail, twist: twist)
        }
        line(")")
        if twist == .lateUID { line("* \(number) FETCH (UID \(mail.uid))") }
    }

    private func bytes(of item: IMAPFetchItem, of mail: SinkMail, twist: IMAPTwist?) -> [UInt8] {
        switch item {
        case .flags: return Array("FLAGS (\(mail.flags.sorted().joined(separator: " ")))".utf8)
        case .uid: return Array("UID \(mail.uid)".utf8)
        case .size: return Array("RFC822.SIZE \(mail.bytes.count)".utf8)
        case .internalDate: return Array("INTERNALDATE \"\(IMAPDate.text(mail.date))\"".utf8)
        case .old(let section):
            let name = section == .whole ? "RFC822" : "RFC822.\(section.name)"
            return manner.knowsOldNames ? literal(name, section.bytes(of: mail.bytes)) : Array("\(name) NIL".utf8)
        case .body(let section, _, let part):
            var bytes = section.bytes(of: mail.bytes)
            if let part { bytes = Array(bytes.dropFirst(part.start).prefix(part.count)) }
            if twist == .cutBody { bytes = Array(bytes.prefix(bytes.count / 2)) }
            var name = "BODY[\(section.name)]"
            if let part { name += "<\(part.start)\(twist == .partLength ? ".\(part.count)" : "")>" }
            return twist == .nilBody ? Array("\(name) NIL".utf8) : literal(name, bytes)
        }
    }

    private func literal(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("\(name) {\(bytes.count)}\r\n".utf8) + bytes
    }

    /// The server talks of other mails, or the oldest one goes, as when somebody else looks into the mailbox.
    private mutating func interfere(_ twist: IMAPTwist?, in mailboxes: inout SinkMailboxes) {
        guard let user, let opened, !opened.uids.isEmpty else { return }
        switch twist {
        case .chatter:
            line("* OK Still here")
            line("* 1 FETCH (FLAGS (\\Seen) UID \(opened.uids[0]))")
            line("* \(opened.uids.count) FETCH (MODSEQ (4711))")
            line("* 0 RECENT")
        case .expunge:
            _ = mailboxes.change(opened.folder, of: user) { $0.remove([opened.uids[0]]) }
            catchUp(mailboxes)
        default: break
        }
    }
}
