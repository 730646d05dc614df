import Values

/// One piece of a template: `start..<end` are its bytes, `inner` those between its delimiters and trim marks.
struct Piece {
    enum Kind: UInt8 { case text, output, tag }

    var kind: Kind
    var start: Int
    var end: Int
    var inner: Range<Int>
    var trimsBefore = false
    var trimsAfter = false
}

/// Cuts a source into text, `{{ output }}` and `{% tags %}`, as Shopify's tokenizer does.
struct Tokenizer {
    let bytes: [UInt8]
    var place: Int
    let limit: Int
    /// Whether the tag just read decided itself how the text after it is trimmed.
    var trimWasSet = false

    init(_ bytes: [UInt8], from start: Int, to limit: Int) {
        self.bytes = bytes
        place = start
        self.limit = limit
    }

    /// The next piece, or nil at the end.
    mutating func next() throws(Fault) -> Piece? {
        guard place < limit else { return nil }
        let start = place
        let open = nextOpening(from: start)
        if open > start {
            place = open
            return Piece(kind: .text, start: start, end: open, inner: start..<open)
        }
        return try bytes[start + 1] == UInt8(ascii: "%") ? tag(start) : output(start)
    }

    /// Where the next `{{` or `{%` stands, or the end.
    private func nextOpening(from start: Int) -> Int {
        var place = start
        while place + 1 < limit {
            if bytes[place] == UInt8(ascii: "{") {
                let next = bytes[place + 1]
                if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") { return place }
            }
            place += 1
        }
        return limit
    }

    private mutating func tag(_ start: Int) throws(Fault) -> Piece {
        var end = start + 2
        while end + 1 < limit {
            if bytes[end] == UInt8(ascii: "%"), bytes[end + 1] == UInt8(ascii: "}") {
                return piece(.tag, start, end + 2)
            }
            end += 1
        }
        throw Fault(.unclosedMarkup, at: start, hint: "close the tag with `%}`")
    }

    private mutating func output(_ start: Int) throws(Fault) -> Piece {
        var end = start + 2
        while end < limit {
            if bytes[end] == UInt8(ascii: "}") {
                guard end + 1 < limit, bytes[end + 1] == UInt8(ascii: "}") else { break }
                return piece(.output, start, end + 2)
            }
            if bytes[end] == UInt8(ascii: "{"), end + 1 < limit, bytes[end + 1] == UInt8(ascii: "%") { break }
            end += 1
        }
        throw Fault(.unclosedMarkup, at: start, hint: "close the output with `}}`")
    }

    private mutating func piece(_ kind: Piece.Kind, _ start: Int, _ end: Int) -> Piece {
        place = end
        var inner = (start + 2)..<(end - 2)
        let before = !inner.isEmpty && bytes[inner.lowerBound] == UInt8(ascii: "-")
        if before { inner = (inner.lowerBound + 1)..<inner.upperBound }
        let after = bytes[end - 3] == UInt8(ascii: "-") && end - 3 >= start + 2
        if after, !inner.isEmpty { inner = inner.lowerBound..<(inner.upperBound - 1) }
        return Piece(kind: kind, start: start, end: end, inner: inner, trimsBefore: before, trimsAfter: after)
    }
}
