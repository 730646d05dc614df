import Queries
import Values

extension ReportFigures {
    /// What the report for programs looks like.
    static let schema = JSONSchema.record(
        ["from", "to", "currency"],
        numbers: ["leads", "refunded", "cards", "notices", "accepted", "rejected", "lost", "touched", "in_time"],
        [
            ("won_by_itself", JSONSchema.sum), ("won_by_people", JSONSchema.sum), ("rejected_by", JSONSchema.counts),
            ("to_first_touch_s", JSONSchema.optional(JSONSchema.whole)),
            ("to_card_s", JSONSchema.optional(JSONSchema.whole)),
            ("to_card_longest_s", JSONSchema.optional(JSONSchema.whole)),
            (
                "sources",
                JSONSchema.list(
                    of: JSONSchema.record(
                        maybe: ["source"], numbers: ["leads", "handed_over", "accepted", "rejected"],
                        [("won", JSONSchema.sum)]))
            ),
            (
                "people",
                JSONSchema.list(
                    of: JSONSchema.record(
                        maybe: ["person"], numbers: ["cards", "touched", "in_time", "stale", "lost"],
                        [("to_first_touch_s", JSONSchema.optional(JSONSchema.whole)), ("won", JSONSchema.sum)]))
            ), ("days", JSONSchema.list(of: JSONSchema.record(["day"], numbers: ["leads", "cards", "won"]))),
        ])
}

extension Counted {
    /// What one of those behind a number looks like for programs.
    static let schema = JSONSchema.record(
        ["at"], maybe: ["lead", "source", "person", "reason", "currency"], numbers: ["refunded"],
        [("paid", JSONSchema.optional(JSONSchema.whole))])
}
