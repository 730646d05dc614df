/// A place webhooks are sent to, by name.
package struct Endpoint: Sendable, Hashable {
    /// The name sequences use, unique in the workspace.
    package var name: String
    /// An absolute http or https URL without user or password.
    package var url: String
    /// The signing secret of Standard Webhooks (`whsec_` and base64 of 24 to 64 bytes), or nil to send unsigned.
    package var secret: SecretReference?
    /// A second secret that signs besides, while receivers change from one to the other; nil where there is none.
    package var secondSecret: SecretReference?
    /// Whether loopback and private addresses may be called: for work on one machine, never by default.
    package var allowLocal: Bool
    /// A PEM file of authorities to trust instead of the system's, for a private server.
    package var authorities: String?
    /// How fast it may be called; of a mailbox's limits the caps, the gap and the number of calls at once.
    package var limits: Mailbox.Limits
    /// What stops it until a person looks; nil where nothing does.
    package var guardrails: Mailbox.Guardrails?

    /// What holds where nothing is said: ten calls at once.
    package static let limits = Mailbox.Limits(connections: 10)

    package init(
        name: String, url: String, secret: SecretReference? = nil, allowLocal: Bool = false,
        authorities: String? = nil, limits: Mailbox.Limits = Endpoint.limits,
        guardrails: Mailbox.Guardrails? = Mailbox.Guardrails()
    ) {
        self.name = name
        self.url = url
        self.secret = secret
        self.allowLocal = allowLocal
        self.authorities = authorities
        self.limits = limits
        self.guardrails = guardrails
    }
}
