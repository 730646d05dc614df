extension Card {
    /// A reason that tells a person of a no, or of what may be one. A card with nothing else to say offers nobody to sales.
    package enum Notice: String, Sendable, Hashable, CaseIterable {
        case optOut = "asked to be taken off: suppressed"
        case complaint = "complained in words: suppressed"
        case optOutByAnother = "asked to be taken off: suppressed, as the other address that wrote"
        case complaintByAnother = "complained in words: suppressed, as the other address that wrote"
        case unprovenNo = "somebody says no in this name, not proven"
        case unprovenBounce = "a bounce of unproven origin"
        case unprovenComplaint = "a complaint of unproven origin"
    }
}
