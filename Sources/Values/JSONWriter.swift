/// The order in which the names of an object are written.
package enum JSONKeyOrder: Sendable {
    /// As the object holds them.
    case kept
    /// By the bytes of their UTF-8, at every level: equal values give equal bytes, for hashes and signatures.
    case sorted
}

extension Value {
    /// Compact JSON in UTF-8 (RFC 8259), without white space.
    package func json(_ order: JSONKeyOrder = .kept) -> [UInt8] {
        var bytes: [UInt8] = []
        append(toJSON: &bytes, order)
        return bytes
    }

    /// Appends compact JSON to bytes that are being built. A number that is not finite is written `null`.
    package func append(toJSON bytes: inout [UInt8], _ order: JSONKeyOrder = .kept) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
        case .int(let number): bytes.append(whole: number)
        case .number(let number): bytes.append(contentsOf: number.isFinite ? "\(number)".utf8 : "null".utf8)
        case .string(let text): JSON.append(text, to: &bytes)
        case .array(let items): Self.append(items, &bytes, order)
        case .object(let object): object.append(toJSON: &bytes, order)
        }
    }

    private static func append(_ items: [Value], _ bytes: inout [UInt8], _ order: JSONKeyOrder) {
        bytes.append(UInt8(ascii: "["))
        for (place, item) in items.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            item.append(toJSON: &bytes, order)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

extension Object {
    /// Appends compact JSON to bytes that are being built.
    package func append(toJSON bytes: inout [UInt8], _ order: JSONKeyOrder = .kept) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for entry in order == .kept ? entries : sorted {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            JSON.append(entry.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            entry.value.append(toJSON: &bytes, order)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private var sorted: [Entry] {
        entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}

extension JSON {
    /// Appends a text as a JSON string with its quotes: only what RFC 8259 §7 requires is escaped.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var run = 0
        for (place, byte) in text.enumerated() {
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<place]))
            bytes.append(contentsOf: escape(byte))
            run = place + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let backslash = UInt8(ascii: "\\")
        switch byte {
        case 0x08: return [backslash, UInt8(ascii: "b")]
        case 0x09: return [backslash, UInt8(ascii: "t")]
        case 0x0A: return [backslash, UInt8(ascii: "n")]
        case 0x0C: return [backslash, UInt8(ascii: "f")]
        case 0x0D: return [backslash, UInt8(ascii: "r")]
        case 0x20...: return [backslash, byte]
        default:
            let hex = String(byte, radix: 16)
            return Array(("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
        }
    }
}
