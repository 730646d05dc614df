import Values

extension Decider {
    mutating func set(_ values: [(name: String, value: Value)]) {
        for (name, value) in values { setAttribute(name, to: value) }
        note("set", ["names": .array(values.map { .string($0.name) })])
    }

    mutating func setAttribute(_ name: String, to value: Value) {
        changesLead = true
        situation.lead.attributes[name] = value
    }

    mutating func tag(_ add: [String], _ remove: [String]) {
        changesLead = true
        for tag in add where !situation.lead.tags.contains(tag) { situation.lead.tags.append(tag) }
        situation.lead.tags.removeAll { remove.contains($0) }
        note("tag", ["add": .array(add.map(Value.string)), "remove": .array(remove.map(Value.string))])
    }

    mutating func score(_ points: Int) {
        changesLead = true
        situation.lead.points += points
        note("score", ["points": .int(points)])
    }

    mutating func enroll(in sequence: String) {
        effects.append(.enroll(sequence: sequence))
        note("enrolled elsewhere", ["sequence": .string(sequence)])
    }

    /// Opens the lead's one deal for an offer, or finds it.
    mutating func openDeal(_ offer: String) {
        guard !situation.deals.contains(where: { $0.offer == offer && $0.state != .lost }) else {
            note("deal open", ["offer": .string(offer)])
            return
        }
        effects.append(.openDeal(offer: offer))
        note("deal opened", ["offer": .string(offer)])
        // What the steps after this one see; the scheduler gives the deal its id and token.
        let value = Money(minorUnits: situation.rules.offers[offer]?.value ?? 0, currency: situation.rules.currency)
        situation.deals.append(Deal(id: 0, lead: enrollment.lead, offer: offer, value: value, token: "", openedAt: now))
    }

    /// Closes the lead's open deal for an offer as lost, if there is one.
    mutating func loseDeal(_ offer: String, reason: String) {
        guard let deal = situation.deals.firstIndex(where: { $0.offer == offer && $0.state == .open }) else { return }
        effects.append(.loseDeal(offer: offer, reason: reason))
        situation.deals[deal].state = .lost
    }

    /// Whether the lead has bought this offer.
    func isWon(_ offer: String) -> Bool {
        situation.deals.contains { $0.offer == offer && $0.state == .won }
    }
}
