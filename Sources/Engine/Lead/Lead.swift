package import Values

/// A contact we may sell to, under one address.
package struct Lead: Sendable, Hashable {
    package var id: Int64
    /// The mail address, lower-cased, plus-tags kept.
    package var address: String
    /// Everything else known, by attribute name: `first_name`, `company`, `company_size` …
    package var attributes: Object
    package var tags: [String]
    /// Points given by `score` steps.
    package var points: Int
    /// Engagement points as they stood at `engagedAt`.
    package var engagement: Double
    package var engagedAt: Moment
    /// The lead's own zone, checked when it was set.
    package var zone: Zone?
    /// The company: the registrable domain of a business address, or nil for a free-mail one.
    package var account: String?
    /// Where the lead first came from; never overwritten.
    package var source: String?
    package var createdAt: Moment
    /// The lawful basis to write to this person, and since when; nil where none is known.
    package var basis: String?
    package var basisAt: Moment?
    /// The salesperson who works this lead, or nil.
    package var owner: String?

    package init(id: Int64, address: String, attributes: Object = [:], createdAt: Moment) {
        self.id = id
        self.address = address
        self.attributes = attributes
        self.createdAt = createdAt
        tags = []
        points = 0
        engagement = 0
        engagedAt = createdAt
    }
}
