import Engine
import Ports
import Values
import Workspace

extension Scheduler {
    /// Holds everything to a lead until the day after their return, in every sequence; what each wait had left is left
    /// after it. A day that has passed, or an earlier one than is known, changes nothing.
    func holdUntilReturn(_ day: CivilDate, of id: Int64, actor: String, in records: any Records) throws {
        guard var lead = try records.lead(id) else { return }
        let zone = lead.zone ?? workspace.rules.zone
        let today = zone.local(clock.now).date
        guard day >= today, day <= today.advanced(by: Self.longestAbsence) else { return }
        let first = day.advanced(by: 1)
        let moment = zone.moment(of: first, at: TimeOfDay(minutes: 0))
        let earlier = lead.awayUntil(in: workspace.rules.zone).flatMap { $0 > clock.now ? $0 : nil }
        guard moment > earlier ?? clock.now else { return }
        lead.attributes[Lead.awayAttribute] = .string(first.description)
        try records.update(lead)
        for run in try records.enrollments(lead: id) where !run.life.isOver {
            try apply(
                .away(until: moment, instead: earlier), to: run, lead: lead, cause: "away", actor: actor, in: records)
        }
        // What was decided before the notice is decided anew after the return.
        holdBack(from: lead)
        try log("away", lead: id, actor: actor, ["until": .int(Int(moment.milliseconds))], in: records)
    }

    /// A person says that a lead is back, by clearing the day or naming an earlier one: what was put off for it goes on.
    func endAbsence(of before: Lead, now lead: Lead, actor: String, in records: any Records) throws {
        let now = clock.now
        guard let known = before.awayUntil(in: workspace.rules.zone), known > now else { return }
        let until = max(lead.awayUntil(in: workspace.rules.zone) ?? now, now)
        guard until < known else { return }
        for run in try records.enrollments(lead: lead.id) where !run.life.isOver {
            let back = try apply(.back(before: known), to: run, lead: lead, cause: "back", actor: actor, in: records)
            if until > now, let run = back?.enrollment, !run.life.isOver {
                try apply(
                    .away(until: until, instead: nil), to: run, lead: lead, cause: "away", actor: actor, in: records)
            }
            for var message in try records.messages(enrollment: run.id)
            where message.state == .planned && message.notBefore == known {
                message.notBefore = until
                message.reason = nil
                try records.update(message)
            }
        }
    }

    /// Days; a longer absence is a person's matter.
    private static let longestAbsence = 120
}
