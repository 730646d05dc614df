import Values

/// Tags whose bodies are not Liquid: `raw`, `comment`, `doc`.
extension Compiler {
    mutating func raw(_ markup: Range<Int>, at piece: Piece, _ pieces: inout Tokenizer) throws(Fault) {
        try expectNothing(markup, tag: "raw")
        guard let (end, after) = closing("endraw", from: pieces.place, to: pieces.limit) else {
            throw Fault(.unclosedBlock("raw"), at: piece.start, hint: "close it with `{% endraw %}`")
        }
        if end > pieces.place {
            markNotBlank()
            emit(.text, a: Int32(pieces.place), b: Int32(end - pieces.place), at: pieces.place)
        }
        trim(after: after, &pieces)
    }

    mutating func doc(_ markup: Range<Int>, at piece: Piece, _ pieces: inout Tokenizer) throws(Fault) {
        try expectNothing(markup, tag: "doc")
        guard let (end, after) = closing("enddoc", from: pieces.place, to: pieces.limit) else {
            throw Fault(.unclosedBlock("doc"), at: piece.start, hint: "close it with `{% enddoc %}`")
        }
        if let nested = closing("doc", from: pieces.place, to: end) {
            throw Fault(.misplacedTag("doc", block: "doc"), at: nested.start)
        }
        if end > pieces.place { markNotBlank() }
        trim(after: after, &pieces)
    }

    /// Skips a comment; comments and raw blocks inside it must be closed.
    mutating func comment(_ piece: Piece, _ pieces: inout Tokenizer) throws(Fault) {
        var depth = 1
        while true {
            guard let inner = try? pieces.next() else { break }
            guard inner.kind == .tag else { continue }
            switch program.bytes.text(split(inner.inner).name) {
            case "comment": depth += 1
            case "endcomment": depth -= 1
            case "raw":
                guard let (_, after) = closing("endraw", from: pieces.place, to: pieces.limit) else {
                    throw Fault(.unclosedBlock("raw"), at: inner.start)
                }
                pieces.place = after
            default: break
            }
            if depth == 0 {
                trimsNext = inner.trimsAfter
                pieces.trimWasSet = true
                return
            }
        }
        throw Fault(.unclosedBlock("comment"), at: piece.start, hint: "close it with `{% endcomment %}`")
    }

    private mutating func trim(after place: Int, _ pieces: inout Tokenizer) {
        pieces.place = place
        pieces.trimWasSet = true
        trimsNext = program.bytes[place - 3] == UInt8(ascii: "-")
    }

    /// Where the next `{% tag %}` starts and where it ends.
    private func closing(_ tag: StaticString, from start: Int, to limit: Int) -> (start: Int, end: Int)? {
        let bytes = program.bytes
        guard let lastEnd = lastTagEnd(from: start, to: limit) else { return nil }
        var place = start
        while place < lastEnd {
            if bytes[place] == UInt8(ascii: "{"), bytes[place + 1] == UInt8(ascii: "%"),
                let end = match(tag, from: place + 2, to: lastEnd + 2)
            {
                return (place, end)
            }
            place += 1
        }
        return nil
    }

    /// Where the last `%}` starts, so that no search runs past it.
    private func lastTagEnd(from start: Int, to limit: Int) -> Int? {
        var place = limit - 2
        while place >= start {
            if program.bytes[place] == UInt8(ascii: "%"), program.bytes[place + 1] == UInt8(ascii: "}") { return place }
            place -= 1
        }
        return nil
    }

    private func match(_ tag: StaticString, from start: Int, to limit: Int) -> Int? {
        let bytes = program.bytes
        var place = start
        if place < limit, bytes[place] == UInt8(ascii: "-") { place += 1 }
        while place < limit, bytes[place].isSpace { place += 1 }
        guard place + tag.utf8CodeUnitCount < limit, bytes.holds(tag, at: place) else { return nil }
        place += tag.utf8CodeUnitCount
        guard !bytes[place].isWord else { return nil }
        while place + 1 < limit {
            if bytes[place] == UInt8(ascii: "%"), bytes[place + 1] == UInt8(ascii: "}") { return place + 2 }
            place += 1
        }
        return nil
    }

    func expectNothing(_ markup: Range<Int>, tag: String) throws(Fault) {
        for index in markup where !program.bytes[index].isSpace {
            throw Fault(.malformedTag(tag), at: index, hint: "nothing follows `\(tag)`")
        }
    }
}
