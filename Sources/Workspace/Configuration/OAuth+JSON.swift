import Values

extension OAuth {
    /// Reads `oauth` of a mailbox's server; nil, with every problem reported, where it cannot work.
    init?(_ field: JSONField) {
        guard var fields = field.fields() else { return nil }
        var reading = OAuthReading(&fields)
        fields.finish()
        guard let oauth = reading.oauth(fields) else { return nil }
        self = oauth
    }
}

/// The keys of `oauth`, before they are held against one another.
private struct OAuthReading {
    var provider: OAuth.Provider?
    var providerField: JSONField?
    var tenant: String?
    var tenantField: JSONField?
    var clientID: String?
    var clientSecret: SecretReference?
    var grant: OAuth.Grant?
    var grantField: JSONField?
    var refreshToken: SecretReference?
    var refreshField: JSONField?
    var scope: String?
    var tokenURL: String?
    var deviceURL: String?
    var authorizeURL: String?

    init(_ fields: inout JSONFields) {
        providerField = fields.optional("provider")
        provider = providerField?.choice(OAuth.Provider.self)
        tenantField = fields.optional("tenant")
        tenant = tenantField?.tenant()
        clientID = fields.required("client_id")?.text()
        clientSecret = fields.optional("client_secret")?.secret()
        grantField = fields.optional("grant")
        grant = grantField?.choice(OAuth.Grant.self)
        refreshField = fields.optional("refresh_token")
        refreshToken = refreshField?.secret()
        scope = fields.optional("scope")?.text()
        tokenURL = fields.optional("token_url")?.secureAddress()
        deviceURL = fields.optional("device_url")?.secureAddress()
        authorizeURL = fields.optional("authorize_url")?.secureAddress()
    }

    /// The whole, where it fits together.
    mutating func oauth(_ fields: JSONFields) -> OAuth? {
        guard let clientID, providerField == nil || provider != nil, grantField == nil || grant != nil,
            let grant = chosenGrant(fields), suits(grant, fields)
        else { return nil }
        let known = provider.map { $0.endpoints(tenant: tenant ?? "common", grant: grant) }
        guard let token = tokenURL ?? known?.token, let scope = scope ?? known?.scope else {
            let missing = tokenURL == nil && known == nil ? "token_url" : "scope"
            fields.report(.missing(name: missing), hint: "or name a \"provider\": \"microsoft\" or \"google\"")
            return nil
        }
        let oauth = OAuth(
            provider: provider, clientID: clientID, clientSecret: clientSecret, grant: grant, tokenURL: token,
            deviceURL: deviceURL ?? known?.device, authorizeURL: authorizeURL ?? known?.authorize, scope: scope,
            refreshToken: refreshToken)
        return reaches(oauth, fields) ? oauth : nil
    }

    private func chosenGrant(_ fields: JSONFields) -> OAuth.Grant? {
        if let grant { return grant }
        switch provider {
        case .microsoft: return .device
        case .google: return .browser
        case nil:
            fields.report(.missing(name: "grant"), hint: "one of device, browser, client_credentials, refresh_token")
            return nil
        }
    }

    /// Whether the grant is one this provider has, with what it needs.
    private func suits(_ grant: OAuth.Grant, _ fields: JSONFields) -> Bool {
        switch (provider, grant) {
        case (.google, .device):
            grantField?.refuse(
                "Google's device flow does not allow sending mail",
                hint: "use \"browser\" with a client of type Desktop")
            return false
        case (.google, .clientCredentials):
            grantField?.refuse(
                "Google has no client credentials for mail", hint: "use \"browser\" or \"refresh_token\"")
            return false
        case (_, .clientCredentials) where clientSecret == nil, (.google, _) where clientSecret == nil:
            fields.report(.missing(name: "client_secret"), hint: "{\"env\": \"NAME\"} or {\"file\": \"path\"}")
            return false
        case (.microsoft, .clientCredentials)
        where ["common", "organizations", "consumers"].contains(tenant ?? "common"):
            fields.report(.missing(name: "tenant"), hint: "an application signs in to one directory: its id or domain")
            return false
        case (_, .refreshToken) where refreshField == nil:
            fields.report(.missing(name: "refresh_token"), hint: "{\"env\": \"NAME\"} or {\"file\": \"path\"}")
            return false
        default: break
        }
        if grant != .refreshToken, let refreshField {
            refreshField.refuse(
                "only the grant \"refresh_token\" begins with one", hint: "take it out, or change \"grant\"")
            return false
        }
        if provider != .microsoft, let tenantField {
            tenantField.refuse("only Microsoft has tenants", hint: "take it out, or add \"provider\": \"microsoft\"")
            return false
        }
        return true
    }

    /// Whether there is an address for what the grant begins with.
    private func reaches(_ oauth: OAuth, _ fields: JSONFields) -> Bool {
        let missing: String? =
            switch oauth.grant {
            case .device: oauth.deviceURL == nil ? "device_url" : nil
            case .browser: oauth.authorizeURL == nil ? "authorize_url" : nil
            case .clientCredentials, .refreshToken: nil
            }
        guard let missing else { return true }
        fields.report(.missing(name: missing), hint: "the grant \"\(oauth.grant.rawValue)\" begins there")
        return false
    }
}

extension JSONField {
    /// A directory of Microsoft: an id, a domain, or `common`, `organizations`, `consumers`.
    fileprivate func tenant() -> String? {
        guard let text = text() else { return nil }
        let isTenant =
            text.utf8.count <= 253
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
        if isTenant { return text }
        refuse("\"\(text)\" is no tenant", hint: "the directory's id or domain, such as \"contoso.onmicrosoft.com\"")
        return nil
    }

    /// An address that secrets may be sent to: https, or http on this machine.
    fileprivate func secureAddress() -> String? {
        guard let address = webAddress() else { return nil }
        if address.isSafeForSecrets { return address }
        refuse("\"\(address)\" would get secrets in clear", hint: "https://; http is for this machine only")
        return nil
    }
}

extension String {
    /// Whether a request to this URL cannot be read on its way.
    fileprivate var isSafeForSecrets: Bool {
        let lower = lowercased()
        if lower.hasPrefix("https://") { return true }
        let authority = lower.dropFirst("http://".count).prefix { !"/?#".contains($0) }
        let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        return String(host).isLoopbackHost
    }
}
