import Values

/// `include`, `render`, `layout`, `block`, `abort`.
extension Compiler {
    mutating func include(_ markup: Range<Int>, at place: Int) throws(Fault) {
        try call(.include, markup, tag: "include", at: place)
    }

    mutating func render(_ markup: Range<Int>, at place: Int) throws(Fault) {
        try call(.render, markup, tag: "render", at: place)
    }

    private mutating func call(_ kind: CallEntry.Kind, _ markup: Range<Int>, tag: String, at place: Int) throws(Fault) {
        markNotBlank()
        read(markup)
        guard word.kind != .end else { throw Fault(.malformedTag(tag), at: place, hint: "write \(tag) 'name'") }
        if kind == .render, word.kind != .string {
            throw Fault(.malformedTag(tag), at: place, hint: "render takes a quoted name")
        }
        let nameStart = word.start
        let name = try operand()
        var entry = CallEntry(kind: kind, partial: -1)
        if case .string(let text)? = literal(name) {
            entry.partial = try partial(named: text, at: nameStart)
        } else {
            entry.nameOperand = name
        }
        try callParts(&entry)
        program.calls.append(entry)
        emit(.call, a: Int32(program.calls.count - 1), at: place)
        noteCall(entry)
    }

    private mutating func callParts(_ entry: inout CallEntry) throws(Fault) {
        var pairs: [Int32] = []
        while word.kind != .end {
            if takes(.comma) { continue }
            if word.kind == .identifier, let name = keyword() {
                pairs.append(program.variables.index(of: program.bytes[name]))
                pairs.append(try operand())
            } else if isWord("with") || isWord("for"), entry.value < 0 {
                if entry.kind == .render, isWord("for") { entry.kind = .renderFor }
                advance()
                entry.value = try operand()
            } else if isWord("as") {
                advance()
                entry.alias = program.variables.index(of: wordBytes)
                try take(.identifier, "a name follows `as`")
            } else if options.dialect == .shopify {
                advance()
            } else {
                throw unexpected("write with value as name, or name: value")
            }
        }
        entry.first = Int32(program.arguments.count)
        entry.count = Int32(pairs.count / 2)
        program.arguments.append(contentsOf: pairs)
        if entry.alias >= 0 { setLocal(entry.alias) }
        for index in stride(from: 0, to: pairs.count, by: 2) { setLocal(pairs[index]) }
    }

    /// The index of a partial by name, asked of the loader where it is new.
    mutating func partial(named name: String, at place: Int) throws(Fault) -> Int32 {
        program.notes.add(partial: name, at: place)
        if let known = program.partials.firstIndex(where: { $0.name == name }) { return Int32(known) }
        guard program.partials.count < 1_000 else { throw Fault(.limit(.partials), at: place) }
        let missing = !isSafe(name) || loader(name) == nil
        if missing, options.dialect == .baton {
            throw Fault(
                .unknownPartial(name), at: place, hint: isSafe(name) ? nil : "name a file below the templates folder")
        }
        let variable =
            name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
        let own = program.variables.index(of: Array(name.utf8)[...])
        let entry = Partial(
            name: name, variable: program.variables.index(of: Array(variable.utf8)[...]), ownName: own,
            entry: missing ? -2 : -1)
        setLocal(entry.variable)
        program.partials.append(entry)
        return Int32(program.partials.count - 1)
    }

    /// Whether a partial's name stays below the templates folder: no absolute path, no `..`, no control bytes.
    private func isSafe(_ name: String) -> Bool {
        !name.utf8.isEmpty && name.utf8.first != UInt8(ascii: "/") && name.utf8.count <= 200
            && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
            && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." }
    }

    mutating func layoutTag(_ markup: Range<Int>, at place: Int) throws(Fault) {
        guard layout < 0, !hasBlocks, blocks.isEmpty else {
            throw Fault(
                .misplacedTag("layout", block: blocks.last?.kind.tag), at: place, hint: "`layout` comes first, once")
        }
        read(markup)
        let start = word.start
        guard word.kind == .string, case let name = try operand(), case .string(let text)? = literal(name) else {
            throw Fault(.malformedTag("layout"), at: place, hint: "write layout 'name'")
        }
        try expectEnd()
        layout = try partial(named: text, at: start)
        program.code[Int(fileStart)].op = .beginContent
    }

    mutating func blockTag(_ markup: Range<Int>, at place: Int) throws(Fault) {
        let name = try blockName(markup, at: place)
        try open(.block, at: place)
        markNotBlank()
        hasBlocks = true
        let last = blocks.count - 1
        let defines = (layout >= 0 || options.fillsBlocks) && name != LoopWord.content.rawValue
        blocks[last].subject = defines ? name : -1
        blocks[last].falseJumps = emit(defines ? .beginBlock : .placeBlock, a: name, c: -1, at: place)
    }

    private mutating func blockName(_ markup: Range<Int>, at place: Int) throws(Fault) -> Int32 {
        read(markup)
        let name: Range<Int>
        switch word.kind {
        case .string: name = (word.start + 1)..<(word.end - 1)
        case .identifier: name = word.start..<word.end
        default: throw Fault(.malformedTag("block"), at: place, hint: "write block 'name'")
        }
        advance()
        try expectEnd()
        return program.names.index(of: program.bytes[name])
    }

    mutating func endBlock() {
        guard let block = close(dropsBlanks: false) else { return }
        if block.subject >= 0 { emit(.endBlock, a: block.subject, at: block.place) }
        land(block.falseJumps)
    }

    mutating func abort(_ markup: Range<Int>, at place: Int) throws(Fault) {
        markNotBlank()
        guard program.bytes.text(markup).contains(where: { !$0.isWhitespace && $0 != "-" }) else {
            throw Fault(.expression(.unexpectedEnd), at: place, hint: "say why: {% abort \"no price yet\" %}")
        }
        let words = program.bytes.text(markup).split(whereSeparator: \.isWhitespace)
        if words.count > 1, let first = words.first, !"\"'".contains(first.prefix(1)), !words.contains("|") {
            throw Fault(
                .malformedTag("abort"), at: markup.lowerBound,
                hint: "the reason stands in quotes: {% abort \"no price yet\" %}")
        }
        try filtered(markup, at: place) { (compiler, value) throws(Fault) in
            if let value {
                compiler.emit(.load, a: value, at: place)
                compiler.program.notes.aborts.append((compiler.literal(value)?.text, place))
            } else {
                compiler.program.notes.aborts.append((nil, place))
            }
            compiler.emit(.abort, at: place)
        }
    }
}
