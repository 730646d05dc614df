import Ports
private import Transport
import Values

/// What a provider says instead of taking something.
enum Answer: Sendable, Hashable {
    /// A line of SMTP, with the command it answers.
    case reply(Reason.Stage, String)
    /// An HTTP status.
    case status(Int)
    /// Nothing: there is no connection, and this is what the system says.
    case nothing(Reason.Stage, String)

    /// What the carrier makes of it, by the rules of the real one.
    func outcome(after wait: Span? = nil) -> Delivery.Outcome {
        switch self {
        case .reply(let stage, let line):
            Delivery.Outcome(refusal: line, at: stage) ?? .retry(Reason(stage: stage, text: line), after: nil)
        case .status(let status): Delivery.Outcome(status: status, retryAfter: wait)
        case .nothing(let stage, let words): .retry(Reason(stage: stage, text: words), after: nil)
        }
    }

    /// Whether it comes before there is a connection to be used.
    var isOfTheDoor: Bool {
        switch self {
        case .reply(let stage, _), .nothing(let stage, _):
            [.resolve, .connect, .tls, .greeting, .hello, .login].contains(stage)
        case .status: false
        }
    }

    /// Whether the connection ends with it (RFC 5321 §3.8).
    var closes: Bool { if case .reply(_, let line) = self { line.hasPrefix("421") } else { false } }
}
