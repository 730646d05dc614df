import Scheduler

extension SchedulerError {
    /// What to do about it at a terminal, or nil.
    var hint: String? {
        switch self {
        case .unknownLead: "`baton import` brings leads in"
        case .unknownPerson: "`baton people` lists them"
        case .unknownCard, .cardClosed: "`baton queue` lists the open cards"
        case .wrongState(let message, "unknown"):
            "say what became of it: `baton outbox resolve \(message) --arrived`, or `--no-arrived`, which sends it again"
        case .unknownMessage, .wrongState: "`baton outbox` lists held, unknown and waiting messages"
        case .noBasis(_, let needs): "import with --basis \(needs) where that is true, or name it in a column “basis”"
        case .ambiguousOffer(let offers): offers.first.map { "say which, such as --offer \($0)" }
        case .unknownEvent(_, nil):
            "`baton why LEAD` tells what became of it"
        case .unsettable(_, .tags): "`baton leads tag` adds them, and takes them away"
        case .runOver: "it stays in the list of unknown ones; `--arrived` settles it if it did arrive"
        case .claimed(let card, let person):
            "ask \(person), or take it all the same, before work on it has begun: "
                + "`baton queue claim \(card) --from \"\(person)\"`"
        case .cannotWork(_, .unknown(let known)):
            "there are: \(known.joined(separator: ", ")); `baton people add NAME` adds somebody"
        case .cannotWork(let name, .role):
            "give it to somebody else, or `baton people add \"\(name)\" --role salesperson` changes the role"
        default: advice
        }
    }
}
