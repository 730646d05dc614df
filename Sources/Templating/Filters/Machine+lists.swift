import Values

/// The filters of lists.
extension Machine {
    mutating func list(_ call: FilterInput) throws(Fault) {
        switch call.filter {
        case .size:
            try work(accumulator.textWeight)
            accumulator = .value(size(of: accumulator))
        case .first: accumulator = end(of: accumulator, first: true)
        case .last: accumulator = end(of: accumulator, first: false)
        default:
            let values = try elements(of: accumulator)
            try work(values.reduce(0) { $0 + 1 + $1.weight })
            accumulator = .value(try list(call, values))
        }
    }

    private mutating func list(_ call: FilterInput, _ values: [Value]) throws(Fault) -> Value {
        switch call.filter {
        case .join: return try joined(values, call.text(0, " "))
        case .concat: return try concatenated(values, call)
        case .reverse: return .array(values.reversed())
        case .compact: return try compact(values, call)
        case .uniq: return try unique(values, call)
        case .map: return try mapped(values, call)
        case .sort, .sortNatural: return try sorted(values, call)
        case .sum: return try sum(values, call)
        default: return try matching(values, call)
        }
    }

    private func size(of item: Item) -> Value {
        if case .range(let first, let last) = item { return .int(first.countOfRange(to: last)) }
        return item.plain.sizeCommand ?? .int(0)
    }

    private func end(of item: Item, first: Bool) -> Item {
        if case .range(let low, let high) = item { return .value(.int(first ? low : high)) }
        let value = item.plain
        return (first ? value.firstElement : value.lastElement).map { .value($0) } ?? .null
    }

    /// What a list filter goes through: lists without their nesting, anything else as the one element.
    private func elements(of item: Item) throws(Fault) -> [Value] {
        switch item {
        case .range(let first, let last):
            guard first.countOfRange(to: last) <= limits.range else { throw Fault(.limit(.range)) }
            return last < first ? [] : (first...last).map { .int($0) }
        case .value(.array(let values)): return values.flattened
        default: return item.isNothing ? [] : [item.plain]
        }
    }

    private mutating func joined(_ values: [Value], _ glue: String) throws(Fault) -> Value {
        var bytes: [UInt8] = []
        for (place, value) in values.enumerated() {
            if place > 0 { bytes.append(contentsOf: glue.utf8) }
            bytes.append(plain: value)
            if bytes.count > limits.heldBytes { throw Fault(.limit(.heldBytes)) }
        }
        try charge(bytes.count)
        return .string(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func concatenated(_ values: [Value], _ call: FilterInput) throws(Fault) -> Value {
        guard case .value(.array(let others))? = call.first else { throw unusable(call, call.first?.plain ?? .null) }
        try charge((values.count + others.count) * 16)
        return .array(values + others)
    }

    private func compact(_ values: [Value], _ call: FilterInput) throws(Fault) -> Value {
        guard let property = call.property else { return .array(values.filter { !$0.isNull }) }
        var kept: [Value] = []
        for value in values {
            guard let found = try access(property, of: value, call) else { return .null }
            if !found.isNull { kept.append(value) }
        }
        return .array(kept)
    }

    private func unique(_ values: [Value], _ call: FilterInput) throws(Fault) -> Value {
        if values.count < 2 { return .array(values) }
        var seen: Set<Value> = []
        var kept: [Value] = []
        for value in values {
            var key = value
            if let property = call.property {
                guard let found = try access(property, of: value, call) else { return .null }
                key = found
            }
            if seen.insert(key).inserted { kept.append(value) }
        }
        return .array(kept)
    }

    private func mapped(_ values: [Value], _ call: FilterInput) throws(Fault) -> Value {
        var result: [Value] = []
        for value in values { result.append(try access(call.first?.plain ?? .null, of: value, call) ?? .null) }
        return .array(result)
    }

    private func sum(_ values: [Value], _ call: FilterInput) throws(Fault) -> Value {
        var total = Number.whole(0)
        for value in values {
            let term = try call.property.map { (property) throws(Fault) in
                try access(property, of: value, call) ?? .int(0)
            }
            for part in [term ?? value].flattened { total = try Self.compute(.plus, total, Number(part)) }
        }
        return try value(of: total)
    }

    /// `where`, `reject`, `has`, `find`, `find_index`.
    private func matching(_ values: [Value], _ call: FilterInput) throws(Fault) -> Value {
        guard !values.isEmpty else { return call.filter.answerForNothing }
        // Nil is no property of a text; where that is not to be printed, the conformance suite wants it to be an empty one.
        let property = call.property ?? (rendersErrors ? .null : .string(""))
        let target = call.second.map(\.plain)
        var kept: [Value] = []
        for (place, value) in values.enumerated() {
            guard let found = try access(property, of: value, call) else { return .null }
            let matches = target.map { $0.isNull ? found.isTruthy : found.isEqual(to: $0) } ?? found.isTruthy
            switch call.filter {
            case .has where matches: return .bool(true)
            case .find where matches: return value
            case .findIndex where matches: return .int(place)
            default: if matches != (call.filter == .reject) { kept.append(value) }
            }
        }
        return call.filter == .where || call.filter == .reject ? .array(kept) : call.filter.answerForNothing
    }

    /// What `element[property]` gives in Ruby; nil where the element has no such operation.
    func access(_ property: Value, of element: Value, _ call: FilterInput) throws(Fault) -> Value? {
        switch element {
        case .object(let object): return property.text.flatMap { object[$0] } ?? .null
        case .string(let text):
            if case .string(let part) = property { return text.containsBytes(of: part) ? property : .null }
            let place = try place(property)
            return Array(text.unicodeScalars).element(place).map { .string(String($0)) } ?? .null
        case .int(let whole):
            let bit = try place(property)
            return .int(bit >= 0 && bit < 63 ? whole >> bit & 1 : bit >= 63 && whole < 0 ? 1 : 0)
        default: return nil
        }
    }

    /// A property that counts the characters of a text or the bits of a number.
    private func place(_ property: Value) throws(Fault) -> Int {
        switch property {
        case .int(let place): return place
        case .number(let number): if let place = Int(exactly: number.rounded(.towardZero)) { return place }
        default: break
        }
        throw Fault(.unselectable(property: Item.value(property).filterText))
    }

    func unusable(_ call: FilterInput, _ value: Value) -> Fault {
        Fault(.unusable(filter: call.filter.name, value: value))
    }
}

extension FilterInput {
    /// The property a list filter looks at, or nil where it looks at the elements themselves.
    var property: Value? {
        guard let first, !first.isNothing else { return nil }
        return first.plain
    }
}

extension Filter {
    /// What a search of nothing finds.
    fileprivate var answerForNothing: Value {
        switch self {
        case .has: .bool(false)
        case .where, .reject: .array([])
        default: .null
        }
    }
}

extension [Value] {
    /// The elements with lists in lists opened.
    var flattened: [Value] {
        guard contains(where: { if case .array = $0 { true } else { false } }) else { return self }
        return flatMap { value in
            if case .array(let inner) = value { return inner.flattened }
            return [value]
        }
    }
}

extension Array {
    fileprivate func element(_ place: Int) -> Element? {
        let index = place < 0 ? count + place : place
        return indices.contains(index) ? self[index] : nil
    }
}
