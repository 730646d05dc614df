/// A value with parameters, such as `text/plain; charset=utf-8` (RFC 2045 §5.1).
package struct MediaType: Sendable, Hashable {
    /// The value before the first semicolon, lower case, without spaces and comments; empty where there is none.
    package let name: String
    private let parameters: [String: String]

    /// The first parameter of a name given in lower case.
    package subscript(_ name: String) -> String? { parameters[name] }

    init(_ bytes: [UInt8]) {
        var fields = Self.fields(bytes.prefix(8_192))[...]
        let first = fields.popFirst() ?? []
        name = String(decoding: first.filter { $0 > .space }.map(\.lowercasedASCII), as: UTF8.self)
        var found: [String: String] = [:]
        for field in fields.prefix(32) {
            guard let equals = field.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let key = Array(field[..<equals]).trimmingSpace().map(\.lowercasedASCII)
            let value = Self.unquoted(Array(field[(equals + 1)...]).trimmingSpace())
            let text = String(decoding: key, as: UTF8.self)
            if found[text] == nil { found[text] = String(decoding: value, as: UTF8.self) }
        }
        parameters = found
    }

    /// Splits at semicolons outside quotes and drops comments outside quotes.
    private static func fields(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        var (fields, quoted, escaped, depth): ([[UInt8]], Bool, Bool, Int) = ([[]], false, false, 0)
        for byte in bytes {
            let wasEscaped = escaped
            escaped = false
            if wasEscaped || (byte == UInt8(ascii: "\\") && quoted) {
                escaped = !wasEscaped
            } else if byte == UInt8(ascii: "\""), depth == 0 {
                quoted.toggle()
            } else if byte == UInt8(ascii: "("), !quoted {
                depth += 1
            } else if byte == UInt8(ascii: ")"), !quoted, depth > 0 {
                depth -= 1
                continue
            } else if byte == UInt8(ascii: ";"), !quoted, depth == 0 {
                fields.append([])
                continue
            }
            if depth == 0 { fields[fields.count - 1].append(byte) }
        }
        return fields
    }

    private static func unquoted(_ value: [UInt8]) -> [UInt8] {
        guard value.first == UInt8(ascii: "\"") else { return value }
        var (output, escaped) = ([UInt8](), false)
        for byte in value.dropFirst() {
            if escaped {
                output.append(byte)
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                break
            } else {
                output.append(byte)
            }
        }
        return output
    }
}
