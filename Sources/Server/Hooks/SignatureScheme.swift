package import Values
package import Workspace

/// What became of looking at a call's proof.
package enum HookVerdict: Sendable, Hashable {
    case genuine
    /// The header that proves it is not there, or holds nothing a proof is made of.
    case missing
    /// It was made with another secret, or for other bytes.
    case mismatch
    /// It is genuine, but its time is off by so many seconds: a replay, or a clock that is wrong.
    case clock(seconds: Int64)

    /// The one word of the log.
    package var word: String {
        switch self {
        case .genuine: "genuine"
        case .missing: "missing"
        case .mismatch: "mismatch"
        case .clock: "clock"
        }
    }
}

/// The bytes of a call that a proof is about. Header names are lower case.
package struct HookCall: Sendable {
    package var headers: [String: String]
    package var body: [UInt8]

    package init(headers: [String: String], body: [UInt8]) {
        self.headers = headers
        self.body = body
    }
}

/// How one kind of service proves its calls.
package protocol SignatureScheme: Sendable {
    /// Whether a call was made by somebody who knows one of the secrets.
    func verdict(on call: HookCall, secrets: [String], tolerance: Int64, at now: Moment) -> HookVerdict
    /// The headers that prove these bytes, as the service would send them: for tests and `baton hook send`.
    func headers(for body: [UInt8], secret: String, id: String, at now: Moment) -> [(name: String, value: String)]
}

extension HookScheme {
    /// The code that looks at this scheme's proofs.
    package var code: any SignatureScheme {
        switch self {
        case .stripe: TimestampedSignature(header: "Stripe-Signature", time: "t", proof: "v1")
        case .calendly: TimestampedSignature(header: "Calendly-Webhook-Signature", time: "t", proof: "v1")
        case .paddle:
            TimestampedSignature(header: "Paddle-Signature", separator: ";", time: "ts", proof: "h1", joint: ":")
        case .standardWebhooks: StandardWebhookSignature()
        case .lemonSqueezy: BodySignature(header: "X-Signature")
        case .calCom: BodySignature(header: "X-Cal-Signature-256")
        case .typeform: BodySignature(header: "Typeform-Signature", encoding: .base64, prefix: "sha256=")
        case .hmac(let header, let encoding, let prefix):
            BodySignature(header: header, encoding: encoding, prefix: prefix)
        case .token(let header): SharedToken(header: header)
        }
    }
}
