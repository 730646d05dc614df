/// Why a question has no answer, as facts; the wording is beside it.
package enum QueryError: Error, Sendable, Hashable {
    case unknownLead(String)
    case unknownCard(Int64)
    /// No card of this lead is open.
    case noCard(String)
    /// No message to this lead is in one of these states.
    case noMessage(String, states: [String])
    /// Several messages to this lead are: their numbers, with what tells them apart.
    case severalMessages(String, [String])
    case unknownQueue(String, known: [String])
    case unknownSequence(String, known: [String])
    case unknownRoute(String, known: [String])
    /// The text is no cursor of this list.
    case badCursor(String)
    /// The home's key cannot be read, or its files cannot.
    case unreadableHome
}
