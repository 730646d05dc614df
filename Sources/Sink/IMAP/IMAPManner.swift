/// What an IMAP server is like: what it offers, where it says so, and its habits. What is not said here it does by the
/// book.
struct IMAPManner: Sendable, Equatable {
    /// Where a server tells what it can do without being asked.
    enum Telling: Sendable {
        case nowhere
        /// In the code of the login's OK.
        case inOK
        /// In a line of its own before that OK, as Gmail does.
        case beforeOK
        /// In a line of its own behind it.
        case behindOK
    }

    /// What follows `* OK`; the capabilities stand before it where they are told.
    var greeting = "baton sink ready"
    /// What is offered before a login and after it, as CAPABILITY lists it.
    var offers = [
        "IMAP4rev1", "SASL-IR", "LITERAL+", "ID", "AUTH=PLAIN", "AUTH=LOGIN", "AUTH=XOAUTH2", "AUTH=OAUTHBEARER",
    ]
    var offersLater = [
        "IMAP4rev1", "LITERAL+", "ID", "IDLE", "NAMESPACE", "UIDPLUS", "MOVE", "UNSELECT", "SPECIAL-USE",
    ]
    /// Whether the greeting tells what is offered.
    var greetsWithOffers = true
    var telling = Telling.inOK
    /// The words of the login's OK.
    var welcome = "Logged in"
    /// What stands between a folder's name and that of one in it, and what comes before every other folder's name.
    var separator = "/"
    var prefix = ""
    var (sent, trash) = ("Sent", "Trash")
    /// Whether opening a folder, and STATUS, tells the next UID; and whether that number stands still.
    var tellsNextUID = true
    var nextUIDStands = false
    /// Whether nothing is opened before the client has told who it is.
    var wantsID = false
    /// Whether IDLE tells of new mail.
    var idleTells = true
    /// Whether the old names of a mail's parts (RFC822 …) are answered without them.
    var knowsOldNames = true

    /// A folder's name as the client knows it, by the name it has here, and back.
    func name(of folder: String) -> String {
        switch folder {
        case SinkMailboxes.sent: prefix + sent
        case SinkMailboxes.trash: prefix + trash
        default: folder
        }
    }

    func folder(named name: String) -> String? {
        [SinkMailboxes.inbox, SinkMailboxes.sent, SinkMailboxes.trash].first { self.name(of: $0) == name }
    }
}
