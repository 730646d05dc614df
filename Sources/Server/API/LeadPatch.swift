import Scheduler
import Values

/// What a request changes of one lead: what `baton leads set` and `baton leads tag` change.
struct LeadPatch: Sendable {
    var attributes: Object
    var change: LeadChange

    init?(_ fields: inout JSONFields) {
        attributes = fields.optional("attributes").flatMap { $0.leadAttributes() } ?? [:]
        change = LeadChange()
        for name in Self.texts {
            guard let field = fields.optional(name) else { continue }
            if attributes[name] != nil {
                field.refuse("“\(name)” stands among the attributes too", hint: "say it once")
            }
            // What is null, or empty on the command line, is taken away.
            change.values[name] = field.located.content == .scalar(.null) ? "" : field.text()
        }
        for (name, why) in Unsettable.own.sorted(by: { $0.key < $1.key }) where fields.names.contains(name) {
            fields.optional(name)?.refuse(why.sentence(name), hint: why.hint)
        }
        change.addedTags = fields.optional("add_tags")?.items()?.compactMap { $0.text() } ?? []
        change.removedTags = fields.optional("remove_tags")?.items()?.compactMap { $0.text() } ?? []
    }

    /// Who the lead is, and what stands with it: each as a person writes it.
    private static let texts = named + ["zone", "basis", "owner"]
    /// Attributes that nearly every lead has, so that a caller need not know that they are some.
    private static let named = ["first_name", "last_name", "company", "job_title", "phone", "language"]

    static let schema = JSONSchema.object(
        [("attributes", JSONSchema.attributes)] + named.map { ($0, JSONSchema.optional(JSONSchema.name)) } + [
            ("zone", JSONSchema.optional(JSONSchema.name)),
            (
                "basis",
                JSONSchema.optional(["type": "string", "enum": ["consent", "contract", "legitimate_interest"]])
            ), ("owner", JSONSchema.optional(JSONSchema.name)),
            ("add_tags", JSONSchema.list(of: JSONSchema.name, most: 100)),
            ("remove_tags", JSONSchema.list(of: JSONSchema.name, most: 100)),
        ])
}
