package import Values

extension ReportFigures {
    /// The figures for machines: money in minor units, spans in seconds, what is not known as null.
    package func value(currency: String) -> Value {
        [
            "from": .string(from.description), "to": .string(to.description), "currency": .string(currency),
            "leads": .int(leads),
            "won_by_itself": wonByItself.asValue, "won_by_people": wonByPeople.asValue, "refunded": .int(refunded),
            "cards": .int(cards), "notices": .int(notices), "accepted": .int(accepted), "rejected": .int(rejected),
            "lost": .int(lost),
            "rejected_by": .object(Object(rejectedBy.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })),
            "touched": .int(touched), "in_time": .int(inTime), "to_first_touch_s": seconds(toFirstTouch),
            "to_card_s": seconds(toCard), "to_card_longest_s": seconds(toCardLongest),
            "sources": .array(sources.map(\.value)),
            "people": .array(people.map(\.value)), "days": .array(days.map(\.value)),
        ]
    }
}

extension ReportFigures.Sum {
    fileprivate var asValue: Value { ["count": .int(count), "value": .int(value)] }
}

extension ReportFigures.Source {
    fileprivate var value: Value {
        [
            "source": name.isEmpty ? .null : .string(name), "leads": .int(leads), "handed_over": .int(handedOver),
            "accepted": .int(accepted), "rejected": .int(rejected), "won": won.asValue,
        ]
    }
}

extension ReportFigures.Seller {
    fileprivate var value: Value {
        [
            "person": name.isEmpty ? .null : .string(name), "cards": .int(cards), "touched": .int(touched),
            "in_time": .int(inTime), "stale": .int(stale), "to_first_touch_s": seconds(toFirstTouch),
            "won": won.asValue, "lost": .int(lost),
        ]
    }
}

extension ReportFigures.Day {
    fileprivate var value: Value {
        ["day": .string(date.description), "leads": .int(leads), "cards": .int(cards), "won": .int(won)]
    }
}

private func seconds(_ span: Span?) -> Value { span.map { .int(Int($0.milliseconds / 1_000)) } ?? .null }
