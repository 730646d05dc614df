package import Engine
package import Values

extension Plan.Content {
    /// What a message is made of, in three columns.
    package struct Columns: Sendable, Hashable {
        /// A mail is 0, one that continues a conversation 1, a webhook 2.
        package var kind: Int
        package var template: String?
        /// What else a webhook says; nothing for mail. Paths are kept by their segments, so that no name has to survive
        /// quoting.
        package var webhook: Object

        package init(kind: Int, template: String?, webhook: Object = [:]) {
            self.kind = kind
            self.template = template
            self.webhook = webhook
        }
    }

    /// It as it is kept.
    package var columns: Columns {
        switch self {
        case .mail(let mail): Columns(kind: mail.thread ? 1 : 0, template: mail.template)
        case .webhook(let webhook): Columns(kind: 2, template: webhook.template, webhook: webhook.kept)
        }
    }

    /// Reads what `columns` has written; nil where it is anything else.
    package init?(_ columns: Columns) {
        switch columns.kind {
        case 0, 1: self = .mail(MailStep(template: columns.template ?? "", thread: columns.kind == 1))
        case 2:
            guard let webhook = WebhookStep(kept: columns.webhook, template: columns.template) else { return nil }
            self = .webhook(webhook)
        default: return nil
        }
    }
}

extension WebhookStep {
    /// Everything but the template.
    fileprivate var kept: Object {
        var paths: Object = [:]
        for (name, path) in answer.sorted(by: { $0.key < $1.key }) {
            paths[name] = .array(path.segments.map(\.kept))
        }
        return ["endpoint": .string(endpoint), "method": .string(method), "answer": .object(paths)]
    }

    fileprivate init?(kept: Object, template: String?) {
        guard let endpoint = kept["endpoint"]?.text, let method = kept["method"]?.text,
            case .object(let paths) = kept["answer"]
        else { return nil }
        self.init(endpoint: endpoint, method: method, template: template)
        for entry in paths.entries {
            guard let path = Path(kept: entry.value) else { return nil }
            answer[entry.name] = path
        }
    }
}

extension Path {
    fileprivate init?(kept value: Value) {
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
    fileprivate var kept: Value {
        switch self {
        case .name(let name): .string(name)
        case .index(let place): .int(place)
        }
    }
}
