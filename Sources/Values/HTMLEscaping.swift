extension String {
    /// The text as HTML text, or as the inside of an attribute in either kind of quotes.
    package var inHTML: String {
        var bytes: [UInt8] = []
        bytes.append(html: utf8)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends text with HTML's special characters as references.
    package mutating func append(html text: some Swift.Sequence<UInt8>) {
        let done: Void? = text.withContiguousStorageIfAvailable { append(htmlBytes: $0) }
        if done == nil { Array(text).withUnsafeBufferPointer { append(htmlBytes: $0) } }
    }

    /// What lies between two special characters goes over as one piece.
    private mutating func append(htmlBytes text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (place, byte) in text.enumerated() {
            guard let reference = byte.htmlReference else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            reference.withUTF8Buffer { append(contentsOf: $0) }
            start = place + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}

extension UInt8 {
    /// What stands for it in HTML, where it would mean something there.
    fileprivate var htmlReference: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
