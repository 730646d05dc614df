/// The HTTP server of `baton run`, as `server` in baton.json declares it; without it nothing listens.
package struct ServerSettings: Sendable, Hashable {
    /// The address it listens at: a name or number of a host.
    package var host: String
    /// 0 to 65,535; 0 takes a free one.
    package var port: Int
    /// The public address of this installation, without a slash at its end.
    package var baseURL: String
    /// The networks whose `X-Forwarded-For` is believed; none unless named.
    package var trustedProxies: [Network]
    /// Whether links in mails lead through the server, so that clicks are heard; a template or a link can say no.
    package var clicks: Bool
    /// Whether mails carry an image that says they were opened.
    package var opens: Bool

    package init(
        host: String, port: Int, baseURL: String, trustedProxies: [Network] = [], clicks: Bool = true,
        opens: Bool = false
    ) {
        self.host = host
        self.port = port
        self.baseURL = baseURL
        self.trustedProxies = trustedProxies
        self.clicks = clicks
        self.opens = opens
    }

    /// The address of the proxy that stands before it and is not named: without its name all visitors share the limits of
    /// one. Nil where there is none, or it is named.
    package var unnamedProxy: String? {
        guard isSecure, trustedProxies.isEmpty, port != 0, host.isLoopbackHost else { return nil }
        return host == "::1" ? "::1" : "127.0.0.1"
    }

    /// Whether browsers reach it by https, so that cookies may say so.
    package var isSecure: Bool { baseURL.lowercased().hasPrefix("https://") }
}
