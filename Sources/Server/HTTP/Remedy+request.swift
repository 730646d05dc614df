import Engine
import Ports

extension Remedy {
    /// What a program that asked over HTTP, or whoever reads its answer, can do.
    var request: String {
        switch self {
        case .examine(let mailbox): "the doctor, where Baton runs, says what helps \(mailbox)"
        case .signIn(let mailbox): "\(mailbox) has to be signed in where Baton runs"
        case .resume(let route): "POST /v1/routes/\(route)/resume"
        case .settle(let message):
            "its lead waits for POST /v1/outbox/\(message)/arrived or POST /v1/outbox/\(message)/resend"
        case .resumeLead: "POST /v1/leads/{lead}/resume lets it go on"
        case .resumeSequence(let name): "nothing of it happens until POST /v1/sequences/\(name)/resume"
        case .endAbsence:
            "PATCH /v1/leads/{lead} with \"attributes\": { \"\(Lead.awayAttribute)\": null } lets it go on"
        }
    }
}
