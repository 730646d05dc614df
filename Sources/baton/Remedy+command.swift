import Engine
import Ports

extension Remedy {
    /// What to do at a terminal.
    var command: String {
        switch self {
        case .examine(let mailbox): "`baton doctor \(mailbox)` says what helps"
        case .signIn(let mailbox): "`baton doctor --login \(mailbox)` signs in"
        case .resume(let route): "`baton outbox resume \(route)`"
        case .settle(let message):
            "its lead waits for `baton outbox resolve \(message) --arrived` or `--no-arrived`"
        case .resumeLead(let address): "`baton resume lead \(address)` lets it go on"
        case .resumeSequence(let name): "nothing of it happens until `baton resume sequence \(name)`"
        case .endAbsence(let address): "`baton leads set \(address) \(Lead.awayAttribute)=` lets it go on"
        }
    }
}
