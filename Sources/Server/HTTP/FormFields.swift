import Values

/// Named texts as a query or an HTML form writes them (application/x-www-form-urlencoded), in their order.
package struct FormFields: Sendable, Hashable {
    package private(set) var entries: [(name: String, value: String)] = []
    /// The most that are read; more is no form that anybody fills in.
    package static let limit = 200

    package init() {}

    /// Nil where something is not percent-encoded UTF-8, or there are too many.
    package init?(parsing text: String) {
        for part in text.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard entries.count < Self.limit, let name = Self.decode(pair[0]),
                let value = pair.count == 2 ? Self.decode(pair[1]) : ""
            else { return nil }
            entries.append((name, value))
        }
    }

    /// Nil where there are too many.
    init?(_ entries: [(name: String, value: String)]) {
        guard entries.count <= Self.limit else { return nil }
        self.entries = entries
    }

    /// The first value under a name.
    package subscript(name: String) -> String? { entries.first { $0.name == name }?.value }

    /// Every value under a name.
    package func all(_ name: String) -> [String] { entries.filter { $0.name == name }.map(\.value) }

    /// A part of a path or a form, its `%XX` and, in forms, `+` undone; nil where it is not UTF-8 then.
    package static func decode(_ text: Substring, plusIsSpace: Bool = true) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next(), let low = rest.next(),
                    let decoded = UInt8(hexHigh: high, low: low)
                else { return nil }
                bytes.append(decoded)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    package static func == (left: FormFields, right: FormFields) -> Bool {
        left.entries.elementsEqual(right.entries) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for entry in entries {
            hasher.combine(entry.name)
            hasher.combine(entry.value)
        }
    }
}
