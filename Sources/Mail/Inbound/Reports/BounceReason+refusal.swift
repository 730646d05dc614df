extension BounceReason {
    /// The reason in what a server said and the status it gave, by the table that every refusal is read by.
    static func of(_ diagnostic: String, status: String?) -> BounceReason {
        Refusal.verdict(stage: .report, code: nil, enhanced: status, text: diagnostic).reason
    }
}
