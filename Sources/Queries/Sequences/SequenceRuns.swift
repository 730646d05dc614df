package import Engine
package import Ports
package import Values
import Workspace

/// A run as a list shows it.
package struct RunEntry: Sendable {
    package var enrollment: Enrollment
    package var lead: Lead?

    /// The entry for machines.
    package var value: Value {
        [
            "enrollment": .int(Int(enrollment.id)), "lead": lead.map { .string($0.address) } ?? .null,
            "sequence": .string(enrollment.sequence), "run": .int(enrollment.run),
            "life": .string(enrollment.life.rawValue), "step": enrollment.step.map(Value.string) ?? .null,
            "waiting": enrollment.waiting.map { .string($0.rawValue) } ?? .null,
            "outcome": enrollment.outcome.map(Value.string) ?? .null,
            "due": enrollment.due.map { .string($0.description) } ?? .null,
        ]
    }
}

/// One step of a sequence with the leads on it now, and what became of its messages.
package struct FunnelStep: Sendable, Hashable {
    package var step: String
    /// Runs that stand on it, by what they wait for; `held` and `paused` are told by their names.
    package var waiting: [String: Int] = [:]
    /// Its messages that ended, by how.
    package var ended: [MessageRecord.State: Int] = [:]

    /// Runs to which its first message was sent.
    package var begun = 0

    /// All runs that stand on it.
    package var present: Int { waiting.values.reduce(0, +) }
    /// How many went on from it because its message was sent.
    package var passed: Int { ended[.sent] ?? 0 }
}

/// Where the runs of a sequence stand.
package struct Funnel: Sendable, Hashable {
    package var sequence: String
    package var title: String
    /// In the order of the file; steps that only older versions have come last, by name.
    package var steps: [FunnelStep]
    /// Runs before their first step.
    package var beginning: Int
    /// How the runs that are over ended: `won`, `lost`, `finished`, an exit's reason …
    package var over: [String: Int]
}

extension Queries {
    /// Runs of a sequence, the newest first.
    package func enrollments(
        _ filter: EnrollmentFilter, after cursor: Cursor? = nil, limit: Int = 50
    ) throws -> Page<RunEntry> {
        try store.read { records in
            let page = try records.enrollments(filter, after: cursor, limit: self.limit(limit))
            let leads = try self.leads(of: page.rows.map(\.lead), in: records)
            return page.map { RunEntry(enrollment: $0, lead: leads[$0.lead]) }
        }
    }

    /// Where the runs of a sequence stand, and what became of the messages of each step, on the days of a range or ever.
    package func funnel(of sequence: String, days: Range<Int>? = nil) throws -> Funnel {
        let version = workspace?.version(of: sequence)
        return try store.read { records in
            let counts = try records.enrollmentCounts().filter { $0.sequence == sequence }
            guard version != nil || !counts.isEmpty else {
                throw QueryError.unknownSequence(sequence, known: workspace?.sequences.keys.sorted() ?? [])
            }
            var steps: [String: FunnelStep] = [:]
            var funnel = Funnel(
                sequence: sequence, title: version?.title ?? sequence, steps: [], beginning: 0, over: [:])
            for count in try records.stepCounts(sequence: sequence) {
                guard let step = count.step else {
                    funnel.beginning += count.count
                    continue
                }
                steps[step, default: FunnelStep(step: step)].waiting[count.reason, default: 0] += count.count
            }
            for total in try records.messageTotals(sequence: sequence, days: days ?? 0..<Int(Int32.max)) {
                steps[total.step, default: FunnelStep(step: total.step)].ended[total.state, default: 0] += total.count
                if total.state == .sent { steps[total.step]?.begun += total.first }
            }
            for count in counts where count.life.isOver {
                funnel.over[count.outcome ?? count.life.rawValue, default: 0] += count.count
            }
            let order = version?.steps.map(\.id) ?? []
            funnel.steps = order.map { steps[$0] ?? FunnelStep(step: $0) }
            funnel.steps += steps.values.filter { !order.contains($0.step) }.sorted { $0.step < $1.step }
            return funnel
        }
    }

    /// How many runs stand where, by sequence.
    package func enrollmentCounts() throws -> [EnrollmentCount] { try store.read { try $0.enrollmentCounts() } }
}

extension Funnel {
    /// The funnel for machines.
    package var value: Value {
        [
            "sequence": .string(sequence), "title": .string(title), "beginning": .int(beginning),
            "steps": .array(steps.map(\.value)), "over": counts(over.map { ($0.key, $0.value) }),
        ]
    }
}

extension FunnelStep {
    fileprivate var value: Value {
        [
            "step": .string(step), "present": .int(present), "waiting": counts(waiting.map { ($0.key, $0.value) }),
            "ended": counts(ended.map { ($0.key.rawValue, $0.value) }),
        ]
    }
}

private func counts(_ pairs: [(String, Int)]) -> Value {
    .object(Object(pairs.sorted { $0.0 < $1.0 }.map { ($0.0, .int($0.1)) }))
}

extension StepCount {
    /// What it waits for, or why it does not go on.
    fileprivate var reason: String {
        switch life {
        case .held, .paused: life.rawValue
        default: waiting?.rawValue ?? life.rawValue
        }
    }
}
