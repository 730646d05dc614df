/// One thing the doctor looked at, and how it is.
package struct Finding: Sendable, Hashable {
    /// What was looked at, as people say it: `connect`, `tls`, `login`.
    package var part: String
    package var verdict: Verdict
    /// What was seen, in one line.
    package var text: String
    /// What to do about it, where there is something to do.
    package var hint: String?
    /// Whether a record is missing or wrong that servers of recipients look for.
    package var isGap = false

    package init(_ part: String, _ verdict: Verdict, _ text: String, hint: String? = nil, isGap: Bool = false) {
        self.isGap = isGap
        self.part = part
        self.verdict = verdict
        self.text = text
        self.hint = hint
    }

    /// Whether mail can be sent in spite of it.
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case fine
        /// It works, but is worth a look.
        case doubt
        /// Nothing would be sent.
        case fault
    }
}
