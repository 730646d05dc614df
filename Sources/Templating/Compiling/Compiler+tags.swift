import Values

extension Compiler {
    /// Compiles one `{% tag %}`; raw, comment and doc also consume what follows.
    mutating func tag(_ piece: Piece, _ pieces: inout Tokenizer) throws(Fault) {
        let (name, markup) = split(piece.inner)
        guard !name.isEmpty else {
            throw Fault(
                .unknownTag(program.bytes.text(piece.inner)), at: piece.start, hint: "a tag starts with its name")
        }
        switch program.bytes.text(name) {
        case "raw": try raw(markup, at: piece, &pieces)
        case "comment": try comment(piece, &pieces)
        case "doc": try doc(markup, at: piece, &pieces)
        case "liquid":
            try liquid(markup, depth: 0)
            isBranch = true
        default: try tag(name, markup, at: piece.start)
        }
    }

    /// The name of a tag (`#` or word characters) and the words after it.
    func split(_ range: Range<Int>) -> (name: Range<Int>, markup: Range<Int>) {
        let bytes = program.bytes
        var start = range.lowerBound
        while start < range.upperBound, bytes[start].isSpace { start += 1 }
        var end = start
        if end < range.upperBound, bytes[end] == UInt8(ascii: "#") {
            end += 1
        } else {
            while end < range.upperBound, bytes[end].isWord { end += 1 }
        }
        var rest = end
        while rest < range.upperBound, bytes[rest].isSpace { rest += 1 }
        return (start..<end, rest..<range.upperBound)
    }

    /// Compiles a tag that needs nothing but its own words.
    mutating func tag(_ name: Range<Int>, _ markup: Range<Int>, at place: Int) throws(Fault) {
        let text = program.bytes.text(name)
        switch text {
        case "#": try inlineComment(markup, at: place)
        case "if": try ifTag(.if, markup, at: place)
        case "unless": try ifTag(.unless, markup, at: place)
        case "elsif": try elsif(markup, at: place)
        case "else": try elseTag(markup, at: place)
        case "case": try caseTag(markup, at: place)
        case "when": try when(markup, at: place)
        case "for": try forTag(markup, at: place)
        case "tablerow": try tablerow(markup, at: place)
        case "break", "continue": try interrupt(text, markup, at: place)
        case "assign": try assign(markup, at: place)
        case "capture": try capture(markup, at: place)
        case "echo": try echo(markup, at: place)
        case "increment", "decrement": try count(text == "increment" ? .increment : .decrement, markup, at: place)
        case "cycle": try cycle(markup, at: place)
        case "ifchanged": try ifchanged(at: place)
        case "include": try include(markup, at: place)
        case "render": try render(markup, at: place)
        default: try productTag(text, name, markup, at: place)
        }
    }

    private mutating func productTag(
        _ text: String, _ name: Range<Int>, _ markup: Range<Int>, at place: Int
    ) throws(Fault) {
        switch text {
        case "layout" where options.dialect == .baton: try layoutTag(markup, at: place)
        case "block" where options.dialect == .baton: try blockTag(markup, at: place)
        case "abort" where options.dialect == .baton: try abort(markup, at: place)
        default:
            guard text.hasPrefix("end"), let block = blocks.last, blocks.count > liquidBase, block.kind.endTag == text
            else { throw unknown(text, at: place) }
            try end(block)
        }
    }

    /// The error of a tag that is unknown, or known but not here.
    func unknown(_ tag: String, at place: Int) -> Fault {
        let block = blocks.count > liquidBase ? blocks.last : nil
        guard Self.tags.contains(tag) || Self.tags.contains(String(tag.dropFirst(3))) && tag.hasPrefix("end") else {
            let nearest = Nearest.name(to: tag, in: Self.tags + Self.tags.map { "end" + $0 })
            let hint = Self.foreignTags[tag] ?? nearest.map { "did you mean `\($0)`?" }
            return Fault(.unknownTag(tag), at: place, hint: hint)
        }
        let hint = block.map { "`\($0.kind.tag)` ends with `\($0.kind.endTag)`" }
        return Fault(.misplacedTag(tag, block: block?.kind.tag), at: place, hint: hint)
    }

