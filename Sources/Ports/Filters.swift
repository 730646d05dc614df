package import Engine

/// Which leads a list holds; what is nil or empty asks for nothing.
package struct LeadFilter: Sendable, Hashable {
    /// Words that stand somewhere in the address, the company or the name, in any case; each must be found.
    package var text = ""
    package var owner: Owner?
    package var source: String?
    package var tag: String?

    package init(text: String = "", owner: Owner? = nil, source: String? = nil, tag: String? = nil) {
        self.text = text
        self.owner = owner
        self.source = source
        self.tag = tag
    }
}

/// Whose something is.
package enum Owner: Sendable, Hashable {
    case person(String)
    case nobody
}

/// Which enrollments a list holds.
package struct EnrollmentFilter: Sendable, Hashable {
    package var sequence: String
    /// All where empty.
    package var lives: Set<Enrollment.Life>
    package var step: String?

    package init(sequence: String, lives: Set<Enrollment.Life> = [], step: String? = nil) {
        self.sequence = sequence
        self.lives = lives
        self.step = step
    }
}

/// Which undelivered messages a list holds.
package struct OutboxFilter: Sendable, Hashable {
    package var states: Set<OutboxMessage.State>
    package var route: String?
    package var lead: Int64?

    package init(
        states: Set<OutboxMessage.State> = Set(OutboxMessage.State.allCases), route: String? = nil, lead: Int64? = nil
    ) {
        self.states = states
        self.route = route
        self.lead = lead
    }
}

/// Which deals a list holds.
package struct DealFilter: Sendable, Hashable {
    /// One state, or all where nil.
    package var state: Deal.State?
    package var offer: String?

    package init(state: Deal.State? = nil, offer: String? = nil) {
        self.state = state
        self.offer = offer
    }
}
