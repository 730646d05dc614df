package import Values

/// Reads mailboxes: brings in the mail that came, and looks in a Sent folder for messages whose answer was lost.
///
/// The scheduler's loop calls both verbs from its one thread; an inbox does its work elsewhere and rings the `Bell` when
/// there is something to hear. It changes nothing in a mailbox, not even a mark that a mail was seen.
package protocol Inbox: Sendable {
    /// Begins a visit of one mailbox; never blocks on the network. Its findings follow in order, and the last of them,
    /// exactly once, is `ended`; between two visits only `news` may come. Only one visit of a mailbox is under way at any time.
    func visit(_ errand: InboxErrand)
    /// Hands over what was found since the last call; never blocks.
    func findings() -> [InboxFinding]
}

/// What one visit of a mailbox is for.
package struct InboxErrand: Sendable, Hashable {
    /// The mailbox by name, whose server and folders the inbox knows.
    package var mailbox: String
    /// How far earlier visits came; nil at the first one, which brings in nothing that is there already.
    package var cursor: InboxCursor?
    /// What to look for in the Sent folder, at most 50.
    package var sought: [SoughtMessage]

    package init(mailbox: String, cursor: InboxCursor? = nil, sought: [SoughtMessage] = []) {
        self.mailbox = mailbox
        self.cursor = cursor
        self.sought = sought
    }
}

/// How far a folder has been read (RFC 3501 §2.3.1.1).
package struct InboxCursor: Sendable, Hashable {
    /// The folder's UIDVALIDITY: where it is another, every UID means another mail.
    package var validity: UInt32
    /// The least UID that has not been taken in.
    package var next: UInt32
    /// When the folder was last read to here: where the UIDs mean nothing any more, it is read again from this day on.
    package var readAt: Moment
    /// While the folder is being read anew: what came before this day was heard under its old UID. Nil otherwise.
    package var since: Moment?

    package init(validity: UInt32, next: UInt32, readAt: Moment, since: Moment? = nil) {
        self.validity = validity
        self.next = next
        self.readAt = readAt
        self.since = since
    }
}

/// A message of the outbox that may or may not have been taken by the server.
package struct SoughtMessage: Sendable, Hashable {
    package var message: Int64
    /// Its Message-ID, without angle brackets.
    package var id: String

    package init(message: Int64, id: String) {
        self.message = message
        self.id = id
    }
}

/// One thing that a visit found.
package struct InboxFinding: Sendable, Hashable {
    package var mailbox: String
    package var content: Content

    package init(mailbox: String, content: Content) {
        self.mailbox = mailbox
        self.content = content
    }

    /// What it is.
    package enum Content: Sendable, Hashable {
        /// A mail that came in: where it lies, and its bytes, of a very long one the first part only.
        case mail(InboxPlace, [UInt8])
        /// A mail the server would not hand out, and what it said.
        case unreadable(InboxPlace, String)
        /// A sought message: it lies in the Sent folder, so the server took it.
        case found(message: Int64)
        /// Between two visits: something came into the folder, so the next visit need not wait for its time.
        case news
        case ended(InboxEnd)
    }
}

/// Where a mail lies in its folder.
package struct InboxPlace: Sendable, Hashable {
    package var validity: UInt32
    package var uid: UInt32

    package init(validity: UInt32, uid: UInt32) {
        self.validity = validity
        self.uid = uid
    }
}

/// How a visit ended.
package enum InboxEnd: Sendable, Hashable {
    /// Everything below `next` was looked at. `hasMore`: there is more, for another visit at once. `sentFault` is why the
    /// Sent folder could not be looked into, where it could not.
    case done(next: InboxPlace, hasMore: Bool, sentFault: InboxFault? = nil)
    case failed(InboxFault)
}

/// Why a mailbox cannot be read, as facts; the wording is apart.
package enum InboxFault: Error, Sendable, Hashable {
    /// On the way to the login, or at it; `isFinal` where trying again soon is of no use.
    case unreachable(Reason, isFinal: Bool)
    /// The server would not open a folder, and what it said.
    case folder(String, words: String)
    /// The connection was lost, or the server closed it with these words.
    case lost(words: String)
    /// No answer in time.
    case silent
    /// What the server said is no IMAP, or beyond every measure.
    case nonsense(String)
    /// The server refused a command, with these words.
    case refused(words: String)
}
