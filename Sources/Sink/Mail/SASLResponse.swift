import Foundation

/// What a client sent in a SASL exchange, without its base64.
struct SASLResponse {
    let text: String

    /// Nil where it is not base64; `=` alone is an empty response (RFC 4954 §4).
    init?(base64 line: some Collection<UInt8>) {
        guard !line.elementsEqual("=".utf8) else {
            text = ""
            return
        }
        guard let bytes = Data(base64Encoded: Data(line)) else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// PLAIN, RFC 4616: authorization, user and password with NUL between them.
    var plain: (user: String, secret: String)? {
        let parts = text.split(separator: "\0", omittingEmptySubsequences: false)
        return parts.count == 3 ? (String(parts[1]), String(parts[2])) : nil
    }

    /// XOAUTH2 (`user=` and `auth=Bearer `) or OAUTHBEARER (RFC 7628: `n,a=user,` first), with U+0001 between the parts.
    var bearer: (user: String, secret: String)? {
        let parts = text.split(separator: "\u{1}").map(String.init)
        let token = parts.first { $0.lowercased().hasPrefix("auth=bearer ") }?.dropFirst("auth=bearer ".count)
        let user =
            parts.first { $0.hasPrefix("user=") }?.dropFirst("user=".count)
            ?? parts.first?.split(separator: ",").first { $0.hasPrefix("a=") }?.dropFirst("a=".count)
        guard let token, let user else { return nil }
        return (String(user), String(token))
    }
}
