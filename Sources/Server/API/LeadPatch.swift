import Scheduler
import Values

/// What a request changes of one lead: what `baton leads set` and `baton leads tag` change.
struct LeadPatch: Sendable {
    var attributes: Object
    var change: LeadChange

    init?(_ fields: inout JSONFields) {
        attributes = fields.optional("attributes").flatMap { $0.attributes() } ?? [:]
        change = LeadChange()
        for name in Self.texts {
            guard let field = fields.optional(name) else { continue }
            // What is null, or empty on the command line, is taken away.
            change.values[name] = field.located.content == .scalar(.null) ? "" : field.text()
        }
        change.addedTags = fields.optional("add_tags")?.items()?.compactMap { $0.text() } ?? []
        change.removedTags = fields.optional("remove_tags")?.items()?.compactMap { $0.text() } ?? []
    }

    private static let texts = ["zone", "basis", "owner"]
    static let schema = JSONSchema.object([
        ("attributes", JSONSchema.attributes), ("zone", JSONSchema.optional(JSONSchema.name)),
        (
            "basis",
            JSONSchema.optional(["type": "string", "enum": ["consent", "contract", "legitimate_interest"]])
        ), ("owner", JSONSchema.optional(JSONSchema.name)),
        ("add_tags", JSONSchema.list(of: JSONSchema.name, most: 100)),
        ("remove_tags", JSONSchema.list(of: JSONSchema.name, most: 100)),
    ])
}
