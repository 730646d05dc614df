/// How a mailbox gets its access tokens (RFC 6749), whose tokens they are, and where they are asked for.
package struct OAuth: Sendable, Hashable {
    /// Nil where the endpoints are all given.
    package var provider: Provider?
    /// The name under which Baton is registered with the provider.
    package var clientID: String
    /// Nil for a public client, which has none.
    package var clientSecret: SecretReference?
    package var grant: Grant
    /// Where tokens are asked for: https, or http on this machine.
    package var tokenURL: String
    /// Where the device flow begins; nil where it cannot.
    package var deviceURL: String?
    /// Where a browser is sent; nil where it cannot be.
    package var authorizeURL: String?
    /// What the tokens are to allow, words separated by spaces.
    package var scope: String
    /// The first refresh token, for the grant of that name; a newer one that the provider gave is used before it.
    package var refreshToken: SecretReference?

    package init(
        provider: Provider? = nil, clientID: String, clientSecret: SecretReference? = nil, grant: Grant,
        tokenURL: String, deviceURL: String? = nil, authorizeURL: String? = nil, scope: String,
        refreshToken: SecretReference? = nil
    ) {
        self.provider = provider
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.grant = grant
        self.tokenURL = tokenURL
        self.deviceURL = deviceURL
        self.authorizeURL = authorizeURL
        self.scope = scope
        self.refreshToken = refreshToken
    }

    /// A provider whose endpoints and scopes are known.
    package enum Provider: String, Sendable, Hashable, CaseIterable {
        case microsoft, google
    }

    /// How the first token is got.
    package enum Grant: String, Sendable, Hashable, CaseIterable {
        /// A person enters a code in any browser, RFC 8628.
        case device
        /// A person signs in with a browser on this machine, RFC 8252 with PKCE.
        case browser
        /// The application itself, without a person.
        case clientCredentials = "client_credentials"
        /// A refresh token that somebody got elsewhere.
        case refreshToken = "refresh_token"

        /// Whether a person must sign in once.
        package var asksPerson: Bool { self == .device || self == .browser }
    }
}

extension OAuth.Provider {
    /// The provider's endpoints and the scope for sending mail; `tenant` is Microsoft's directory.
    func endpoints(tenant: String, grant: OAuth.Grant) -> OAuth.Endpoints {
        switch self {
        case .microsoft:
            let base = "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0"
            return OAuth.Endpoints(
                token: base + "/token", device: base + "/devicecode", authorize: base + "/authorize",
                scope: grant == .clientCredentials
                    ? "https://outlook.office365.com/.default"
                    : "https://outlook.office.com/SMTP.Send offline_access")
        case .google:
            // Without these two Google gives no refresh token at a second sign-in.
            return OAuth.Endpoints(
                token: "https://oauth2.googleapis.com/token", device: nil,
                authorize: "https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent",
                scope: "https://mail.google.com/")
        }
    }
}

extension OAuth {
    /// What is known of a provider.
    struct Endpoints {
        var token: String
        var device: String?
        var authorize: String?
        var scope: String
    }
}

extension Mailbox.Login.Method {
    /// Whether it carries a bearer token instead of a password.
    package var isBearer: Bool { self == .xoauth2 || self == .oauthbearer }
}
