package import Ports
import Values

/// Why there is no access token, as facts.
package enum TokenFault: Error, Equatable {
    /// Nobody has signed in, or the sign-in was for another client or address.
    case notSignedIn
    /// The client's secret or the first refresh token is not where the configuration says.
    case noSecret
    /// The authorization server refused: its code, and its words.
    case refused(code: String, words: String)
    /// It gave no answer that could be used; to be tried again, at the earliest after these seconds.
    case trouble(String, after: Int64?)

    /// What it means for the messages that wait for the token of this mailbox.
    func outcome(for mailbox: String) -> Delivery.Outcome {
        let reason = reason(for: mailbox)
        if case .trouble(_, let seconds) = self { return .retry(reason, after: seconds.map(Span.seconds)) }
        return .pause(reason)
    }

    /// The facts for people; `login` because that is what cannot be done without a token.
    package func reason(for mailbox: String) -> Reason {
        Reason(stage: .login, text: Reason.printable(Array(text.utf8)), remedy: remedy(for: mailbox))
    }

    private var text: String {
        switch self {
        case .notSignedIn: "no refresh token"
        case .noSecret: "the client's secret or refresh token cannot be read"
        case .refused(let code, let words):
            "the token service refused: \(code)" + (words.isEmpty ? "" : " (\(words))")
        case .trouble(let words, _): "the token service gave no token: \(words)"
        }
    }

    private func remedy(for mailbox: String) -> Remedy? {
        switch self {
        case .notSignedIn: .signIn(mailbox: mailbox)
        case .refused(let code, _) where Self.isOfTheGrant(code): .signIn(mailbox: mailbox)
        case .noSecret, .refused: .examine(mailbox: mailbox)
        case .trouble: nil
        }
    }

    /// Whether signing in again cures this error: RFC 6749 §5.2, and what OpenID Connect and Microsoft add.
    static func isOfTheGrant(_ code: String) -> Bool {
        ["invalid_grant", "interaction_required", "login_required", "consent_required", "expired_token"].contains(code)
    }

    func masked(_ mask: Mask) -> TokenFault {
        switch self {
        case .notSignedIn, .noSecret: self
        case .refused(let code, let words): .refused(code: mask(code), words: mask(words))
        case .trouble(let words, let after): .trouble(mask(words), after: after)
        }
    }
}
