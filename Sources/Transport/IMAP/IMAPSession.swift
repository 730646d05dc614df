import Scheduler
import Values

/// One visit of a mailbox on a logged-in connection: bytes in, bytes and findings out, no input or output of its own.
///
/// EXAMINE, never SELECT, and BODY.PEEK: nothing in the mailbox is changed. Mails are asked for one at a time by UID, so
/// that what comes is either the mail that was asked for, or passed over.
struct IMAPSession {
    /// Which folders, and how much of them one visit looks at.
    struct Settings {
        var folder = "INBOX"
        var sent: String?
        /// Bytes of one mail; of a longer one the first so many are fetched.
        var mailBytes = 256 * 1_024
        var mails = 100
        /// How many UIDs one search covers, so that its answer is never long.
        var span: UInt32 = 10_000
        var searches = 50
        var dialogue = IMAPDialogue.Limits()
    }

    private enum Phase: Equatable {
        case idle, opening, searching, fetching, openingSent, seeking, comparing, leaving
    }

    private(set) var dialogue: IMAPDialogue
    /// What was found, for the caller to take; the last is `ended`.
    var findings: [InboxFinding.Content] = []
    private let settings: Settings
    private var phase = Phase.idle
    private var errand = InboxErrand(mailbox: "")
    private var hasEnded = false

    private var (validity, uidNext): (UInt32?, UInt32?)
    private var searches = 0
    /// The first UID that no search has covered yet; nil where the search goes by date.
    private var uncovered: UInt32?
    private var hits: [UInt32] = []
    private var mails: ArraySlice<UInt32> = []
    private var fetched = 0
    private var hasMail = false
    private var sought: ArraySlice<SoughtMessage> = []
    private var hasMore = false
    private var next: UInt32 = 1
    private var sentFault: InboxFault?

    init(nonce: String, settings: Settings = Settings()) {
        self.settings = settings
        dialogue = IMAPDialogue(nonce: nonce, limits: settings.dialogue)
    }

    /// Whether the visit is over and said goodbye, or broke.
    var isOver: Bool { hasEnded && (phase == .idle || dialogue.fault != nil) }

    mutating func begin(_ errand: InboxErrand) {
        self.errand = errand
        phase = .opening
        dialogue.say("EXAMINE \(IMAPFolderName.quoted(settings.folder))")
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
        for item in heard where !hasEnded || phase == .leaving {
            switch item {
            case .note(let status): note(status)
            case .data(_, let name, let values): data(name, values)
            case .answer(let status): answer(status)
            }
        }
        if let fault = dialogue.fault, !hasEnded { end(.failed(fault)) }
    }

    // MARK: - What is heard

    private mutating func note(_ status: IMAPStatus) {
        guard phase == .opening else { return }
        validity = status.number("UIDVALIDITY") ?? validity
        uidNext = status.number("UIDNEXT") ?? uidNext
    }

    private mutating func data(_ name: String, _ values: [IMAPValue]) {
        switch (phase, name) {
        case (.searching, "SEARCH"), (.seeking, "SEARCH"):
            let numbers = values.compactMap(\.number)
            if hits.count + numbers.count <= 1_000_000 { hits += numbers }
        case (.fetching, "FETCH"): fetchedMail(values)
        case (.comparing, "FETCH"): compare(values)
        default: break
        }
    }

    private mutating func answer(_ status: IMAPStatus) {
        switch phase {
        case .idle: break
        case .leaving: phase = .idle
        case .opening: opened(status)
        case .searching: searched(status)
        case .fetching: fetchedAll(status)
        case .openingSent:
            guard status.isOK else {
                sentFault = .folder(settings.sent ?? "", words: status.sentence)
                return finish()
            }
            seek()
        case .seeking:
            guard status.isOK else {
                sentFault = .refused(words: status.sentence)
                return finish()
            }
            compareHits()
        case .comparing:
            sought = sought.dropFirst()
            seek()
        }
    }

    // MARK: - Mails that came

    private mutating func opened(_ status: IMAPStatus) {
        guard status.isOK else { return end(.failed(.folder(settings.folder, words: status.sentence))) }
        guard let validity, validity > 0, let uidNext, uidNext > 0 else {
            return end(.failed(.nonsense("the folder was opened without UIDVALIDITY and UIDNEXT")))
        }
        guard let cursor = errand.cursor else {
            next = uidNext
            return lookIntoSent()
        }
        next = cursor.next
        // A folder whose next UID went back is another one too, whatever its UIDVALIDITY says.
        guard cursor.validity == validity, uidNext >= cursor.next else {
            phase = .searching
            next = 1
            return dialogue.say("UID SEARCH SINCE \(cursor.readAt.imapDayBefore)")
        }
        uncovered = cursor.next
        search()
    }

    private mutating func search() {
        guard let first = uncovered, let uidNext, first < uidNext, searches < settings.searches else {
            return fetchHits()
        }
        searches += 1
        let last = first.addingReportingOverflow(settings.span - 1)
        let end = last.overflow ? uidNext - 1 : min(last.partialValue, uidNext - 1)
        uncovered = end + 1
        phase = .searching
        dialogue.say("UID SEARCH UID \(first):\(end)")
    }

