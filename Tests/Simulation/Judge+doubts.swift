import Engine
import Ports
import Scheduler
import Values
import Workspace

/// Messages whose answer was lost: what their mailbox's policy makes of them.
extension Judge {
    /// A message that may or may not have arrived.
    struct Doubt {
        var enrollment: Int64
        var route: String
        /// On steady time.
        var since: Moment
        /// Its lead was moved on by an event meanwhile.
        var isLeft = false
    }

    private static let patience = Span.minutes(10)

    private func policy(of route: String) -> Mailbox.UnknownPolicy {
        life.workspace.mailboxes[route]?.unknown ?? .goOn
    }

    /// What a row of the log means for the messages in doubt.
    func takeDoubt(_ entry: LogEntry) {
        let message = entry.values["message"]?.whole.map(Int64.init)
        switch entry.name {
        case "unknown":
            guard let message, let enrollment = entry.enrollment, let route = route(of: message) else { return }
            // Where nothing was decided by it, the lead had moved on before, such as by confirming.
            doubts[message] = Doubt(
                enrollment: enrollment, route: route, since: life.steady, isLeft: entry.values["did"] == nil)
            traffic[route]?.ends.append(Traffic.End(at: entry.at, kind: .lost, message: message))
            if let due = entry.values["due"]?.whole, entry.values["did"] != nil {
                let wait = Moment(milliseconds: Int64(due)) - entry.at
                if wait != Self.patience { broken(.doubtIsKept, "message \(message) is doubted for \(wait)") }
            }
        case "sent again": takeResend(entry)
        case "resolved", "sent": if let message { doubts[message] = nil }
        case "due": if entry.did("assumed sent") { judgeAssumption(entry) }
        case "parked", "released", "deferred", "stopped": break
        default:
            guard let enrollment = entry.enrollment, entry.didMove else { return }
            for (message, doubt) in doubts where doubt.enrollment == enrollment { doubts[message]?.isLeft = true }
        }
    }

    /// A lead goes on as if it had been sent: after ten minutes, and where the policy says so.
    private func judgeAssumption(_ entry: LogEntry) {
        guard let doubt = doubts.filter({ $0.value.enrollment == entry.enrollment }).max(by: { $0.key < $1.key }) else {
            return
        }
        life.coverage.count("went on in doubt")
        if life.steady - doubt.value.since < Self.patience {
            broken(.doubtIsKept, "message \(doubt.key) was taken as sent too soon")
        }
        switch policy(of: doubt.value.route) {
        case .goOn: break
        case .hold: broken(.doubtIsKept, "message \(doubt.key) of \(doubt.value.route) was to be held")
        case .resend(let most):
            if resends[doubt.key, default: 0] < most {
                broken(.doubtIsKept, "message \(doubt.key) was to be sent again")
            }
        }
        doubts[doubt.key]?.isLeft = true
    }

    /// A mailbox whose policy says so sends an unknown message again, marked, and no more often than it says.
    private func takeResend(_ entry: LogEntry) {
        guard let message = entry.values["message"]?.whole.map(Int64.init) else { return }
        // A person who found out that it did not arrive: `resolved` keeps the account.
        guard entry.actor == "scheduler" else { return doubts[message] = nil }
        resends[message, default: 0] += 1
        guard case .resend(let most) = policy(of: route(of: message) ?? ""), resends[message] ?? 0 <= most else {
            return broken(.nothingTwice, "message \(message) was sent again against the policy")
        }
        if let doubt = doubts.removeValue(forKey: message), life.steady - doubt.since < Self.patience {
            broken(.doubtIsKept, "message \(message) was sent again too soon")
        }
        if let letter = letter(message) { letters[wireIDs[message] ?? ""]?.cleared = letter.dots.count }
    }

    /// The mailbox of a message in the outbox: one that was reserved and never carried may be in doubt too.
    private func route(of message: Int64) -> String? { read { try $0.message(message)?.route } ?? nil }

    /// A lead whose message is held in doubt gets no later one of that enrollment; an earlier one may be sent anew by a
    /// person's word.
    func judgeHeld(_ message: OutboxMessage) {
        for (other, doubt) in doubts
        where doubt.enrollment == message.enrollment && other < message.id && !doubt.isLeft {
            guard policy(of: doubt.route) == .hold, let kept = read({ try $0.message(other) }) ?? nil,
                kept.state == .unknown
            else { continue }
            broken(.doubtIsKept, "message \(message.id) goes out while \(other) is held in doubt")
        }
    }

    /// Whether an enrollment is held because its mailbox says so.
    func isHeldInDoubt(_ run: Enrollment) -> Bool {
        doubts.contains { $0.value.enrollment == run.id && policy(of: $0.value.route) == .hold }
    }
}

extension LogEntry {
    /// Whether the decision of this row did that.
    fileprivate func did(_ what: String) -> Bool { notes.contains(what) }

    /// Whether it did more than keep an event for later.
    fileprivate var didMove: Bool { notes.contains { $0 != "kept" } }

    private var notes: [String] {
        guard case .array(let did)? = values["did"] else { return [] }
        return did.compactMap { note in
            guard case .array(let parts) = note, parts.count > 1 else { return nil }
            return parts[1].text
        }
    }
}
