package import Values

extension Subscriber {
    /// How it fares, for machines.
    package var value: Value {
        [
            "subscriber": .string(name),
            "state": .string(
                disabledAt != nil ? "disabled" : failures > 0 ? "failing" : cursor == 0 ? "new" : "well"),
            "heard_until": cursor == 0 ? .null : .string("\(Identifiers.moment(of: cursor))"),
            "failures": .int(failures), "failing_since": failingSince.map { .string("\($0)") } ?? .null,
            "disabled_at": disabledAt.map { .string("\($0)") } ?? .null,
        ]
    }
}

extension SubscriberDelivery {
    /// What became of it, for machines; without what was said.
    package var value: Value {
        [
            "id": .string("\(id)"), "subscriber": .string(subscriber), "event": .string(event),
            "state": .string(state.rawValue), "attempts": .int(attempts),
            "next_at": nextAt.map { .string("\($0)") } ?? .null, "status": status.map { .int($0) } ?? .null,
            "answer": answer.map(Value.string) ?? .null, "at": .string("\(at)"),
        ]
    }
}
