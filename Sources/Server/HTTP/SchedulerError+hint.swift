import Scheduler

extension SchedulerError {
    /// What a program that asked over HTTP can do about it, or nil.
    var hint: String? {
        switch self {
        case .unknownLead: "POST /v1/leads brings leads in"
        case .unknownPerson: "GET /v1/people lists them"
        case .unknownCard, .cardClosed: "GET /v1/queue lists the open cards"
        case .wrongState(let message, "unknown"):
            "say what became of it: POST /v1/outbox/\(message)/arrived, or POST /v1/outbox/\(message)/resend"
        case .unknownMessage, .wrongState: "GET /v1/outbox lists held, unknown and waiting messages"
        case .noBasis(_, let needs): "give the lead \"basis\": \"\(needs)\" where that is true"
        case .ambiguousOffer(let offers): offers.first.map { "say which, such as \"offer\": \"\($0)\"" }
        case .unknownEvent(_, nil):
            "GET /v1/leads/{lead}/timeline tells what became of it"
        case .runOver:
            "it stays in the list of unknown ones; POST /v1/outbox/{message}/arrived settles it if it did arrive"
        case .claimed(let card, let person): "ask \(person), or POST /v1/queue/\(card)/hand-over"
        case .cannotWork(_, .unknown(let known)): "there are: \(known.joined(separator: ", "))"
        case .cannotWork(_, .role): "give it to somebody else, or change the role"
        default: advice
        }
    }
}
