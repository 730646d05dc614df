package import Ports
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
