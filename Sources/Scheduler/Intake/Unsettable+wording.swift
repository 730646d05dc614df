extension Unsettable {
    /// What is wrong, in one sentence.
    package func sentence(_ name: String) -> String {
        switch self {
        case .address: "the address of a lead is not changed"
        case .counted: "“\(name)” is counted from what a lead is and does, and is not set"
        case .fromAddress: "“\(name)” follows from the lead's address, and is not set"
        case .firstTouch: "“\(name)” says where a lead first came from, and is not changed"
        case .tags: "tags are added and taken away, and not set"
        case .noName: "“\(name)” is no name of an attribute"
        case .noBasis(let text, _): "“\(text)” is no lawful basis"
        case .noWorker(let text, _): "“\(text)” is none of the people who work cards here"
        case .noLanguage(let text): "“\(text.prefix(60))” is no code of a language"
        case .eitherDate(let text): "“\(text)” could be two days"
        }
    }

    /// What to do about it, or nil.
    package var hint: String? {
        switch self {
        case .address: "import the new one, and erase the old"
        case .counted: "a \"score\" step gives points, and scoring.json says what counts"
        case .fromAddress, .firstTouch: nil
        case .tags: "\"add_tags\" and \"remove_tags\" do that"
        case .noName: "letters, digits and underscores, such as first_name"
        case .noBasis(_, let known): "one of \(known.joined(separator: ", "))"
        case .noWorker(_, let known): "one of \(known.joined(separator: ", "))"
        case .noLanguage: "two letters of ISO 639, and a country where it matters: de, pt-BR"
        case .eitherDate: "write it as 2026-03-04"
        }
    }
}
