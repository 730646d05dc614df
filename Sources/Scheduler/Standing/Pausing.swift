import Engine
import Mail
import Ports
import Values
import Workspace

/// What somebody stops for a while: a lead, or a whole sequence. What comes in is heard all the same.
extension Scheduler {
    /// Stops everything to one lead until somebody resumes it.
    package func pause(lead address: String, actor: String) throws {
        try transact { records in
            let lead = try known(address, in: records)
            try begin(Pause(.lead(lead.id), by: actor, at: clock.now), in: records)
            for run in try records.enrollments(lead: lead.id) where !run.life.isOver {
                try apply(.paused(by: actor), to: run, lead: lead, cause: "paused", actor: actor, in: records)
            }
            try log("paused", lead: lead.id, actor: actor, in: records)
        }
    }

    /// Stops a sequence for all its leads: each stands still where its next step would begin.
    package func pause(sequence: String, actor: String) throws {
        guard workspace.sequences[sequence] != nil else { throw unknownSequence(sequence) }
        try transact { records in
            try begin(Pause(.sequence(sequence), by: actor, at: clock.now), in: records)
            try log("sequence paused", lead: 0, actor: actor, ["sequence": .string(sequence)], in: records)
        }
    }

    /// Lets a lead go on; what came due meanwhile happens now. Whether the lead was paused.
    @discardableResult
    package func resume(lead address: String, actor: String) throws -> Bool {
        try transact { records in
            let lead = try known(address, in: records)
            let runs = try records.enrollments(lead: lead.id)
            let isPaused = runs.contains { $0.life == .paused && pause(of: $0) == nil }
            guard live.pauses.isPaused(.lead(lead.id)) || isPaused else { return false }
            try end(.lead(lead.id), in: records)
            try log("resumed", lead: lead.id, actor: actor, in: records)
            for run in runs { try goOn(run, lead, actor: actor, in: records) }
            return true
        }
    }

    /// Which paused sequences a lead stands still in.
    func pausedSequences(ofLead address: String) throws -> [String] {
        try read { records in
            let lead = try known(address, in: records)
            return try records.enrollments(lead: lead.id)
                .filter { !$0.life.isOver && live.pauses.isPaused(.sequence($0.sequence)) }.map(\.sequence)
        }
    }

    /// Lets a sequence go on for every lead that is not paused itself. Whether the sequence was paused.
    @discardableResult
    package func resume(sequence: String, actor: String) throws -> Bool {
        guard live.pauses.isPaused(.sequence(sequence)) else {
            guard workspace.sequences[sequence] != nil else { throw unknownSequence(sequence) }
            return false
        }
        try transact { records in
            try end(.sequence(sequence), in: records)
            try log("sequence resumed", lead: 0, actor: actor, ["sequence": .string(sequence)], in: records)
        }
        var last: Int64 = 0
        while true {
            let batch = try transact { records in
                let batch = try records.enrollments(in: [.paused, .waiting], after: last, limit: Self.batch)
                for run in batch where run.sequence == sequence {
                    guard let lead = try records.lead(run.lead) else { continue }
                    try goOn(run, lead, actor: actor, in: records)
                }
                return batch
            }
            guard let final = batch.last else { return true }
            last = final.id
        }
    }

    private func goOn(_ run: Enrollment, _ lead: Lead, actor: String, in records: any Records) throws {
        guard pause(of: run) == nil else { return }
        for var message in try records.messages(enrollment: run.id)
        where message.state == .planned && message.reason == Self.paused {
            message.notBefore = clock.now
            message.reason = nil
            try records.update(message)
        }
        guard run.life == .paused else { return }
        let resumed = try apply(.resumed, to: run, lead: lead, cause: "resumed", actor: actor, in: records)
        guard let resumed, resumed.enrollment.waiting == .card, resumed.enrollment.memory.exit == nil,
            try records.activeCard(lead: lead.id)?.breaches ?? 2 > 1
        else { return }
        try apply(.missed, to: resumed.enrollment, lead: resumed.lead, cause: "missed", actor: actor, in: records)
    }

    private func begin(_ pause: Pause, in records: any Records) throws {
        if live.pauses.begin(pause) { try records.keep(pause) }
    }

    private func end(_ paused: Pause.Of, in records: any Records) throws {
        live.pauses.end(paused)
        try records.end(pauseOf: paused)
    }

    /// What keeps a run from going on, or nil.
    func pause(of run: Enrollment) -> Pause? { live.pauses.pause(of: run) }

    func known(_ address: String, in records: any ReadableRecords) throws -> Lead {
        guard let lead = try records.lead(address: Address.normal(address)) else {
            throw SchedulerError.unknownLead(address)
        }
        return lead
    }
}
