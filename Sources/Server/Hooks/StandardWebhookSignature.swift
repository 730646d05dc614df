import Values

/// Standard Webhooks: base64 HMAC-SHA256 over `id.timestamp.body`; the secret is base64 behind `whsec_`.
struct StandardWebhookSignature: SignatureScheme {
    func verdict(on call: HookCall, secrets: [String], tolerance: Int64, at now: Moment) -> HookVerdict {
        guard let id = call.headers["webhook-id"], let time = call.headers["webhook-timestamp"],
            let seconds = Int64(time), let written = call.headers["webhook-signature"], !id.isEmpty
        else { return .missing }
        let codes = written.split(separator: " ").compactMap { part in
            part.hasPrefix("v1,") ? [UInt8](base64: String(part.dropFirst(3))) : nil
        }
        guard !codes.isEmpty else { return .missing }
        let signed = Array("\(id).\(time).".utf8) + call.body
        let keys = secrets.compactMap(Self.key)
        guard hasProof(codes, of: signed, byKeys: keys) else { return .mismatch }
        return ClockCheck.verdict(signed: seconds, tolerance: tolerance, at: now)
    }

    func headers(
        for body: [UInt8], secret: String, id: String, at now: Moment
    ) -> [(name: String, value: String)] {
        let code = mac(Array("\(id).\(now.seconds).".utf8) + body, Self.key(secret) ?? Array(secret.utf8))
        return [
            ("webhook-id", id), ("webhook-timestamp", "\(now.seconds)"), ("webhook-signature", "v1,\(code.base64)"),
        ]
    }

    /// The bytes of a secret; nil where it is no base64, for then nothing can be proven by it.
    static func key(_ secret: String) -> [UInt8]? {
        let text = secret.hasPrefix("whsec_") ? String(secret.dropFirst(6)) : secret
        return [UInt8](base64: text).flatMap { $0.isEmpty ? nil : $0 }
    }
}
