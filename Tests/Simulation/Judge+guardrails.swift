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
        case .sent where !answer.hasPrefix("arrived, says") && !answer.hasPrefix("its answer came"): kind = .taken
        case .failed: kind = answer.contains("5.1.1") ? .dead : .refused
        default: return
        }
        let isPresent = record.id > settingsSince
        traffic[record.route]?.ends.append(Traffic.End(at: record.at, kind: kind, isPresent: isPresent))
    }

    /// Where the rate is too high however one looks at the edges of the window, the mailbox has to have stopped. What
    /// came by mail is left out: it can only make a rate higher. A clock that was set makes the window another one.
    func judgeGuardrails(of route: String) {
        guard let traffic = traffic[route], traffic.ends.count > traffic.judgedEnds else { return }
        self.traffic[route]?.judgedEnds = traffic.ends.count
        let ends = traffic.ends.filter { $0.at > traffic.resumed }
        guard !life.hasJumped, stopped[route] == nil, let guardrails = life.workspace.mailboxes[route]?.guardrails,
            let last = ends.map(\.at).max(), ends.contains(where: { $0.at == last && $0.isPresent })
        else { return }
        let edge = Span.milliseconds(guardrails.window.milliseconds / 60 + 1)
        let outer = ends.filter { last - $0.at <= guardrails.window + edge }.count
        let inner = ends.filter { $0.isPresent && last - $0.at < guardrails.window - edge }
        guard inner.count >= guardrails.sample else { return }
        life.coverage.count("guardrails judged")
        for (kind, limit) in [(Traffic.End.Kind.dead, guardrails.bounces), (.refused, guardrails.failures)] {
            let count = inner.count { $0.kind == kind }
            guard let limit, count > 1, limit.isExceeded(by: count, of: outer) else { continue }
            broken(.pausesHold, "\(route) goes on with \(count) of \(outer) that failed")
        }
    }
}
