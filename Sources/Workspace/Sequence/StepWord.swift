import Engine
import Values

/// The key that names a step's kind.
enum StepWord: String, CaseIterable {
    case email, webhook, wait
    case waitFor = "wait_for"
    case branch = "if"
    case set, tag, score, offer, close, escalate, enroll, end

    /// Keys that stand beside one that names a kind.
    static let companions: Set<String> = [
        "id", "thread", "late", "body", "method", "answer", "up_to", "where", "then", "else", "message", "chase",
        "unpaid",
        "lost", "missed", "recycle", "reason", "priority", "answer_within", "briefing",
    ]

    /// Kinds of steps that other tools have, and what is written here.
    static let foreign = [
        "delay": "write \"wait\"", "pause": "write \"wait\"", "sleep": "write \"wait\"", "timer": "write \"wait\"",
        "mail": "write \"email\"", "send": "write \"email\"", "template": "write \"email\"",
        "condition": "write \"if\"", "branch": "write \"if\"", "exit": "write \"end\"", "stop": "write \"end\"",
        "task": "write \"escalate\"", "call": "write \"escalate\"", "notify": "write \"escalate\"",
        "goto": jump, "jump": jump, "next": jump, "go_to": jump,
        "split": split, "ab": split, "ab_test": split, "variants": split, "random": split,
    ]
    private static let jump = "there is no jump: nest steps below \"if\", or start another sequence with \"enroll\""
    private static let split =
        "there is no split: `spin` in a message, or an \"if\" on a value of the lead, makes variants"

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
