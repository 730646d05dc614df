import CCurl
import Ports
import Values

/// What an authorization server answered, or that it did not.
struct OAuthReply {
    var code: CURLcode
    var status = 0
    var body: [UInt8] = []
    /// Seconds of a Retry-After, 0 where there was none.
    var retryAfter: Int64 = 0
}

/// Tokens as they were given.
struct OAuthTokens: Equatable {
    var access: String
    /// Seconds the access token lives from now.
    var lifetime: Int64
    /// Nil where the old one goes on being good.
    var refresh: String?
}

/// What an answer of the token endpoint means, RFC 6749 §5 and RFC 8628 §3.5.
enum OAuthAnswer: Equatable {
    case granted(OAuthTokens)
    /// Refused by what was asked: the error's code, and the provider's words.
    case refused(code: String, words: String)
    /// No answer that could be used: to be tried again.
    case trouble(String, after: Int64?)

    /// Lifetimes where the server names none, and beyond any sense, in seconds.
    private static let usualLifetime: Int64 = 3_600
    private static let longestLifetime: Int64 = 86_400 * 365

    /// Errors that say nothing about the grant: RFC 6749 §4.1.2.1, and what Microsoft and Google use for their own trouble.
    private static let passing: Set = ["temporarily_unavailable", "server_error", "internal_failure"]

    init(_ reply: OAuthReply) {
        if reply.code != CURLE_OK {
            self = .trouble(LibCurl.text(reply.code), after: nil)
            return
        }
        let body = (try? Value(json: reply.body)) ?? .null
        let wait = reply.retryAfter > 0 ? min(reply.retryAfter, 3_600) : nil
        if reply.status == 200 {
            if let tokens = OAuthTokens(body) {
                self = .granted(tokens)
            } else {
                self = .trouble("an answer without a bearer token", after: wait)
            }
            return
        }
        let words = Self.oneLine(body["error_description"]?.text ?? "")
        guard 400..<500 ~= reply.status, reply.status != 429, let error = body["error"]?.text.map(Self.oneLine),
            !error.isEmpty, !Self.passing.contains(error)
        else {
            self = .trouble("HTTP \(reply.status)" + (words.isEmpty ? "" : " \(words)"), after: wait)
            return
        }
        self = .refused(code: error, words: words)
    }

    /// The first line of what a server says, at most 300 bytes, without control characters.
    static func oneLine(_ text: String) -> String {
        let line = text.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
        return String(Reason.printable(Array(line.prefix(300))))
    }
}

extension OAuthTokens {
    /// Reads RFC 6749 §5.1; nil without a token that a login can carry.
    fileprivate init?(_ body: Value) {
        guard let access = body["access_token"]?.text, Self.isToken(access) else { return nil }
        guard (body["token_type"]?.text ?? "Bearer").lowercased() == "bearer" else { return nil }
        // Some servers write the number as a text.
        let stated = body["expires_in"].flatMap { $0.whole ?? $0.text.flatMap(Int.init) }.map(Int64.init)
        self.init(
            access: access,
            lifetime: stated.map { min(max($0, 1), OAuthAnswer.longest) } ?? OAuthAnswer.usual,
            refresh: body["refresh_token"]?.text.flatMap { Self.isToken($0) ? $0 : nil })
    }

    /// Visible ASCII, as RFC 6750 §2.1 allows: nothing in it can end a SASL message or a form's field.
    private static func isToken(_ text: String) -> Bool {
        1...16_384 ~= text.utf8.count && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}

extension OAuthAnswer {
    fileprivate static var longest: Int64 { longestLifetime }
    fileprivate static var usual: Int64 { usualLifetime }
}

/// The code a person is to enter, RFC 8628 §3.2.
struct DeviceInvitation: Equatable {
    var deviceCode: String
    var userCode: String
    /// Where it is entered.
    var address: String
    /// The same with the code already in it, where the server offers that.
    var completeAddress: String?
    /// Seconds until it is too late.
    var lifetime: Int64
    /// Seconds between two questions.
    var interval: Int64

    init?(_ reply: OAuthReply) {
        guard reply.code == CURLE_OK, reply.status == 200, let body = try? Value(json: reply.body),
            let device = body["device_code"]?.text, let user = body["user_code"]?.text,
            // Google wrote the name another way before the RFC.
            let address = body["verification_uri"]?.text ?? body["verification_url"]?.text
        else { return nil }
        deviceCode = device
        userCode = OAuthAnswer.oneLine(user)
        self.address = OAuthAnswer.oneLine(address)
        completeAddress = body["verification_uri_complete"]?.text.map(OAuthAnswer.oneLine)
        lifetime = min(max(Int64(body["expires_in"]?.whole ?? 900), 1), 3_600)
        interval = min(max(Int64(body["interval"]?.whole ?? 5), 1), 60)
    }
}
