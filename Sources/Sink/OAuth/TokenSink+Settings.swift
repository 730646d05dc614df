package import Values

extension TokenSink {
    /// Whom a token sink knows and how it answers.
    package struct Settings: Sendable {
        /// The client it knows, and its secret where it has one.
        package var clientID = "baton"
        package var clientSecret: String?
        /// Refresh tokens that are good from the beginning.
        package var refreshTokens: Set<String> = []
        /// Seconds an access token is said to live; it is good until `expire`.
        package var lifetime = 3_600
        /// Whether every refresh gives a new refresh token and ends the old one.
        package var rotates = true
        /// What happens at the next requests for a token, in this order; afterwards they are granted.
        package var script: [Deed] = []
        /// Real time each answer of the token endpoint waits.
        package var delay = Span.zero
        /// Seconds between two questions of the device flow, as it asks for them.
        package var interval = 1

        package init() {}
    }

    /// What a request for a token comes to, RFC 6749 §5 and RFC 8628 §3.5.
    package enum Deed: Sendable, Hashable {
        case grant
        /// 400 with this error, such as `authorization_pending`, `slow_down` or `invalid_grant`; the description repeats
        /// every secret of the request, as a careless server might.
        case refuse(String)
        /// This status, without anything of OAuth.
        case status(Int)
    }

    /// What happened since the start.
    package struct Books: Sendable, Hashable {
        /// Requests for a token by their `grant_type`, whatever came of them.
        package var requests: [String: Int] = [:]
        /// Tokens given.
        package var granted = 0
        /// Access tokens that are good now.
        package var access: Set<String> = []
        /// Refresh tokens that are good now.
        package var refresh: Set<String> = []
        /// Every secret ever given or shown: none may be in any output.
        package var secrets: Set<String> = []

        package init() {}
    }
}
