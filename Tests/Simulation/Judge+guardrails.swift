import Ports
import Scheduler
import Values
import Workspace

/// Guardrails: what must stop a mailbox does.
extension Judge {
    /// A message has ended; one whose answer was lost had ended then.
    func takeEnd(_ record: MessageRecord) {
        guard traffic[record.route] != nil else { return }
        let answer = record.answer ?? ""
        let kind: Traffic.End.Kind
        switch record.state {
        case .sent where !Self.words.contains(where: answer.hasPrefix): kind = .taken
        case .failed: kind = answer.contains("5.1.1") ? .dead : .refused
        default: return
        }
        traffic[record.route]?.ends.append(Traffic.End(at: record.at, kind: kind, message: record.id))
    }

    /// How the answers begin of those that were in doubt until somebody or something said that they arrived.
    private static let words = [
        "arrived, says", "its answer came", "its link was followed", "a copy of it came in", "found in the folder",
    ]

    /// Whether a message was begun under the present settings: the ends under others may not have been counted.
    private func isPresent(_ end: Traffic.End) -> Bool { end.message > settingsSince }

    /// How many messages of a mailbox may have ended that are gone with their people before anybody looked.
    private func unseen(of route: String) -> Int {
        letters.values.filter { $0.route == route && erased.contains($0.lead) && !logged.contains($0.message) }
            .reduce(0) { $0 + $1.dots.count }
    }

    /// What a row of the log means for the sample of a mailbox.
    func takePutOff(_ entry: LogEntry) {
        guard let message = entry.values["message"]?.whole.map(Int64.init), let route = letter(message)?.route else {
            return
        }
        if entry.name == "deferred" { traffic[route]?.putOff.insert(message) }
        // A person may drop what was put off, its template decline it, its time pass: it stays in the sample as it was.
        let isOut = ["stopped", "dropped", "skipped", "expired"].contains(entry.name)
        if isOut, traffic[route]?.putOff.contains(message) == true { traffic[route]?.stopped += 1 }
    }

    /// How many messages of a mailbox have been put off and not ended.
    private func putOff(by route: String) -> Int {
        let open = read { try $0.messages(OutboxFilter(route: route), after: nil, limit: .max).rows } ?? []
        return open.count { $0.tries > 0 }
    }

    /// Where the rate is too high however one looks at the edges of the window, the mailbox has to have stopped. What
    /// came by mail is left out: it can only make a rate higher. A clock that was set makes the window another one.
    func judgeGuardrails(of route: String) {
        guard let traffic = traffic[route], traffic.ends.count > traffic.judgedEnds else { return }
        self.traffic[route]?.judgedEnds = traffic.ends.count
        let ends = traffic.ends.filter { $0.at > traffic.resumed }
        guard !life.hasJumped, stopped[route] == nil, let guardrails = life.workspace.mailboxes[route]?.guardrails,
            let last = ends.map(\.at).max(), ends.contains(where: { $0.at == last && isPresent($0) })
        else { return }
        let edge = Span.milliseconds(guardrails.window.milliseconds / 60 + 1)
        let outer =
            ends.filter { last - $0.at <= guardrails.window + edge }.count + unseen(of: route) + putOff(by: route)
            + traffic.stopped
        let inner = ends.filter { isPresent($0) && last - $0.at < guardrails.window - edge }
        guard inner.count >= guardrails.sample else { return }
        life.coverage.count("guardrails judged")
        for (kind, limit) in [(Traffic.End.Kind.dead, guardrails.bounces), (.refused, guardrails.failures)] {
            let count = inner.count { $0.kind == kind }
            guard let limit, count > 1, limit.isExceeded(by: count, of: outer) else { continue }
            let ledger = (read { try $0.routes().first { $0.route == route }?.ledger } ?? nil) ?? []
            broken(
                .pausesHold,
                "\(route) goes on with \(count) of \(outer) that failed, over \(limit) of at least \(guardrails.sample) in \(guardrails.window); it counts "
                    + String(decoding: ledger, as: UTF8.self) + "; they are \(inner.map { "\($0.message) \($0.kind)" })"
            )
        }
    }
}
