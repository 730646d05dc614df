import Values

extension Decider {
    mutating func set(_ values: [(name: String, value: Value)]) {
        for (name, value) in values { situation.lead.attributes[name] = value }
        note("set", ["names": .array(values.map { .string($0.name) })])
    }

    mutating func tag(_ add: [String], _ remove: [String]) {
        for tag in add where !situation.lead.tags.contains(tag) { situation.lead.tags.append(tag) }
        situation.lead.tags.removeAll { remove.contains($0) }
        note("tag", ["add": .array(add.map(Value.string)), "remove": .array(remove.map(Value.string))])
    }

    mutating func score(_ points: Int) {
        situation.lead.points += points
        note("score", ["points": .int(points)])
    }

    mutating func openDeal(_ offer: String) {
        guard !situation.deals.contains(where: { $0.offer == offer && $0.state != .lost }) else {
            note("deal open", ["offer": .string(offer)])
            return
        }
        effects.append(.openDeal(offer: offer))
        note("deal opened", ["offer": .string(offer)])
    }

    mutating func enroll(in sequence: String) {
        effects.append(.enroll(sequence: sequence))
        note("enrolled elsewhere", ["sequence": .string(sequence)])
    }
}
