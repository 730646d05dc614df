import Values

/// The short form of a fault: a preset's name, then words that are `key=value`, or a key alone for true.
enum Shorthand {
    /// A text as the object it stands for; anything else as it is.
    static func expand(_ located: JSON.Located) -> JSON.Located {
        guard case .scalar(.string(let text)) = located.content else { return located }
        return expand(text, at: located.place)
    }

    /// The object a short form stands for, every part of it at the place of the whole.
    static func expand(_ text: String, at place: JSON.Place) -> JSON.Located {
        let words = text.split(separator: " ").map(String.init)
        var members = [member("preset", .string(words.first ?? ""), place)]
        for word in words.dropFirst() {
            let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            members.append(member(halves[0], halves.count > 1 ? value(halves[1]) : true, place))
        }
        return JSON.Located(place: place, content: .object(members))
    }

    private static func member(_ name: String, _ value: Value, _ place: JSON.Place) -> JSON.Located.Member {
        JSON.Located.Member(name: name, place: place, value: JSON.Located(place: place, content: .scalar(value)))
    }

    private static func value(_ text: String) -> Value {
        Int(text).map(Value.int) ?? Double(text).map(Value.number) ?? .string(text)
    }
}
