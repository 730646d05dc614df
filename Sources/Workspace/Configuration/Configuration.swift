package import Values

/// What `baton.json` says: the workspace's zone and money, who sends, and where things are called.
package struct Configuration: Sendable {
    /// Where business time runs for leads whose zone is unknown.
    package var zone: Zone
    /// ISO 4217: the currency of policy and totals.
    package var currency: String
    /// The public address of this installation, without a slash at its end; nil until there is a server.
    package var baseURL: String? { server?.baseURL }
    /// The sender's postal address, as the law wants it under every commercial mail.
    package var postalAddress: String?
    /// The name that pages for recipients show.
    package var brand: String?
    /// That name; where none is said, what the postal address begins with, unless that is a street or a number already.
    package var shownBrand: String? {
        if let brand { return brand }
        let first = postalAddress?.split { $0 == "," || $0.isNewline }.first.map { String($0).trimmed }
        return first.flatMap { $0.contains(where: \.isNumber) ? nil : $0 }
    }
    /// The address that takes unsubscribe requests by mail.
    package var unsubscribeAddress: String?
    /// The server whose word on who wrote a mail is believed (RFC 8601): any other's may be the sender's own. Nil where
    /// nobody is.
    package var authority: String?
    /// What becomes of mail from a domain that does not say who may send for it.
    package var authentication = Authentication.warn
    package var mailboxes: [String: Mailbox]
    package var endpoints: [String: Endpoint]
    /// The queue for replies and payments that nothing else claims.
    package var defaultQueue: String?
    /// How long messages and the log are kept.
    package var keep: Keep
    /// How the database is worked with.
    package var database = DatabaseSettings()
    /// How many mails one lead gets at most.
    package var frequency = Frequency()
    /// The HTTP server of `baton run`; nil where nothing is to listen.
    package var server: ServerSettings?
    /// The language of messages and leads that name none, such as `de`.
    package var language: String?
    /// Mailboxes that share leads, by the pool's name; none is called like a mailbox.
    package var pools: [String: Pool] = [:]
    /// Who is told what happens here, by name.
    package var subscribers: [String: SubscriberSettings] = [:]
    /// How people hear of cards; nil where nobody is told.
    package var notifications: NotificationSettings?

    package init(
        zone: Zone, currency: String, postalAddress: String? = nil,
        unsubscribeAddress: String? = nil, mailboxes: [String: Mailbox] = [:], endpoints: [String: Endpoint] = [:],
        defaultQueue: String? = nil, keep: Keep = Keep()
    ) {
        self.zone = zone
        self.currency = currency
        self.postalAddress = postalAddress
        self.unsubscribeAddress = unsubscribeAddress
        self.mailboxes = mailboxes
        self.endpoints = endpoints
        self.defaultQueue = defaultQueue
        self.keep = keep
    }

    /// Why a mailbox may send nothing yet, or nil: without a way to unsubscribe and a postal address,
    /// only loopback servers are written to.
    package func refusal(of mailbox: String) -> String? {
        guard let refusal, mailboxes[mailbox]?.isLocal == false else { return nil }
        return refusal
    }

    /// The same of any mailbox beyond this machine.
    package var refusal: String? {
        if postalAddress == nil { return "\"postal_address\" is missing in baton.json" }
        if baseURL == nil, unsubscribeAddress == nil { return "\"unsubscribe\" is missing in baton.json" }
        return nil
    }

    /// What becomes of mail from a domain without SPF, DMARC, or the key that signs.
    package enum Authentication: String, Sendable, Hashable, CaseIterable {
        /// It goes out, and `run` and doctor say what is missing.
        case warn
        /// It waits until the records are there.
        case require
    }
}

extension Mailbox {
    /// Whether its server is this machine.
    package var isLocal: Bool {
        let host = server.host.lowercased()
        return host.isLoopbackHost
    }

    /// Whether mail leaves this machine in clear, because the configuration says so.
    package var goesInClear: Bool { server.security == .plain && server.allowsPlain && !isLocal }
}

extension String {
    /// Whether this host name or address is this machine.
    var isLoopbackHost: Bool {
        self == "localhost" || self == "::1" || self == "[::1]" || isLoopbackIPv4
    }

    fileprivate var isLoopbackIPv4: Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
