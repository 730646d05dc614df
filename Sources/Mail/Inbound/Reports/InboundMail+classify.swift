import Values

extension InboundMail {
    /// What a mail that came in means for the enrollment it belongs to.
    package enum Kind: Sendable, Hashable {
        /// A person wrote: their own words, without what they quoted.
        case reply(String)
        case autoReply(Verdict.Class)
        case bounce(Bounce)
        case complaint(Complaint)
    }

    /// The verdict in four kinds.
    package func classify() -> Kind {
        let verdict = verdict(today: CivilDate(year: 2_000, month: 1, day: 1))
        switch verdict.kind {
        case .reply, .unsubscribe: return .reply(verdict.text)
        case .autoReply, .other: return .autoReply(verdict.class)
        case .bounce:
            return .bounce(Bounce(originalMessageID: verdict.originalMessageID, recipients: verdict.recipients))
        case .complaint:
            return .complaint(
                Complaint(
                    type: "abuse", recipient: verdict.recipients.first?.address,
                    originalMessageID: verdict.originalMessageID))
        }
    }
}
