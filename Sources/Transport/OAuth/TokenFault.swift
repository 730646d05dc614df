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
        Reason(stage: .login, text: Reason.printable(Array(text(for: mailbox).utf8)))
    }

    private func text(for mailbox: String) -> String {
        let cure = "`baton doctor --login \(mailbox)`"
        switch self {
        case .notSignedIn: return "no refresh token: \(cure) signs in"
        case .noSecret:
            return "the client's secret or refresh token cannot be read: `baton doctor \(mailbox)` says more"
        case .refused(let code, let words):
            let said = "the token service refused: \(code)" + (words.isEmpty ? "" : " (\(words))")
            return Self.isOfTheGrant(code)
                ? "\(said); \(cure) signs in again" : "\(said); `baton doctor \(mailbox)` says more"
        case .trouble(let words, _): return "the token service gave no token: \(words)"
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
