package import Values

/// What both sides see of one period: marketing's half by source, sales' half by person, each figure with what it counts.
package struct ReportFigures: Sendable, Hashable {
    package var from: CivilDate
    /// The last day, included.
    package var to: CivilDate
    /// Leads first seen in the period.
    package var leads = 0
    /// Deals won without a person, and with one, in the period.
    package var wonByItself = Sum()
    package var wonByPeople = Sum()
    /// Minor units paid back in the period.
    package var refunded = 0
    /// Cards opened in the period that offered a lead to sales.
    package var cards = 0
    /// Cards of the period that only told of a no, such as an opt-out by mail; none of the figures below counts them.
    package var notices = 0
    /// Cards of the period that somebody claimed or touched, and those that were handed back or lost without one.
    package var accepted = 0
    package var rejected = 0
    /// Cards of the period that were closed as lost: they were accepted first.
    package var lost = 0
    /// Rejected cards by their coded reason.
    package var rejectedBy: [String: Int] = [:]
    /// Cards of the period that had a first touch, and how many of them in time.
    package var touched = 0
    package var inTime = 0
    /// The median of business time, by the hours of the card's queue, from a card's opening to its first touch; nil where
    /// none was touched.
    package var toFirstTouch: Span?
    /// The machine's own delay: the median, and the longest, of the time from what called for a card (the lead's mail came
    /// in, the step was due) until the card was there, at any hour; nil where there is no card.
    package var toCard: Span?
    package var toCardLongest: Span?
    package var sources: [Source] = []
    package var people: [Seller] = []
    package var days: [Day] = []

    /// How many, and what they are worth in minor units of the workspace's currency.
    package struct Sum: Sendable, Hashable {
        package var count = 0
        package var value = 0

        package init() {}
    }

    /// One source: first touch, never rewritten.
    package struct Source: Sendable, Hashable {
        package var name: String
        package var leads = 0
        package var handedOver = 0
        package var accepted = 0
        package var rejected = 0
        package var won = Sum()

        package init(name: String) { self.name = name }
    }

    /// One person; the empty name is nobody yet.
    package struct Seller: Sendable, Hashable {
        package var name: String
        package var cards = 0
        package var touched = 0
        package var inTime = 0
        /// Cards that are open and late now.
        package var stale = 0
        package var toFirstTouch: Span?
        package var won = Sum()
        /// Cards of the period that were closed as lost.
        package var lost = 0

        package init(name: String) { self.name = name }
    }

    /// One day.
    package struct Day: Sendable, Hashable {
        package var date: CivilDate
        package var leads = 0
        package var cards = 0
        package var won = 0

        package init(date: CivilDate) { self.date = date }
    }

    package init(from: CivilDate, to: CivilDate) {
        self.from = from
        self.to = to
    }

    /// Fewer than these are too few for a share.
    package static let enough = 10
}
