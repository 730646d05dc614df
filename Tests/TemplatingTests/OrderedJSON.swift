import Values

/// Reads JSON with the names of objects in their order, which loops over objects show. For trusted test data only.
struct OrderedJSON {
    private let bytes: [UInt8]
    private var place = 0

    static func value(_ bytes: [UInt8]) -> Value {
        var reader = OrderedJSON(bytes: bytes)
        return reader.value()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func skipSpace() { while place < bytes.count, bytes[place] <= 0x20 { place += 1 } }

    private mutating func value() -> Value {
        skipSpace()
        switch bytes[place] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return list()
        case UInt8(ascii: "\""): return .string(text())
        case UInt8(ascii: "t"):
            place += 4
            return true
        case UInt8(ascii: "f"):
            place += 5
            return false
        case UInt8(ascii: "n"):
            place += 4
            return nil
        default: return number()
        }
    }

    private mutating func object() -> Value {
        var object = Object()
        place += 1
        skipSpace()
        while bytes[place] != UInt8(ascii: "}") {
            skipSpace()
            let name = text()
            skipSpace()
            place += 1
            object[name] = value()
            skipSpace()
            if bytes[place] == UInt8(ascii: ",") { place += 1 }
            skipSpace()
        }
        place += 1
        return .object(object)
    }

    private mutating func list() -> Value {
        var list: [Value] = []
        place += 1
        skipSpace()
        while bytes[place] != UInt8(ascii: "]") {
            list.append(value())
            skipSpace()
            if bytes[place] == UInt8(ascii: ",") { place += 1 }
            skipSpace()
        }
        place += 1
        return .array(list)
    }

    private mutating func number() -> Value {
        let start = place
        while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        return Int(text).map { .int($0) } ?? .number(Double(text) ?? 0)
    }

    private mutating func text() -> String {
        var units: [UInt8] = []
        place += 1
        while bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] == UInt8(ascii: "\\") { units += escape() } else { units.append(bytes[place]) }
            place += 1
        }
        place += 1
        return String(decoding: units, as: UTF8.self)
    }

    private mutating func escape() -> [UInt8] {
        place += 1
        switch bytes[place] {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"):
            var code = unit()
            if code >= 0xD800, code < 0xDC00, bytes[place + 1] == UInt8(ascii: "\\") {
                place += 2
                code = 0x10000 + (code - 0xD800) << 10 + (unit() - 0xDC00)
            }
            return Array(String(Unicode.Scalar(code).map { Character($0) } ?? "?").utf8)
        default: return [bytes[place]]
        }
    }

    private mutating func unit() -> UInt32 {
        let digits = String(decoding: bytes[(place + 1)...(place + 4)], as: UTF8.self)
        place += 4
        return UInt32(digits, radix: 16) ?? 0
    }
}
