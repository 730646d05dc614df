package import Ports
import Synchronization

/// A mailbox in memory, of one inbox and one Sent folder, that answers a visit at once.
package final class ScriptedInbox: Inbox {
    private struct State {
        var validity: UInt32 = 7
        var next: UInt32 = 10
        var mails: [(uid: UInt32, bytes: [UInt8])] = []
        var sent: Set<String> = []
        var kept: Set<UInt32> = []
        var fault: InboxFault?
        var sentFault: InboxFault?
        var share = 100
        var isSilent = false
        var visits: [InboxErrand] = []
        var findings: [InboxFinding] = []
    }

    private let name: String
    private let state = Mutex(State())

    package init(of mailbox: String = "ana") { name = mailbox }

    /// A mail comes in.
    package func arrive(_ mail: [UInt8]) {
        state.withLock { state in
            state.mails.append((state.next, mail))
            state.next += 1
        }
    }

    /// The Sent folder holds a message of this Message-ID, without angle brackets.
    package func hold(sent id: String) { state.withLock { _ = $0.sent.insert(id) } }

    /// The folder is made anew: every mail gets another UID.
    package func makeAnew() {
        state.withLock { state in
            state.validity += 1
            state.mails = state.mails.enumerated().map { (UInt32($0.offset + 1), $0.element.bytes) }
            state.next = UInt32(state.mails.count + 1)
        }
    }

    /// From now on visits fail, or no more.
    package func fail(_ fault: InboxFault?) { state.withLock { $0.fault = fault } }
    /// From now on the Sent folder cannot be looked into, or can again.
    package func failSent(_ fault: InboxFault?) { state.withLock { $0.sentFault = fault } }
    /// The server keeps this mail back, or no more.
    package func keepBack(_ uid: UInt32, _ isKept: Bool = true) {
        state.withLock { state in
            if isKept { state.kept.insert(uid) } else { state.kept.remove(uid) }
        }
    }
    /// How many mails one visit brings.
    package func bring(atMost share: Int) { state.withLock { $0.share = share } }
    /// Visits begin and do not end until this is over.
    package func fallSilent(_ isSilent: Bool) {
        state.withLock { state in
            state.isSilent = isSilent
            guard !isSilent, let last = state.visits.last else { return }
            state.findings += Self.answer(last, of: name, state)
        }
    }

    /// The errands so far.
    package var visits: [InboxErrand] { state.withLock { $0.visits } }

    package func visit(_ errand: InboxErrand) {
        state.withLock { state in
            state.visits.append(errand)
            guard !state.isSilent else { return }
            state.findings += Self.answer(errand, of: name, state)
        }
    }

    package func findings() -> [InboxFinding] {
        state.withLock { state in
            defer { state.findings = [] }
            return state.findings
        }
    }

    private static func answer(_ errand: InboxErrand, of name: String, _ state: State) -> [InboxFinding] {
        guard errand.mailbox == name else {
            let fault = InboxFault.nonsense("no such mailbox")
            return [InboxFinding(mailbox: errand.mailbox, content: .ended(.failed(fault)))]
        }
        var found: [InboxFinding.Content] = []
        var (next, hasMore) = (state.next, false)
        if let cursor = errand.cursor {
            let first = cursor.validity == state.validity ? cursor.next : 1
            let news = state.mails.filter { $0.uid >= first }
            for mail in news.prefix(state.share) {
                let place = InboxPlace(validity: state.validity, uid: mail.uid)
                found.append(state.kept.contains(mail.uid) ? .unreadable(place, "broken") : .mail(place, mail.bytes))
            }
            if news.count > state.share {
                hasMore = true
                next = news[state.share].uid
            }
        }
        if let fault = state.fault {
            return (found.prefix(1) + [.ended(.failed(fault))]).map { .init(mailbox: name, content: $0) }
        }
        if state.sentFault == nil {
            found += errand.sought.filter { state.sent.contains($0.id) }.map { .found(message: $0.message) }
        }
        let end = InboxEnd.done(
            next: InboxPlace(validity: state.validity, uid: next), hasMore: hasMore,
            sentFault: errand.sought.isEmpty ? nil : state.sentFault)
        return (found + [.ended(end)]).map { InboxFinding(mailbox: name, content: $0) }
    }
}
