package import Engine
package import Values

extension Note {
    /// `["step", "what", {values}]`, as the log keeps it.
    package var value: Value {
        var parts: [Value] = [step.map(Value.string) ?? .null, .string(what)]
        if !values.isEmpty { parts.append(.object(values)) }
        return .array(parts)
    }

    /// The note in words, its moments in a zone.
    package func sentence(_ zone: Zone) -> String {
        let details = values.entries.compactMap { entry -> String? in
            switch (entry.name, entry.value) {
            case (_, .null): nil
            // A rule of the policy is its own reason, told once.
            case ("rule", let rule) where rule == values["reason"]: nil
            case ("until", .int(let at)), ("window_opens", .int(let at)):
                "\(entry.name.replacing("_", with: " ")) \(zone.stamp(Moment(milliseconds: Int64(at))))"
            case ("holds", .bool(let holds)): holds ? "yes" : "no"
            case ("read", .object(let read)):
                read.entries.map { "\($0.name) = \($0.value.plain)" }.joined(separator: ", ")
            case ("names", .array(let names)) where what == "answered":
                "set \(names.map(\.plain).joined(separator: ", "))"
            case ("missing", .array(let paths)):
                paths.isEmpty ? nil : "missing \(paths.map(\.plain).joined(separator: ", "))"
            case ("not_numbers", .array(let paths)):
                "\(paths.map(\.plain).joined(separator: ", ")): text, not a number"
            case ("not_dates", .array(let paths)):
                "\(paths.map(\.plain).joined(separator: ", ")): no date that can be read"
            case (_, let value): value.plain
            }
        }
        return details.isEmpty ? what : "\(what): \(details.joined(separator: ", "))"
    }
}

extension Value {
    /// The value in plain words on one line: text without quotes, everything else as JSON.
    package var plain: String { text?.onOneLine ?? String(decoding: json(), as: UTF8.self) }
}

extension Zone {
    /// `2026-11-23 09:00` on this zone's clocks.
    package func stamp(_ moment: Moment) -> String {
        let (date, time) = local(moment)
        return "\(date) \(time)"
    }
}