    /// Words of other tools and languages, and what is written here.
    private static let foreignTags = [
        "lead": "a value is printed by two braces: {{ lead.first_name }}",
        "sender": "a value is printed by two braces: {{ sender.name }}",
        "offer": "a value is printed by two braces: {{ offer.title }}",
        "deal": "a value is printed by two braces: {{ deal.checkout_url }}",
        "elseif": "write `elsif`", "elif": "write `elsif`", "set": "write `assign`", "let": "write `assign`",
        "foreach": "write `for x in lead.list`", "while": "write `for x in lead.list`", "switch": "write `case`",
        "default": "write `else`", "fi": "write `endif`", "end": "write the whole end, such as `endif` or `endfor`",
        "print": "write `echo`, or two braces", "import": "write `render`", "partial": "write `render`",
        "abort_message": "write `abort \"the reason\"`", "stop": "write `abort \"the reason\"`",
        "skip": "write `abort \"the reason\"`",
    ]

    static let tags = [
        "if", "unless", "elsif", "else", "case", "when", "for", "tablerow", "break", "continue", "assign", "capture",
        "echo", "increment", "decrement", "cycle", "ifchanged", "include", "render", "raw", "comment", "doc", "liquid",
        "layout", "block", "abort",
    ]

    private mutating func end(_ block: Block) throws(Fault) {
        switch block.kind {
        case .if, .unless: endIf()
        case .case: endCase()
        case .for: endFor()
        case .tablerow: endTablerow()
        case .capture: endCapture()
        case .ifchanged: endIfchanged()
        case .block: endBlock()
        }
    }

    private func inlineComment(_ markup: Range<Int>, at place: Int) throws(Fault) {
        var lineStart = false
        for index in markup {
            let byte = program.bytes[index]
            if byte == UInt8(ascii: "\n") {
                lineStart = true
            } else if lineStart, !byte.isSpace {
                guard byte == UInt8(ascii: "#") else {
                    throw Fault(.malformedTag("#"), at: index, hint: "every line of an inline comment starts with `#`")
                }
                lineStart = false
            }
        }
    }

    /// Compiles the lines of a `liquid` tag, each a tag; blocks opened in it must be closed in it.
    mutating func liquid(_ markup: Range<Int>, depth: Int) throws(Fault) {
        guard depth < options.limits.nesting else { throw Fault(.limit(.nesting), at: markup.lowerBound) }
        let base = liquidBase
        liquidBase = blocks.count
        var lines = LineReader(program.bytes, markup)
        while let line = lines.next() {
            let (name, rest) = split(line)
            guard !name.isEmpty else { throw Fault(.unknownTag(program.bytes.text(line)), at: line.lowerBound) }
            let (first, open) = (here, blocks.count)
            defer { noteRecovery(from: first, blocksBefore: open) }
            switch program.bytes.text(name) {
            case "comment": try lines.skipComment(self, at: name.lowerBound)
            case "raw": throw Fault(.unclosedBlock("raw"), at: name.lowerBound)
            case "doc": try lines.skip(to: "enddoc", self, at: name.lowerBound)
            case "liquid": try liquid(rest, depth: depth + 1)
            default: try tag(name, rest, at: name.lowerBound)
            }
        }
        if blocks.count > liquidBase, let open = blocks.last {
            throw Fault(.unclosedBlock(open.kind.tag), at: open.place)
        }
        liquidBase = base
    }
}

extension UInt8 {
    /// Ruby's `\w`, and bytes of non-ASCII characters.
    var isWord: Bool { startsIdentifier || isDigit }
}
