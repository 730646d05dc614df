package import Values
import Workspace

/// A mailbox that is read, as the loop sees it.
struct InboxWatch {
    let inbox: Mailbox.Inbox
    var memory: InboxMemory
    /// When it is to be visited next.
    var next: Moment
    /// How long after the last visit that is: a clock that was set back does not make it longer.
    var pause = Span.zero
    var isVisiting = false
    /// Whether a message became unknown that the visit under way does not look for.
    var isHurried = false
    /// Whether a visit has ended since the start, well or not: before, nobody knows what waits to be heard.
    var isKnown = false
    var beganAt: Moment
    /// Visits that failed one after the other.
    var failures = 0
    /// How often the server would not hand out a mail, by UID.
    var stumbles: [UInt32: Int] = [:]
    /// The least UID of this visit that is to be asked for again, and that the cursor stays at.
    var held: UInt32?
    /// Whether this visit looks into the Sent folder.
    var looksForSent = false
    /// The messages of unknown outcome this visit looks for and has not found, with when they were reserved.
    var sought: [Int64: Moment] = [:]

    init(_ inbox: Mailbox.Inbox, _ memory: InboxMemory, at now: Moment) {
        self.inbox = inbox
        self.memory = memory
        next = now
        beganAt = now
    }
}

/// What must survive a restart about a mailbox that is read.
struct InboxMemory: Equatable {
    /// How far the folder was read; nil before the first visit.
    var cursor: InboxCursor?
    /// The server, login and folder the cursor belongs to.
    var place = ""
    /// Why it cannot be read, and since when; nil where it can.
    var fault: String?
    var faultAt: Moment?
    /// Why the Sent folder cannot be looked into; nil where it can.
    var sentFault: String?

    init(place: String) { self.place = place }

    /// Reads what was kept; nil where that is nothing.
    init?(_ bytes: [UInt8]) {
        guard let value = try? Value(json: bytes), let place = value["place"]?.text else { return nil }
        self.place = place
        if let validity = value["validity"]?.number, let next = value["next"]?.number,
            let readAt = value["read_at"]?.moment
        {
            cursor = InboxCursor(validity: validity, next: next, readAt: readAt)
        }
        fault = value["fault"]?.text
        faultAt = value["fault_at"]?.moment
        sentFault = value["sent_fault"]?.text
    }

    var bytes: [UInt8] {
        var object: Object = ["place": .string(place)]
        if let cursor {
            object["validity"] = .int(Int(cursor.validity))
            object["next"] = .int(Int(cursor.next))
            object["read_at"] = .int(Int(cursor.readAt.milliseconds))
        }
        if let fault { object["fault"] = .string(fault) }
        if let faultAt { object["fault_at"] = .int(Int(faultAt.milliseconds)) }
        if let sentFault { object["sent_fault"] = .string(sentFault) }
        return Value.object(object).json()
    }

    /// The mail at a place has been seen to.
    mutating func pass(_ place: InboxPlace, at now: Moment) {
        guard let known = cursor, known.validity == place.validity else {
            cursor = InboxCursor(validity: place.validity, next: place.uid.next, readAt: cursor?.readAt ?? now)
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

extension Mailbox.Inbox {
    /// Names the folder whose UIDs are counted: another server, login or folder has others.
    var place: String { "\(server.login?.user ?? "")@\(server.host):\(server.port)/\(folder)" }
}

/// A mailbox cannot be read, or can again.
package struct InboxNotice: Sendable, Hashable {
    package var at: Moment
    package var mailbox: String
    /// What is wrong; nil where nothing is any more.
    package var fault: InboxFault?
    /// Whether only the Sent folder is meant: mail comes in all the same.
    package var isSentOnly: Bool
    /// When it is tried again.
    package var until: Moment
}

/// A mailbox that cannot be read, or whose Sent folder cannot be looked into.
package struct UnreadMailbox: Sendable, Hashable {
    package var mailbox: String
    package var reason: String
    /// Since when; nil where only the Sent folder is meant.
    package var since: Moment?
}

extension Scheduler {
    /// The mailboxes whose last visit failed, or could not look into the Sent folder, by name.
    package func unreadMailboxes() throws -> [UnreadMailbox] {
        try store.read { records in
            try workspace.mailboxes.values.sorted { $0.name < $1.name }.filter { $0.inbox != nil }.compactMap {
                mailbox in
                guard let memory = try records.inboxMemory(mailbox: mailbox.name).flatMap({ InboxMemory($0) }) else {
                    return nil
                }
                if let fault = memory.fault {
                    return UnreadMailbox(mailbox: mailbox.name, reason: fault, since: memory.faultAt)
                }
                return memory.sentFault.map { UnreadMailbox(mailbox: mailbox.name, reason: $0) }
            }
        }
    }
}
