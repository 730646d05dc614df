package import Values

/// A way down the body of a call: `data.object.id`, `items[0].price`, `answers[field.ref=email].email`.
///
/// A list can be searched by a key of its elements, because services move them about: `[KEY=TEXT]` is the first element
/// whose value under KEY, itself a way down, is written as TEXT.
package struct HookPath: Sendable, Hashable {
    enum Segment: Sendable, Hashable {
        case name(String)
        case index(Int)
        case match(key: [String], text: String)
    }

    /// As it was written.
    package let text: String
    let segments: [Segment]

    /// Nil for what is no such way.
    package init?(parsing text: String) {
        guard !text.isEmpty, text.utf8.count <= 256 else { return nil }
        var segments: [Segment] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            if rest.first == "[" {
                guard !segments.isEmpty, let end = rest.firstIndex(of: "]"),
                    let segment = Self.bracket(rest[rest.index(after: rest.startIndex)..<end])
                else { return nil }
                segments.append(segment)
                rest = rest[rest.index(after: end)...]
                continue
            }
            if !segments.isEmpty {
                guard rest.first == "." else { return nil }
                rest = rest.dropFirst()
            }
            let name = rest.prefix { $0 != "." && $0 != "[" }
            guard Self.isName(name) else { return nil }
            segments.append(.name(String(name)))
            rest = rest[name.endIndex...]
        }
        self.text = text
        self.segments = segments
    }

    /// The value it leads to, or nil where there is none.
    package func value(in root: Value) -> Value? {
        var value = root
        for segment in segments {
            guard let next = Self.step(segment, from: value) else { return nil }
            value = next
        }
        return value.isNull ? nil : value
    }

    private static func step(_ segment: Segment, from value: Value) -> Value? {
        switch segment {
        case .name(let name): return value[name]
        case .index(let place): return value.element(at: place)
        case .match(let key, let text):
            guard case .array(let elements) = value else { return nil }
            return elements.first { element in
                key.reduce(Optional(element)) { $0?[$1] }?.plainText == text
            }
        }
    }

    private static func bracket(_ inside: Substring) -> Segment? {
        if let place = Int(inside) { return .index(place) }
        guard let equals = inside.firstIndex(of: "=") else { return nil }
        let key = inside[..<equals].split(separator: ".", omittingEmptySubsequences: false)
        var text = inside[inside.index(after: equals)...]
        if let quote = text.first, quote == "'" || quote == "\"", text.last == quote, text.count > 1 {
            text = text.dropFirst().dropLast()
        }
        guard !key.isEmpty, key.allSatisfy(isName), !text.isEmpty else { return nil }
        return .match(key: key.map(String.init), text: String(text))
    }

    private static func isName(_ name: Substring) -> Bool {
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
}

extension Value {
    /// A scalar as it is written without quotes; nil for lists, objects and null.
    package var plainText: String? {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .number(let number): "\(number)"
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
