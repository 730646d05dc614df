import Engine
import Scheduler

extension SchedulerError {
    /// What to do about it at a terminal, or nil.
    var hint: String? {
        switch self {
        case .unknownSequence(_, let known), .unknownQueue(_, let known), .unknownMailbox(_, let known),
            .unknownOffer(_, let known), .nothingForSale(_, let known):
            known.isEmpty ? "there are none yet" : "there are: \(known.joined(separator: ", "))"
        case .unknownReason(_, _, let known): "there are: \(known.joined(separator: ", ")); or say it in more words"
        case .unknownLead: "`baton import` brings leads in"
        case .unknownPerson: "`baton people` lists them"
        case .unknownCard, .cardClosed: "`baton queue` lists the open cards"
        case .wrongState(let message, "unknown"):
            "say what became of it: `baton outbox resolve \(message) --arrived`, or `--no-arrived`, which sends it again"
        case .unknownMessage, .wrongState: "`baton outbox` lists held, unknown and waiting messages"
        case .noBasis(_, let needs): "import with --basis \(needs) where that is true, or name it in a column “basis”"
        case .busy: "a lead runs one sequence at a time"
        case .running: "a sequence runs once at a time for each lead"
        case .ambiguousOffer(let offers): offers.first.map { "say which, such as --offer \($0)" }
        case .unknownEvent(_, let meant):
            meant.map { "did you mean \($0)?" } ?? "`baton why LEAD` tells what became of it"
        case .unclearEvent(_, let events): "say which: \(KnownEvent.meanings(of: events))"
        case .badEvent("id", _): "the provider's own id of the event, as it gave it"
        case .badEvent(_, let flaw): flaw.hint
        case .unsettable(_, .tags): "`baton leads tag` adds them, and takes them away"
        case .unsettable(_, let why): why.hint
        case .unknownVersion: "restore the backup the database came from"
        case .runOver: "it stays in the list of unknown ones; `--arrived` settles it if it did arrive"
        case .claimed(let card, let person):
            "ask \(person), or take it all the same, before work on it has begun: "
                + "`baton queue claim \(card) --from \"\(person)\"`"
        case .cannotWork(_, .unknown(let known)):
            "there are: \(known.joined(separator: ", ")); `baton people add NAME` adds somebody"
        case .cannotWork(let name, .role):
            "give it to somebody else, or `baton people add \"\(name)\" --role salesperson` changes the role"
        case .cannotWork(_, .away): "give it to somebody else, or take the absence back"
        case .badAddress, .badZone, .suppressed, .badRequest, .unfit: nil
        }
    }
}
