/// Turns the bytes of a file into UTF-8, piece by piece; a mark at the beginning that names the encoding is dropped.
struct Transcoder {
    private let encoding: TextEncoding
    private let table: [[UInt8]]
    private var isFirst = true
    /// Of UTF-16 what ended a piece: half a unit, or half a pair.
    private var rest: [UInt8] = []

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        table = encoding.upperHalf.map { $0.map { Array(String(Character($0)).utf8) } } ?? []
    }

    mutating func utf8(of piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        switch encoding {
        case .utf8: return piece
        case .utf16LittleEndian, .utf16BigEndian: return units(piece)[...]
        case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .macRoman: break
        }
        guard piece.contains(where: { $0 >= 0x80 }) else { return piece }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(piece.count + piece.count / 4)
        for byte in piece {
            if byte < 0x80 { bytes.append(byte) } else { bytes.append(contentsOf: table[Int(byte) - 0x80]) }
        }
        return bytes[...]
    }

    private mutating func units(_ piece: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = rest + piece
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for place in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (low, high) = encoding == .utf16LittleEndian ? (place, place + 1) : (place + 1, place)
            units.append(UInt16(bytes[high]) << 8 | UInt16(bytes[low]))
        }
        let isHalfPair = units.last.map { UTF16.isLeadSurrogate($0) } ?? false
        if isHalfPair { units.removeLast() }
        rest = Array(bytes[(units.count * 2)...])
        if isFirst, units.first == 0xFEFF { units.removeFirst() }
        isFirst = isFirst && units.isEmpty
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
