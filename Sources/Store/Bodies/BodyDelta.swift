import Glibc

/// What a body has in common with a base, and how it is written with the base at hand.
///
/// A delta is a row of runs. Each begins with a number, seven bits a byte, the lowest first (LEB128): twice the run's
/// length, and one more where it is copied. A copied run goes on with the place in the base, another such number; any
/// other run with its bytes. The two texts are brought together again at the lines they share.
struct BodyDelta {
    let base: [UInt8]
    /// The base's lines by their hashes, in a table of a power of two places: where each begins, or -1.
    private let lines: [(hash: UInt64, start: Int)]

    /// Shorter lines say nothing about where we are.
    private static let shortestLine = 8

    init(base: [UInt8]) {
        self.base = base
        let found = base.withUnsafeBufferPointer { bytes in Self.lines(of: bytes).map { ($0.hash, $0.start) } }
        var size = 16
        while size < found.count * 2 { size *= 2 }
        var lines = [(hash: UInt64, start: Int)](repeating: (0, -1), count: size)
        for (hash, start) in found {
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while lines[place].start >= 0, lines[place].hash != hash { place = (place + 1) & (size - 1) }
            if lines[place].start < 0 { lines[place] = (hash, start) }
        }
        self.lines = lines
    }

    /// A body as a delta of the base.
    func encode(_ body: [UInt8]) -> [UInt8] {
        var delta: [UInt8] = []
        delta.reserveCapacity(1_024)
        body.withUnsafeBufferPointer { body in
            base.withUnsafeBufferPointer { base in
                var (written, place) = (0, 0)
                while place < body.count {
                    let end = Self.endOfLine(in: body, from: place)
                    guard let start = find(body, place..<end, in: base) else {
                        place = end
                        continue
                    }
                    var (from, at) = (place, start)
                    while from > written, at > 0, body[from - 1] == base[at - 1] { (from, at) = (from - 1, at - 1) }
                    let length = end - from + Self.common(body, end, base, at + end - from)
                    Self.append(literal: body[written..<from], to: &delta)
                    Self.append(length << 1 | 1, to: &delta)
                    Self.append(at, to: &delta)
                    written = from + length
                    // On from the next line: what is left of this one differs.
                    place = Self.endOfLine(in: body, from: written)
                    if written > 0, body[written - 1] == Self.lineFeed { place = written }
                }
                Self.append(literal: body[written...], to: &delta)
            }
        }
        return delta
    }

    /// The body of a delta; nil where it is none of this base.
    static func decode(_ delta: [UInt8], base: [UInt8]) -> [UInt8]? {
        var body: [UInt8] = []
        var place = 0
        while place < delta.count {
            guard let head = number(in: delta, at: &place) else { return nil }
            let length = head >> 1
            guard head & 1 == 1 else {
                guard length <= delta.count - place else { return nil }
                body.append(contentsOf: delta[place..<place + length])
                place += length
                continue
            }
            guard let start = number(in: delta, at: &place), start <= base.count, length <= base.count - start else {
                return nil
            }
            body.append(contentsOf: base[start..<start + length])
        }
        return body
    }

    /// How many bytes two texts have in common from two places on.
    private static func common(
        _ one: UnsafeBufferPointer<UInt8>, _ start: Int, _ other: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Int {
        let most = min(one.count - start, other.count - place)
        let (left, right) = (UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
        var length = 0
        while length + 8 <= most {
            let first = left.loadUnaligned(fromByteOffset: start + length, as: UInt64.self)
            let second = right.loadUnaligned(fromByteOffset: place + length, as: UInt64.self)
            if first != second { return length + (first.littleEndian ^ second.littleEndian).trailingZeroBitCount / 8 }
            length += 8
        }
        while length < most, one[start + length] == other[place + length] { length += 1 }
        return length
    }

    /// Where the base has a line of the body.
    private func find(
        _ body: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, in base: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard line.count >= Self.shortestLine else { return nil }
        let hash = Self.hash(body, line)
        var place = Int(truncatingIfNeeded: hash) & (lines.count - 1)
        while lines[place].start >= 0 {
            let start = lines[place].start
            if lines[place].hash == hash {
                guard line.count <= base.count - start, let own = body.baseAddress, let theirs = base.baseAddress,
                    memcmp(own + line.lowerBound, theirs + start, line.count) == 0
                else { return nil }
                return start
            }
            place = (place + 1) & (lines.count - 1)
        }
        return nil
    }

    // MARK: Lines

    private static let lineFeed: UInt8 = 0x0A

    private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [(hash: UInt64, start: Int)] {
        var lines: [(hash: UInt64, start: Int)] = []
        var start = 0
        while start < bytes.count {
            let end = endOfLine(in: bytes, from: start)
            if end - start >= shortestLine { lines.append((hash(bytes, start..<end), start)) }
            start = end
        }
        return lines
    }

    /// Behind the next line feed, or the end.
    private static func endOfLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < bytes.count, let first = bytes.baseAddress else { return bytes.count }
        guard let found = memchr(first + start, Int32(lineFeed), bytes.count - start) else { return bytes.count }
        return UnsafeRawPointer(first).distance(to: UnsafeRawPointer(found)) + 1
    }

    /// Eight bytes at a time: every line of every body is hashed.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x2545_F491_4F6C_DD1D
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        let raw = UnsafeRawBufferPointer(bytes)
        var place = range.lowerBound
        while place + 8 <= range.upperBound {
            mix(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var last = UInt64(range.count)
        while place < range.upperBound {
            last = last << 8 | UInt64(bytes[place])
            place += 1
        }
        mix(last)
        return hash
    }

    // MARK: Numbers

    private static func append(literal bytes: Slice<UnsafeBufferPointer<UInt8>>, to delta: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        append(bytes.count << 1, to: &delta)
        delta.append(contentsOf: UnsafeBufferPointer(rebasing: bytes))
    }

    private static func append(_ number: Int, to delta: inout [UInt8]) {
        var rest = UInt(number)
        while rest >= 0x80 {
            delta.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        delta.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number of at most 63 bits, and the place behind it.
    private static func number(in delta: [UInt8], at place: inout Int) -> Int? {
        var (number, shift): (UInt, UInt) = (0, 0)
        while place < delta.count, shift < 63 {
            let byte = delta[place]
            place += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(exactly: number) }
            shift += 7
        }
        return nil
    }
}
