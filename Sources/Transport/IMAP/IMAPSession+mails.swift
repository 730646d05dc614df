import Ports
import Values

/// Mails that came.
extension IMAPSession {
    mutating func open() {
        isSummoned = false
        isInSent = false
        folder = IMAPFolder()
        (mails, sought, hits, hasMore, sentFault) = ([], [], [], false, nil)
        (refusals, hasMail) = ([], false)
        phase = .opening
        dialogue.say("EXAMINE \(IMAPFolderName.quoted(settings.folder))")
    }

    private var hits: [UInt32] {
        get { search.hits }
        set { search.hits = newValue }
    }

    mutating func opened(_ status: IMAPStatus) {
        guard status.isOK else {
            let words = status.sentence
            return end(.failed(status.isPassing ? .refused(words: words) : .folder(settings.folder, words: words)))
        }
        guard let validity = folder.validity, validity > 0 else {
            return end(.failed(.nonsense("the folder was opened without UIDVALIDITY")))
        }
        guard folder.uidNext ?? 0 == 0 else { return isBack ? probe() : located() }
        folder.uidNext = nil
        phase = .asking
        dialogue.say("STATUS \(IMAPFolderName.quoted(settings.folder)) (UIDNEXT)")
    }

    /// Whether the folder seems to end before what was read of it: another folder, or a UIDNEXT that stands still.
    private var isBack: Bool {
        guard let cursor = errand.cursor, cursor.validity == folder.validity else { return false }
        return folder.end < cursor.next
    }

    /// The answer to STATUS: a server that says no UIDNEXT there either is asked for its last mail.
    mutating func asked() {
        if folder.uidNext ?? 0 > 0 { return isBack ? probe() : located() }
        folder.uidNext = nil
        if folder.exists == 0 { located() } else { probe() }
    }

    private mutating func probe() {
        if folder.exists == 0 { return located() }
        phase = .probing
        dialogue.say("UID FETCH * (UID)")
    }

    /// It is known where the folder ends.
    mutating func located() {
        guard let cursor = errand.cursor else {
            next = folder.end
            return lookIntoSent()
        }
        // A folder whose next UID went back is another one too, whatever its UIDVALIDITY says; the last mail alone may
        // have been deleted.
        let isAnother = cursor.validity != folder.validity || (folder.uidNext != nil && isBack)
        next = isAnother ? 1 : cursor.next
        since = isAnother ? cursor.readAt : cursor.since
        search = IMAPSearch()
        search.span = settings.span
        search.uncovered = next
        seekMails()
    }

    private mutating func seekMails() {
        let isWhole = folder.exists.map { $0 <= settings.wholeFolder } ?? false
        guard search.count < settings.searches, let window = search.window(before: folder.end, isWhole: isWhole) else {
            return fetchHits()
        }
        phase = .searching
        dialogue.say("UID SEARCH UID \(window)" + (since.map { " SINCE \($0.imapDayBefore)" } ?? ""))
    }

    mutating func searched(_ status: IMAPStatus) {
        guard status.isOK else { return end(.failed(.refused(words: status.sentence))) }
        guard !isUnreadable else { return end(.failed(.nonsense("the answer to SEARCH is malformed"))) }
        search.widen(to: settings.mostSpan)
        if search.uncovered != nil, hits.count < settings.mails { seekMails() } else { fetchHits() }
    }

    private mutating func fetchHits() {
        let found = Set(hits).filter { $0 >= next }.sorted()
        hits = []
        hasMore = found.count > settings.mails || search.uncovered != nil
        mails = found.prefix(settings.mails)
        if found.count <= settings.mails {
            next = search.uncovered ?? max(next, folder.end, found.last?.next ?? 1)
        }
        fetch()
    }

    private mutating func fetch() {
        guard let uid = mails.first else {
            if let words = refusalOfAll { return end(.failed(.refused(words: words))) }
            tellRefusals()
            return lookIntoSent()
        }
        phase = .fetching
        parts = IMAPMailParts(uid)
        dialogue.say("UID FETCH \(uid) (UID BODY.PEEK[]<0.\(settings.mailBytes)>)")
    }

    /// The answer to a FETCH: the mail, or that there was none, which is told too: it may be there at the next visit.
    mutating func fetched(_ status: IMAPStatus) {
        guard let uid = mails.popFirst() else { return }
        let body = parts.body
        parts = IMAPMailParts(0)
        if body == nil, !status.isOK, !hasMail {
            refusals.append((uid, status))
        } else {
            tellRefusals()
            hasMail = hasMail || body != nil
            let words = status.isOK ? "the server handed out no mail" : status.sentence
            findings.append(body.map { .mail(place(uid), $0) } ?? .unreadable(place(uid), words))
        }
        if hasMore || !mails.isEmpty { next = max(next, uid.next) }
        fetch()
    }

    /// What the server refuses mails with where it hands out none, and that is about the account, or the same for several:
    /// no mail is passed over because of it.
    private var refusalOfAll: String? {
        guard !hasMail, let first = refusals.first?.answer else { return nil }
        let isShared = refusals.count > 1 && refusals.allSatisfy { $0.answer == first }
        return first.isPassing || isShared ? first.sentence : nil
    }

    /// What was refused is the mails' own trouble, since others come through, or no other was asked for.
    private mutating func tellRefusals() {
        for (uid, answer) in refusals { findings.append(.unreadable(place(uid), answer.sentence)) }
        refusals = []
    }

    func place(_ uid: UInt32) -> InboxPlace { InboxPlace(validity: folder.validity ?? 0, uid: uid) }
}

extension Moment {
    /// The day before, as SEARCH writes days: the server's zone is not known.
    fileprivate var imapDayBefore: String {
        let day = CivilDate(daysSinceEpoch: Int(seconds.flooredQuotient(by: 86_400)) - 1)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(day.day)-\(months[day.month - 1])-\(day.year)"
    }
}
