/// Finds the name a typing slip was meant to be.
package enum Nearest {
    private static let longest = 64

    /// The closest of the names, when at most a third of the typed name would have to change; nil otherwise.
    ///
    /// - Parameter changes: how many changes a slip has at most, where that is fewer.
    package static func name(
        to typed: String, in names: some Swift.Sequence<String>, changes: Int = .max
    ) -> String? {
        let wanted = folded(typed)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        let allowed = min(changes, max(1, wanted.count / 3))
        var best: (name: String, distance: Int)?
        for name in names where name != typed {
            let candidate = folded(name)
            guard candidate.count <= longest, abs(candidate.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, candidate)
            if distance <= allowed, distance < best?.distance ?? Int.max { best = (name, distance) }
        }
        return best?.name
    }

    /// Lower case, and `-`, `_` and blanks alike: `Reply To`, `reply-to` and `reply_to` are the same slip.
    private static func folded(_ name: String) -> [UInt8] {
        name.lowercased().utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0 }
    }

    /// Insertions, deletions, replacements and swapped neighbours between two names.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, leftByte) in left.enumerated() {
            var current = [row + 1]
            for (column, rightByte) in right.enumerated() {
                let replaced = last[column] + (leftByte == rightByte ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                let isSwap = row > 0 && column > 0 && leftByte == right[column - 1] && left[row - 1] == rightByte
                if isSwap { cost = min(cost, beforeLast[column - 1] + 1) }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
