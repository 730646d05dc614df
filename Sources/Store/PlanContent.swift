import Engine
import Values

/// What a message is made of, in three columns: `kind`, `template`, and `webhook` as JSON.
enum ContentKind: Int, CaseIterable {
    case mail = 0
    case threadedMail = 1
    case webhook = 2
}

extension Statement {
    func bind(_ content: Plan.Content, _ words: Words) throws {
        switch content {
        case .mail(let mail):
            bind((mail.thread ? ContentKind.threadedMail : .mail).rawValue)
            try bind(word: mail.template, words)
            bindNull()
        case .webhook(let webhook):
            bind(ContentKind.webhook.rawValue)
            try bind(word: webhook.template, words)
            bind(webhook.stored)
        }
    }
}

extension Row {
    mutating func content() throws -> Plan.Content {
        guard let kind = ContentKind(rawValue: int()) else { throw unreadableColumn() }
        let template = try optionalWord()
        let stored = try object()
        switch kind {
        case .mail: return .mail(MailStep(template: template ?? ""))
        case .threadedMail: return .mail(MailStep(template: template ?? "", thread: true))
        case .webhook:
            guard let webhook = WebhookStep(stored, template: template) else { throw unreadableColumn() }
            return .webhook(webhook)
        }
    }
}

extension WebhookStep {
    /// Everything but the template. Paths are kept by their segments, so that no name has to survive quoting.
    fileprivate var stored: Object {
        var paths: Object = [:]
        for (name, path) in answer.sorted(by: { $0.key < $1.key }) {
            paths[name] = .array(path.segments.map(\.stored))
        }
        return ["endpoint": .string(endpoint), "method": .string(method), "answer": .object(paths)]
    }

    fileprivate init?(_ stored: Object, template: String?) {
        guard let endpoint = stored["endpoint"]?.text, let method = stored["method"]?.text,
            case .object(let paths) = stored["answer"]
        else { return nil }
        self.init(endpoint: endpoint, method: method, template: template)
        for entry in paths.entries {
            guard let path = Path(stored: entry.value) else { return nil }
            answer[entry.name] = path
        }
    }
}

extension Path {
    fileprivate init?(stored value: Value) {
        guard case .array(let items) = value, case .string(let root)? = items.first else { return nil }
        var rest: [Segment] = []
        for item in items.dropFirst() {
            switch item {
            case .string(let name): rest.append(.name(name))
            case .int(let place): rest.append(.index(place))
            default: return nil
            }
        }
        self.init(root: root, rest)
    }
}

extension Path.Segment {
    fileprivate var stored: Value {
        switch self {
        case .name(let name): .string(name)
        case .index(let place): .int(place)
        }
    }
}
