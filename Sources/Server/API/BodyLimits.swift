import Values

/// How long the texts and lists of a body may be, as its schema says: what the description forbids is refused before
/// anything reads it. That names are known, there and of the right type is told by what reads them, with its hints.
indirect enum BodyLimits: Sendable {
    case text(most: Int)
    case list(most: Int, of: BodyLimits)
    case object([String: BodyLimits])
    case none

    init(_ schema: Value) {
        guard case .object(let schema) = schema else {
            self = .none
            return
        }
        if case .array(let choices)? = schema["anyOf"], schema["properties"] == nil {
            self = choices.map(BodyLimits.init).reduce(.none) { $0.joined(with: $1) }
        } else if let most = schema["maxLength"]?.whole {
            self = .text(most: most)
        } else if let items = schema["items"] {
            self = .list(most: schema["maxItems"]?.whole ?? .max, of: BodyLimits(items))
        } else if case .object(let properties)? = schema["properties"] {
            let known = properties.entries.map { ($0.name, BodyLimits($0.value)) }.filter { !$0.1.isNone }
            self = known.isEmpty ? .none : .object(Dictionary(known) { $1 })
        } else {
            self = .none
        }
    }

    private var isNone: Bool { if case .none = self { true } else { false } }

    /// What holds where a body is one or the other: the names of both.
    private func joined(with other: BodyLimits) -> BodyLimits {
        guard case .object(let own) = self, case .object(let others) = other else { return isNone ? other : self }
        return .object(own.merging(others) { $0.joined(with: $1) })
    }

    /// Refuses what is longer than it may be, with its place.
    func check(_ located: JSON.Located, at path: String = "") throws(HTTPProblem) {
        switch (self, located.content) {
        case (.text(let most), .scalar(.string(let text))):
            guard text.utf8.count > most, text.unicodeScalars.count > most else { return }
            throw HTTPProblem(
                .invalid, "this text is longer than \(most) characters", place: located.place, path: path)
        case (.list(let most, let limits), .array(let items)):
            guard items.count <= most else {
                throw HTTPProblem(
                    .invalid, "\(items.count) entries are more than \(most)", hint: "send them in parts",
                    place: located.place, path: path)
            }
            if limits.isNone { return }
            for (place, item) in items.enumerated() { try limits.check(item, at: "\(path)[\(place)]") }
        case (.object(let known), .object(let members)):
            for member in members {
                try known[member.name]?.check(
                    member.value, at: path.isEmpty ? member.name : "\(path).\(member.name)")
            }
        default: return
        }
    }
}
