import Engine
import Values

extension Enrollment.Memory {
    /// The memory as the object it is kept as, without what is still as it began.
    var stored: Object {
        var object: Object = [:]
        if let lastSent { object["sent"] = .int(Int(lastSent.milliseconds)) }
        if !seen.isEmpty { object["seen"] = .array(seen.map { [.string($0.event), .object($0.details)] }) }
        if !thread.isEmpty { object["thread"] = .array(thread.map { [.string($0.step), .int($0.occurrence)] }) }
        if let subject { object["subject"] = .string(subject) }
        if let mailbox { object["mailbox"] = .string(mailbox) }
        if qualified { object["qualified"] = true }
        if let ending { object["ending"] = .string(ending) }
        if chased != 0 { object["chased"] = .int(chased) }
        if let offeredAt { object["offered"] = .int(Int(offeredAt.milliseconds)) }
        return object
    }

    /// Reads what `stored` has written; nil where it is anything else.
    init?(_ value: Value) {
        guard case .object(let object) = value else { return nil }
        self.init()
        for entry in object.entries {
            guard take(entry.name, entry.value) else { return nil }
        }
    }

    private mutating func take(_ name: String, _ value: Value) -> Bool {
        switch (name, value) {
        case ("sent", .int(let at)): lastSent = Moment(milliseconds: Int64(at))
        case ("seen", .array(let items)): return takeSeen(items)
        case ("thread", .array(let items)): return takeThread(items)
        case ("subject", .string(let text)): subject = text
        case ("mailbox", .string(let name)): mailbox = name
        case ("qualified", .bool(let flag)): qualified = flag
        case ("ending", .string(let outcome)): ending = outcome
        case ("chased", .int(let count)): chased = count
        case ("offered", .int(let at)): offeredAt = Moment(milliseconds: Int64(at))
        default: return false
        }
        return true
    }

    private mutating func takeSeen(_ items: [Value]) -> Bool {
        for item in items {
            guard case .array(let pair) = item, pair.count == 2, let event = pair[0].text,
                case .object(let details) = pair[1]
            else { return false }
            seen.append(Enrollment.Seen(event: event, details: details))
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
