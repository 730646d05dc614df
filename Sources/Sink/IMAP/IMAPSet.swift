/// A set of numbers of mails, or of their UIDs, such as `1,4:7,9:*` (RFC 3501 §9).
struct IMAPSet: Sendable, Hashable {
    /// Both ends of each range; nil is `*`, the greatest number in use.
    private let ranges: [[UInt32?]]

    init?(_ text: String) {
        var ranges: [[UInt32?]] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: ":", omittingEmptySubsequences: false)
            guard ends.count <= 2, ends.allSatisfy({ $0 == "*" || Self.number($0) != nil }) else { return nil }
            ranges.append(ends.map(Self.number))
        }
        self.ranges = ranges
    }

    private static func number(_ text: Substring) -> UInt32? {
        guard let number = Int(imapDigits: text.utf8), number > 0 else { return nil }
        return UInt32(exactly: number)
    }

    /// The number it begins with; 0 for the greatest.
    var first: Int { Int((ranges.first?.first ?? nil) ?? 0) }

    /// The ranges as they are where the greatest number is this one; either end may come first.
    func resolved(greatest: UInt32) -> [ClosedRange<UInt32>] {
        ranges.map { ends in
            let low = (ends.first ?? nil) ?? greatest
            let high = (ends.last ?? nil) ?? greatest
            return min(low, high)...max(low, high)
        }
    }
}
