import Values

/// The names that conditions and templates can see, so that a misspelt one is found before anything is sent.
struct Vocabulary: Sendable {
    /// Each root with the names below it; nil where the user chooses them.
    private let roots: [String: [String]?]

    /// Every lead has these besides its attributes.
    static let leadNames = ["email", "score", "fit", "engagement", "tags", "source", "account", "zone"]
    /// Those that forms and services cannot give it.
    static let fixedNames = leadNames.filter { $0 != "zone" }
    private static let open: [String]? = nil

    static let lead = Vocabulary(roots: ["lead": open])
    private static let known = Vocabulary(roots: [
        "lead": open, "sequence": ["name", "title"], "offer": ["name", "title", "price", "currency", "value"],
        "deal": ["offer", "state", "value", "currency", "checkout_url"],
    ])
    /// Conditions also see the moment at which they are asked, and which steps' mails were sent.
    static let rules = known.adding(["now": [], "sent": open])
    static let events = rules.adding(["event": open])
    static let messages = known.adding([
        "sender": ["name", "email", "postal_address", "unsubscribe_url"], "opt_in": ["url"], "subject": [],
        "preheader": [],
        "language": [], "direction": [], "words": open,
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

    /// What every lead has, where a name of the lead's own is only a slip away from it: two letters that changed places, one
    /// too many or one too few.
    static func slip(in path: Path) -> String? {
        guard path.segments.count == 2, path.segments[0] == .name("lead"), case .name(let name) = path.segments[1],
            !leadNames.contains(name)
        else { return nil }
        if leadNames.contains(name.lowercased()) { return "lead.\(name.lowercased())" }
        guard let near = Nearest.name(to: name, in: leadNames)
        else { return nil }
        return name.count != near.count || name.sorted() == near.sorted() ? "lead.\(near)" : nil
    }

    /// What mends messages by itself.
    private var repair: String { roots["sender"] == nil ? "" : "; `baton check --fix` does it" }

    private func hint(forRoot root: String, of path: Path) -> String {
        if root.contains(where: { "“”„‟″‘’‚".contains($0) }) {
            return "these are typographic quotes: write \" or '" + repair
        }
        if root.contains(where: { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }) {
            return "a no-break space stands here: type a plain one" + repair
        }
        if Self.leadNames.contains(root) { return "did you mean \"lead.\(path)\"?" }
        let known = roots.keys.sorted()
        if path.segments.count == 1 {
            switch root.lowercased() {
            case "true", "yes", "on": return "write `true` without quotes"
            case "false", "no", "off": return "write `false` without quotes"
            case "now", "today", "date", "now()":
                return roots["now"] == nil
                    ? "write it in quotes: {{ \"now\" | date: \"long\" }}" : "the moment of asking is `now`"
            case "endif", "else", "endfor", "endunless", "endcase": return "a tag stands in {% … %}: {% \(root) %}"
            case "null", "none", "nothing", "undefined": return "write `nil`"
            default: break
            }
        }
        if let meaning = Placeholder.meaning(of: path.segments.dropFirst().isEmpty ? root : "\(path)"),
            meaning != "\(path)", roots[root] == nil
        {
            return "did you mean \"\(meaning)\"?"
        }
        if let near = Nearest.name(to: root, in: known) { return "did you mean \"\(near)\"?" }
        if path.segments.count == 1, root.first?.isUppercase == true {
            return "a text stands in quotes: '\(root)'"
        }
        return "a text stands in quotes ('\(root)'); what leads bring with them is \"lead.\(root)\"; known here: "
            + known.joined(separator: ", ")
    }
}

extension Workspace {
    /// The keys that the front matter of a message may have.
    package static var messageKeys: [String] { FrontMatter.keys }

    /// The roots that templates see, and the names below each; none where the user chooses them.
    package static var variables: [(name: String, names: [String])] {
        Vocabulary.messages.entries.map { ($0.name, $0.name == "lead" ? Vocabulary.leadNames : $0.names) }
    }
}

extension Vocabulary {
    fileprivate var entries: [(name: String, names: [String])] {
        roots.sorted { $0.key < $1.key }.map { ($0.key, $0.value ?? []) }
    }
}
