import Engine
import Ports
import RawLoop
import Store
import Values

/// The steps through the ports, as the scheduler takes them, without deciding and rendering.
struct Ours {
    var path: String
    var steps: Int
    var batch: Int

    func run() throws {
        let store = try SQLiteStore(path: path)
        var message = Ground.firstMessage
        var (claim, write, commit, done) = (0 as UInt64, 0 as UInt64, 0 as UInt64, 0)
        while done < steps {
            let begin = rawloop_cpu()
            var claimed = begin
            var written = begin
            try store.write { records in
                let due = try records.due(at: Ground.now, limit: batch)
                claimed = rawloop_cpu()
                for (enrollment, _) in due {
                    try advance(enrollment, message, records)
                    message += 1
                }
                done += due.count
                written = rawloop_cpu()
            }
            claim += claimed - begin
            write += written - claimed
            commit += rawloop_cpu() - written
        }
        Planner.report(claim: claim, write: write, commit: commit, steps: UInt64(done))
    }

    private func advance(_ enrollment: Enrollment, _ message: Int64, _ records: any Records) throws {
        let was = enrollment.due
        var enrollment = enrollment
        enrollment.step = "story"
        enrollment.life = .waiting
        enrollment.waiting = .timer
        enrollment.anchor = Ground.now
        enrollment.due = Ground.due(of: message)
        enrollment.memory = Ground.remembered
        try records.update(enrollment, was: was)
        let plan = Plan(
            key: MessageKey(step: "story"), content: .mail(MailStep(template: "coaching/story")),
            notBefore: Ground.now, offer: nil)
        try records.insert(
            OutboxMessage(
                id: message, enrollment: enrollment.id, lead: enrollment.lead, plan: plan, route: "ana",
                plannedAt: Ground.now))
        try records.append(
            LogEntry(
                id: message - Ground.firstMessage + Ground.firstEvent, at: Ground.now, lead: enrollment.lead,
                enrollment: enrollment.id, name: "planned", actor: "scheduler", values: Ground.values))
    }
}
