/// A value written in a template or a condition: `'text'`, `12`, `-1.5`, `true`, `nil`, `blank`, `empty`.
package enum Literal: Sendable, Hashable {
    case value(Value)
    /// Equal to nil, false, white space, and empty lists and objects.
    case blank
    /// Equal to `''`, empty lists and empty objects.
    case empty

    /// The literal a word of Liquid stands for, or nil where the word is an ordinary name.
    package init?(keyword bytes: ArraySlice<UInt8>) {
        guard bytes.count >= 3, bytes.count <= 5 else { return nil }
        if bytes.elementsEqual("nil".utf8) || bytes.elementsEqual("null".utf8) {
            self = .value(.null)
        } else if bytes.elementsEqual("true".utf8) {
            self = .value(.bool(true))
        } else if bytes.elementsEqual("false".utf8) {
            self = .value(.bool(false))
        } else if bytes.elementsEqual("blank".utf8) {
            self = .blank
        } else if bytes.elementsEqual("empty".utf8) {
            self = .empty
        } else {
            return nil
        }
    }

    /// The number that decimal digits write, with optional sign and fraction; nil where it needs more than 64 bits.
    package init?(number bytes: ArraySlice<UInt8>) {
        guard bytes.contains(UInt8(ascii: ".")) else {
            guard let whole = Int(decimal: bytes) else { return nil }
            self = .value(.int(whole))
            return
        }
        guard let number = Double(String(decoding: bytes, as: UTF8.self)) else { return nil }
        self = .value(.number(number))
    }
}

extension Int {
    /// The number that `-?[0-9]+` writes, or nil where that is something else or overflows.
    package init?(decimal bytes: some Collection<UInt8>) {
        var whole = 0
        var rest = bytes[...]
        let negative = rest.first == UInt8(ascii: "-")
        if negative { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return nil }
        for byte in rest {
            guard byte.isDigit else { return nil }
            let (scaled, overflow) = whole.multipliedReportingOverflow(by: 10)
            let digit = Int(byte &- 0x30)
            let (sum, carried) = scaled.addingReportingOverflow(negative ? -digit : digit)
            guard !overflow, !carried else { return nil }
            whole = sum
        }
        self = whole
    }
}
