package import Values

/// What must survive a restart about a mailbox that is read.
package struct InboxMemory: Sendable, Equatable {
    /// How far the folder was read; nil before the first visit.
    package var cursor: InboxCursor?
    /// The server, login and folder the cursor belongs to.
    package var place = ""
    /// Why it cannot be read, and since when; nil where it can.
    package var fault: String?
    package var faultAt: Moment?
    /// Why the Sent folder cannot be looked into; nil where it can.
    package var sentFault: String?
    /// The mail that is being taken in, and how often that was begun: kept before it is looked at, so that what ends the
    /// program with it does so twice at most.
    package var trying: (uid: UInt32, times: Int) = (0, 0)
    /// How many mails were set aside because they could not be taken in.
    package var setAside = 0

    package init(place: String) { self.place = place }

    /// Reads what was kept; nil where that is nothing.
    package init?(_ bytes: [UInt8]) {
        guard let value = try? Value(json: bytes), let place = value["place"]?.text else { return nil }
        self.place = place
        if let validity = value["validity"]?.number, let next = value["next"]?.number,
            let readAt = value["read_at"]?.moment
        {
            cursor = InboxCursor(validity: validity, next: next, readAt: readAt, since: value["since"]?.moment)
        }
        fault = value["fault"]?.text
        faultAt = value["fault_at"]?.moment
        sentFault = value["sent_fault"]?.text
        if let uid = value["trying"]?.number, let times = value["times"]?.number { trying = (uid, Int(times)) }
        setAside = value["set_aside"]?.number.map { Int($0) } ?? 0
    }

    package var bytes: [UInt8] {
        var object: Object = ["place": .string(place)]
        if let cursor {
            object["validity"] = .int(Int(cursor.validity))
            object["next"] = .int(Int(cursor.next))
            object["read_at"] = .int(Int(cursor.readAt.milliseconds))
            if let since = cursor.since { object["since"] = .int(Int(since.milliseconds)) }
        }
        if let fault { object["fault"] = .string(fault) }
        if let faultAt { object["fault_at"] = .int(Int(faultAt.milliseconds)) }
        if trying.times > 0 {
            object["trying"] = .int(Int(trying.uid))
            object["times"] = .int(trying.times)
        }
        if setAside > 0 { object["set_aside"] = .int(setAside) }
        if let sentFault { object["sent_fault"] = .string(sentFault) }
        return Value.object(object).json()
    }

    package static func == (left: InboxMemory, right: InboxMemory) -> Bool { left.bytes == right.bytes }

    /// The mail at a place has been seen to.
    package mutating func pass(_ place: InboxPlace, at now: Moment) {
        guard let known = cursor, known.validity == place.validity else {
            cursor = InboxCursor(
                validity: place.validity, next: place.uid.next, readAt: cursor?.readAt ?? now, since: cursor?.readAt)
            return
        }
        cursor?.next = max(known.next, place.uid.next)
    }
}

extension Value {
    fileprivate var number: UInt32? { if case .int(let number) = self { UInt32(exactly: number) } else { nil } }
    fileprivate var moment: Moment? {
        if case .int(let number) = self { Moment(milliseconds: Int64(number)) } else { nil }
    }
}

extension UInt32 {
    /// The greatest has none after it.
    fileprivate var next: UInt32 { self == .max ? self : self + 1 }
}
