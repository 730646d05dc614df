/// A recipient's complaint, forwarded by their provider as a feedback report (RFC 5965).
package struct Complaint: Sendable, Hashable {
    /// The Feedback-Type in lower case, such as `abuse`.
    package var type: String
    /// Who complained, where the provider tells.
    package var recipient: Address?
    /// The Message-ID of what they complained about.
    package var originalMessageID: String?

    package init(type: String, recipient: Address?, originalMessageID: String?) {
        self.type = type
        self.recipient = recipient
        self.originalMessageID = originalMessageID
    }
}
