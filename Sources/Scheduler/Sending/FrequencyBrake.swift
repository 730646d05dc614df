import Engine
import Ports
import Values
import Workspace

/// How many mails one lead gets, from all sequences together: no file can lift it by accident.
extension Scheduler {
    /// When one more mail may go to a lead, and why not before; nil where it may go now.
    func frequencyBrake(
        on lead: Lead, _ enrollment: Enrollment, at now: Moment, in records: any Records
    ) throws -> (until: Moment, sentence: String)? {
        let frequency = workspace.configuration.frequency
        let underWay = live.underWay.mails(ofLead: lead.id)
        let others = try records.enrollments(lead: lead.id, besides: enrollment.id)
        var sent = others.flatMap(\.memory.sent) + enrollment.memory.sent
        // Most leads are far from any limit: nothing has to be put in order for them.
        guard sent.count + underWay >= min(frequency.perDay, frequency.perWeek) else { return nil }
        sent.sort()
        let spans: [(limit: Int, span: Span, word: String)] = [
            (frequency.perDay, .days(1), "24 hours"), (frequency.perWeek, .days(7), "7 days"),
        ]
        let barriers = spans.compactMap { limit, span, word -> (until: Moment, sentence: String)? in
            let counted = sent.filter { now - $0 < span }
            guard counted.count + underWay >= limit else { return nil }
            // What is under way counts from when it is taken, which is no earlier than now.
            let excess = counted.count + underWay - limit
            let until = excess < counted.count ? min(counted[excess], now) + span : now + span
            return (until, "frequency: \(limit) mails to this lead in \(word)")
        }
        return barriers.max { $0.until < $1.until }
    }
}
