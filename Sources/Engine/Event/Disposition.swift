/// What a person made of a lead.
package enum Disposition: Sendable, Hashable {
    case won
    case lost(reason: String)
    case recycled(reason: String)

    /// The event that every run of the lead hears.
    package var event: EventName {
        switch self {
        case .won: .known(.won)
        case .lost: .known(.lost)
        case .recycled: .known(.recycled)
        }
    }

    /// The one word for it in cards, commands and files.
    package var word: String {
        switch self {
        case .won: "won"
        case .lost: "lost"
        case .recycled: "recycle"
        }
    }

    /// Why, where that is asked.
    package var reason: String? {
        switch self {
        case .won: nil
        case .lost(let reason), .recycled(let reason): reason
        }
    }
}
