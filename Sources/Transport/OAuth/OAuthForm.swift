import Crypto
import Foundation
import Workspace

/// What is posted to an authorization server: `application/x-www-form-urlencoded`, RFC 6749 appendix B.
struct OAuthForm: Equatable {
    var fields: [(name: String, value: String)]

    var bytes: [UInt8] {
        fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&").utf8.map { $0 }
    }

    static func == (left: OAuthForm, right: OAuthForm) -> Bool { left.bytes == right.bytes }

    /// Letters, digits and `-._~` as they are, everything else as `%XX` of its UTF-8.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result +=
                    "%" + String(byte >> 4, radix: 16, uppercase: true)
                    + String(byte & 15, radix: 16, uppercase: true)
            }
        }
        return result
    }
}

/// The client Baton is to an authorization server, with its secret read: it lives for one request.
struct OAuthClient {
    let oauth: OAuth
    let secret: String?

    /// RFC 6749 §6.
    func refreshing(_ token: String) -> OAuthForm {
        form([("grant_type", "refresh_token"), ("refresh_token", token), ("scope", oauth.scope)])
    }

    /// RFC 6749 §4.4.
    var asItself: OAuthForm { form([("grant_type", "client_credentials"), ("scope", oauth.scope)]) }

    /// The beginning of RFC 8628, §3.1; the secret is not for this request.
    var device: OAuthForm { OAuthForm(fields: [("client_id", oauth.clientID), ("scope", oauth.scope)]) }

    /// Asking whether the person has agreed, RFC 8628 §3.4.
    func polling(_ code: String) -> OAuthForm {
        form([("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", code)])
    }

    /// The browser's code for tokens, RFC 6749 §4.1.3 and RFC 7636 §4.5.
    func redeeming(_ code: String, verifier: String, redirect: String) -> OAuthForm {
        form([
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", verifier),
        ])
    }

    /// Where the browser is sent, RFC 6749 §4.1.1 with PKCE (RFC 7636 §4.3); nil where there is no such address.
    func authorizing(redirect: String, state: String, verifier: String) -> String? {
        guard let url = oauth.authorizeURL else { return nil }
        let query = OAuthForm(fields: [
            ("response_type", "code"), ("client_id", oauth.clientID), ("redirect_uri", redirect),
            ("scope", oauth.scope), ("state", state), ("code_challenge", Self.challenge(verifier)),
            ("code_challenge_method", "S256"),
        ])
        return url + (url.contains("?") ? "&" : "?") + String(decoding: query.bytes, as: UTF8.self)
    }

    /// S256 of RFC 7636 §4.2.
    static func challenge(_ verifier: String) -> String { base64URL(Array(SHA256.hash(data: Array(verifier.utf8)))) }

    /// A word nobody can guess: 32 random bytes in base64url, as RFC 7636 §4.1 has it.
    static func guessless() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { base64URL(Array($0)) }
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// With the client's name and secret, RFC 6749 §2.3.1.
    private func form(_ fields: [(String, String)]) -> OAuthForm {
        let credentials = [("client_id", oauth.clientID)] + (secret.map { [("client_secret", $0)] } ?? [])
        return OAuthForm(fields: (fields + credentials).map { (name: $0.0, value: $0.1) })
    }
}
