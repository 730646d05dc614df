import Engine
import Values
import Workspace

/// Double opt-ins: who has confirmed, and what a lead may get before.
extension Judge {
    /// The version a run is pinned to, where that one asks for a confirmation.
    private func asks(_ enrollment: Int64) -> Bool {
        versions[enrollment].flatMap { schedules[$0] }?.optIn != nil
    }

    /// A lead pressed the button, and the commit of that is durable: it counts where one of its runs asks.
    func pressed(by lead: Int64) {
        if !open(lead).isEmpty { confirmed(by: lead) }
    }

    /// A lead confirmed: its runs that ask for it go on.
    func confirmed(by lead: Int64) {
        confirmed.insert(lead)
        promised.formUnion(open(lead))
    }

    private func open(_ lead: Int64) -> Set<Int64> {
        asking[lead, default: []].filter { !["finished", "exited", "failed"].contains(lives[$0]) }
    }

    /// A run begins; a run of a sequence with a double opt-in asks from then on.
    func takeAsking(_ enrollment: Int64, of lead: Int64) {
        guard asks(enrollment) else { return }
        asking[lead, default: []].insert(enrollment)
        if confirmed.contains(lead) { promised.insert(enrollment) }
    }

    /// A run ended for want of a confirmation: nobody gave it.
    func judgeUnconfirmed(_ enrollment: Int64) {
        life.coverage.count("never confirmed")
        if promised.contains(enrollment) {
            broken(.confirmationsCount, "enrollment \(enrollment) was confirmed and ended as if it were not")
        }
    }

    /// A final dot: before the lead has confirmed it may be the question's alone.
    func judgeConsent(to letter: Letter) {
        guard asks(letter.enrollment) else { return }
        if letter.step == ConfirmStep.id { return life.coverage.count("questions") }
        guard !confirmed.contains(letter.lead) else { return life.coverage.count("sent after a confirmation") }
        broken(.nothingBeforeConfirmation, "message \(letter.message) (\(letter.step)) to \(letter.address)")
    }
}
