import Engine
package import Ports
package import Values
import Workspace

extension Scheduler {
    /// Says that a person is away from one day to another, both included, in the workspace's zone: no new card goes there.
    @discardableResult
    package func away(_ name: String, from: CivilDate, to: CivilDate, actor: String) throws -> Absence {
        guard from <= to, to.daysSinceEpoch - from.daysSinceEpoch <= 400 else {
            throw SchedulerError.badRequest(
                "the last day of an absence is the first one or comes after it, within 400 days")
        }
        let zone = workspace.rules.zone
        return try transact { records in
            let proper = try properName(of: name, in: records)
            let midnight = TimeOfDay(minutes: 0)
            let absence = Absence(
                id: identifier(), person: proper, from: zone.moment(of: from, at: midnight),
                until: zone.moment(of: to.advanced(by: 1), at: midnight))
            try records.insert(absence)
            try log("away", lead: 0, actor: actor, in: records)
            return absence
        }
    }

    /// A person's name as the queues have it, or as the account of that name has it, by capital letters or not; an absence
    /// under another name would keep no card away. A home that names nobody takes every name.
    private func properName(of name: String, in records: any ReadableRecords) throws -> String {
        let named = Set(workspace.rules.queues.values.flatMap(\.people))
        if named.contains(name) { return name }
        if let person = try records.person(named: name) { return person.name }
        guard try !named.isEmpty || !records.people().isEmpty else { return name }
        throw SchedulerError.badRequest(
            "there is no person “\(name)”; there are: \(try workers(in: records).joined(separator: ", "))")
    }

    /// Takes an absence back.
    package func removeAbsence(_ id: Int64, actor: String) throws {
        try transact { records in
            try records.removeAbsence(id)
            try log("back", lead: 0, actor: actor, in: records)
        }
    }

    /// Whether a person is there at a moment.
    func isThere(_ person: String, at now: Moment, in records: any ReadableRecords) throws -> Bool {
        try absence(of: person, at: now, in: records) == nil
    }

    /// The absence that a person is in at a moment, the longest of several; nil for who is there.
    func absence(of person: String, at now: Moment, in records: any ReadableRecords) throws -> Absence? {
        try records.absences(of: person, at: now).filter { $0.from <= now && now < $0.until }
            .max { $0.until < $1.until }
    }
}
