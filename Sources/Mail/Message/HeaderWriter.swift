/// Writes headers, folded at 76 columns where the text allows; what it is given has been checked.
struct HeaderWriter {
    /// Everything written so far.
    var output: [UInt8]
    private var lineStart: Int

    /// The line length aimed at; RFC 5322 recommends 78 and demands 998.
    static let aim = 76

    init(appendingTo output: consuming [UInt8]) {
        lineStart = output.count
        self.output = output
    }

    /// The width of the current line.
    var column: Int { output.count - lineStart }

    mutating func literal(_ text: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

    /// Ends the line.
    mutating func end() {
        literal("\r\n")
        lineStart = output.count
    }

    /// Goes on in a continuation line, which begins with a space.
    mutating func fold() {
        literal("\r\n ")
        lineStart = output.count - 1
    }

    /// A space, or a fold where `width` more columns would not fit.
    mutating func spaceOrFold(before width: Int) {
        if column + 1 + width > Self.aim { fold() } else { output.append(.space) }
    }

    /// Text without structure: as it is where it can be, else folded at its spaces, else in encoded words.
    mutating func unstructured(
        _ bytes: UnsafeBufferPointer<UInt8>, field: MailError.Field
    ) throws(MailError) {
        let text = try HeaderText.check(bytes, field: field)
        let value = UnsafeBufferPointer(rebasing: bytes[text.range])
        guard text.isPlain, text.longestWord < Self.aim else { return encodedWords(value) }
        if column + value.count <= Self.aim { return output.append(contentsOf: value) }
        folded(value)
    }

    /// ASCII text broken before a run of spaces, which then begins the next line.
    private mutating func folded(_ value: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < value.count {
            var wordStart = index
            while wordStart < value.count, value[wordStart] == .space || value[wordStart] == .tab { wordStart += 1 }
            var end = wordStart
            while end < value.count, value[end] != .space, value[end] != .tab { end += 1 }
            if index > 0, column + end - index > Self.aim {
                literal("\r\n")
                lineStart = output.count
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: value[index..<end]))
            index = end
        }
    }

    /// A display name and its address, `Name <local@domain>`.
    mutating func named(_ party: NamedAddress, field: MailError.Field) throws(MailError) {
        let address = party.address.text
        guard let name = party.name, try phrase(name, field: field) else { return append(address) }
        spaceOrFold(before: address.utf8.count + 2)
        output.append(UInt8(ascii: "<"))
        append(address)
        output.append(UInt8(ascii: ">"))
    }

    /// A display name as atoms, a quoted string or encoded words; false where there is none to write.
    private mutating func phrase(_ name: String, field: MailError.Field) throws(MailError) -> Bool {
        let bytes = Array(name.utf8)
        return try bytes.withUnsafeBufferPointer { bytes throws(MailError) in
            let text = try HeaderText.check(bytes, field: field)
            guard !text.range.isEmpty else { return false }
            phrase(UnsafeBufferPointer(rebasing: bytes[text.range]), isPlain: text.isPlain)
            return true
        }
    }

    private mutating func phrase(_ name: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
        guard isPlain, column + name.count <= Self.aim - 2 else { return encodedWords(name) }
        if name.allSatisfy({ $0.isAtomText || $0 == .space }), !Self.hasDoubleSpace(name) {
            return output.append(contentsOf: name)
        }
        output.append(UInt8(ascii: "\""))
        for byte in name {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }

    // Readers join the words of a phrase by one space, so more of them need quotes.
    private static func hasDoubleSpace(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        zip(name, name.dropFirst()).contains { $0 == .space && $1 == .space }
    }

    /// Message identifiers in angle brackets, one more line where they do not fit.
    mutating func identifiers(_ list: some Sequence<String>) {
        var isFirst = true
        for identifier in list {
            if !isFirst { spaceOrFold(before: identifier.utf8.count + 2) }
            isFirst = false
            output.append(UInt8(ascii: "<"))
            append(identifier)
            output.append(UInt8(ascii: ">"))
        }
    }
}
