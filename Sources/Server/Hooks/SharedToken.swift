private import Crypto
import Values

/// The secret itself in a header: proves who calls, not what is said. For services that can do no better.
struct SharedToken: SignatureScheme {
    var header: String

    func verdict(on call: HookCall, secrets: [String], tolerance: Int64, at now: Moment) -> HookVerdict {
        guard var written = call.headers[header.lowercased()], !written.isEmpty else { return .missing }
        if written.lowercased().hasPrefix("bearer ") { written = String(written.dropFirst(7)) }
        // Hashes of equal length are compared, so that the time tells nothing of the secret.
        let given = SHA256.hash(data: Array(written.utf8))
        return secrets.contains { !$0.isEmpty && SHA256.hash(data: Array($0.utf8)) == given } ? .genuine : .mismatch
    }

    func headers(
        for body: [UInt8], secret: String, id: String, at now: Moment
    ) -> [(name: String, value: String)] {
        [(header, header.lowercased() == "authorization" ? "Bearer \(secret)" : secret)]
    }
}
