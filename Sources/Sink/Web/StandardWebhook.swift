import Crypto
import Foundation
import Values

/// Checks signatures of the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body`.
struct StandardWebhook: Sendable {
    private let key: SymmetricKey
    /// How far the timestamp may lie from the clock; nil where the sender's clock is not ours.
    private let tolerance: Span?

    /// Takes a secret of `whsec_` and the base64 of 24 to 64 bytes.
    init(secret: String, tolerance: Span?) throws(SinkError) {
        let prefix = "whsec_"
        guard secret.hasPrefix(prefix), let bytes = Data(base64Encoded: String(secret.dropFirst(prefix.count))),
            (24...64).contains(bytes.count)
        else { throw SinkError.secret }
        key = SymmetricKey(data: bytes)
        self.tolerance = tolerance
    }

    /// What the signature of this request is worth at this time.
    func check(_ request: WebRequest, now: Moment) -> WebRequest.Signature {
        guard let id = request.webhookID, let stamp = request.field("webhook-timestamp"), let seconds = Int64(stamp),
            let signatures = request.field("webhook-signature")
        else { return .missing }
        let signed = Array("\(id).\(stamp).".utf8) + request.body
        let isRight = signatures.split(separator: " ").contains { word in
            guard word.hasPrefix("v1,"), let code = Data(base64Encoded: String(word.dropFirst(3))) else { return false }
            return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: signed, using: key)
        }
        guard isRight else { return .wrong }
        guard let tolerance else { return .valid }
        let (distance, overflows) = now.seconds.subtractingReportingOverflow(seconds)
        return !overflows && distance.magnitude * 1_000 <= tolerance.milliseconds.magnitude ? .valid : .stale
    }
}
