extension QueryError: CustomStringConvertible {
    /// What is wrong, in one sentence.
    package var description: String {
        switch self {
        case .unknownLead(let name): "there is no lead “\(name)”"
        case .unknownCard(let id): "there is no card \(id)"
        case .noCard(let lead): "no card of \(lead) is open"
        case .noMessage(let lead, let states): "no message to \(lead) is \(states.joined(separator: " or "))"
        case .severalMessages(let lead, let messages): "which message to \(lead)? there are \(messages.count)"
        case .unknownQueue(let name, _): "there is no queue “\(name)”"
        case .unknownSequence(let name, _): "there is no sequence “\(name)”"
        case .unknownRoute(let name, _): "there is no mailbox or endpoint “\(name)”"
        case .badCursor(let text): "“\(text)” is no place in this list"
        case .unreadableHome: "the home's files cannot be read"
        }
    }
}
