import Ports
import Scheduler
import Values

/// People who asked to be forgotten: what was theirs goes, and nobody else's.
extension Judge {
    /// Looks who of those that asked for it is gone, and forgets what is theirs; deals stay for the totals.
    func takeErasures() {
        for lead in wishesErasure.subtracting(erased) {
            guard let isGone = read({ try $0.lead(lead) == nil }) else { return }
            guard isGone else { continue }
            erased.insert(lead)
            life.coverage.count("erased")
            known = known.filter { $0.value != lead }
            cards = cards.filter { $0.value.lead != lead }
        }
    }

    /// After the faults nobody waits to be forgotten.
    func inspectErasures() {
        takeErasures()
        for lead in wishesErasure.subtracting(erased) { broken(.everythingDrains, "lead \(lead) is not erased") }
    }

    /// Whether a row of the log is the one that was seen: of somebody erased all but its values.
    func isSame(_ entry: LogEntry, as seen: LogEntry) -> Bool {
        guard entry != seen else { return true }
        var bare = seen
        bare.values = [:]
        // A name that only this lead's rows had is forgotten with it.
        if entry.name == "erased" || entry.name.hasPrefix("erased ") { bare.name = entry.name }
        return erased.contains(seen.lead) && entry == bare
    }
}
