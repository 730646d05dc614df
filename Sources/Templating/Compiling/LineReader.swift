import Values

/// The lines of a `liquid` tag, without blank ones and surrounding white space.
struct LineReader {
    private let bytes: [UInt8]
    private var place: Int
    private let limit: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        place = range.lowerBound
        limit = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        while place < limit {
            var start = place
            var end = start
            while end < limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            place = end + 1
            while start < end, bytes[start].isSpace { start += 1 }
            while end > start, bytes[end - 1].isSpace { end -= 1 }
            if start < end { return start..<end }
        }
        return nil
    }

    /// Skips to the `endcomment` of a comment, minding comments in it.
    mutating func skipComment(_ compiler: Compiler, at start: Int) throws(Fault) {
        var depth = 1
        while let line = next() {
            let name = bytes.text(compiler.split(line).name)
            if name == "comment" { depth += 1 }
            if name == "endcomment" { depth -= 1 }
            if depth == 0 { return }
        }
        throw Fault(.unclosedBlock("comment"), at: start)
    }

    /// Skips to a line with the given tag.
    mutating func skip(to end: String, _ compiler: Compiler, at start: Int) throws(Fault) {
        while let line = next() {
            if bytes.text(compiler.split(line).name) == end { return }
        }
        throw Fault(.unclosedBlock(String(end.dropFirst(3))), at: start)
    }
}
