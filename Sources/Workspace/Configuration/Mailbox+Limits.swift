package import Values

extension Mailbox {
    /// The pause between two messages of one mailbox: drawn anew for each, between these two, both included.
    package struct Gap: Sendable, Hashable {
        package var least: Span
        /// Not less than `least`.
        package var most: Span

        package init(least: Span, most: Span) {
            self.least = least
            self.most = most
        }
    }

    /// How the cap of a day grows while a mailbox earns its reputation, from its first day of sending on.
    package struct RampUp: Sendable, Hashable {
        /// The cap of the first day, at least 1.
        package var start: Int
        package var growth: Growth
        /// The cap of the day that is reached in the end.
        package var ceiling: Int

        /// What every further day of sending adds.
        package enum Growth: Sendable, Hashable {
            case messages(Int)
            case share(Share)
        }

        package init(start: Int, growth: Growth, ceiling: Int) {
            self.start = start
            self.growth = growth
            self.ceiling = ceiling
        }
    }

    /// What one recipient domain gets of one mailbox at most.
    package struct DomainLimits: Sendable, Hashable {
        /// For every domain that is not named.
        package var others: Caps
        /// By domain in lower case; what is not said there is as with the others.
        package var named: [String: Caps]

        package init(others: Caps = Caps(), named: [String: Caps] = [:]) {
            self.others = others
            self.named = named
        }

        /// The caps of one domain, in lower case.
        package func caps(of domain: String) -> Caps {
            guard let own = named[domain] else { return others }
            return Caps(perHour: own.perHour ?? others.perHour, perDay: own.perDay ?? others.perDay)
        }
    }

    /// Messages in any hour and in any 24 hours; nil means no limit of that kind.
    package struct Caps: Sendable, Hashable {
        package var perHour: Int?
        package var perDay: Int?

        package init(perHour: Int? = nil, perDay: Int? = nil) {
            self.perHour = perHour
            self.perDay = perDay
        }
    }
}
