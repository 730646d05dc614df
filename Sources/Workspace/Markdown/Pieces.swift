import Templating
import Values

/// A part of a message, converted: its bytes, and where which value goes.
struct Pieces: Sendable {
    /// Where a value stands, which decides what it is written as.
    enum Place: Sendable, Equatable {
        /// In HTML, as text or in an attribute.
        case html
        /// In a tag of HTML, outside of quotes: one name or one value, whatever it holds.
        case bare
        /// At the start of an address: reserved characters stay, but no scheme that runs a script.
        case address
        /// In an address: encoded whole.
        case addressPart
        /// A mail address behind `mailto:`.
        case mailAddress
        /// In plain text; its lines after the first get the indent.
        case text(indent: String)
    }

    private struct Gap {
        let offset: Int
        let value: Int
        let place: Place
        let isHTML: Bool
    }

    private var bytes: [UInt8] = []
    private var gaps: [Gap] = []

    var isEmpty: Bool { bytes.isEmpty && gaps.isEmpty }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func append(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

    mutating func append(value: Int, at place: Place, isHTML: Bool) {
        gaps.append(Gap(offset: bytes.count, value: value, place: place, isHTML: isHTML))
    }

    /// The bytes with the values of one rendering in their places. It ends early, behind the value that takes it over
    /// `Limits.outputBytes`: whoever asks refuses what is longer.
    func filled(with values: PrintedValues, into result: inout [UInt8]) {
        result.reserveCapacity(result.count + bytes.count + values.bytes.count * 2)
        let most = Limits().outputBytes
        var start = 0
        for gap in gaps where values.entries.indices.contains(gap.value) {
            guard result.count <= most else { return }
            result.append(contentsOf: bytes[start..<gap.offset])
            start = gap.offset
            Self.write(values.value(gap.value), values.entries[gap.value].form, gap, into: &result)
        }
        result.append(contentsOf: bytes[start...])
    }

    private static func write(
        _ value: ArraySlice<UInt8>, _ form: PrintedValues.Form, _ gap: Gap, into result: inout [UInt8]
    ) {
        switch (gap.place, form) {
        case (.html, .html), (.bare, .html): result.append(contentsOf: value)
        case (.html, _): result.append(html: value)
        case (.bare, _): result.append(bare: value)
        case (.text(let indent), .html): result.append(lines: HTMLWords.text(of: value)[...], indent)
        case (.text(let indent), _): result.append(lines: value, indent)
        case (_, .encoded): gap.isHTML ? result.append(html: value) : result.append(contentsOf: value)
        case (.address, _): result.append(address: value, isHTML: gap.isHTML)
        case (.mailAddress, _): result.append(encoded: value, keeping: "@+".utf8)
        case (.addressPart, _): result.append(encoded: value, keeping: "".utf8)
        }
    }
}

extension [UInt8] {
    /// Appends text whose lines after the first are indented; every way to end a line becomes LF.
    fileprivate mutating func append(lines text: ArraySlice<UInt8>, _ indent: String) {
        var afterReturn = false
        for byte in text {
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0A, afterReturn { afterReturn = false; continue }
                append(0x0A)
                append(contentsOf: indent.utf8)
            } else {
                append(byte)
            }
            afterReturn = byte == 0x0D
        }
    }

    /// Appends a name or value that stands in a tag without quotes: what would end it, or begin a value, as a reference.
    fileprivate mutating func append(bare value: ArraySlice<UInt8>) {
        for byte in value {
            if byte <= 0x20 || "=`/".utf8.contains(byte) {
                append(contentsOf: "&#\(byte <= 0x20 ? 0x20 : byte);".utf8)
            } else {
                append(html: CollectionOfOne(byte)[...])
            }
        }
    }

    /// Appends a whole address: what no address may hold is percent-encoded, and one that would run a script is left out.
    fileprivate mutating func append(address value: ArraySlice<UInt8>, isHTML: Bool) {
        if String(decoding: value, as: UTF8.self).runsScript { return }
        for byte in value {
            if byte == UInt8(ascii: "&"), isHTML {
                append(contentsOf: "&amp;".utf8)
            } else if byte == UInt8(ascii: "'") || !byte.mayStandInAddress {
                append(percent: byte)
            } else {
                append(byte)
            }
        }
    }

    /// Appends a piece of an address with everything encoded but RFC 3986's unreserved characters.
    fileprivate mutating func append(encoded value: ArraySlice<UInt8>, keeping kept: String.UTF8View) {
        for byte in value {
            if byte.isPlainInAddress || kept.contains(byte) { append(byte) } else { append(percent: byte) }
        }
    }

    mutating func append(percent byte: UInt8) {
        let digits = Array<UInt8>("0123456789ABCDEF".utf8)
        append(UInt8(ascii: "%"))
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
    }
}

extension UInt8 {
    fileprivate var isPlainInAddress: Bool {
        (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39)
            || self == 0x2D || self == 0x2E || self == 0x5F || self == 0x7E
    }

    /// Whether a byte may stand in an address as it is, as cmark has it.
    var mayStandInAddress: Bool { isPlainInAddress || "!#$%&'()*+,/:;=?@".utf8.contains(self) }
}

extension String {
    /// Whether an address would run a script, or show what no server sent.
    var runsScript: Bool {
        guard contains(":") else { return false }
        let scheme = prefix { $0 != ":" }.lowercased().filter { !$0.isWhitespace && $0.isASCII }
        return ["javascript", "vbscript", "data", "file"].contains(scheme)
    }
}
