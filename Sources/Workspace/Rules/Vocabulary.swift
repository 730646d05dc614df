import Values

/// The names that conditions and templates can see, so that a misspelt one is found before anything is sent.
struct Vocabulary: Sendable {
    /// Each root with the names below it; nil where the user chooses them.
    private let roots: [String: [String]?]

    /// Every lead has these besides its attributes.
    static let leadNames = ["email", "score", "fit", "engagement", "tags", "source", "account", "zone"]
    private static let open: [String]? = nil

    static let lead = Vocabulary(roots: ["lead": open])
    static let rules = Vocabulary(roots: [
        "lead": open, "sequence": ["name", "title"], "offer": ["name", "title", "price", "currency", "value"],
        "deal": ["offer", "state", "value", "currency", "checkout_url"],
    ])
    static let events = rules.adding(["event": open])
    static let messages = rules.adding([
        "sender": ["name", "email", "postal_address", "unsubscribe_url"], "subject": [], "preheader": [],
    ])

    private func adding(_ more: [String: [String]?]) -> Vocabulary {
        Vocabulary(roots: roots.merging(more) { $1 })
    }

    /// Nil where the path can have a value; else a hint, empty where nothing comes near.
    func objection(to path: Path) -> String? {
        guard case .name(let root)? = path.segments.first else { return nil }
        guard let names = roots[root] else { return hint(forRoot: root, of: path) }
        guard let names, path.segments.count > 1, case .name(let second) = path.segments[1] else { return nil }
        if names.contains(second) || ["size", "first", "last"].contains(second) { return nil }
        guard !names.isEmpty else { return "\"\(root)\" is a text" }
        let near = Nearest.name(to: second, in: names)
        return near.map { "did you mean \"\(root).\($0)\"?" } ?? "\(root) has: " + names.joined(separator: ", ")
    }

    private func hint(forRoot root: String, of path: Path) -> String {
        if Self.leadNames.contains(root) { return "did you mean \"lead.\(path)\"?" }
        let known = roots.keys.sorted()
        if let near = Nearest.name(to: root, in: known) { return "did you mean \"\(near)\"?" }
        return "what leads bring with them is \"lead.\(root)\"; known here: " + known.joined(separator: ", ")
    }
}
