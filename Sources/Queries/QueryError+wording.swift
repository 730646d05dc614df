extension QueryError: CustomStringConvertible {
    /// What is wrong, in one sentence.
    package var description: String {
        switch self {
        case .unknownLead(let name): "there is no lead “\(name)”"
        case .unknownCard(let id): "there is no card \(id)"
        case .unknownQueue(let name, _): "there is no queue “\(name)”"
        case .unknownSequence(let name, _): "there is no sequence “\(name)”"
        case .unknownRoute(let name, _): "there is no mailbox or endpoint “\(name)”"
        case .badCursor(let text): "“\(text)” is no place in this list"
        case .unreadableHome: "the home's files cannot be read"
        }
    }
}
