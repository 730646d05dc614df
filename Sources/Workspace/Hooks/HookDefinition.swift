package import Engine
package import Values

/// One service that tells us things over HTTP, as `sequences/hooks/NAME.json` declares it: how its calls are proven, and
/// what they mean.
package struct HookDefinition: Sendable, Hashable {
    /// As in its URL: `/h/NAME`.
    package var name: String
    /// The preset it stands on, whose fixtures `baton hook send` knows.
    package var preset: String?
    package var scheme: HookScheme
    /// One, or two while one replaces the other: a call proven by either is taken.
    package var secrets: [SecretReference]
    /// Seconds a signed time may be off, either way, where the scheme signs one.
    package var tolerance: Int64
    /// The signed parts of the body that tell one call from another; the hash of the body where there are none.
    package var id: [HookPath]
    /// The first rule whose condition holds says what the call means; a call that none fits is taken and does nothing.
    package var rules: [HookRule]

    package init(
        name: String, preset: String? = nil, scheme: HookScheme, secrets: [SecretReference], tolerance: Int64 = 300,
        id: [HookPath] = [],
        rules: [HookRule]
    ) {
        self.name = name
        self.preset = preset
        self.scheme = scheme
        self.secrets = secrets
        self.tolerance = tolerance
        self.id = id
        self.rules = rules
    }
}

/// How a service proves that a call is its own.
package enum HookScheme: Sendable, Hashable {
    /// `Stripe-Signature: t=,v1=`, hex HMAC-SHA256 over `t.body`.
    case stripe
    /// `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,`, base64 over `id.timestamp.body`.
    case standardWebhooks
    /// `Paddle-Signature: ts=;h1=`, hex over `ts:body`.
    case paddle
    /// `X-Signature`, hex over the body.
    case lemonSqueezy
    /// `Typeform-Signature: sha256=`, base64 over the body.
    case typeform
    /// `Calendly-Webhook-Signature: t=,v1=`, hex over `t.body`.
    case calendly
    /// `X-Cal-Signature-256`, hex over the body.
    case calCom
    /// HMAC-SHA256 over the body in a header of this name, behind a prefix such as `sha256=`.
    case hmac(header: String, encoding: HookEncoding, prefix: String)
    /// The secret itself in a header of this name; `Bearer ` before it is passed over.
    case token(header: String)
}

/// How the bytes of a signature are written.
package enum HookEncoding: String, Sendable, Hashable, CaseIterable { case hex, base64 }

/// What a call of a service means.
package struct HookRule: Sendable, Hashable {
    /// Nil fits every call.
    package var condition: Condition?
    /// The event it becomes; nil where the call is known and means nothing.
    package var event: String?
    /// The lead's address.
    package var email: [HookSource] = []
    /// The token of a checkout link, which names deal and lead.
    package var token: [HookSource] = []
    package var amount: [HookSource] = []
    /// What is taken off the amount, where a service tells running totals.
    package var less: [HookSource] = []
    /// Whether the amount is written in major units: `49.00`.
    package var isMajor = false
    package var currency: [HookSource] = []
    package var offer: [HookSource] = []
    /// The service's name of the payment, by which a later refund or dispute is matched.
    package var reference: [HookSource] = []
    /// Further values of the event, by their names.
    package var details: [HookDetail] = []
    /// Values of the lead, by their names; with them a new address becomes a lead.
    package var lead: [HookDetail] = []
    /// Whether an unknown address becomes a lead.
    package var createsLead = false
    /// Whether a call without its token asks a person, even where the address is known.
    package var asksWithoutToken = false
    /// How long the event is kept back, for something later may take it back.
    package var after: Delay?
    /// What the kept event is about, such as a booking.
    package var about: [HookSource] = []
    /// What this call takes back, such as the booking it replaces: kept events about it are dropped.
    package var takesBack: [HookSource] = []

    package init(event: String?) { self.event = event }
}

/// A named value taken from a call.
package struct HookDetail: Sendable, Hashable {
    package var name: String
    package var sources: [HookSource]

    package init(name: String, sources: [HookSource]) {
        self.name = name
        self.sources = sources
    }
}

/// Where a value comes from; of several the first that is there counts.
package enum HookSource: Sendable, Hashable {
    case path(HookPath)
    case constant(Value)
}
