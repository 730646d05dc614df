/// A search for one part in texts, prepared once: linear in part and text whatever they hold, in constant memory.
///
/// The two-way algorithm of Crochemore and Perrin (1991). The part is cut at its critical place; its right half is
/// compared forwards, then its left half backwards, and what a mismatch rules out is never looked at again.
package struct ByteSearch: Sendable {
    private let part: [UInt8]
    /// Where the part's right half begins.
    private let cut: Int
    /// How far to move where the left half does not fit.
    private let period: Int
    /// Whether the whole part repeats itself after `period`, so that a repetition found stays found.
    private let repeats: Bool

    /// Prepares the search for a part.
    package init(_ part: [UInt8]) {
        self.part = part
        let (least, leastPeriod) = Self.greatestSuffix(of: part, descends: false)
        let (most, mostPeriod) = Self.greatestSuffix(of: part, descends: true)
        let (cut, period) = least > most ? (least, leastPeriod) : (most, mostPeriod)
        self.cut = cut
        repeats = cut + period <= part.count && part[..<cut].elementsEqual(part[period..<(period + cut)])
        self.period = repeats ? period : max(cut, part.count - cut) + 1
    }

    /// Where the part first stands at or after an offset; nil where it does not. The empty part stands everywhere.
    package func first(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard start >= 0, part.count <= text.count - start else { return nil }
        guard let first = part.first else { return start }
        return part.withUnsafeBufferPointer { part in
            part.count == 1 ? text[start...].firstIndex(of: first) : search(part, text, from: start)
        }
    }

    private func search(
        _ part: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        let last = text.count - part.count
        var (place, known) = (start, 0)
        while place <= last {
            var next = max(cut, known)
            while next < part.count, part[next] == text[place + next] { next += 1 }
            guard next == part.count else {
                place += next - cut + 1
                known = 0
                continue
            }
            next = cut
            while next > known, part[next - 1] == text[place + next - 1] { next -= 1 }
            guard next > known else { return place }
            place += period
            known = repeats ? part.count - period : 0
        }
        return nil
    }

    /// Where the greatest suffix begins by one order of the bytes, and its period.
    private static func greatestSuffix(of part: [UInt8], descends: Bool) -> (start: Int, period: Int) {
        var (start, other, length, period) = (0, 1, 0, 1)
        while other + length < part.count {
            let (left, right) = (part[other + length], part[start + length])
            if left == right {
                length += 1
                if length == period { (other, length) = (other + period, 0) }
            } else if descends ? left > right : left < right {
                (other, length) = (other + length + 1, 0)
                period = other - start
            } else {
                (start, other, length, period) = (other, other + 1, 0, 1)
            }
        }
        return (start, period)
    }
}

extension String {
    /// Whether the bytes of another text stand somewhere in this one.
    package func containsBytes(of part: String) -> Bool {
        guard part.utf8.count <= utf8.count else { return false }
        return firstRange(ofBytes: Array(part.utf8), from: 0) != nil
    }

    /// Where the bytes of a part first stand, as byte offsets, at or after an offset.
    package func firstRange(ofBytes part: [UInt8], from start: Int) -> Range<Int>? {
        var text = self
        let place = text.withUTF8 { ByteSearch(part).first(in: $0, from: start) }
        return place.map { $0..<($0 + part.count) }
    }

    /// Where the bytes of a part stand last, as byte offsets; the empty part stands at the end.
    package func lastRange(ofBytes part: [UInt8]) -> Range<Int>? {
        let backwards = [UInt8](utf8.reversed())
        let place = backwards.withUnsafeBufferPointer { ByteSearch(part.reversed()).first(in: $0) }
        return place.map { (backwards.count - $0 - part.count)..<(backwards.count - $0) }
    }
}
