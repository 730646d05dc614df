import Values

/// What Shopify's lax parser makes of markup that strict parsing rejects: quoted fragments are picked, the rest skipped.
extension Compiler {
    /// Reads strictly, and where that fails and laxness is allowed, laxly.
    mutating func lenient<Result>(
        _ markup: Range<Int>, always: Bool = true, strict: (inout Compiler) throws(Fault) -> Result,
        lax: (inout Compiler, Range<Int>) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        do {
            read(markup)
            return try strict(&self)
        } catch {
            let allowed = options.parsing == .lax || always && options.dialect == .shopify
            guard allowed, error.isSyntax else { throw error }
            bracketDepth = 0
            return try lax(&self, markup)
        }
    }

    /// The quoted fragment that starts at or after a place: a quoted text, or what runs to white space, `,` or `|`.
    func fragment(from start: Int, to limit: Int) -> Range<Int>? {
        let bytes = program.bytes
        var place = start
        while place < limit, bytes[place].isSpace || bytes[place] == 0x2C || bytes[place] == 0x7C { place += 1 }
        let first = place
        while place < limit, !bytes[place].isSpace, bytes[place] != 0x2C, bytes[place] != 0x7C {
            if bytes[place] == 0x22 || bytes[place] == 0x27 {
                guard let close = (place + 1..<limit).first(where: { bytes[$0] == bytes[place] }) else {
                    if place > first { break }
                    return fragment(from: place + 1, to: limit)
                }
                if place == first { return first..<(close + 1) }
                place = close
            }
            place += 1
        }
        return place > first ? first..<place : nil
    }

    mutating func firstFragment(_ markup: Range<Int>, tag: String, at place: Int) throws(Fault) -> Int32 {
        guard let range = fragment(from: markup.lowerBound, to: markup.upperBound) else {
            throw Fault(.malformedTag(tag), at: place)
        }
        return try laxOperand(range)
    }

    /// A fragment as a value: what strict reading makes of it, else the names that can be found in it.
    mutating func laxOperand(_ range: Range<Int>) throws(Fault) -> Int32 {
        do {
            read(range)
            let value = try operand()
            if word.kind == .end { return value }
        } catch {
            guard error.isSyntax else { throw error }
        }
        bracketDepth = 0
        return try laxPath(range)
    }

    private mutating func laxPath(_ range: Range<Int>) throws(Fault) -> Int32 {
        var parts: [Range<Int>] = []
        var place = range.lowerBound
        while place < range.upperBound, let part = pathPart(from: place, to: range.upperBound) {
            parts.append(part)
            place = part.upperBound
        }
        guard let head = parts.first else { return constant(.null) }
        var entry = PathEntry(head: -1, start: Int32(range.lowerBound), end: Int32(range.upperBound))
        if program.bytes[head.lowerBound] == UInt8(ascii: "[") {
            entry.dynamicHead = try bracketed(head)
        } else {
            entry.head = program.variables.index(of: program.bytes[head])
        }
        var segments: [PathSegment] = []
        for part in parts.dropFirst() {
            if program.bytes[part.lowerBound] == UInt8(ascii: "[") {
                segments.append(segment(try bracketed(part)))
            } else {
                segments.append(named(program.bytes[part]))
            }
        }
        return add(entry, segments)
    }

    private mutating func bracketed(_ range: Range<Int>) throws(Fault) -> Int32 {
        bracketDepth += 1
        guard bracketDepth <= options.limits.nesting else { throw Fault(.limit(.nesting), at: range.lowerBound) }
        let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
        read(inner)
        if let value = try? operand(), word.kind == .end { return value }
        return constant(.null)
    }

