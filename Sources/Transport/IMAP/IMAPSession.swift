import Ports
import Values

/// The visits of a mailbox on a logged-in connection: bytes in, bytes and findings out, no input or output of its own.
///
/// EXAMINE, never SELECT, and BODY.PEEK: nothing in the mailbox is changed. Mails are asked for one at a time by UID, so
/// that what comes is either the mail that was asked for, or passed over. After a visit it waits in IDLE where the server
/// has that, and another visit may begin on the same connection.
struct IMAPSession {
    /// Which folders, and how much of them one visit looks at.
    struct Settings {
        var folder = "INBOX"
        var sent: String?
        /// Bytes of one mail; of a longer one the first so many are fetched.
        var mailBytes = 256 * 1_024
        var mails = 100
        /// How many UIDs one search covers at first, and at most, so that its answer is never too long for a line.
        var span: UInt32 = 10_000
        var mostSpan: UInt32 = 80_000
        /// A folder of at most so many mails is searched at once, however far its UIDs reach.
        var wholeFolder: UInt32 = 20_000
        var searches = 50
        /// Whether the server wants or takes to be told who asks (ID, RFC 2971).
        var identifies = false
        /// Whether it tells of new mail by itself (IDLE, RFC 2177).
        var waits = false
        var dialogue = IMAPDialogue.Limits()
    }

    enum Phase: Equatable {
        case idle, identifying, opening, asking, probing, searching, fetching
        case openingSent, seeking, comparing
        case reopening, waiting, waking, leaving
    }

    var dialogue: IMAPDialogue
    /// What was found, for the caller to take; the last of a visit is `ended`.
    var findings: [InboxFinding.Content] = []
    let settings: Settings
    var phase = Phase.idle
    var errand = InboxErrand(mailbox: "")
    var hasEnded = false

    var folder = IMAPFolder()
    var search = IMAPSearch()
    /// While a folder is read anew, mail of this day and later counts; nil where all does.
    var since: Moment?
    var mails: ArraySlice<UInt32> = []
    var parts = IMAPMailParts(0)
    /// Mails of this visit that the server refused with these answers, as long as it has handed out none.
    var refusals: [(uid: UInt32, answer: IMAPStatus)] = []
    var hasMail = false
    /// Whether data of the kind that is waited for could not be read.
    var isUnreadable = false
    var sought: ArraySlice<SoughtMessage> = []
    var hasMore = false
    var next: UInt32 = 1
    var sentFault: InboxFault?
    /// Whether the Sent folder is the one that is open.
    var isInSent = false
    /// Whether a visit is to begin once the server no longer waits.
    var isSummoned = false

    init(nonce: String, settings: Settings = Settings()) {
        self.settings = settings
        dialogue = IMAPDialogue(nonce: nonce, limits: settings.dialogue)
    }

    /// Whether the visit is over and said goodbye, or broke.
    var isOver: Bool { hasEnded && (phase == .idle || dialogue.fault != nil) }
    /// Whether the server is waited for, to tell of new mail.
    var isWaiting: Bool { hasEnded && phase == .waiting && dialogue.fault == nil }

    /// Begins a visit, the first one or one on a connection that waits.
    mutating func begin(_ errand: InboxErrand) {
        self.errand = errand
        hasEnded = false
        if phase == .waiting {
            isSummoned = true
            phase = .waking
            return dialogue.wake()
        }
        guard settings.identifies else { return open() }
        phase = .identifying
        dialogue.say("ID (\"name\" \"Baton\")")
    }

    /// Waits on, before a server loses patience (RFC 2177 §3).
    mutating func renew() {
        guard isWaiting else { return }
        isSummoned = false
        phase = .waking
        dialogue.wake()
    }

    mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
        dialogue.receive(bytes)
        settle()
    }

    /// The connection is over.
    mutating func closed() {
        dialogue.closed()
        settle()
    }

    /// The server took too long.
    mutating func wentSilent() {
        dialogue.wentSilent()
        settle()
    }

    /// Hands over what is to be written.
    mutating func takeOutput() -> [UInt8] {
        defer { dialogue.output = [] }
        return dialogue.output
    }

    private mutating func settle() {
        let heard = dialogue.heard
        dialogue.heard = []
        for item in heard {
            switch item {
            case .note(let status): folder.note(status, isOpening: phase == .opening)
            case .data(let number, let name, let values): data(number, name, values)
            case .unreadable(let name): unreadable(name)
            case .answer(let status): answer(status)
            }
        }
        if let fault = dialogue.fault, !hasEnded { end(.failed(fault)) }
    }

    // MARK: - What is heard

    private mutating func data(_ number: UInt32?, _ name: String, _ values: [IMAPValue]) {
        switch (phase, name) {
        case (.opening, "EXISTS"), (.reopening, "EXISTS"): folder.exists = number
        case (.waiting, "EXISTS"):
            // The first one after IDLE may repeat what is known.
            if let number, number > folder.exists ?? 0 { findings.append(.news) }
            folder.exists = number
        case (.asking, "STATUS"): folder.status(values)
        case (.probing, "FETCH"): folder.highest = values.first?.items?.uid ?? folder.highest
        case (.searching, "SEARCH"), (.seeking, "SEARCH"): search.take(values.compactMap(\.number))
        case (.fetching, "FETCH"): if let number { parts.take(number, values) }
        case (.comparing, "FETCH"): compare(values)
        default: break
        }
    }

    private mutating func unreadable(_ name: String) {
        switch (phase, name) {
        case (.searching, "SEARCH"), (.fetching, "FETCH"), (.seeking, "SEARCH"): isUnreadable = true
        default: break
        }
    }

    private mutating func answer(_ status: IMAPStatus) {
        defer { isUnreadable = false }
        switch phase {
        case .idle: break
        case .identifying: open()
        case .opening: opened(status)
        case .asking: asked()
        case .probing: located()
        case .searching: searched(status)
        case .fetching: fetched(status)
        case .openingSent, .seeking, .comparing: answerOfSent(status)
        case .reopening: if status.isOK { wait() } else { leave() }
        case .waiting: leave()
        case .waking: woke()
        case .leaving: phase = .idle
        }
    }

    // MARK: - The end

    mutating func finish() {
        end(.done(next: place(next), hasMore: hasMore, sentFault: sentFault))
        guard settings.waits, !hasMore else { return leave() }
        guard isInSent else { return wait() }
        phase = .reopening
        isInSent = false
        dialogue.say("EXAMINE \(IMAPFolderName.quoted(settings.folder))")
    }

    private mutating func wait() {
        phase = .waiting
        dialogue.say("IDLE")
    }

    private mutating func woke() {
        if isSummoned { return open() }
        wait()
    }

    private mutating func leave() {
        phase = .leaving
        dialogue.say("LOGOUT")
    }

    mutating func end(_ end: InboxEnd) {
        hasEnded = true
        phase = .idle
        findings.append(.ended(end))
    }
}
