import Engine
import Ports
import Values
import Workspace

/// Reads mailboxes: when they are visited, and what becomes of what is found there.
///
/// Each mail is taken in by one transaction that also moves the mailbox's cursor past it, so that it is heard once
/// whatever is killed in between; a mail that means trouble is passed over, with a row in the log, and the next one heard.
/// What it remembers changes only behind a commit, so a transaction that fails leaves it as it was.
final class InboxReader {
    private unowned let scheduler: Scheduler
    private let inbox: any Inbox
    /// The mailboxes that are read, by name.
    private var watches: [String: InboxWatch] = [:]
    /// Findings that are not taken in yet.
    private var heard: [InboxFinding] = []

    /// Reads, from now on, the mailboxes of a home that say where.
    init(_ inbox: any Inbox, for scheduler: Scheduler) throws {
        self.inbox = inbox
        self.scheduler = scheduler
        for mailbox in scheduler.workspace.mailboxes.values {
            guard let place = mailbox.inbox?.place, let settings = mailbox.inbox else { continue }
            let kept = try scheduler.store.read { try $0.inboxMemory(mailbox: mailbox.name) }
                .flatMap { InboxMemory($0) }
            var memory = kept ?? InboxMemory(place: place)
            if memory.place != place {
                // The UIDs of another folder mean nothing here: it is read from the day of the last visit on.
                memory.place = place
                memory.cursor?.validity = 0
            }
            watches[mailbox.name] = InboxWatch(settings, memory, at: clock.now)
            // What was said while nothing ran is heard before this mailbox sends; one that was silent when last seen, or
            // stays so, keeps nobody waiting.
            if memory.fault == nil { scheduler.listen(to: mailbox.name, until: clock.now + Self.patience) }
        }
    }

    private var clock: any Clock { scheduler.clock }

    /// Whether a visit is under way.
    var isVisiting: Bool { watches.values.contains(where: \.isVisiting) }

    /// How long a mailbox sends nothing after the start because its inbox has not been heard yet.
    static let patience = Span.seconds(30)

    /// When the next mailbox is to be visited, or nil.
    var nextVisit: Moment? { watches.values.filter { !$0.isVisiting }.map(\.next).min() }

    /// Begins the visits that are due, and takes in some of what was found. Returns whether anything was taken in.
    func read() throws -> Bool {
        guard !watches.isEmpty else { return false }
        for (name, watch) in watches where !watch.isVisiting {
            if watch.next <= clock.now { try begin(name, watch) }
            if watch.next - clock.now > watch.pause { watches[name]?.next = clock.now + watch.pause }
        }
        heard += inbox.findings()
        let share = heard.prefix(50)
        for finding in share {
            try take(finding)
            heard.removeFirst()
        }
        return !share.isEmpty
    }

    /// Somebody has mended something: the mailbox is visited at once.
    func visitSoon(_ name: String) {
        watches[name]?.failures = 0
        watches[name]?.next = clock.now
    }

    /// The provider puts what it took into its folder within seconds.
    func lookSoon(for message: OutboxMessage) {
        guard let watch = watches[message.route], watch.inbox.sent != nil, watch.failures == 0 else { return }
        watches[message.route]?.isHurried = true
        watches[message.route]?.next = min(watch.next, clock.now + Self.hurry)
    }

    private static let hurry = Span.seconds(10)

    /// Its server says that mail came: it is visited at once, unless it fails, or a visit is under way.
    private func hasNews(_ name: String) {
        guard let watch = watches[name], !watch.isVisiting, watch.failures == 0 else { return }
        watches[name]?.next = min(watch.next, clock.now)
    }

    private func begin(_ name: String, _ watch: InboxWatch) throws {
        let sought = try watch.inbox.sent == nil ? [] : scheduler.doubts(of: name, everything: !watch.isKnown)
        watches[name]?.isVisiting = true
        watches[name]?.isHurried = false
        watches[name]?.beganAt = clock.now
        watches[name]?.held = nil
        watches[name]?.looksForSent = !sought.isEmpty
        watches[name]?.sought = Dictionary(
            sought.map { ($0.message, $0.since) }, uniquingKeysWith: { first, _ in first })
        inbox.visit(
            InboxErrand(
                mailbox: name, cursor: watch.memory.cursor,
                sought: sought.map { SoughtMessage(message: $0.message, id: $0.id) }))
    }

