/// Why nobody can set a value of a lead by its name.
package enum Unsettable: Sendable, Hashable {
    /// The address is who the lead is.
    case address
    /// It is counted from what the lead is and does.
    case counted
    /// It follows from the address.
    case fromAddress
    /// It says where the lead first came from, and stays.
    case firstTouch
    /// Tags are added and taken away, one by one.
    case tags
    /// It is no name that conditions and templates could ask for.
    case noName
    /// It is no lawful basis there is; those there are.
    case noBasis(String, known: [String])
    /// Nobody who works cards is called so; who does.
    case noWorker(String, known: [String])
    /// It is no code of a language.
    case noLanguage(String)
    /// It is a date whose day and month could stand either way.
    case eitherDate(String)

    /// Of the values that every lead has by itself, those that nobody sets.
    package static let own: [String: Unsettable] = [
        "email": .address, "score": .counted, "fit": .counted, "engagement": .counted, "account": .fromAddress,
        "source": .firstTouch, "tags": .tags,
    ]
    /// Those that are set by their own names, and are no attributes.
    package static let apart = ["basis", "owner", "zone"]
}
