import Values

extension Selection {
    /// Reads the conditions from a fault's names; `numbers` and `pattern` are called otherwise by mail and web.
    init(_ fields: inout JSONFields, numbers: String, pattern: String) {
        self.numbers = fields.optional(numbers).map(Self.ranges) ?? []
        connections = fields.optional("connections").map(Self.ranges) ?? []
        every = fields.optional("every")?.whole(in: 1...Int.max)
        self.pattern = fields.optional(pattern)?.text()
        first = fields.optional("first")?.whole(in: 1...Int.max)
        rate = fields.optional("rate")?.number(in: 0...1)
        times = fields.optional("times")?.whole(in: 1...Int.max)
    }

    /// A number from 1, or text such as `1-3,7,20-` with open ends.
    private static func ranges(_ field: JSONField) -> [ClosedRange<Int>] {
        if case .scalar(.int) = field.located.content {
            return field.whole(in: 1...Int.max).map { [$0...$0] } ?? []
        }
        guard let text = field.text() else { return [] }
        let ranges = text.split(separator: ",", omittingEmptySubsequences: false).map(range)
        guard !ranges.contains(nil) else {
            field.refuse("numbers are written 3, 1-3 or 20-, with commas between them")
            return []
        }
        return ranges.compactMap(\.self)
    }

    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let low = ends.first.flatMap({ Int($0) }), low >= 1 else { return nil }
        guard ends.count > 1 else { return low...low }
        guard !ends[1].isEmpty else { return low...Int.max }
        guard let high = Int(ends[1]), high >= low else { return nil }
        return low...high
    }
}
