/// One thing the doctor looked at, and how it is.
package struct Finding: Sendable, Hashable {
    /// What was looked at, as people say it: `connect`, `tls`, `login`.
    package var part: String
    package var verdict: Verdict
    /// What was seen, in one line.
    package var text: String
    /// What to do about it, where there is something to do.
    package var hint: String?
    /// What Baton itself does about it when it is asked; the command is named where the finding is shown.
    package var cure: Cure?
    /// Whether a record is missing or wrong that servers of recipients look for.
    package var isGap = false

    package init(
        _ part: String, _ verdict: Verdict, _ text: String, hint: String? = nil, cure: Cure? = nil, isGap: Bool = false
    ) {
        self.isGap = isGap
        self.part = part
        self.verdict = verdict
        self.text = text
        self.hint = hint
        self.cure = cure
    }

    /// Whether mail can be sent in spite of it.
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case fine
        /// It works, but is worth a look.
        case doubt
        /// Nothing would be sent.
        case fault
    }

    /// What Baton does when it is asked.
    package enum Cure: Sendable, Hashable {
        /// Sign the mailbox in, where it gets its tokens.
        case signIn(mailbox: String)
        /// Make a key that signs the mailbox's mail.
        case makeKey(mailbox: String)
        /// Print the records of the mailbox's keys.
        case printRecords(mailbox: String)
        /// Be a mail server on this machine.
        case sink
    }
}
