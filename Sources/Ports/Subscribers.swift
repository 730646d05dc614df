package import Values

/// How a subscriber to what happens here fares; which ones there are is in baton.json.
package struct Subscriber: Sendable, Hashable {
    package var name: String
    /// The log's last entry that was turned into deliveries.
    package var cursor: Int64
    package var failures = 0
    package var failingSince: Moment?
    package var disabledAt: Moment?

    package init(name: String, cursor: Int64) {
        self.name = name
        self.cursor = cursor
    }
}

/// One event on its way to one subscriber, and what became of it.
package struct SubscriberDelivery: Sendable, Hashable {
    /// Where it stands.
    package enum State: String, Sendable, Hashable, CaseIterable { case waiting, delivered, failed }
    package var id: Int64
    package var subscriber: String
    /// The lead it is about; 0 where it is about none.
    package var lead: Int64
    package var event: String
    package var body: [UInt8]
    package var state: State
    package var attempts = 0
    package var nextAt: Moment?
    /// Whether it was handed out, and nobody has said what came of it.
    package var isUnderWay = false
    package var status: Int?
    package var answer: String?
    package var at: Moment

    package init(id: Int64, subscriber: String, lead: Int64 = 0, event: String, body: [UInt8], at: Moment) {
        self.id = id
        self.subscriber = subscriber
        self.lead = lead
        self.event = event
        self.body = body
        state = .waiting
        nextAt = at
        self.at = at
    }
}

/// Deliveries to subscribers, as they are read.
package protocol ReadableSubscribers {
    func subscriber(_ name: String) throws -> Subscriber?
    /// Of one subscriber, or of all, the latest first, before an id, at most so many.
    func deliveries(to subscriber: String?, before id: Int64, limit: Int) throws -> [SubscriberDelivery]
    func subscriberDelivery(_ id: Int64) throws -> SubscriberDelivery?
    /// Those that are due, earliest first, at most so many; of one lead and subscriber only the one that comes first, so
    /// that what happened to a lead is told in its order.
    func dueDeliveries(at now: Moment, limit: Int) throws -> [SubscriberDelivery]
    /// When the next of those is due.
    func nextDelivery() throws -> Moment?
}

/// Deliveries to subscribers.
package protocol Subscribers: ReadableSubscribers {
    func keep(_ subscriber: Subscriber) throws
    func insert(_ delivery: SubscriberDelivery) throws
    func update(_ delivery: SubscriberDelivery) throws
    /// What a process that is gone had under way is due at once.
    func putBackDeliveries(at now: Moment) throws
    /// Lets go of what has ended, with ids before this one, at most so many.
    func forgetDeliveries(before id: Int64, limit: Int) throws
}
