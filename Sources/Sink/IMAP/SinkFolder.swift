import Values

/// One mail in a folder.
struct SinkMail: Sendable {
    var uid: UInt32
    /// When it came in (INTERNALDATE).
    let date: Moment
    var flags: Set<String> = []
    let bytes: [UInt8]
}

/// A folder of a mailbox: its mails in the order of their UIDs, which are given once and never again (RFC 3501 §2.3.1.1).
struct SinkFolder: Sendable {
    /// UIDVALIDITY: another one means that UIDs were given anew.
    private(set) var validity: UInt32
    /// UIDNEXT.
    private(set) var next: UInt32 = 1
    private(set) var mails: [SinkMail] = []

    init(validity: UInt32) { self.validity = validity }

    /// Puts a mail in, and gives it its UID.
    @discardableResult
    mutating func add(_ bytes: [UInt8], at date: Moment, flags: Set<String> = []) -> UInt32 {
        defer { next += 1 }
        mails.append(SinkMail(uid: next, date: date, flags: flags, bytes: bytes))
        return next
    }

    /// Where the mail with this UID, or the first behind it, lies.
    func place(of uid: UInt32) -> Int {
        var (low, high) = (0, mails.count)
        while low < high {
            let middle = (low + high) / 2
            if mails[middle].uid < uid { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The mail with this UID.
    subscript(uid: UInt32) -> SinkMail? {
        get {
            let place = place(of: uid)
            return place < mails.count && mails[place].uid == uid ? mails[place] : nil
        }
        set {
            let place = place(of: uid)
            guard place < mails.count, mails[place].uid == uid else { return }
            if let newValue { mails[place] = newValue } else { mails.remove(at: place) }
        }
    }

    /// Takes out all that have one of these UIDs.
    mutating func remove(_ uids: Set<UInt32>) { mails.removeAll { uids.contains($0.uid) } }

    /// Gives every mail another UID, as a server does whose index was lost, behind so many old mails.
    mutating func renumber(behind count: Int, of date: Moment) {
        validity += 1
        let old = Array("Subject: An old mail\r\nFrom: archive@sink.example\r\n\r\nLong read.\r\n".utf8)
        let filling = (0..<count).map { _ in SinkMail(uid: 0, date: date, flags: ["\\Seen"], bytes: old) }
        mails = (filling + mails).enumerated().map { place, mail in
            var mail = mail
            mail.uid = UInt32(place + 1)
            return mail
        }
        next = UInt32(mails.count + 1)
    }
}
