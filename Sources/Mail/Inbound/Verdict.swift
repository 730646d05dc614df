package import Values

/// What a mail that came in is, what it says, and which rules said so.
package struct Verdict: Sendable, Hashable {
    /// What has written, and to what end.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A person wrote.
        case reply
        /// A program answered for a person or an address.
        case autoReply = "auto_reply"
        /// A report on the delivery of a message of ours.
        case bounce
        /// A provider forwards a recipient's complaint.
        case complaint
        /// Somebody uses the address of the unsubscribe link.
        case unsubscribe
        /// Mail that answers nothing of ours: a newsletter, a notice.
        case other
    }

    /// What it means, finer than its kind.
    package enum Class: String, Sendable, Hashable, CaseIterable {
        // What people say.
        case interested, question
        case notNow = "not_now"
        case notInterested = "not_interested"
        case wrongPerson = "wrong_person"
        case unsubscribe, complaint, unknown
        // What machines say.
        case away, acknowledgement
        case leftCompany = "left_company"
        case calendar, receipt, challenge, notice, bulk
        // What became of a delivery.
        case hard, soft, delayed, delivered
    }

    package var kind: Kind
    package var `class`: Class
    /// From 0, a guess, to 100.
    package var confidence: Int
    /// The first day somebody who is away is back, or the day somebody asks to be written to again.
    package var returns: CivilDate?
    /// Whom to write to instead, where one is named.
    package var referral: Address?
    /// Whose address somebody else asks to be taken off, where one is named.
    package var concerns: Address?
    /// Of a bounce or complaint, what became of each address.
    package var recipients: [Bounce.Recipient] = []
    /// The Message-ID of the message of ours a report returns.
    package var originalMessageID: String?
    /// The writer's own words.
    package var text = ""
    /// All of the mail's words.
    package var whole = ""
    /// The names of the rules that decided, the deciding one first.
    package var because: [String] = []

    package init(_ kind: Kind, _ class: Class, confidence: Int = 100, because: [String]) {
        self.kind = kind
        self.class = `class`
        self.confidence = confidence
        self.because = because
    }

    /// The verdict as `baton inbound --explain` writes it.
    package var value: Value {
        .object([
            "kind": .string(kind.rawValue), "class": .string(self.class.rawValue),
            "confidence": .number(Double(confidence) / 100),
            "returns": returns.map { .string($0.description) } ?? .null,
            "referral": referral.map { .string($0.text) } ?? .null,
            "concerns": concerns.map { .string($0.text) } ?? .null, "recipients": .array(recipients.map(\.value)),
            "text": .string(text), "whole": .string(whole), "because": .array(because.map { .string($0) }),
        ])
    }
}

extension Bounce.Recipient {
    fileprivate var value: Value {
        .object([
            "address": (address?.text ?? unusable).map { .string($0) } ?? .null,
            "status": status.map { .string($0) } ?? .null, "action": .string(action.rawValue),
            "reason": .string(reason.rawValue), "hard": .bool(severity == .hard), "diagnostic": .string(diagnostic),
        ])
    }
}
