/// One pass over one record in memory; knows nothing of headers or of other records.
struct CSVScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    let delimiter: UInt8
    private let cellLimit: Int
    private let mustBeUTF8: Bool
    private(set) var cells: [String] = []
    private(set) var lineBreaks = 0
    private(set) var isInQuotes = false
    private(set) var cellStart = 0
    private(set) var lineBreaksBeforeCell = 0
    private(set) var isWindows1252 = false
    private var end: Int
    private var problem: CSVProblem.Reason?
    private var hadQuote = false

    enum Outcome {
        /// The record ends inside the bytes; with the first thing wrong with it.
        case complete(CSVProblem.Reason?)
        /// More bytes are needed.
        case incomplete
        /// The cell in this column (from 1) has no end within the limit, or within the file.
        case endless(column: Int)
    }

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ delimiter: UInt8, _ cellLimit: Int, _ mustBeUTF8: Bool,
        _ expectedCells: Int
    ) {
        self.bytes = bytes
        self.position = position
        self.delimiter = delimiter
        self.cellLimit = cellLimit
        self.mustBeUTF8 = mustBeUTF8
        end = position
        // A row may have fewer than the header, and what is refused is kept.
        cells.reserveCapacity(min(expectedCells, 64))
    }

    /// Whether the record is an empty line.
    var isBlank: Bool { cells.count == 1 && !hadQuote && cells[0].allSatisfy(\.isWhitespace) && problem == nil }

    /// The record as written, without its line break.
    func raw(from start: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[start..<end] }

    /// Reads to the end of the record.
    mutating func record(isLast: Bool) -> Outcome {
        while true {
            cellStart = position
            lineBreaksBeforeCell = lineBreaks
            let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
            let outcome = isQuoted ? quotedCell(isLast) : plainCell(isLast)
            if let outcome { return outcome }
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        end = position
        guard position < bytes.count else { return .complete(problem) }
        // A CR at the very end of a piece may be the first half of CR LF.
        if bytes[position] == 0x0D, position + 1 == bytes.count, !isLast { return .incomplete }
        position = Self.afterLineBreak(bytes, position)
        lineBreaks += 1
        return .complete(problem)
    }

    private var column: Int { cells.count + 1 }

    private mutating func note(_ reason: CSVProblem.Reason) { if problem == nil { problem = reason } }

    /// A cell without quotes, up to a delimiter or line break. A quote inside it is an ordinary character.
    private mutating func plainCell(_ isLast: Bool) -> Outcome? {
        let start = position
        skipPlain()
        if position - start > cellLimit { return .endless(column: column) }
        if position == bytes.count, !isLast { return .incomplete }
        keep(UnsafeBufferPointer(rebasing: bytes[start..<position]))
        return nil
    }

    @inline(__always)
    private mutating func skipPlain() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
            if byte == 0 { note(.nul(column: column)) }
            position += 1
        }
    }

    /// A cell in quotes; `""` inside is one quote, line breaks belong to it.
    private mutating func quotedCell(_ isLast: Bool) -> Outcome? {
        hadQuote = true
        isInQuotes = true
        position += 1
        let start = position
        var hasEscape = false
        while true {
            skipQuoted()
            if position - start > cellLimit { return .endless(column: column) }
            guard position < bytes.count else { return isLast ? .endless(column: column) : .incomplete }
            // A quote at the very end of a piece may be the first half of "".
            guard position + 1 < bytes.count || isLast else { return .incomplete }
            guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else { break }
            hasEscape = true
            position += 2
        }
        isInQuotes = false
        let content = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        if hasEscape { keep(unescaped: content) } else { keep(content) }
        return afterQuote(isLast)
    }

    @inline(__always)
    private mutating func skipQuoted() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") { return }
            if byte < 0x0E { countControl(byte) }
            position += 1
        }
    }

    private mutating func countControl(_ byte: UInt8) {
        switch byte {
        case 0: note(.nul(column: column))
        case 0x0A: lineBreaks += 1
        case 0x0D:
            let isHalf = position + 1 < bytes.count && bytes[position + 1] == 0x0A
            if !isHalf { lineBreaks += 1 }
        default: break
        }
    }

    /// Only a delimiter or a line break may follow a closing quote; anything else is passed over and reported.
    private mutating func afterQuote(_ isLast: Bool) -> Outcome? {
        let start = position
        skipPlain()
        if position - start > cellLimit { return .endless(column: column) }
        if position == bytes.count, !isLast { return .incomplete }
        let hasText = bytes[start..<position].contains { $0 != 0x20 }
        if hasText { note(.textAfterQuote(column: cells.count)) }
        return nil
    }

    private mutating func keep(unescaped content: UnsafeBufferPointer<UInt8>) {
        var plain: [UInt8] = []
        plain.reserveCapacity(content.count)
        var isSecond = false
        for byte in content {
            isSecond = byte == UInt8(ascii: "\"") && !isSecond
            if !isSecond { plain.append(byte) }
        }
        plain.withUnsafeBufferPointer { keep($0) }
    }

    @inline(__always)
    private mutating func keep(_ content: UnsafeBufferPointer<UInt8>) {
        if let text = String(validating: content, as: UTF8.self) {
            cells.append(text)
        } else {
            keep(legacy: content)
        }
    }

    private mutating func keep(legacy content: UnsafeBufferPointer<UInt8>) {
        guard !mustBeUTF8, let text = Windows1252.text(content) else {
            note(.notText(column: column))
            cells.append("")
            return
        }
        isWindows1252 = true
        cells.append(text)
    }
}

extension CSVScanner {
    /// The place after the line break at a place: LF, CR LF or CR.
    static func afterLineBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        let isPair = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
        return place + (isPair ? 2 : 1)
    }

    /// The delimiter that splits the first line into most cells, quoted text left out; a comma where none does.
    static func sniff(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
        var commas = 0
        var semicolons = 0
        var tabs = 0
        var isQuoted = false
        scan: for byte in bytes[start...].prefix(65_536) {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case 0x0A where !isQuoted, 0x0D where !isQuoted: break scan
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            case UInt8(ascii: ";") where !isQuoted: semicolons += 1
            case 0x09 where !isQuoted: tabs += 1
            default: break
            }
        }
        if tabs > max(commas, semicolons) { return 0x09 }
        return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// The delimiter of a spreadsheet's `sep=;` line, or nil where the line is no such thing.
    static func separatorLine(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
        guard raw.count == 5, raw.starts(with: Array("sep=".utf8)), let last = raw.last else { return nil }
        return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(last) ? last : nil
    }
}

/// Windows-1252 as the WHATWG Encoding Standard maps it, except that its five unassigned bytes are refused.
enum Windows1252 {
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The text, or nil where a byte stands for nothing.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        for byte in bytes {
            let unit = (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : UInt16(byte)
            if unit == 0, byte != 0 { return nil }
            units.append(unit)
        }
        return String(decoding: units, as: UTF16.self)
    }
}
