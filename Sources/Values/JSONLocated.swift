extension JSON {
    /// A value that knows its place, and those of everything inside it.
    package struct Located: Sendable, Hashable {
        package var place: Place
        package var content: Content

        package init(place: Place, content: Content) {
            self.place = place
            self.content = content
        }

        /// What a located value holds.
        package indirect enum Content: Sendable, Hashable {
            /// `null`, a boolean, a number or a text.
            case scalar(Value)
            case array([Located])
            case object([Member])
        }

        /// One name of an object with its place, and the value under it.
        package struct Member: Sendable, Hashable {
            package var name: String
            package var place: Place
            package var value: Located

            package init(name: String, place: Place, value: Located) {
                self.name = name
                self.place = place
                self.value = value
            }
        }

        /// The same value without places.
        package var value: Value {
            switch content {
            case .scalar(let value): value
            case .array(let items): .array(items.map(\.value))
            case .object(let members):
                .object(Object(unique: members.map { Object.Entry(name: $0.name, value: $0.value.value) }))
            }
        }

        /// The located value under a name, or nil where this is no object or has no such name.
        package subscript(name: String) -> Located? {
            guard case .object(let members) = content else { return nil }
            return members.first { $0.name == name }?.value
        }
    }
}

/// Turns ascending byte offsets into lines and columns, walking the text once.
struct JSONRuler {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    /// The place of an offset not before the last one asked for.
    mutating func place(of target: Int) -> JSON.Place {
        while offset < target {
            step(bytes[offset])
            offset += 1
        }
        return JSON.Place(line: line, column: column)
    }

    private mutating func step(_ byte: UInt8) {
        let endsLine = byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
        if endsLine {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}

extension JSON.Located: JSONTree {
    static func mark(_ offset: Int, _ ruler: inout JSONRuler) -> JSON.Place { ruler.place(of: offset) }
    static func scalar(_ value: Value, _ mark: JSON.Place) -> JSON.Located {
        JSON.Located(place: mark, content: .scalar(value))
    }
    static func array(_ items: [JSON.Located], _ mark: JSON.Place) -> JSON.Located {
        JSON.Located(place: mark, content: .array(items))
    }
    static func object(_ members: [Member], _ mark: JSON.Place) -> JSON.Located {
        JSON.Located(place: mark, content: .object(members))
    }
    static func member(_ name: String, _ mark: JSON.Place, _ value: JSON.Located) -> Member {
        Member(name: name, place: mark, value: value)
    }
    static func name(of member: Member) -> String { member.name }
}

extension Value: JSONTree {
    static func mark(_ offset: Int, _ ruler: inout JSONRuler) {}
    static func scalar(_ value: Value, _ mark: Void) -> Value { value }
    static func array(_ items: [Value], _ mark: Void) -> Value { .array(items) }
    static func object(_ members: [Object.Entry], _ mark: Void) -> Value { .object(Object(unique: members)) }
    static func member(_ name: String, _ mark: Void, _ value: Value) -> Object.Entry {
        Object.Entry(name: name, value: value)
    }
    static func name(of member: Object.Entry) -> String { member.name }
}
