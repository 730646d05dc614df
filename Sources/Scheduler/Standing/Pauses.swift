import Engine
import Ports

/// Which leads and sequences stand still: a part of what the scheduler knows while it runs.
struct Pauses {
    private var all: [Pause.Of: Pause] = [:]

    init(_ kept: [Pause] = []) { for pause in kept { all[pause.of] = pause } }

    func isPaused(_ what: Pause.Of) -> Bool { all[what] != nil }

    /// What keeps a run from going on, or nil.
    func pause(of run: Enrollment) -> Pause? {
        all.isEmpty ? nil : all[.lead(run.lead)] ?? all[.sequence(run.sequence)]
    }

    /// False where it stands still already: the first pause counts.
    mutating func begin(_ pause: Pause) -> Bool {
        guard !isPaused(pause.of) else { return false }
        all[pause.of] = pause
        return true
    }

    mutating func end(_ what: Pause.Of) { all[what] = nil }
}
