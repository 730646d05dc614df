/// What the parser builds: plain values, or the located tree. Static requirements, so that both specialise.
protocol JSONTree {
    associatedtype Mark
    associatedtype Member
    static func mark(_ offset: Int, _ ruler: inout JSONRuler) -> Mark
    static func scalar(_ value: Value, _ mark: Mark) -> Self
    static func array(_ items: [Self], _ mark: Mark) -> Self
    static func object(_ members: [Member], _ mark: Mark) -> Self
    static func member(_ name: String, _ mark: Mark, _ value: Self) -> Member
    static func name(of member: Member) -> String
}

/// A reason and the byte it stands at; turned into a `JSONError` with line and column once, at the door.
struct JSONFault: Error {
    var offset: Int
    var reason: JSONError.Reason
}

/// Recursive descent over bytes, bounded by `JSON.maximumDepth`.
struct JSONParser<Tree: JSONTree> {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    private var ruler: JSONRuler

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        ruler = JSONRuler(bytes)
    }

    mutating func document() throws(JSONFault) -> Tree {
        try skipByteOrderMark()
        skipSpace()
        if position == bytes.count { throw JSONFault(offset: position, reason: .empty) }
        let tree = try value(depth: 0)
        skipSpace()
        if position < bytes.count {
            throw JSONFault(offset: position, reason: .trailingText(found: found(at: position)))
        }
        return tree
    }

    private mutating func skipByteOrderMark() throws(JSONFault) {
        // Nearly every document begins with two bytes of plain ASCII, which no mark and no wide encoding does.
        if bytes.count > 1, 1..<0x80 ~= bytes[0], 1..<0x80 ~= bytes[1] { return }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        let hasWideMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let zeros = bytes.prefix(4).map { $0 == 0 }
        if hasWideMark || zeros == [false, true, false, true] || zeros == [true, false, true, false] {
            throw JSONFault(offset: 0, reason: .wideEncoding)
        }
    }

    @inline(__always)
    mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONFault) -> Tree {
        let start = position
        guard start < bytes.count else { throw truncated(.value) }
        let mark = Tree.mark(start, &ruler)
        switch bytes[start] {
        case UInt8(ascii: "\""):
            return Tree.scalar(.string(try string()), mark)
        case UInt8(ascii: "{"):
            return Tree.object(try members(depth: depth + 1), mark)
        case UInt8(ascii: "["):
            return Tree.array(try items(depth: depth + 1), mark)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Tree.scalar(try number(), mark)
        default:
            return Tree.scalar(try word(), mark)
        }
    }

    private mutating func items(depth: Int) throws(JSONFault) -> [Tree] {
        try open(depth)
        var items: [Tree] = []
        if take(UInt8(ascii: "]")) { return items }
        while true {
            items.append(try value(depth: depth))
            skipSpace()
            if take(UInt8(ascii: "]")) { return items }
            guard take(UInt8(ascii: ",")) else { throw unexpected(.commaOrArrayEnd) }
            skipSpace()
        }
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [Tree.Member] {
        try open(depth)
        var members: [Tree.Member] = []
        if take(UInt8(ascii: "}")) { return members }
        members.reserveCapacity(8)
        var seen: Set<String>?
        while true {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw unexpected(members.isEmpty ? .nameOrEnd : .name)
            }
            let start = position
            let mark = Tree.mark(start, &ruler)
            let name = try string()
            if isDuplicate(name, members, &seen) { throw JSONFault(offset: start, reason: .duplicateName(name)) }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
            skipSpace()
            members.append(Tree.member(name, mark, try value(depth: depth)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return members }
            guard take(UInt8(ascii: ",")) else { throw unexpected(.commaOrObjectEnd) }
            skipSpace()
        }
    }

    /// Small objects are compared in line; larger ones through a set, so that a hostile object stays linear.
    @inline(__always)
    private func isDuplicate(_ name: String, _ members: [Tree.Member], _ seen: inout Set<String>?) -> Bool {
        if members.count < 16 {
            for member in members where Tree.name(of: member) == name { return true }
            return false
        }
        if seen == nil { seen = Set(members.map { Tree.name(of: $0) }) }
        return seen?.insert(name).inserted == false
    }

    private mutating func open(_ depth: Int) throws(JSONFault) {
        guard depth <= JSON.maximumDepth else {
            throw JSONFault(offset: position, reason: .tooDeep(limit: JSON.maximumDepth))
        }
        position += 1
        skipSpace()
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func word() throws(JSONFault) -> Value {
        for (word, value) in [("true", Value.bool(true)), ("false", .bool(false)), ("null", .null)] {
            guard bytes[position...].starts(with: word.utf8) else { continue }
            let end = position + word.utf8.count
            if end < bytes.count, Self.isWordByte(bytes[end]) { break }
            position = end
            return value
        }
        throw unexpected(.value)
    }

    func truncated(_ expected: JSONError.Expectation) -> JSONFault {
        JSONFault(offset: bytes.count, reason: .truncated(expected: expected))
    }

    /// The fault at the current byte: cut off at the end of the text, something else before it.
    func unexpected(_ expected: JSONError.Expectation) -> JSONFault {
        if position >= bytes.count { return truncated(expected) }
        if let byte = invalidByte(at: position) {
            return JSONFault(offset: position, reason: .invalidUTF8(byte: byte))
        }
        return JSONFault(offset: position, reason: .unexpected(found: found(at: position), expected: expected))
    }

    /// The word or the one character at an offset, to be shown; unprintable ones as U+XXXX.
    func found(at offset: Int) -> String {
        let word = bytes[offset...].prefix(24).prefix { Self.isWordByte($0) }
        if !word.isEmpty { return String(decoding: word, as: UTF8.self) }
        let text = String(decoding: bytes[offset...].prefix(4), as: UTF8.self)
        guard let scalar = text.unicodeScalars.first else { return "" }
        let isPlain = scalar.value > 0x20 && scalar.value != 0x7F && scalar.properties.generalCategory != .format
        return isPlain ? String(scalar) : "U+" + String(scalar.value, radix: 16, uppercase: true)
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            true
        default:
            false
        }
    }

    /// The byte at an offset, when no UTF-8 sequence starts there.
    private func invalidByte(at offset: Int) -> UInt8? {
        let rest = UnsafeBufferPointer(rebasing: bytes[offset...].prefix(4))
        return UTF8Check.firstInvalid(in: rest).flatMap { $0 == 0 ? rest[0] : nil }
    }
}
