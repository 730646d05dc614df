import Engine
package import Ports
package import Values
import Workspace

/// Telling others what happens here. The log itself is what waits: each listener has a place in it, and what follows that
/// place becomes deliveries in the same transaction that moves it on. So nothing is lost by a kill, and a delivery's id,
/// which receivers know a repeat by, is the same on every attempt. What happened to one lead is told one after the other.
extension Scheduler {
    /// How many entries of the log one step looks at for one listener, and how many deliveries it hands out.
    private static let step = 100
    /// How many deliveries to one listener are under way at once.
    static let mostUnderWay = 16
    /// How long the others wait that are due for a listener that fails: it is asked with one alone, ever more seldom.
    private static func rest(after failures: Int) -> Span { failures < 5 ? .seconds(30) : .minutes(5) }
    /// After this many failures in a row nothing new is made ready: the log keeps it.
    private static let patience = 50
    /// How long what was handed out is left alone: after a kill it is handed out again.
    private static let lease = Span.minutes(2)
    /// How long ended deliveries are kept.
    private static let kept = Span.days(30)
    /// A listener that has failed for so long, and so often, is told nothing more until a person resumes it.
    static let longest = Span.days(3)
    static let mostFailures = 10

    /// Records what came of deliveries, makes what is new ready, and gives what is due, each beside its listener's name.
    ///
    /// - Parameter underWay: how many deliveries to each listener are with the carrier besides.
    package func tell(
        _ listeners: [Listener], _ ended: [Delivery], underWay: [String: Int]
    ) throws -> [(listener: String, parcel: Parcel)] {
        guard try !ended.isEmpty || store.read({ try hasNews(for: listeners, in: $0) }) else { return [] }
        return try transact { records in
            for delivery in ended { try conclude(delivery, in: records) }
            for listener in listeners { try prepare(listener, in: records) }
            let first = Moment(milliseconds: clock.now.milliseconds - Self.kept.milliseconds)
            try records.forgetDeliveries(before: Identifiers.first(at: first), limit: 50)
            return try handOut(listeners, underWay, in: records)
        }
    }

    private func hasNews(for listeners: [Listener], in records: any ReadableRecords) throws -> Bool {
        if let next = try records.nextDelivery(), next <= clock.now { return true }
        return try listeners.contains { listener in
            guard let known = try records.subscriber(listener.name) else { return true }
            guard known.disabledAt == nil, known.failures < Self.patience else { return false }
            return try !records.log(after: known.cursor, limit: 1).isEmpty
        }
    }

    /// What follows a listener's place in the log becomes deliveries. Who is new here hears of what happens from now on.
    private func prepare(_ listener: Listener, in records: any Records) throws {
        guard var known = try records.subscriber(listener.name) else {
            return try records.keep(Subscriber(name: listener.name, cursor: identifier()))
        }
        guard known.disabledAt == nil, known.failures < Self.patience else { return }
        let entries = try records.log(after: known.cursor, limit: Self.step)
        guard let last = entries.last else { return }
        for entry in entries where listener.hears(entry) {
            for body in try bodies(of: entry, for: listener, in: records) {
                try records.insert(
                    SubscriberDelivery(
                        id: identifier(), subscriber: listener.name, lead: entry.lead,
                        event: ToldEvents.name(of: entry.name),
                        body: body.json(), at: clock.now))
            }
        }
        known.cursor = last.id
        try records.keep(known)
    }

    private func handOut(
        _ listeners: [Listener], _ underWay: [String: Int], in records: any Records
    ) throws -> [(listener: String, parcel: Parcel)] {
        let ways = Dictionary(listeners.map { ($0.name, $0) }) { first, _ in first }
        var busy = underWay
        var parcels: [(listener: String, parcel: Parcel)] = []
        for var delivery in try records.dueDeliveries(at: clock.now, limit: Self.step) {
            let known = try records.subscriber(delivery.subscriber)
            guard let listener = ways[delivery.subscriber], known?.disabledAt == nil else {
                (delivery.state, delivery.nextAt) = (.failed, nil)
                delivery.answer = ways[delivery.subscriber] == nil ? "no such subscriber any more" : "disabled"
                try records.update(delivery)
                continue
            }
            let failures = known?.failures ?? 0
            guard busy[listener.name, default: 0] < (failures > 0 ? 1 : Self.mostUnderWay) else {
                // The others are not to wait behind one that is slow.
                delivery.nextAt = clock.now + (failures > 0 ? Self.rest(after: failures) : .seconds(5))
                try records.update(delivery)
                continue
            }
            guard let content = try content(of: delivery, for: listener) else {
                (delivery.state, delivery.nextAt, delivery.answer) = (.failed, nil, "cannot be written")
                try records.update(delivery)
                continue
            }
            busy[listener.name, default: 0] += 1
            delivery.attempts += 1
            (delivery.nextAt, delivery.isUnderWay) = (clock.now + Self.lease, true)
            try records.update(delivery)
            parcels.append((listener.name, Parcel(message: delivery.id, content: content)))
        }
        return parcels
    }

