package import Mail

extension Reason {
    /// What a server's answer to a mail is about; nil where it gave none, or where it was an answer by HTTP.
    package var verdict: RefusalVerdict? {
        guard let code, let stage = stage.refusal else { return nil }
        return Refusal.verdict(stage: stage, code: code, enhanced: enhanced, text: text)
    }
}

extension Reason.Stage {
    /// The stage as the table of refusals names it; nil for that of a webhook.
    package var refusal: Refusal.Stage? {
        switch self {
        case .resolve, .connect: .connect
        case .tls: .tls
        case .greeting: .greeting
        case .hello: .hello
        case .login: .login
        case .sender: .sender
        case .recipient: .recipient
        case .data: .data
        case .body, .dot: .dot
        case .request, .answer: nil
        }
    }
}
