/// A sending identity: who a message is from, the server that takes it, and how fast it may go.
package struct Mailbox: Sendable, Hashable {
    /// The name sequences use, unique in the workspace.
    package var name: String
    /// The From address, and the envelope sender unless `returnPath` says otherwise.
    package var address: String
    /// The name shown beside the address, or nil.
    package var displayName: String?
    /// The envelope sender that bounces go to; the From address where nil.
    package var returnPath: String?
    /// Whether each message asks for its answer under an address of its own, `local+KEY@domain`, where KEY is the local
    /// part of its Message-ID (RFC 5233 calls it the detail); the mailbox must take in such addresses.
    package var hasReplyKey = false
    package var server: SMTPServer
    package var limits: Limits
    /// The keys that sign what it sends, in the order of their headers; empty to send unsigned.
    package var dkim: [Signer]
    /// What stops it until a person looks; on unless it is switched off.
    package var guardrails: Guardrails? = Guardrails()
    /// What becomes of a message whose answer was lost.
    package var unknown = UnknownPolicy.goOn
    /// Where its mail comes in; nil where something else brings it.
    package var inbox: Inbox?

    package init(
        name: String, address: String, displayName: String? = nil, returnPath: String? = nil, server: SMTPServer,
        limits: Limits = Limits(), dkim: [Signer] = []
    ) {
        self.name = name
        self.address = address
        self.displayName = displayName
        self.returnPath = returnPath
        self.server = server
        self.limits = limits
        self.dkim = dkim
    }

    /// The submission server of a mailbox.
    package struct SMTPServer: Sendable, Hashable {
        package var host: String
        /// 1 to 65535; 587 for STARTTLS, 465 for TLS from the first byte.
        package var port: Int
        package var security: Security
        package var login: Login?
        /// The name given in EHLO; libcurl's choice where nil.
        package var heloName: String?
        /// A PEM file of authorities to trust instead of the system's, for a private relay.
        package var authorities: String?
        /// Whether delivery reports are asked for (RFC 3461), where the server can.
        package var dsn: Bool
        /// Whether every server on the way must use TLS (RFC 8689); without that promise nothing is sent.
        package var requiresTLS: Bool
        /// Whether `plain` may go beyond this machine: for a relay in a private network, and told loudly.
        package var allowsPlain: Bool

        package init(
            host: String, port: Int, security: Security, login: Login? = nil, heloName: String? = nil,
            authorities: String? = nil, dsn: Bool = false, requiresTLS: Bool = false, allowsPlain: Bool = false
        ) {
            self.host = host
            self.port = port
            self.security = security
            self.login = login
            self.heloName = heloName
            self.authorities = authorities
            self.dsn = dsn
            self.requiresTLS = requiresTLS
            self.allowsPlain = allowsPlain
        }
    }

    /// How a connection is kept private. Plain text is for loopback, or loudly by choice.
    package enum Security: String, Sendable, Hashable, CaseIterable {
        /// TLS from the first byte (port 465).
        case tls
        /// STARTTLS, required: without it nothing is sent.
        case starttls
        /// No TLS.
        case plain
    }

    /// Credentials; every secret is a reference and is read only where it is used.
    package struct Login: Sendable, Hashable {
        package var user: String
        package var credential: Credential
        package var method: Method

        package init(user: String, secret: SecretReference, method: Method = .plain) {
            self.user = user
            self.credential = .secret(secret)
            self.method = method
        }

        package init(user: String, oauth: OAuth, method: Method = .xoauth2) {
            self.user = user
            self.credential = .oauth(oauth)
            self.method = method
        }

        /// What proves who is logging in.
        package enum Credential: Sendable, Hashable {
            /// A password, or a bearer token that somebody else keeps fresh.
            case secret(SecretReference)
            /// Access tokens that Baton gets and renews itself.
            case oauth(OAuth)
        }

        /// The password or ready-made token; nil where tokens are got by OAuth.
        package var secret: SecretReference? { if case .secret(let secret) = credential { secret } else { nil } }
        /// How tokens are got; nil where there is a password.
        package var oauth: OAuth? { if case .oauth(let oauth) = credential { oauth } else { nil } }

        /// The SASL mechanism asked of libcurl.
        package enum Method: String, Sendable, Hashable, CaseIterable {
            case plain, login, xoauth2, oauthbearer
        }
    }

    /// How fast a mailbox may go; nil means no limit of that kind.
    package struct Limits: Sendable, Hashable {
        /// Connections at once, 1 to 1,000.
        package var connections: Int
        /// Messages on one connection before it is closed.
        package var messagesPerConnection: Int
        /// Messages in any 60 seconds, 1 to 1,000,000,000, and so on below.
        package var perMinute: Int?
        /// In any 60 minutes.
        package var perHour: Int?
        /// In any 24 hours.
        package var perDay: Int?
        /// The pause between two messages.
        package var gap: Gap?
        /// The cap of a day while the mailbox is new.
        package var rampUp: RampUp?
        /// What one recipient domain gets at most.
        package var perDomain: DomainLimits?

        package init(
            connections: Int = 3, messagesPerConnection: Int = 100, perMinute: Int? = nil, perHour: Int? = nil,
            perDay: Int? = nil
        ) {
            self.connections = connections
            self.messagesPerConnection = messagesPerConnection
            self.perMinute = perMinute
            self.perHour = perHour
            self.perDay = perDay
        }
    }
}