    // MARK: - What was found

    private func take(_ finding: InboxFinding) throws {
        if finding.content == .news { return hasNews(finding.mailbox) }
        guard watches[finding.mailbox]?.isVisiting == true else { return }
        switch finding.content {
        case .news: break
        case .mail(let place, let bytes): try take(bytes, at: place, of: finding.mailbox)
        case .unreadable(let place, _): try stumble(at: place, of: finding.mailbox)
        case .found(let message):
            watches[finding.mailbox]?.sought[message] = nil
            try scheduler.found(message, in: watches[finding.mailbox]?.inbox.sent ?? "")
        case .ended(.done(let next, let hasMore, let sentFault)):
            try done(finding.mailbox, next, hasMore: hasMore, sentFault)
        case .ended(.failed(let fault)): try failed(finding.mailbox, fault)
        }
    }

    private func take(_ bytes: [UInt8], at place: InboxPlace, of name: String) throws {
        guard var memory = watches[name]?.memory, let inbox = watches[name]?.inbox else { return }
        guard try begins(at: place, of: name) else { return try setAside(bytes, at: place, of: name) }
        memory = watches[name]?.memory ?? memory
        if watches[name]?.held == nil { memory.pass(place, at: clock.now) }
        memory.trying = (0, 0)
        do {
            try scheduler.transact { records in
                _ = try scheduler.receive(
                    mail: bytes, actor: "inbox", takesStrangers: inbox.takesStrangers, authority: inbox.authority,
                    in: records)
                try records.keepInboxMemory(memory.bytes, mailbox: name)
            }
        } catch let failure as any StoreFailure where failure.isTransient {
            // The disk's trouble is none of the mail's.
            watches[name]?.memory.trying = (0, 0)
            throw failure
        } catch {
            try pass(place, of: name, memory, because: "mail refused")
        }
        watches[name]?.memory = memory
        watches[name]?.stumbles[place.uid] = nil
    }

    /// Counts that a mail is about to be looked at, before it is; false where that was begun twice and never ended.
    private func begins(at place: InboxPlace, of name: String) throws -> Bool {
        guard var memory = watches[name]?.memory else { return false }
        let times = memory.trying.uid == place.uid ? memory.trying.times : 0
        guard times < 2 else { return false }
        memory.trying = (place.uid, times + 1)
        try scheduler.transact { try $0.keepInboxMemory(memory.bytes, mailbox: name) }
        watches[name]?.memory = memory
        return true
    }

    /// A mail that twice was not survived is kept for a person, and the rest go on.
    private func setAside(_ bytes: [UInt8], at place: InboxPlace, of name: String) throws {
        guard var memory = watches[name]?.memory else { return }
        if watches[name]?.held == nil { memory.pass(place, at: clock.now) }
        memory.trying = (0, 0)
        memory.setAside += 1
        try scheduler.transact { records in
            try records.insert(
                SetAside(
                    id: scheduler.identifier(), source: "mailbox \(name)",
                    reason: "a mail that could not be taken in twice",
                    at: clock.now, body: bytes))
            try scheduler.log(
                "mail set aside", lead: 0, actor: "inbox", ["route": .string(name), "uid": .int(Int(place.uid))],
                in: records)
            try records.keepInboxMemory(memory.bytes, mailbox: name)
        }
        watches[name]?.memory = memory
    }

    /// A mail that cannot be had, or means nothing that can be done, stops no other.
    private func pass(_ place: InboxPlace, of name: String, _ memory: InboxMemory, because reason: String) throws {
        try scheduler.transact { records in
            try scheduler.log(
                reason, lead: 0, actor: "inbox", ["route": .string(name), "uid": .int(Int(place.uid))], in: records)
            try records.keepInboxMemory(memory.bytes, mailbox: name)
        }
    }

