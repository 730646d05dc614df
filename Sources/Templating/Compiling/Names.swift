/// The names and keys of a program, each once, found by their bytes.
struct Names {
    private(set) var texts: [String] = []
    private var hashes: [UInt64] = []
    private var table: [Int32] = Array(repeating: -1, count: 64)

    /// The words that loops answer to, in an order `LoopWord` relies on.
    static let withLoopWords: Names = {
        var names = Names()
        for word in LoopWord.allCases { _ = names.index(of: Array(word.rawText.utf8)[...]) }
        return names
    }()

    /// The variables every program has.
    static let withLoopVariables: Names = {
        var names = Names()
        for word in ["forloop", "tablerowloop"] { _ = names.index(of: Array(word.utf8)[...]) }
        return names
    }()
    static let forloop: Int32 = 0
    static let tablerowloop: Int32 = 1

    var count: Int32 { Int32(texts.count) }

    /// The index of a name, added where it is new.
    mutating func index(of bytes: ArraySlice<UInt8>) -> Int32 {
        let hash = Self.hash(bytes)
        var bucket = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[bucket] >= 0 {
            let found = Int(table[bucket])
            if hashes[found] == hash, texts[found].utf8.elementsEqual(bytes) { return table[bucket] }
            bucket = (bucket + 1) & (table.count - 1)
        }
        table[bucket] = count
        texts.append(String(decoding: bytes, as: UTF8.self))
        hashes.append(hash)
        if texts.count * 2 > table.count { grow() }
        return count - 1
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: table.count * 4)
        for (place, hash) in hashes.enumerated() {
            var bucket = Int(truncatingIfNeeded: hash) & (table.count - 1)
            while table[bucket] >= 0 { bucket = (bucket + 1) & (table.count - 1) }
            table[bucket] = Int32(place)
        }
    }

    /// FNV-1a, folded so that the low bits carry it.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ (hash >> 32)
    }
}

/// The words `forloop` and `tablerowloop` answer to; each is the name of the same index in every program.
enum LoopWord: Int32, CaseIterable {
    case index, index0, rindex, rindex0, first, last, length, name, parentloop
    case col, col0, colFirst, colLast, row, size, content

    fileprivate var rawText: String {
        switch self {
        case .colFirst: "col_first"
        case .colLast: "col_last"
        default: "\(self)"
        }
    }
}
