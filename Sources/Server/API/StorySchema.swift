import Values

/// What a lead's whole story looks like to programs.
enum StorySchema {
    static let story = JSONSchema.record(
        ["lead"], maybe: ["suppressed", "away_until"],
        [
            ("score", JSONSchema.optional(JSONSchema.whole)), ("runs", JSONSchema.list(of: run)),
            ("deals", JSONSchema.list(of: JSONSchema.record(["offer", "state"], numbers: ["value"]))),
            ("card", JSONSchema.optional(JSONSchema.whole)), ("log", JSONSchema.list(of: entry)),
            ("notes", JSONSchema.list(of: JSONSchema.record(["id", "at", "author", "writer", "text"]))),
        ])

    private static let run = JSONSchema.record(
        ["sequence", "version", "life"], maybe: ["step", "waiting", "outcome", "paused_by", "due"],
        [
            ("next", JSONSchema.list(of: ["type": "array"])),
            ("messages", JSONSchema.list(of: JSONSchema.record(["step", "state", "at"], maybe: ["answer"]))),
            (
                "pending",
                JSONSchema.list(
                    of: JSONSchema.record(["step", "state", "not_before", "route"], maybe: ["reason", "waits"]))
            ),
        ])
    private static let entry = JSONSchema.record(
        ["at", "name", "actor"],
        [("enrollment", JSONSchema.optional(JSONSchema.whole)), ("values", JSONSchema.values)])
}
