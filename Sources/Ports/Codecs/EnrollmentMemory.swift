package import Engine
package import Values

extension Enrollment.Memory {
    /// The memory as compact JSON, without what is still as it began; nil where all of it is.
    ///
    /// Written straight into bytes: every step of every enrollment stores it.
    package var json: [UInt8]? {
        var fields = FieldWriter()
        if let lastSent { fields.add("sent", lastSent.milliseconds) }
        fields.add("mails", sent) { $1.append(whole: Int($0.milliseconds)) }
        fields.add("wrote", wrote) { JSON.append($0, to: &$1) }
        fields.add("seen", seen) { Self.append($0.event.text, .object($0.details), to: &$1) }
        fields.add("thread", thread) { Self.append($0.step, .int($0.occurrence), to: &$1) }
        if let subject { fields.add("subject", subject) }
        if let mailbox { fields.add("mailbox", mailbox) }
        if qualified { fields.add("qualified", true) }
        if let ending { fields.add("ending", ending) }
        if chased != 0 { fields.add("chased", Int64(chased)) }
        if let offeredAt { fields.add("offered", offeredAt.milliseconds) }
        if let exit { fields.add("exit", exit) }
        if let pausedDue { fields.add("due", pausedDue.milliseconds) }
        return fields.json()
    }

    /// A pair as an array of two.
    private static func append(_ text: String, _ rest: Value, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        JSON.append(text, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        rest.append(toJSON: &bytes)
        bytes.append(UInt8(ascii: "]"))
    }

    /// Reads what `json` has written; nil where it is anything else.
    package init?(_ value: Value) {
        guard case .object(let object) = value else { return nil }
        self.init()
        for entry in object.entries {
            guard take(entry.name, entry.value) else { return nil }
        }
    }

    private mutating func take(_ name: String, _ value: Value) -> Bool {
        switch (name, value) {
        case ("sent", .int(let at)): lastSent = Moment(milliseconds: Int64(at))
        case ("mails", .array(let items)): return takeSent(items)
        case ("wrote", .array(let items)):
            wrote = items.compactMap(\.text)
            return wrote.count == items.count
        case ("seen", .array(let items)): return takeSeen(items)
        case ("thread", .array(let items)): return takeThread(items)
        case ("subject", .string(let text)): subject = text
        case ("mailbox", .string(let name)): mailbox = name
        case ("qualified", .bool(let flag)): qualified = flag
        case ("ending", .string(let outcome)): ending = outcome
        case ("chased", .int(let count)): chased = count
        case ("offered", .int(let at)): offeredAt = Moment(milliseconds: Int64(at))
        case ("exit", .string(let event)): exit = event
        case ("due", .int(let at)): pausedDue = Moment(milliseconds: Int64(at))
        default: return false
        }
        return true
    }

    private mutating func takeSent(_ items: [Value]) -> Bool {
        for item in items {
            guard let at = item.whole else { return false }
            sent.append(Moment(milliseconds: Int64(at)))
        }
        return true
    }

    private mutating func takeSeen(_ items: [Value]) -> Bool {
        for item in items {
            guard case .array(let pair) = item, pair.count == 2, let event = pair[0].text,
                case .object(let details) = pair[1]
            else { return false }
            seen.append(Enrollment.Seen(event: EventName(event), details: details))
        }
        return true
    }

    private mutating func takeThread(_ items: [Value]) -> Bool {
        for item in items {
            guard case .array(let pair) = item, pair.count == 2, let step = pair[0].text, let place = pair[1].whole
            else { return false }
            thread.append(MessageKey(step: step, occurrence: place))
        }
        return true
    }
}

/// An object of JSON in the making, field by field.
private struct FieldWriter {
    private var bytes: [UInt8] = []

    /// The object with its end, or nil where it has no fields.
    consuming func json() -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private mutating func begin(_ name: StaticString) {
        if bytes.isEmpty {
            bytes.reserveCapacity(192)
            bytes.append(UInt8(ascii: "{"))
        } else {
            bytes.append(UInt8(ascii: ","))
        }
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func add(_ name: StaticString, _ number: Int64) {
        begin(name)
        bytes.append(whole: Int(number))
    }

    mutating func add(_ name: StaticString, _ flag: Bool) {
        begin(name)
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    mutating func add(_ name: StaticString, _ text: String) {
        begin(name)
        JSON.append(text, to: &bytes)
    }

    /// A list of what is written one by one; nothing where there is none.
    mutating func add<Item>(_ name: StaticString, _ items: [Item], _ write: (Item, inout [UInt8]) -> Void) {
        guard !items.isEmpty else { return }
        begin(name)
        bytes.append(UInt8(ascii: "["))
        for (place, item) in items.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(item, &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}
