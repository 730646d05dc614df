import Engine
import Values

/// Every name that files may refer to.
struct KnownNames {
    private var names: [Reference.Kind: Set<String>] = [:]
    private var pools: [String: Pool] = [:]
    /// Files that are meant to be templates and are not read, by the names they would have.
    private let unread: [String: String]

    init(
        configuration: Configuration?, calendars: Calendars, offers: [String: Offer],
        queues: [String: QueueDefinition], sequences: [String: SequenceFile], templates: [String: MessageTemplate],
        unread: [String] = []
    ) {
        self.unread = unread.reduce(into: [:]) { names, file in
            let path = file.dropFirst(TemplateReader.root.count)
            names[path.lastIndex(of: ".").map { String(path[..<$0]) } ?? String(path)] = file
        }
        names[.calendar] = Set(calendars.keys)
        names[.offer] = Set(offers.keys)
        names[.queue] = Set(queues.keys)
        names[.sequence] = Set(sequences.keys)
        names[.template] = Set(templates.keys)
        // A configuration that cannot be read is one problem, not one for each name it would have held.
        guard let configuration else { return }
        names[.mailbox] = Set(configuration.mailboxes.keys)
        names[.sender] = Set(configuration.mailboxes.keys).union(configuration.pools.keys)
        pools = configuration.pools
        names[.endpoint] = Set(configuration.endpoints.keys)
    }

    /// A problem for each reference that leads nowhere.
    func objections(to references: [Reference]) -> [Problem] {
        references.compactMap { reference in
            guard let known = names[reference.kind], !known.contains(reference.name) else { return nil }
            return Problem(
                file: reference.file, place: reference.place, path: reference.path,
                cause: .unknown(reference.kind, name: reference.name), hint: hint(reference, known))
        }
    }

    private func hint(_ reference: Reference, _ known: Set<String>) -> String {
        if reference.kind == .template, let plain = Self.plainTemplate(reference.name) {
            let isThere = known.contains(plain) ? "write \"\(plain)\": " : ""
            return isThere + "templates are named without \"templates/\" and without their ending"
        }
        if reference.kind == .mailbox, let pool = pools[reference.name] {
            return "\"\(pool.name)\" is a pool; name one of its mailboxes: "
                + pool.weights.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
        }
        if let other = Self.files.first(where: { names[$0]?.contains(reference.name) == true }) {
            return "\"\(reference.name)\" is the name of a\(other.article) \(other.rawValue)"
        }
        if reference.kind == .template, let file = unread[reference.name] {
            return "\(file) is there, and its name must end in .md, .html, .txt or .json"
        }
        if let near = Nearest.name(to: reference.name, in: known.sorted()) { return "did you mean \"\(near)\"?" }
        let few = known.count > 6 ? [] : known.sorted().map { "\"\($0)\"" }
        let create = "create \(Self.home(of: reference))"
        return few.isEmpty ? create : "there is " + few.joined(separator: ", ") + "; or " + create
    }

    /// The kinds a name may have been taken from by mistake; a template's name stands for nothing else.
    private static let files: [Reference.Kind] = [.mailbox, .sender, .endpoint, .queue, .offer, .sequence, .calendar]

    /// The name of a template that is written as a path, or nil.
    private static func plainTemplate(_ name: String) -> String? {
        var plain = name[...]
        if plain.hasPrefix("templates/") { plain = plain.dropFirst(10) }
        for ending in [".md", ".html", ".txt", ".json", ".liquid"] where plain.hasSuffix(ending) {
            plain = plain.dropLast(ending.count)
        }
        return plain == name ? nil : String(plain)
    }

    /// Where a name of this kind would live.
    private static func home(of reference: Reference) -> String {
        switch reference.kind {
        case .template: "templates/\(reference.name).md"
        case .layout: "templates/layouts/\(reference.name).html"
        case .offer: "sequences/offers/\(reference.name).json"
        case .queue: "sequences/queues/\(reference.name).json"
        case .calendar: "sequences/calendars/\(reference.name).json"
        case .sequence: "sequences/\(reference.name).json"
        case .mailbox, .sender: "it under \"mailboxes\" in baton.json"
        case .endpoint: "it under \"endpoints\" in baton.json"
        case .hook: "sequences/hooks/\(reference.name).json"
        case .form: "sequences/forms/\(reference.name).json"
        case .step: "it"
        }
    }
}

extension Reference.Kind {
    /// What "a" takes before it.
    fileprivate var article: String { self == .offer || self == .endpoint ? "n" : "" }
}
