import Engine
import Values

/// The key that names a step's kind.
enum StepWord: String, CaseIterable {
    case email, webhook, wait
    case waitFor = "wait_for"
    case branch = "if"
    case set, tag, score, offer, close, escalate, enroll, end

    /// The kind of a step, or nil where no key, or more than one, names it.
    static func kind(of fields: JSONFields) -> StepWord? {
        let found = fields.names.compactMap(StepWord.init)
        return found.count == 1 ? found[0] : nil
    }

    /// The blocks a step of this kind may have, by their keys.
    var blocks: [(key: String, block: Block)] {
        switch self {
        case .waitFor, .branch: [("then", .then), ("else", .otherwise)]
        case .close: [("unpaid", .unpaid), ("lost", .lost), ("missed", .missed)]
        case .escalate: [("lost", .lost), ("missed", .missed)]
        case .email, .webhook, .wait, .set, .tag, .score, .offer, .enroll, .end: []
        }
    }

    /// Whether it sends something that can be late.
    var canBeLate: Bool { self == .email || self == .webhook || self == .close }

    /// Whether a person may hand the lead back here.
    var canRecycle: Bool { self == .close || self == .escalate }
}

extension SequenceReading {
    /// The nested blocks of a step.
    mutating func blocks(_ kind: StepWord, _ fields: inout JSONFields) -> [(block: Block, steps: [StepNode])] {
        var blocks: [(block: Block, steps: [StepNode])] = []
        for (key, block) in kind.blocks {
            guard let field = fields.optional(key) else { continue }
            blocks.append((block, steps(field)))
        }
        if kind.canRecycle, let field = fields.optional("recycle") { blocks += recycle(field) }
        return blocks
    }

    /// A block for all leads handed back, or one by reason with `*` for the rest.
    private mutating func recycle(_ field: JSONField) -> [(block: Block, steps: [StepNode])] {
        guard case .object = field.located.content, var fields = field.fields() else {
            return [(.recycle(reason: nil), steps(field))]
        }
        var blocks: [(block: Block, steps: [StepNode])] = []
        for (reason, inner) in fields.all() {
            blocks.append((.recycle(reason: reason == "*" ? nil : reason), steps(inner)))
        }
        return blocks
    }
}
