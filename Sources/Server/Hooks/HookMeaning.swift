package import Engine
package import Values

/// What a proven call means.
package enum HookMeaning: Sendable, Hashable {
    /// No rule knows it.
    case unknown
    /// A rule knows it, and says that it means nothing.
    case ignored
    case event(HookEvent)
    /// It means something, but a value that the rule needs is not there or no such value.
    case incomplete(event: String, missing: String)
}

/// An event as a service told it, in Baton's own terms.
package struct HookEvent: Sendable, Hashable {
    package var name: String
    /// Tells this call from another of the same hook; a repeat changes nothing.
    package var id: String
    package var email: String?
    package var token: String?
    package var reference: String?
    /// `amount` in minor units, `currency`, `offer` and whatever else the rule names.
    package var details: Object
    /// Values for the lead.
    package var lead: Object
    package var createsLead: Bool
    /// Whether a person is to look, because the token that joins it to its lead was lost on the way.
    package var asks: Bool
    /// How long it is kept back.
    package var after: Delay?
    package var about: String?
    package var takesBack: String?
}