    /// `[…]` with balanced brackets, or word characters and hyphens with an optional `?`.
    private func pathPart(from start: Int, to limit: Int) -> Range<Int>? {
        let bytes = program.bytes
        var place = start
        while place < limit {
            if bytes[place] == UInt8(ascii: "[") {
                if let close = closingBracket(from: place, to: limit) { return place..<(close + 1) }
            } else if bytes[place].continuesIdentifier {
                let first = place
                while place < limit, bytes[place].continuesIdentifier { place += 1 }
                if place < limit, bytes[place] == UInt8(ascii: "?") { place += 1 }
                return first..<place
            }
            place += 1
        }
        return nil
    }

    private func closingBracket(from start: Int, to limit: Int) -> Int? {
        var depth = 0
        for place in start..<limit {
            if program.bytes[place] == UInt8(ascii: "[") { depth += 1 }
            if program.bytes[place] == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { return place }
        }
        return nil
    }

    mutating func laxFiltered(
        _ markup: Range<Int>, at place: Int, finish: (inout Compiler, Int32?) throws(Fault) -> Void
    ) throws(Fault) {
        guard let range = fragment(from: markup.lowerBound, to: markup.upperBound) else {
            return try finish(&self, constant(.null))
        }
        let value = try laxOperand(range)
        guard let pipe = unquoted(UInt8(ascii: "|"), from: range.upperBound, to: markup.upperBound) else {
            return try finish(&self, value)
        }
        let load = emit(.load, a: value, at: place)
        var start = pipe + 1
        while start < markup.upperBound {
            let end = unquoted(UInt8(ascii: "|"), from: start, to: markup.upperBound) ?? markup.upperBound
            try laxFilter(start..<end, load: load)
            start = end + 1
        }
        try finish(&self, nil)
    }

    private mutating func laxFilter(_ range: Range<Int>, load: Int32) throws(Fault) {
        guard let start = range.first(where: { program.bytes[$0].isWord }) else { return }
        let end = (start..<range.upperBound).first { !program.bytes[$0].isWord } ?? range.upperBound
        var call = FilterCall(name: start..<end)
        var place = end
        while let mark = argumentMark(from: place, to: range.upperBound),
            let argument = fragment(from: mark + 1, to: range.upperBound)
        {
            place = argument.upperBound
            read(argument.lowerBound..<range.upperBound)
            if word.kind == .identifier, let name = keyword(),
                let value = fragment(from: word.start, to: range.upperBound)
            {
                place = value.upperBound
                call.keywords.append((name, try laxOperand(value)))
            } else {
                call.operands.append(try laxOperand(argument))
            }
        }
        try add(call, load: load)
    }

    private func argumentMark(from start: Int, to limit: Int) -> Int? {
        (start..<max(start, limit)).first {
            program.bytes[$0] == UInt8(ascii: ":") || program.bytes[$0] == UInt8(ascii: ",")
        }
    }

    /// Where a byte first stands outside of quotes.
    private func unquoted(_ byte: UInt8, from start: Int, to limit: Int) -> Int? {
        var quote: UInt8 = 0
        for place in start..<max(start, limit) {
            let current = program.bytes[place]
            if quote != 0 {
                if current == quote { quote = 0 }
            } else if current == byte {
                return place
            } else if current == 0x22 || current == 0x27 {
                quote = current
            }
        }
        return nil
    }

    /// A condition split at its unquoted `and` and `or`, each part a fragment, an operator and a fragment.
    mutating func laxTerms(_ markup: Range<Int>) throws(Fault) -> [Term] {
        bracketDepth = 0
        var terms: [Term] = []
        var place = markup.lowerBound
        while true {
            guard let left = fragment(from: place, to: markup.upperBound) else {
                throw Fault(.malformedTag("if"), at: place)
            }
            var term = Term(left: try laxOperand(left), comparison: nil)
            place = try laxComparison(&term, from: left.upperBound, to: markup.upperBound)
            term.isJoinedByAnd = skipToJoiner(&place, to: markup.upperBound)
            terms.append(term)
            if term.isJoinedByAnd == nil { return terms }
        }
    }

