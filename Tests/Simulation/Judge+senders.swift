import Engine
import Ports
import Scheduler
import Values
import Workspace

/// Who writes: pools, the sender that a lead keeps, and mailboxes that have stopped.
extension Judge {
    /// A mail that a lead got, and who wrote it.
    struct Sending {
        /// The row in the log; rows and messages draw their ids from one line.
        var entry: Int64
        var message: Int64
        var enrollment: Int64
        var route: String
    }

    /// A mailbox stops or goes on.
    func takePause(_ entry: LogEntry) {
        guard let route = entry.values["route"]?.text else { return }
        if entry.name == "route resumed" {
            if let began = stopped.removeValue(forKey: route) { stops[route, default: []].append((began, entry.id)) }
            resting[route] = nil
            traffic[route]?.busy = life.time
            // A person who lifts a guardrail starts its sample anew; a message that got through starts nothing.
            if entry.actor != "carrier" { traffic[route]?.resumed = entry.at }
        } else if entry.actor == "guardrail" {
            stopped[route] = entry.id
            judgeAlarm(entry, route)
        } else {
            resting[route] = life.steady
        }
    }

    /// A guardrail stops a mailbox only for what it says.
    private func judgeAlarm(_ entry: LogEntry, _ route: String) {
        guard let guardrails = life.workspace.mailboxes[route]?.guardrails, let rate = entry.values["rate"]?.text,
            let count = entry.values["count"]?.whole, let sample = entry.values["sample"]?.whole
        else { return broken(.pausesHold, "\(route) was stopped by a guardrail that is not there") }
        let limit = ["bounce": guardrails.bounces, "complaint": guardrails.complaints, "failure": guardrails.failures]
        let isRight = limit[rate]??.isExceeded(by: count, of: sample) ?? false
        if !isRight || count < 2 || sample < guardrails.sample {
            broken(.pausesHold, "\(route) was stopped for \(rate): \(count) of \(sample)")
        }
    }

    /// The row of a message that its enrollment remembers: who wrote it is who writes from now on.
    func takeSending(_ entry: LogEntry) {
        guard entry.name == "sent" || entry.name == "unknown", let enrollment = entry.enrollment,
            let message = entry.values["message"]?.whole.map(Int64.init), let route = letter(message)?.route,
            case .array(let did)? = entry.values["did"],
            did.contains(where: { note in
                guard case .array(let parts) = note, parts.count > 1 else { return false }
                return parts[1] == "sent" || parts[1] == "unknown"
            }), !sendings[entry.lead, default: []].contains(where: { $0.message == message })
        else { return }
        sendings[entry.lead, default: []].append(
            Sending(entry: entry.id, message: message, enrollment: enrollment, route: route))
    }

    /// A mail is handed out: its mailbox may write, and is the one that this lead is written to by.
    func judgeSender(_ mail: MailParcel, _ wireID: String, _ message: OutboxMessage, _ enrollment: Enrollment) {
        if mail.mailbox != message.route { broken(.senderIsKept, "message \(message.id) goes by \(mail.mailbox)") }
        if stopped[message.route] != nil {
            broken(.pausesHold, "message \(message.id) by \(message.route), which a guardrail has stopped")
        }
        if let since = resting[message.route], life.steady - since < .minutes(5) {
            broken(.pausesHold, "message \(message.id) by \(message.route), which rests")
        }
        if let answered = mail.answeredID {
            if answered == wireID { broken(.senderIsKept, "message \(message.id) answers itself") }
            // What was lost with a machine that went down may be answered, and nobody ever wrote it.
            guard let writer = letters[answered]?.route else { return }
            life.coverage.count("conversations judged")
            if writer != message.route {
                broken(.senderIsKept, "message \(message.id) by \(message.route) goes on with what \(writer) wrote")
            }
        } else if message.id > settingsSince, let named = schedules[enrollment.version]?.mailbox {
            judgeChoice(message, enrollment, named)
        }
    }

    /// A new conversation is written by the lead's mailbox as long as that one could send when it was planned.
    private func judgeChoice(_ message: OutboxMessage, _ enrollment: Enrollment, _ named: String) {
        let before = (sendings[message.lead] ?? []).filter { sending in
            // The row of the decision that planned this message follows it at once.
            sending.entry < message.id || sending.enrollment == enrollment.id && sending.entry - message.id <= 8
        }
        let own = before.last { $0.enrollment == enrollment.id }?.route
        let route = message.route
        guard let pool = life.workspace.pools[named] else {
            let right = own.flatMap { life.workspace.mailboxes[$0]?.name } ?? named
            if route != right { broken(.senderIsKept, "message \(message.id) goes by \(route), not \(right)") }
            return
        }
        if pool.weights[route] == nil {
            return broken(.senderIsKept, "message \(message.id) by \(route), not of \(named)")
        }
        life.coverage.count("pool \(named) used")
        let latest = before.map(\.enrollment).max()
        guard let known = own ?? before.last(where: { $0.enrollment == latest })?.route, pool.weights[known] != nil
        else {
            return
        }
        let wasStopped =
            stopped[known] != nil || (stops[known] ?? []).contains { $0.until > message.id }
            || life.workspace.mailboxes[known] == nil
        life.coverage.count(wasStopped ? "sender could not be kept" : "sender kept")
        if route != known, !wasStopped {
            broken(.senderIsKept, "message \(message.id) goes by \(route), its lead is \(known)'s")
        }
    }

    func letter(_ message: Int64) -> Letter? { wireIDs[message].flatMap { letters[$0] } }
}

extension MailParcel {
    /// The Message-ID it answers, if it continues a conversation.
    fileprivate var answeredID: String? {
        guard let found = bytes.firstRange(of: Array("\r\nIn-Reply-To: <".utf8)) else { return nil }
        return String(decoding: bytes[found.upperBound...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    }
}
