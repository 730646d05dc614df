import Values
import Workspace

/// The HMAC-SHA256 of the body in one header; no time is signed, so a call is only told apart by what it says.
struct BodySignature: SignatureScheme {
    var header: String
    var encoding: HookEncoding = .hex
    /// What stands before it, such as `sha256=`.
    var prefix = ""

    func verdict(on call: HookCall, secrets: [String], tolerance: Int64, at now: Moment) -> HookVerdict {
        guard let written = call.headers[header.lowercased()], written.hasPrefix(prefix) else { return .missing }
        let text = String(written.dropFirst(prefix.count)).filter { $0 != " " }
        guard !text.isEmpty else { return .missing }
        let code = encoding == .hex ? [UInt8](hex: text) : [UInt8](base64: text)
        guard let code else { return .mismatch }
        return hasProof([code], of: call.body, by: secrets) ? .genuine : .mismatch
    }

    func headers(
        for body: [UInt8], secret: String, id: String, at now: Moment
    ) -> [(name: String, value: String)] {
        let code = mac(body, Array(secret.utf8))
        return [(header, prefix + (encoding == .hex ? code.hex : code.base64))]
    }
}
