// Simulation: one seed is one simulated workspace and its life, and a judge who knows what really happened.
//
// What enters: a seed, and perhaps a planted bug. What leaves: what was seen (coverage), the first broken promise, and,
// where asked for, the whole life line by line. What it never does: ask a clock, a network, or any chance but the seed's.
//
// Real: Scheduler, Engine, Templating, Mail, Workspace, Gate, Journal (a file), recovery, and Store (SQLite in memory).
// Simulated: the clock, the carrier and the remotes behind it (`Wire`), the faults of disk, process and machine
// (`FaultyStore`, `Life+faults`), and people: leads (`Life+leads`), salespeople and operators (`Life+staff`). The judge
// (`Judge`) is told by the world what arrived and when, and by every commit what became durable; a promise is one case
// of `Promise` with its sentence.
package import Values

/// What came of one seed.
package struct SimulationReport: Sendable {
    package var seed: UInt64
    /// The first broken promise, or nil.
    package var violation: Violation?
    /// How often each state, fault and outcome was reached, by name.
    package var coverage: [String: Int]
    /// The life line by line; empty where it was not asked for.
    package var transcript: [String]
    /// How long the life was on the world's own clock.
    package var simulated: Span
}

/// A promise that was broken: which, when, and what was seen.
package struct Violation: Sendable, Hashable, CustomStringConvertible {
    package var promise: Promise
    package var at: Moment
    package var detail: String

    package var description: String { "\(promise.rawValue) at \(at): \(promise.sentence) — \(detail)" }
}

/// Lives the life of one seed and judges it.
///
/// - Parameter folder: where its journal lies; memory (tmpfs) is best.
package func simulate(
    seed: UInt64, planting mutation: Mutation? = nil, isVerbose: Bool = false, in folder: String
) -> SimulationReport {
    let life = Life(seed: seed, mutation: mutation, isVerbose: isVerbose, folder: folder)
    life.live()
    return SimulationReport(
        seed: seed, violation: life.judge.violation, coverage: life.coverage.counts, transcript: life.transcript,
        simulated: life.time - Life.birth)
}

/// How often things were reached.
final class Coverage {
    private(set) var counts: [String: Int] = [:]
    func count(_ name: String, _ number: Int = 1) { counts[name, default: 0] += number }
}