    /// What came of one delivery.
    private func conclude(_ ended: Delivery, in records: any Records) throws {
        guard var delivery = try records.subscriberDelivery(ended.message), delivery.state == .waiting,
            var listener = try records.subscriber(delivery.subscriber)
        else { return }
        delivery.isUnderWay = false
        let wasDisabled = listener.disabledAt != nil
        switch ended.outcome {
        case .accepted(let receipt):
            (delivery.state, delivery.nextAt) = (.delivered, nil)
            (delivery.status, delivery.answer) = (receipt.code, receipt.text)
            (listener.failures, listener.failingSince) = (0, nil)
        case .notSent, .stopped:
            // The process ended first: it was no attempt.
            delivery.attempts = max(0, delivery.attempts - 1)
            delivery.nextAt = clock.now
        case .unknown(let reason):
            // A mail may have arrived: a person is not told twice.
            (delivery.state, delivery.nextAt, delivery.answer) = (.failed, nil, reason.text)
        case .refused(let reason, _):
            (delivery.state, delivery.nextAt) = (.failed, nil)
            (delivery.status, delivery.answer) = (reason.code, reason.text)
            fail(&listener)
        case .retry(let reason, let wait):
            putOff(&delivery, reason, wait)
            fail(&listener)
        case .pause(let reason):
            putOff(&delivery, reason, nil)
            fail(&listener)
            if reason.code == 410 { listener.disabledAt = listener.disabledAt ?? clock.now }
        }
        try records.update(delivery)
        try records.keep(listener)
        if listener.disabledAt != nil, !wasDisabled {
            try log(
                "subscriber disabled", lead: 0, actor: "scheduler",
                ["subscriber": .string(listener.name), "failures": .int(listener.failures)], in: records)
        }
    }

    private func putOff(_ delivery: inout SubscriberDelivery, _ reason: Reason, _ wait: Span?) {
        (delivery.status, delivery.answer) = (reason.code, reason.text)
        let steps: [Span] = [
            .seconds(5), .minutes(5), .minutes(30), .hours(2), .hours(5), .hours(10), .hours(14), .hours(20),
            .hours(24),
        ]
        // One that was handed out twice, because its lease ran out, may come back oftener than it is counted.
        let attempt = max(delivery.attempts, 1)
        guard attempt <= steps.count else {
            (delivery.state, delivery.nextAt) = (.failed, nil)
            return
        }
        delivery.nextAt = clock.now + max(wait ?? .zero, steps[attempt - 1])
    }

    private func fail(_ listener: inout Subscriber) {
        listener.failures += 1
        let since = listener.failingSince ?? clock.now
        listener.failingSince = since
        if listener.failures >= Self.mostFailures, clock.now - since >= Self.longest {
            listener.disabledAt = listener.disabledAt ?? clock.now
        }
    }

    /// Has deliveries made once more: one by its number, or all that failed for a subscriber since a moment. How many.
    package func replay(subscriber: String, delivery: Int64? = nil, since: Moment? = nil) throws -> Int {
        try transact { records in
            guard try records.subscriber(subscriber) != nil else {
                throw SchedulerError.badRequest("nobody called “\(subscriber)” was told anything yet")
            }
            var found: [SubscriberDelivery] = []
            if let delivery {
                guard let one = try records.subscriberDelivery(delivery), one.subscriber == subscriber else {
                    throw SchedulerError.badRequest("“\(subscriber)” has no delivery \(delivery)")
                }
                found = [one]
            } else {
                let first = since.map { Identifiers.first(at: $0) } ?? 0
                var before = Int64.max
                while true {
                    let page = try records.deliveries(to: subscriber, before: before, limit: 500)
                    found += page.filter { $0.id >= first && (since != nil || $0.state == .failed) }
                    guard let last = page.last, last.id >= first else { break }
                    before = last.id
                }
            }
            for var delivery in found where delivery.state != .waiting {
                (delivery.state, delivery.attempts, delivery.nextAt) = (.waiting, 0, clock.now)
                delivery.isUnderWay = false
                try records.update(delivery)
            }
            return found.count
        }
    }

    /// A subscriber that was disabled, or fails, is told again, from where it stood.
    package func resume(subscriber name: String, actor: String) throws {
        try transact { records in
            guard var known = try records.subscriber(name) else {
                throw SchedulerError.badRequest("nobody called “\(name)” was told anything yet")
            }
            (known.disabledAt, known.failingSince, known.failures) = (nil, nil, 0)
            try records.keep(known)
            try log("subscriber resumed", lead: 0, actor: actor, ["subscriber": .string(name)], in: records)
        }
    }
}
