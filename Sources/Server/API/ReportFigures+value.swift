import Queries
import Values

extension ReportFigures {
    /// The report for programs: money in minor units, times in seconds.
    func value(currency: String) -> Value {
        [
            "from": .string("\(from)"), "to": .string("\(to)"), "currency": .string(currency), "leads": .int(leads),
            "won_by_itself": wonByItself.pair, "won_by_people": wonByPeople.pair, "refunded": .int(refunded),
            "cards": .int(cards), "accepted": .int(accepted), "rejected": .int(rejected),
            "rejected_by": .object(Object(rejectedBy.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })),
            "touched": .int(touched), "in_time": .int(inTime), "to_first_touch": toFirstTouch.seconds,
            "to_card": toCard.seconds, "sources": .array(sources.map(\.value)), "people": .array(people.map(\.value)),
            "days": .array(days.map(\.value)),
        ]
    }
}

extension ReportFigures {
    /// What the report for programs looks like.
    static let schema = JSONSchema.record(
        ["from", "to", "currency"],
        numbers: ["leads", "refunded", "cards", "accepted", "rejected", "touched", "in_time"],
        [
            ("won_by_itself", JSONSchema.sum), ("won_by_people", JSONSchema.sum), ("rejected_by", JSONSchema.counts),
            ("to_first_touch", JSONSchema.optional(JSONSchema.whole)),
            ("to_card", JSONSchema.optional(JSONSchema.whole)),
            (
                "sources",
                JSONSchema.list(
                    of: JSONSchema.record(
                        ["source"], numbers: ["leads", "handed_over", "accepted", "rejected"], [("won", JSONSchema.sum)]
                    ))
            ),
            (
                "people",
                JSONSchema.list(
                    of: JSONSchema.record(
                        ["person"], numbers: ["cards", "touched", "in_time", "stale"],
                        [("to_first_touch", JSONSchema.optional(JSONSchema.whole)), ("won", JSONSchema.sum)]))
            ), ("days", JSONSchema.list(of: JSONSchema.record(["day"], numbers: ["leads", "cards", "won"]))),
        ])
}

extension ReportFigures.Sum {
    fileprivate var pair: Value { ["count": .int(count), "value": .int(value)] }
}

extension ReportFigures.Source {
    fileprivate var value: Value {
        [
            "source": .string(name), "leads": .int(leads), "handed_over": .int(handedOver), "accepted": .int(accepted),
            "rejected": .int(rejected), "won": won.pair,
        ]
    }
}

extension ReportFigures.Seller {
    fileprivate var value: Value {
        [
            "person": .string(name), "cards": .int(cards), "touched": .int(touched), "in_time": .int(inTime),
            "stale": .int(stale), "to_first_touch": toFirstTouch.seconds, "won": won.pair,
        ]
    }
}

extension ReportFigures.Day {
    fileprivate var value: Value {
        ["day": .string("\(date)"), "leads": .int(leads), "cards": .int(cards), "won": .int(won)]
    }
}

extension Span? {
    fileprivate var seconds: Value { map { .int(Int($0.milliseconds / 1_000)) } ?? .null }
}
