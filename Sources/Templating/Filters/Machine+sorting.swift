import Values

/// `sort` and `sort_natural`.
extension Machine {
    mutating func sorted(_ values: [Value], _ call: FilterInput) throws(Fault) -> Value {
        try work(values.reduce(0) { $0 + 1 + $1.weight } * (Int.bitWidth - values.count.leadingZeroBitCount))
        let natural = call.filter == .sortNatural
        guard let property = call.property else {
            return .array(try merge(values.map { ($0, $0) }, natural: natural).map(\.value))
        }
        guard values.allSatisfy(\.isSelectable) else { return .null }
        guard values.count > 1 else { return .array(values) }
        var keyed: [(key: Value, value: Value)] = []
        for value in values {
            guard let key = try access(property, of: value, call) else { return .null }
            keyed.append((key, value))
        }
        return .array(try merge(keyed, natural: natural).map(\.value))
    }

    /// A stable merge sort, bottom up; nil goes last.
    private func merge(
        _ values: [(key: Value, value: Value)], natural: Bool
    ) throws(Fault) -> [(key: Value, value: Value)] {
        var (current, width) = (values, 1)
        while width < current.count {
            var merged: [(key: Value, value: Value)] = []
            merged.reserveCapacity(current.count)
            for start in stride(from: 0, to: current.count, by: width * 2) {
                let middle = min(start + width, current.count)
                let end = min(start + width * 2, current.count)
                var (left, right) = (start, middle)
                while left < middle || right < end {
                    let takesLeft: Bool
                    if left == middle || right == end {
                        takesLeft = left < middle
                    } else {
                        takesLeft = try !isBefore(current[right].key, current[left].key, natural: natural)
                    }
                    merged.append(current[takesLeft ? left : right])
                    if takesLeft { left += 1 } else { right += 1 }
                }
            }
            (current, width) = (merged, width * 2)
        }
        return current
    }

    private func isBefore(_ left: Value, _ right: Value, natural: Bool) throws(Fault) -> Bool {
        if left.isNull || right.isNull { return !left.isNull }
        if natural { return left.plainText.foldedBytes.lexicographicallyPrecedes(right.plainText.foldedBytes) }
        do {
            if let order = try left.order(against: right) { return order == .before }
        } catch {
            throw Fault(.unsortable(error.left, error.right))
        }
        guard left.isEqual(to: right) else { throw Fault(.unsortable(left, right)) }
        return false
    }
}

extension Value {
    /// Whether Ruby would take `value[property]`, though it may fail.
    fileprivate var isSelectable: Bool {
        switch self {
        case .string, .int, .object, .array: true
        case .null, .bool, .number: false
        }
    }
}

extension String {
    /// The bytes with ASCII letters in lower case.
    fileprivate var foldedBytes: [UInt8] { utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
}
