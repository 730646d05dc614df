import Crypto
import Foundation

/// The signature of Standard Webhooks: `v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`.
struct WebhookSignature {
    private let key: SymmetricKey

    /// Takes `whsec_` and base64 of 24 to 64 bytes, the prefix being optional; nil for anything else.
    init?(secret: String) {
        let prefix = "whsec_"
        let text = secret.hasPrefix(prefix) ? String(secret.dropFirst(prefix.count)) : secret
        guard let bytes = Data(base64Encoded: text), 24...64 ~= bytes.count else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The value of `webhook-signature`; `timestamp` is in seconds since 1970, as in `webhook-timestamp`.
    func sign(id: String, timestamp: Int64, body: [UInt8]) -> String {
        var hash = HMAC<SHA256>(key: key)
        hash.update(data: Array("\(id).\(timestamp).".utf8))
        hash.update(data: body)
        return "v1," + Data(hash.finalize()).base64EncodedString()
    }
}