    private mutating func searched(_ status: IMAPStatus) {
        guard status.isOK else { return end(.failed(.refused(words: status.sentence))) }
        if uncovered != nil, hits.count < settings.mails { search() } else { fetchHits() }
    }

    private mutating func fetchHits() {
        let found = Set(hits).filter { $0 >= next && $0 < uidNext ?? 0 }.sorted()
        hits = []
        hasMore = found.count > settings.mails || (uncovered ?? .max) < uidNext ?? 0
        mails = found.prefix(settings.mails)
        if found.count <= settings.mails { next = min(uncovered ?? .max, uidNext ?? 1) }
        fetch()
    }

    private mutating func fetch() {
        guard let uid = mails.first else { return lookIntoSent() }
        phase = .fetching
        hasMail = false
        dialogue.say("UID FETCH \(uid) (UID BODY.PEEK[]<0.\(settings.mailBytes)>)")
    }

    private mutating func fetchedMail(_ values: [IMAPValue]) {
        guard let uid = mails.first, !hasMail, let items = values.first?.items, items.uid == uid,
            let bytes = items.string("BODY[]")
        else { return }
        hasMail = true
        findings.append(.mail(place(uid), bytes))
    }

    private mutating func fetchedAll(_ status: IMAPStatus) {
        guard let uid = mails.popFirst() else { return }
        if !status.isOK, !hasMail { findings.append(.unreadable(place(uid), status.sentence)) }
        if hasMore || !mails.isEmpty { next = max(next, uid + 1) }
        fetch()
    }

    private func place(_ uid: UInt32) -> InboxPlace { InboxPlace(validity: validity ?? 0, uid: uid) }

    // MARK: - Messages that were sent

    private mutating func lookIntoSent() {
        guard let sent = settings.sent, !errand.sought.isEmpty else { return finish() }
        sought = errand.sought.prefix(50)
        phase = .openingSent
        dialogue.say("EXAMINE \(IMAPFolderName.quoted(sent))")
    }

    private mutating func seek() {
        guard let message = sought.first else { return finish() }
        phase = .seeking
        hits = []
        dialogue.say("UID SEARCH HEADER Message-ID \(IMAPFolderName.quote("<\(message.id)>"))")
    }

    /// A search looks for a part of the header, and some servers for words of it: the header itself decides.
    private mutating func compareHits() {
        let last = Set(hits).sorted().suffix(5)
        guard !last.isEmpty else {
            sought = sought.dropFirst()
            return seek()
        }
        phase = .comparing
        let uids = last.map(String.init).joined(separator: ",")
        dialogue.say("UID FETCH \(uids) (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
    }

    private mutating func compare(_ values: [IMAPValue]) {
        guard let message = sought.first, let items = values.first?.items,
            let header = items.string("BODY[HEADER.FIELDS (MESSAGE-ID)]")
        else { return }
        let found = InboxFinding.Content.found(message: message.message)
        guard header.messageID == Array(message.id.utf8), findings.last != found else { return }
        findings.append(found)
    }

    // MARK: - The end

    private mutating func finish() {
        end(.done(next: place(next), hasMore: hasMore, sentFault: sentFault))
        phase = .leaving
        dialogue.say("LOGOUT")
    }

    private mutating func end(_ end: InboxEnd) {
        hasEnded = true
        phase = .idle
        findings.append(.ended(end))
    }
}

extension IMAPStatus {
    /// The words, or the kind and code where there are none.
    fileprivate var sentence: String { words.isEmpty ? ([kind] + code).joined(separator: " ") : words }
}

extension [IMAPValue] {
    /// The value after a name, as FETCH gives them in pairs.
    private func value(of name: String) -> IMAPValue? {
        for place in stride(from: 0, to: count - 1, by: 2) where self[place].word == name { return self[place + 1] }
        return nil
    }

    fileprivate var uid: UInt32? { value(of: "UID")?.number }

    /// A body's bytes, by its section; a server that was asked for a part of it names where that begins.
    fileprivate func string(_ section: String) -> [UInt8]? {
        guard case .string(let bytes, _)? = value(of: section) ?? value(of: section + "<0>") else { return nil }
        return bytes
    }
}

extension [UInt8] {
    /// What stands in the angle brackets of a Message-ID header that is nothing else.
    fileprivate var messageID: [UInt8]? {
        guard let open = firstIndex(of: UInt8(ascii: "<")), let close = firstIndex(of: UInt8(ascii: ">")), open < close
        else { return nil }
        return self[(open + 1)..<close].filter { $0 > 0x20 }
    }
}

extension Moment {
    /// The day before, as SEARCH writes days: the server's zone is not known.
    fileprivate var imapDayBefore: String {
        let day = CivilDate(daysSinceEpoch: Int(seconds.floored(by: 86_400)) - 1)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(day.day)-\(months[day.month - 1])-\(day.year)"
    }
}
