package import Engine
package import Values

/// How many enrollments stand on one step of a sequence.
package struct StepCount: Sendable, Hashable {
    /// Nil before the first step.
    package var step: String?
    package var life: Enrollment.Life
    package var waiting: Enrollment.Waiting?
    package var count: Int

    package init(step: String?, life: Enrollment.Life, waiting: Enrollment.Waiting?, count: Int) {
        self.step = step
        self.life = life
        self.waiting = waiting
        self.count = count
    }
}

/// How many messages of one step ended in one way on one day.
package struct MessageTotal: Sendable, Hashable {
    /// Days since 1970-01-01 in UTC.
    package var day: Int
    package var sequence: String
    package var step: String
    package var state: MessageRecord.State
    package var count: Int
    /// How many of these were the first message of their run's step: a step that reminds sends more than one.
    package var first: Int

    package init(day: Int, sequence: String, step: String, state: MessageRecord.State, count: Int, first: Int) {
        self.day = day
        self.sequence = sequence
        self.step = step
        self.state = state
        self.count = count
        self.first = first
    }
}

/// The deals of one offer in one state.
package struct DealCount: Sendable, Hashable {
    package var offer: String
    package var state: Deal.State
    package var currency: String
    package var count: Int
    /// Minor units of the currency.
    package var value: Int
    /// Minor units paid back.
    package var refunded: Int

    package init(offer: String, state: Deal.State, currency: String, count: Int, value: Int, refunded: Int) {
        self.offer = offer
        self.state = state
        self.currency = currency
        self.count = count
        self.value = value
        self.refunded = refunded
    }
}

/// A card as the order of the queue sees it: enough to sort thousands.
package struct CardKey: Sendable, Hashable {
    package var id: Int64
    package var queue: String
    package var state: Card.State
    package var priority: Int
    package var answerBy: Moment
    package var owner: String?

    package init(id: Int64, queue: String, state: Card.State, priority: Int, answerBy: Moment, owner: String?) {
        self.id = id
        self.queue = queue
        self.state = state
        self.priority = priority
        self.answerBy = answerBy
        self.owner = owner
    }
}

/// The reasons one card of a queue waits for, and how many cards wait for just these.
package struct ReasonCount: Sendable, Hashable {
    package var queue: String
    package var reasons: [String]
    package var count: Int

    package init(queue: String, reasons: [String], count: Int) {
        self.queue = queue
        self.reasons = reasons
        self.count = count
    }
}
