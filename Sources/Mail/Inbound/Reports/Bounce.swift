/// A report on the delivery of one of our messages (RFC 3464), or an older program's letter to the same effect.
package struct Bounce: Sendable, Hashable {
    /// The Message-ID of what could not be delivered, from the copy or headers the report returns.
    package var originalMessageID: String?
    /// One for each address the report speaks of; empty where it names none.
    package var recipients: [Recipient]

    package init(originalMessageID: String?, recipients: [Recipient]) {
        self.originalMessageID = originalMessageID
        self.recipients = recipients
    }

    /// The worst that happened to any recipient; soft where none is named.
    package var severity: Severity { recipients.map(\.severity).max() ?? .soft }

    /// What became of one address.
    package struct Recipient: Sendable, Hashable {
        /// The address that failed, where the report names a valid one: the final one before the original one.
        package var address: Address?
        /// The enhanced status of RFC 3463, such as `5.1.1`.
        package var status: String?
        package var action: Action
        package var reason: BounceReason
        /// What the remote server said, one line, at most 500 bytes.
        package var diagnostic: String
        /// The address we wrote to, where it is another one than the one that failed.
        package var original: Address?
        /// What PowerMTA makes of it, where it wrote the report.
        var category: String?
        /// What the report names instead of an address, such as a pipe.
        package var unusable: String?
        /// Whether words and codes leave open that the address itself is meant.
        package var isDoubtful = false
        /// The rule that gave the reason.
        package var rule = ""

        package init(address: Address?, status: String?, action: Action, reason: BounceReason, diagnostic: String) {
            self.address = address
            self.status = status
            self.action = action
            self.reason = reason
            self.diagnostic = diagnostic
        }

        /// Hard only where the address itself is dead; a permanent code alone says too little.
        package var severity: Severity {
            if action != .failed { return .note }
            return reason.isHard && !isDoubtful && status?.first != "4" ? .hard : .soft
        }
    }

    /// The Action field of RFC 3464 §2.3.3; failed where a report has none.
    package enum Action: String, Sendable, Hashable, CaseIterable {
        case failed, delayed, delivered, relayed, expanded
    }

    /// What a report means for the address.
    package enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable {
        /// Nothing is decided: delayed, or delivered.
        case note
        /// This message did not arrive; the address may well live.
        case soft
        /// The address is dead: never write to it again.
        case hard

        package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }
}

/// Why a message bounced.
package enum BounceReason: String, Sendable, Hashable, CaseIterable {
    /// No such mailbox.
    case userUnknown
    /// No such domain, or one that takes no mail.
    case hostUnknown
    /// The mailbox is there and takes no mail.
    case disabled
    /// The person has another address.
    case moved
    case mailboxFull
    case tooBig
    /// Spam, reputation, authentication, relaying: about us, not about the address.
    case policy
    /// Greylisting, too many at once.
    case rateLimited
    /// Tried until the time was over.
    case expired
    /// The remote could not be reached.
    case network
    /// The message itself: a virus, a format.
    case content
    /// A fault of the remote system.
    case system
    case unknown

    /// Whether the address is to be written to no more.
    package var isHard: Bool {
        switch self {
        case .userUnknown, .hostUnknown, .disabled, .moved: true
        default: false
        }
    }
}
