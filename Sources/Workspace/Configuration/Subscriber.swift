/// Somebody outside who is told what happens here: product events as Standard Webhooks, signed.
package struct SubscriberSettings: Sendable, Hashable {
    /// Where it is told, under the subscriber's name.
    package var endpoint: Endpoint
    /// The events it is told of, as the log names them with `_` for blanks; all where nil.
    package var events: Set<String>?

    package init(endpoint: Endpoint, events: Set<String>? = nil) {
        self.endpoint = endpoint
        self.events = events
    }
}

/// How the people who work the queues hear of new and late cards.
package struct NotificationSettings: Sendable, Hashable {
    /// The mailbox that writes to them; nil where nobody is written to.
    package var mailbox: String?
    /// A Slack-compatible webhook, whose address is a secret; nil where there is none.
    package var slack: Slack?

    /// An incoming webhook that takes `{"text": …}`.
    package struct Slack: Sendable, Hashable {
        package var url: SecretReference
        /// Whether it may be on this machine or network.
        package var allowLocal: Bool
    }
}

/// The events a subscriber can ask for, by the names of the log with `_` for blanks.
package enum ToldEvents {
    /// What happens to leads besides the events that come from outside.
    package static let own = [
        "imported", "enrolled", "not_enrolled", "due", "delivered", "updated", "set", "away", "back", "deal_opened",
        "card_opened", "card_joined", "card_reassigned", "card_missed", "card_claimed", "card_touched", "card_snoozed",
        "card_handed_over", "card_given_back", "card_closed", "card_withdrawn", "suppression_lifted", "stopped",
        "paused", "resumed", "sent", "held", "deferred", "skipped", "expired", "unknown", "failed", "route_paused",
        "route_resumed", "sequence_paused", "sequence_resumed", "mail_set_aside",
        "part_payment", "noted", "subscriber_disabled", "subscriber_resumed",
    ]

    /// A name of the log as subscribers know it.
    package static func name(of logged: String) -> String {
        String(logged.map { $0 == " " || $0 == "-" ? "_" : $0 })
    }
}
