import CCurl
package import Ports
package import Values

extension Delivery.Outcome {
    /// What a mail server's refusal means, by the rules and the table of the wire; nil for a line that refuses nothing.
    ///
    /// - Parameter line: as it came, such as `450 4.2.0 later`.
    package init?(refusal line: String, at stage: Reason.Stage) {
        var parser = ReplyParser()
        Array("\(line)\r\n".utf8).withUnsafeBufferPointer { parser.take($0) }
        guard let reply = parser.next(), 400...599 ~= reply.code else { return nil }
        let reason = Reason(stage: stage, reply: reply)
        guard let verdict = reason.verdict else { return nil }
        self = stage.isOfTheDoor ? verdict.doorOutcome(reason) : verdict.outcome(reason)
    }

    /// What an endpoint's answer means, without its body.
    ///
    /// - Parameter retryAfter: what it says of when to come again, in whole seconds.
    package init(status: Int, retryAfter: Span?) {
        self =
            WebhookAnswer(
                code: CURLE_OK, status: status, retryAfter: (retryAfter?.milliseconds ?? 0) / 1_000, wasConnected: true
            ).outcome
    }
}

extension Reason.Stage {
    /// Whether it comes before there is a mail to speak of.
    fileprivate var isOfTheDoor: Bool {
        switch self {
        case .resolve, .connect, .tls, .greeting, .hello, .login: true
        case .sender, .recipient, .data, .body, .dot, .request, .answer: false
        }
    }
}
