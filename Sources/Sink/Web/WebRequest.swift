package import Values

/// One request that the web sink read to its end.
package struct WebRequest: Sendable, Hashable {
    /// One header field as it came.
    package struct Field: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What the signature is worth, Standard Webhooks.
    package enum Signature: String, Sendable, Hashable {
        /// The sink was given no secret.
        case unchecked
        case valid
        /// One of the three `webhook-` headers is not there, or the timestamp is no number.
        case missing
        /// None of the signatures was made with the secret.
        case wrong
        /// Right, but made longer ago or further ahead than the tolerance.
        case stale
    }

    /// 1 for the first request this sink read.
    package var number: Int
    /// When it was read, wall clock.
    package var time: Moment
    package var method: String
    /// The target with its query, as sent.
    package var path: String
    package var fields: [Field]
    package var body: [UInt8]
    package var signature: Signature

    /// The first value under a name, letters in either case.
    package func field(_ name: String) -> String? {
        fields.first { $0.name.utf8.elementsEqual(name.utf8, by: SMTPCommand.sameLetter) }?.value
    }

    /// The `webhook-id`: the same on every attempt of one call.
    package var webhookID: String? { field("webhook-id") }
}
