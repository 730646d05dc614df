import Queries

extension QueryError {
    /// What to do about it at a terminal, or nil.
    var hint: String? {
        switch self {
        case .unknownLead: "`baton import` brings leads in; `baton leads TEXT` finds them by a part of the address"
        case .severalMessages(_, let messages): "name one by its number: \(messages.joined(separator: ", "))"
        case .noMessage: "`baton outbox` lists what is not delivered"
        case .unknownCard, .noCard: "`baton queue` lists the open cards"
        case .unknownQueue(_, let known), .unknownSequence(_, let known), .unknownRoute(_, let known):
            known.isEmpty ? "there are none yet" : "there are: \(known.joined(separator: ", "))"
        case .badCursor: "leave out --after to begin with the first page"
        case .unreadableHome: "`baton check` says what is wrong"
        }
    }
}
