package import Values

/// What is known around an enrollment when it decides.
package struct Situation: Sendable {
    package var lead: Lead
    package var version: SequenceVersion
    package var rules: Rules
    /// The lead's deals, in any state.
    package var deals: [Deal]
    /// The lead's open or accepted card, or nil.
    package var card: Card?
    /// Whether the lead has confirmed that it wants mail; asked only of sequences with a double opt-in.
    package var isConfirmed: Bool

    package init(
        lead: Lead, version: SequenceVersion, rules: Rules, deals: [Deal] = [], card: Card? = nil,
        isConfirmed: Bool = false
    ) {
        self.lead = lead
        self.version = version
        self.rules = rules
        self.deals = deals
        self.card = card
        self.isConfirmed = isConfirmed
    }
}

/// The rules of the workspace that decisions follow.
package final class Rules: Sendable {
    package let zone: Zone
    /// ISO 4217: the currency of policy and totals.
    package let currency: String
    package let offers: [String: Offer]
    package let queues: [String: QueueDefinition]
    package let policy: Policy
    package let scoring: Scoring
    /// The queue for what no rule sends elsewhere.
    package let defaultQueue: String

    package init(
        zone: Zone, currency: String, offers: [String: Offer] = [:], queues: [String: QueueDefinition] = [:],
        policy: Policy = Policy(), scoring: Scoring = Scoring(), defaultQueue: String
    ) {
        self.zone = zone
        self.currency = currency
        self.offers = offers
        self.queues = queues
        self.policy = policy
        self.scoring = scoring
        self.defaultQueue = defaultQueue
    }
}

extension Situation {
    /// What conditions, policies and templates see of the lead, the sequence and the deal: plain values, no secrets.
    ///
    /// - Parameter offer: the offer it is about, where that is not the sequence's own.
    package func scope(
        at now: Moment, enrollment: Enrollment, event: Happening? = nil, offer: String? = nil
    ) -> Object {
        var scope = Object()
        // With what a mail adds to it: its sender, its subject, the words of its language.
        scope.reserve(12)
        scope["lead"] = .object(lead.values(rules.scoring.score(of: lead, at: now)))
        scope["now"] = .string((lead.zone ?? rules.zone).written(now).description)
        scope["sent"] = .object(sent(to: enrollment))
        scope["sequence"] = .object(["name": .string(version.name), "title": .string(version.title)])
        if let offer = (offer ?? version.offer).flatMap({ rules.offers[$0] }) {
            scope["offer"] = .object(offer.values)
            if let deal = deals.last(where: { $0.offer == offer.name }) { scope["deal"] = .object(deal.values(offer)) }
        }
        if let event {
            var details = event.details
            details["name"] = .string(event.name.text)
            scope["event"] = .object(details)
        }
        return scope
    }

    /// Of each step that writes to the lead, whether its mail was taken by the server in this run: what was skipped or came
    /// too late was not.
    private func sent(to enrollment: Enrollment) -> Object {
        Object(version.writers.map { ($0, .bool(enrollment.memory.wrote.contains($0))) })
    }
}

extension Zone {
    /// A moment as this zone's clocks and calendars show it, with the offset from UTC.
    fileprivate func written(_ moment: Moment) -> WrittenDate {
        let offset = offset(at: moment)
        let local = moment.milliseconds + Int64(offset) * 1_000
        let day = local.flooredQuotient(by: 86_400_000)
        return WrittenDate(
            date: CivilDate(daysSinceEpoch: Int(day)), time: Int(local - day * 86_400_000), offset: offset)
    }
}

extension Lead {
    /// The lead as conditions and templates see it: its attributes, and the names every lead has.
    package func values(_ score: Score) -> Object {
        var values = attributes
        values.reserve(values.count + 8)
        values["email"] = .string(address)
        values["score"] = .int(score.total)
        values["fit"] = .int(score.fit)
        values["engagement"] = .int(score.engagement)
        values["tags"] = .array(tags.map(Value.string))
        if let source { values["source"] = .string(source) }
        if let account { values["account"] = .string(account) }
        if let zone { values["zone"] = .string(zone.name) }
        return values
    }
}

extension Offer {
    /// The offer as conditions and templates see it.
    package var values: Object {
        [
            "name": .string(name), "title": .string(title), "price": .int(price.minorUnits),
            "currency": .string(price.currency), "value": .int(value),
        ]
    }
}

extension Deal {
    /// The deal as conditions and templates see it, with its checkout link where the offer has one.
    package func values(_ offer: Offer) -> Object {
        var values: Object = [
            "offer": .string(self.offer), "state": .string(state.rawValue), "value": .int(value.minorUnits),
            "currency": .string(value.currency),
        ]
        if let checkout = offer.checkout {
            values["checkout_url"] = .string(checkout.replacing("{token}", with: token))
        }
        return values
    }
}