    /// Twice it is asked for again at a later visit; then it is passed over.
    private func stumble(at place: InboxPlace, of name: String) throws {
        guard var memory = watches[name]?.memory else { return }
        watches[name]?.stumbles[place.uid, default: 0] += 1
        guard let times = watches[name]?.stumbles[place.uid], times >= 3 else {
            if watches[name]?.held == nil { watches[name]?.held = place.uid }
            return
        }
        watches[name]?.stumbles[place.uid] = nil
        if watches[name]?.held == nil { memory.pass(place, at: clock.now) }
        try pass(place, of: name, memory, because: "mail unreadable")
        watches[name]?.memory = memory
    }

    // MARK: - The end of a visit

    private func done(_ name: String, _ next: InboxPlace, hasMore: Bool, _ sentFault: InboxFault?) throws {
        guard let watch = watches[name] else { return }
        var memory = watch.memory
        let isHeld = watch.held != nil
        memory.cursor = InboxCursor(
            validity: next.validity, next: min(next.uid, watch.held ?? .max), readAt: watch.beganAt,
            since: hasMore || isHeld ? Self.since(watch.memory.cursor, validity: next.validity) : nil)
        memory.fault = nil
        memory.faultAt = nil
        if watch.looksForSent { memory.sentFault = sentFault?.description }
        // The day is all that is asked of it, so an hour more or less is not worth a write.
        if let known = watch.memory.cursor?.readAt, watch.beganAt - known < .hours(1), watch.beganAt >= known {
            memory.cursor?.readAt = known
        }
        let pause =
            hasMore && !isHeld ? Span.zero : isUrgent(watch) ? min(watch.inbox.every, .seconds(30)) : watch.inbox.every
        try close(name, memory, pause)
        watches[name]?.failures = 0
        if watch.memory.fault != nil { tell(name, nil, isSentOnly: false) }
        if watch.memory.sentFault != memory.sentFault { tell(name, sentFault, isSentOnly: true) }
    }

    /// Since when mail counts while a folder is read anew, over as many visits as that takes.
    private static func since(_ known: InboxCursor?, validity: UInt32) -> Moment? {
        guard let known, known.validity != validity else { return known?.since }
        return known.readAt
    }

    private func failed(_ name: String, _ fault: InboxFault) throws {
        guard let watch = watches[name] else { return }
        var memory = watch.memory
        memory.fault = fault.description
        memory.faultAt = watch.memory.faultAt ?? clock.now
        let pause = Span.minutes(1) * (1 << Int64(min(watch.failures, 5)))
        try close(name, memory, fault.isFinal ? .minutes(15) : min(pause, .minutes(30)))
        watches[name]?.failures += 1
        if watch.memory.fault != memory.fault { tell(name, fault, isSentOnly: false) }
    }

    private func close(_ name: String, _ memory: InboxMemory, _ pause: Span) throws {
        let before = watches[name]?.memory
        let pause = watches[name]?.isHurried == true ? min(pause, Self.hurry) : pause
        if memory != before {
            try scheduler.transact { records in
                try records.keepInboxMemory(memory.bytes, mailbox: name)
                guard (memory.fault == nil) != (before?.fault == nil) else { return }
                let event = memory.fault == nil ? "mailbox readable" : "mailbox unreadable"
                try scheduler.log(event, lead: 0, actor: "inbox", ["route": .string(name)], in: records)
            }
        }
        watches[name]?.memory = memory
        watches[name]?.isVisiting = false
        watches[name]?.isKnown = true
        scheduler.listen(to: name, until: nil)
        watches[name]?.pause = pause
        watches[name]?.next = clock.now + pause
    }

    private func tell(_ name: String, _ fault: InboxFault?, isSentOnly: Bool) {
        guard let next = watches[name]?.next else { return }
        scheduler.occurred?(
            .inbox(InboxNotice(at: clock.now, mailbox: name, fault: fault, isSentOnly: isSentOnly, until: next)))
    }

    /// Whether something is looked for whose time is not over yet.
    private func isUrgent(_ watch: InboxWatch) -> Bool {
        watch.sought.values.contains { clock.now - $0 < .minutes(11) }
    }
}
