private import Crypto
import Values

/// A signed time and the HMAC-SHA256, in hex, over time and body: Stripe's, Calendly's and Paddle Billing's format.
///
/// A header may hold several proofs while the service's secret is being replaced.
struct TimestampedSignature: SignatureScheme {
    var header: String
    var separator: Character = ","
    /// The name the time stands under: Unix seconds.
    var time: String
    /// The name the proofs stand under.
    var proof: String
    /// What stands between time and body where they are signed.
    var joint = "."

    func verdict(on call: HookCall, secrets: [String], tolerance: Int64, at now: Moment) -> HookVerdict {
        var (written, proofs) = (String?.none, [[UInt8]]())
        for part in (call.headers[header.lowercased()] ?? "").split(separator: separator) {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
            guard pair.count == 2 else { continue }
            if pair[0] == time { written = pair[1] }
            if pair[0] == proof, let bytes = [UInt8](hex: pair[1]) { proofs.append(bytes) }
        }
        guard let written, let seconds = Int64(written), !proofs.isEmpty else { return .missing }
        let signed = Array("\(written)\(joint)".utf8) + call.body
        guard hasProof(proofs, of: signed, by: secrets) else { return .mismatch }
        return ClockCheck.verdict(signed: seconds, tolerance: tolerance, at: now)
    }

    func headers(
        for body: [UInt8], secret: String, id: String, at now: Moment
    ) -> [(name: String, value: String)] {
        let code = mac(Array("\(now.seconds)\(joint)".utf8) + body, Array(secret.utf8)).hex
        return [(header, "\(time)=\(now.seconds)\(separator)\(proof)=\(code)")]
    }
}

/// How far a signed time may be off.
enum ClockCheck {
    static func verdict(signed: Int64, tolerance: Int64, at now: Moment) -> HookVerdict {
        let (off, overflow) = now.seconds.subtractingReportingOverflow(signed)
        if overflow { return .clock(seconds: .max) }
        return off.magnitude <= UInt64(max(tolerance, 0)) ? .genuine : .clock(seconds: off)
    }
}

/// HMAC-SHA256.
func mac(_ bytes: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
}

/// Whether one of the codes proves these bytes under one of the secrets.
func hasProof(_ codes: [[UInt8]], of bytes: [UInt8], by secrets: [String]) -> Bool {
    hasProof(codes, of: bytes, byKeys: secrets.map { Array($0.utf8) })
}

/// As above, of secrets that are bytes.
///
/// The bytes are hashed once for each secret, however many codes a stranger names, and compared without telling how far a
/// code was right.
func hasProof(_ codes: [[UInt8]], of bytes: [UInt8], byKeys keys: [[UInt8]]) -> Bool {
    let codes = codes.filter { $0.count == 32 }
    guard !codes.isEmpty else { return false }
    return keys.contains { key in
        guard !key.isEmpty else { return false }
        let proof = mac(bytes, key)
        return codes.contains { code in zip(code, proof).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0 }
    }
}
