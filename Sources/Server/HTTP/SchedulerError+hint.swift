import Engine
import Scheduler

extension SchedulerError {
    /// What a program that asked over HTTP can do about it, or nil.
    var hint: String? {
        switch self {
        case .unknownSequence(_, let known), .unknownQueue(_, let known), .unknownMailbox(_, let known),
            .unknownOffer(_, let known), .nothingForSale(_, let known):
            known.isEmpty ? "there are none yet" : "there are: \(known.joined(separator: ", "))"
        case .unknownReason(_, _, let known): "there are: \(known.joined(separator: ", ")); or say it in more words"
        case .unknownLead: "POST /v1/leads brings leads in"
        case .unknownPerson: "GET /v1/people lists them"
        case .unknownCard, .cardClosed: "GET /v1/queue lists the open cards"
        case .wrongState(let message, "unknown"):
            "say what became of it: POST /v1/outbox/\(message)/arrived, or POST /v1/outbox/\(message)/resend"
        case .unknownMessage, .wrongState: "GET /v1/outbox lists held, unknown and waiting messages"
        case .noBasis(_, let needs): "give the lead \"basis\": \"\(needs)\" where that is true"
        case .busy: "a lead runs one sequence at a time"
        case .running: "a sequence runs once at a time for each lead"
        case .ambiguousOffer(let offers): offers.first.map { "say which, such as \"offer\": \"\($0)\"" }
        case .unknownEvent(_, let meant):
            meant.map { "did you mean \($0)?" } ?? "GET /v1/leads/{lead}/timeline tells what became of it"
        case .unclearEvent(_, let events): "say which: \(KnownEvent.meanings(of: events))"
        case .badEvent("id", _): "the provider's own id of the event, as it gave it"
        case .badEvent(_, let flaw): flaw.hint
        case .unsettable(_, let why): why.hint
        case .unknownVersion: "restore the backup the database came from"
        case .runOver:
            "it stays in the list of unknown ones; POST /v1/outbox/{message}/arrived settles it if it did arrive"
        case .claimed(let card, let person): "ask \(person), or POST /v1/queue/\(card)/hand-over"
        case .cannotWork(_, .unknown(let known)): "there are: \(known.joined(separator: ", "))"
        case .cannotWork(_, .role): "give it to somebody else, or change the role"
        case .cannotWork(_, .away): "give it to somebody else, or take the absence back"
        case .badAddress, .badZone, .suppressed, .badRequest, .unfit: nil
        }
    }
}
