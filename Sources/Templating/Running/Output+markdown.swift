import Values

/// Writing Markdown: text as it is, and a token for each value.
extension Output {
    /// Sets a value apart and writes its token. Blank values stand for themselves, because Markdown must see that there is
    /// nothing; so does a whole number at the start of a line, which may number a list.
    mutating func append(markdown value: UnsafeBufferPointer<UInt8>) {
        guard value.contains(where: { $0 > 0x20 }) else {
            if !value.isEmpty { append(0x20) }
            return
        }
        if value.count <= 9, value.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), isAtLineStart {
            return append(contentsOf: value)
        }
        let form = PrintedValues.Form(value)
        append(token: values.add(value, form), form)
    }

    /// The same for a whole number.
    mutating func append(markdown number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int.decimalBytes) { bytes in
            guard let start = bytes.baseAddress else { return }
            append(markdown: UnsafeBufferPointer(start: start, count: number.write(to: start)))
        }
    }

    /// Sets a text apart that is encoded for an address already.
    mutating func append(encoded text: String) {
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return append(text) }
        append(token: values.add(text.utf8, .encoded), .encoded)
    }

    /// Writes the token of a value that was set apart.
    mutating func append(token index: Int, _ form: PrintedValues.Form) {
        expand(by: values.length(of: index))
        switch form {
        case .address, .host: append("https://" as StaticString)
        case .web, .webHost: append("www." as StaticString)
        default: break
        }
        append(bareToken: index)
        if form == .address || form == .web { append("/z" as StaticString) }
        guard form == .mail else { return }
        append(UInt8(ascii: "@"))
        append(bareToken: index)
        append(".zz" as StaticString)
    }

    /// Appends text that was rendered before: what its tokens stand for is printed once more.
    mutating func append(printed text: [UInt8]) {
        expand(by: values.lengths(in: text))
        append(contentsOf: text)
    }

    private mutating func append(bareToken index: Int) {
        append(UInt8(ascii: "7"))
        for _ in 0..<values.mark { append(UInt8(ascii: "q")) }
        append(whole: index)
        append(UInt8(ascii: "z"))
    }

    /// Whether nothing but what may stand before a list's number stands before this place in its line.
    private var isAtLineStart: Bool {
        let text = written(from: beginning)
        for byte in text.suffix(Self.longestMarker).reversed() {
            switch byte {
            case 0x0A: return true
            // The number of an item it may stand in, or the beginning of its own.
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ")"): continue
            case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): continue
            default: return false
            }
        }
        return text.count <= Self.longestMarker
    }

    /// How many bytes are looked through for the start of a line: more than lists and quotes nest, and few enough that a
    /// line of numbers alone is not gone through for each of them.
    private static let longestMarker = 400

    /// Notes that a text which is no value's holds what tokens begin with, so that the rendering must use others.
    mutating func watch(_ text: String) {
        let needed = PrintedValues.mark(for: text.utf8)
        if needed > values.mark { values.needed = max(values.needed, needed) }
    }
}

/// A rendering in Markdown: text in which tokens stand for values, and what each stands for.
///
/// Whoever converts the text gets one and the same result for every lead whose rendering reads the same, whatever the
/// values are; so it can be kept.
package struct Printed: Sendable {
    package internal(set) var text: [UInt8] = []
    package internal(set) var values = PrintedValues()
    /// What the template's `block` tags said, by name, for its layout.
    package internal(set) var blocks: [(name: String, text: [UInt8])] = []

    package init() {}
}