    private mutating func laxComparison(_ term: inout Term, from start: Int, to limit: Int) throws(Fault) -> Int {
        var place = start
        while place < limit, program.bytes[place].isSpace { place += 1 }
        let first = place
        while place < limit, program.bytes[place].isOperator { place += 1 }
        let text = program.bytes.text(first..<place)
        guard !text.isEmpty, text != "and", text != "or" else { return first }
        let right = fragment(from: place, to: limit)
        term.right = try right.map { (range) throws(Fault) in try laxOperand(range) } ?? constant(.null)
        if let comparison = Comparison(operatorText: text) {
            term.comparison = comparison
        } else {
            term.unknown = Fault(.unknownOperator(text), at: first)
        }
        return right?.upperBound ?? place
    }

    private func skipToJoiner(_ place: inout Int, to limit: Int) -> Bool? {
        while let range = fragment(from: place, to: limit) {
            place = range.upperBound
            let text = program.bytes.text(range)
            if text == "and" { return true }
            if text == "or" { return false }
        }
        return nil
    }

    mutating func laxWhenValues(_ markup: Range<Int>, at place: Int) throws(Fault) -> [Int32] {
        var values: [Int32] = []
        var start = markup.lowerBound
        while let range = fragment(from: start, to: markup.upperBound) {
            values.append(try laxOperand(range))
            start = range.upperBound
            while start < markup.upperBound, program.bytes[start].isSpace { start += 1 }
            guard start < markup.upperBound else { break }
            if program.bytes[start] == UInt8(ascii: ",") {
                start += 1
            } else if program.bytes.holds("or", at: start), start + 2 < markup.upperBound,
                program.bytes[start + 2].isSpace
            {
                start += 2
            } else {
                break
            }
        }
        guard !values.isEmpty else { throw Fault(.malformedTag("when"), at: place, hint: "write when value") }
        return values
    }

    /// The collection of a loop, read as a fragment; the word after it becomes the current one.
    mutating func laxCollection(from start: Int) throws(Fault) -> Int32 {
        let limit = words.limit
        guard let range = fragment(from: start, to: limit) else { throw unexpected() }
        let value = try laxOperand(range)
        read(range.upperBound..<limit)
        return value
    }

    mutating func laxCycle(_ markup: Range<Int>, at place: Int) throws(Fault) -> CycleEntry {
        guard let first = fragment(from: markup.lowerBound, to: markup.upperBound) else {
            throw Fault(.malformedTag("cycle"), at: place, hint: "write cycle 'one', 'two'")
        }
        var (group, start) = (Int32(-1), markup.lowerBound)
        let colon = (first.upperBound..<markup.upperBound).first { !program.bytes[$0].isSpace }
        if let colon, program.bytes[colon] == UInt8(ascii: ":") {
            (group, start) = (try laxOperand(first), colon + 1)
        } else if program.bytes[first.upperBound - 1] == UInt8(ascii: ":"), first.count > 1 {
            (group, start) = (try laxOperand(first.lowerBound..<(first.upperBound - 1)), first.upperBound)
        }
        var values: [Int32] = []
        while start <= markup.upperBound {
            let end = unquoted(UInt8(ascii: ","), from: start, to: markup.upperBound) ?? markup.upperBound
            if let value = fragment(from: start, to: end) { values.append(try laxOperand(value)) }
            start = end + 1
        }
        return addCycle(group: group, values: values)
    }
}

extension UInt8 {
    /// What Shopify's lax `if` takes for an operator: `=!<>a-z_`.
    fileprivate var isOperator: Bool {
        (self >= 0x61 && self <= 0x7A) || self == 0x5F || (self >= 0x3C && self <= 0x3E) || self == 0x21
    }
}

extension Comparison {
    /// The comparison a whole word names.
    init?(operatorText text: String) {
        guard ["==", "!=", "<>", "<", ">", "<=", ">=", "contains"].contains(text) else { return nil }
        self.init(Array(text.utf8)[...])
    }
}
