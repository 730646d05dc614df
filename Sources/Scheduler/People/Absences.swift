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
            let midnight = TimeOfDay(minutes: 0)
            let absence = Absence(
                id: identifier(), person: name, from: zone.moment(of: from, at: midnight),
                until: zone.moment(of: to.advanced(by: 1), at: midnight))
            try records.insert(absence)
            try log("away", lead: 0, actor: actor, in: records)
            return absence
        }
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
        try !records.absences(of: person, at: now).contains { $0.from <= now && now < $0.until }
    }
}
