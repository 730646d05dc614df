import Values

/// Bytes being written, in memory of their own that is kept from one rendering to the next.
///
/// An array of bytes asks at each of a rendering's two hundred appends whether somebody else holds it; here nobody
/// does, which `reuse` makes sure of once. Every append checks the room that is left, so no pointer leaves its memory.
struct Output {
    private var memory: Memory
    private var start: UnsafeMutablePointer<UInt8>
    private var room: Int
    private(set) var count = 0
    /// Where the text under way begins: that of a capture stands on lines of its own.
    var beginning = 0
    /// What names dates have; English where nil.
    var language: Language?
    /// What tokens stand for, while Markdown is rendered.
    var values = PrintedValues()
    /// How many bytes all values have whose tokens were written. It never shrinks: text that is taken back leaves the
    /// values behind that it set apart.
    private(set) var expansion = 0

    init(capacity: Int = 64) {
        memory = Memory(capacity: capacity)
        (start, room) = (memory.start, capacity)
    }

    /// How long the text is, each token as long as its value: what limits hold.
    @inline(__always)
    var length: Int { count + expansion }

    /// Counts bytes of values whose tokens are written.
    mutating func expand(by bytes: Int) { expansion += bytes }

    /// Starts anew, in other memory where a copy of this holds the same.
    mutating func reuse() {
        if !isKnownUniquelyReferenced(&memory) { self = Output(capacity: room) }
        (count, beginning, expansion) = (0, 0, 0)
        values.reuse()
    }

    /// What was written from a place on, valid until the next append.
    func written(from place: Int = 0) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start + place, count: count - place)
    }

    /// What was written from a place on, as text.
    func text(from place: Int = 0) -> String { String(decoding: written(from: place), as: UTF8.self) }

    /// Whether nothing but white space was written from a place on.
    func isBlank(from place: Int) -> Bool {
        place == count || start[place] <= 0x20 && written(from: place).allSatisfy { $0 <= 0x20 }
    }

    /// Takes back everything from a place on.
    mutating func cut(to place: Int) { count = min(count, place) }

    /// Makes room for more bytes than there is room for.
    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = Memory(capacity: max(room * 2, count + more))
        larger.start.update(from: start, count: count)
        (memory, start, room) = (larger, larger.start, larger.capacity)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == room { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        if bytes.count > room - count { grow(by: bytes.count) }
        (start + count).update(from: first, count: bytes.count)
        count += bytes.count
    }

    /// Appends up to eight bytes of a number, the lowest first.
    @inline(__always)
    mutating func append(word: UInt64, length: Int) {
        if room - count < 8 { grow(by: 8) }
        UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
        count += length
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(contentsOf bytes: some Swift.Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { append(contentsOf: $0) }
        if done == nil { for byte in bytes { append(byte) } }
    }

    /// Appends a text as it is.
    mutating func append(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
        if done == nil { append(contentsOf: text.utf8) }
    }

    /// Lets `write` write at most `most` bytes and say how many it wrote.
    @inline(__always)
    mutating func append(atMost most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        if most > room - count { grow(by: most) }
        count += write(start + count)
    }

    /// Appends a whole number in decimal.
    mutating func append(whole number: Int) {
        append(atMost: Int.decimalBytes) { number.write(to: $0) }
    }

    /// Appends an amount of minor units as `-1,234.50`.
    mutating func append(minorUnits units: Int, decimals: Int) {
        append(atMost: Int.amountBytes) { units.writeAmount(to: $0, decimals: decimals) }
    }

    /// A block of memory and its end.
    private final class Memory {
        let start: UnsafeMutablePointer<UInt8>
        let capacity: Int

        init(capacity: Int) {
            self.capacity = capacity
            start = .allocate(capacity: capacity)
        }

        deinit { start.deallocate() }
    }
}
