import Engine
import Ports
import Values
import Workspace

/// Who may start a sequence, and when: one place for import, command, step, form and rehearsal.
extension Scheduler {
    /// Whether a lead may start a sequence.
    enum Entry {
        /// It starts, now or as soon as its last run of this sequence is long enough ago.
        case starts(at: Moment)
        case refused(SchedulerError)
    }

    /// The least time between two beginnings of one sequence for one lead: a sequence that starts itself, through any
    /// number of others, never writes faster.
    static let leastBetweenRuns = Span.days(1)

    /// - Parameter parent: the run whose step starts it; that one may go on beside it.
    func entry(
        of lead: Lead, in sequence: String, from parent: Int64? = nil, _ records: any Records
    ) throws -> Entry {
        guard let version = workspace.version(of: sequence) else { return .refused(unknownSequence(sequence)) }
        if let reason = try records.suppression(hash: keys.addressHash(lead.address)) {
            return .refused(.suppressed(lead.address, reason: reason))
        }
        guard lead.basis == version.basis || version.basis == "none" else {
            return .refused(.noBasis(lead: lead.address, needs: version.basis))
        }
        let runs = try records.enrollments(lead: lead.id)
        let live = runs.filter { !$0.life.isOver }
        if live.contains(where: { $0.sequence == sequence && $0.id != finishing }) {
            return .refused(.running(lead: lead.address, sequence: sequence))
        }
        if let other = live.first(where: { $0.id != parent }) {
            return .refused(.busy(lead: lead.address, sequence: other.sequence))
        }
        // A run that was put off began later than it was made: its beginning follows from the one before it.
        let made = runs.filter { $0.sequence == sequence }.sorted { $0.run < $1.run }.map {
            Identifiers.moment(of: $0.id)
        }
        let last = made.dropFirst().reduce(made.first) { began, made in
            began.map { max(made, $0 + Self.leastBetweenRuns) }
        }
        return .starts(at: last.map { max(clock.now, $0 + Self.leastBetweenRuns) } ?? clock.now)
    }

    func unknownSequence(_ name: String) -> SchedulerError {
        .unknownSequence(name, known: workspace.sequences.keys.sorted())
    }

    /// Begins a run of the present version of a sequence.
    func start(
        _ lead: Lead, in sequence: String, at moment: Moment, actor: String, _ records: any Records
    ) throws -> Enrollment {
        guard let file = workspace.sequences[sequence] else { throw unknownSequence(sequence) }
        let version = file.version
        if live.versions.begin(version) {
            try records.keepVersion(
                hash: version.hash, name: version.name, source: file.canonical, at: clock.now)
        }
        let runs = try records.enrollments(lead: lead.id).filter { $0.sequence == sequence }
        let enrollment = Enrollment(
            id: identifier(), lead: lead.id, sequence: sequence, version: version.hash,
            run: (runs.map(\.run).max() ?? 0) + 1, due: moment)
        try records.insert(enrollment)
        if version.optIn != nil { try noteAsked(lead, by: actor, in: records) }
        var values: Object = ["sequence": .string(sequence), "version": .string(version.hash)]
        if moment > clock.now { values["due"] = .int(Int(moment.milliseconds)) }
        try log("enrolled", lead: lead.id, enrollment: enrollment.id, actor: actor, values, in: records)
        observe(lead, enrollment, "enrolled")
        return enrollment
    }

    /// That somebody did not start a sequence, and why: in the log, so that nobody is lost without a word.
    func logRefusal(
        _ refusal: SchedulerError, of lead: Lead, _ sequence: String, from: Int64?, actor: String,
        in records: any Records
    ) throws {
        let values: Object = ["sequence": .string(sequence), "reason": .string(refusal.kind)]
        try log("not enrolled", lead: lead.id, enrollment: from, actor: actor, values, in: records)
        observe(lead, nil, "not enrolled", [Note(step: nil, what: "not enrolled", values: values)])
    }
}
