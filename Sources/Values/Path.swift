/// A Liquid path with fixed segments: `lead.company.name`, `items[0]["x y"]`, `lead.tags.size`.
package struct Path: Sendable, Hashable {
    /// One step down: a name of an object, or a place in a list (negative from its end).
    package enum Segment: Sendable, Hashable {
        case name(String)
        case index(Int)
    }

    /// From the root down; never empty, and the first is a name.
    package let segments: [Segment]

    package init(root: String, _ rest: [Segment] = []) { segments = [.name(root)] + rest }

    /// Reads one whole path; anything after it is an error.
    package init(parsing text: String) throws(ExpressionError) {
        var reader = ExpressionReader(text)
        self = try reader.path()
        try reader.expectEnd()
    }

    /// The value the path leads to, or nil where a segment has nothing under it.
    ///
    /// As in Liquid, `size`, `first` and `last` answer for lists, objects and text that hold no such name.
    package func value(in root: Object) -> Value? {
        guard case .name(let first) = segments[0], var value = root[first] else { return nil }
        for segment in segments.dropFirst() {
            guard let next = value.step(segment) else { return nil }
            value = next
        }
        return value
    }
}

extension Path: CustomStringConvertible {
    /// The path as one would write it; names that are no identifiers stand quoted in brackets.
    package var description: String {
        var text = ""
        for segment in segments {
            switch segment {
            case .index(let place): text += "[\(place)]"
            case .name(let name) where !name.isIdentifier: text += name.contains("\"") ? "['\(name)']" : "[\"\(name)\"]"
            case .name(let name): text += text.isEmpty ? name : "." + name
            }
        }
        return text
    }
}

extension Value {
    /// One step down a path, or nil where there is nothing.
    package func step(_ segment: Path.Segment) -> Value? {
        switch segment {
        case .index(let place): return element(at: place)
        case .name(let name): return self[name] ?? command(name)
        }
    }

    /// The element of a list at a place, counted from its end where negative.
    package func element(at place: Int) -> Value? {
        guard case .array(let elements) = self else { return nil }
        let index = place < 0 ? elements.count + place : place
        guard elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// What `size`, `first` and `last` answer in Liquid, or nil where they do not apply.
    package func command(_ name: String) -> Value? {
        switch (name, self) {
        case ("size", .array(let elements)): .int(elements.count)
        case ("size", .object(let object)): .int(object.count)
        case ("size", .string(let text)): .int(text.unicodeScalars.count)
        case ("first", .array(let elements)): elements.first
        case ("last", .array(let elements)): elements.last
        case ("first", .object(let object)): object.entries.first.map { .array([.string($0.name), $0.value]) }
        default: nil
        }
    }
}

extension String {
    fileprivate var isIdentifier: Bool {
        guard let first = utf8.first, first.startsIdentifier else { return false }
        return utf8.allSatisfy { $0.continuesIdentifier }
    }
}
