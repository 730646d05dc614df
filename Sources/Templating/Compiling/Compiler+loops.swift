import Values

/// `for`, `tablerow`, `break`, `continue`, `cycle`, `ifchanged`.
extension Compiler {
    mutating func forTag(_ markup: Range<Int>, at place: Int) throws(Fault) {
        try loop(.for, markup, at: place)
    }

    mutating func tablerow(_ markup: Range<Int>, at place: Int) throws(Fault) {
        try loop(.tablerow, markup, at: place)
    }

    private mutating func loop(_ kind: Block.Kind, _ markup: Range<Int>, at place: Int) throws(Fault) {
        read(markup)
        let entry = try lenient(markup, always: kind == .tablerow) { (compiler) throws(Fault) in
            try compiler.loopEntry(kind, lax: false)
        } lax: { (compiler, markup) throws(Fault) in
            compiler.read(markup)
            return try compiler.loopEntry(kind, lax: true)
        }
        try open(kind, at: place)
        let last = blocks.count - 1
        blocks[last].register = Int32(program.loops.count)
        program.loops.append(entry)
        setLocal(entry.variable)
        variables.enter(entry.variable)
        blocks[last].falseJumps = emit(
            kind == .for ? .forLoop : .tableRow, a: blocks[last].register, c: -1, at: place)
        blocks[last].subject = here
    }

    private mutating func loopEntry(_ kind: Block.Kind, lax: Bool) throws(Fault) -> LoopEntry {
        let name = word
        try take(.identifier, "write for item in list")
        guard isWord("in") else { throw unexpected("write for item in list") }
        let afterIn = word.end
        advance()
        let start = word.start
        let collection = lax ? try laxCollection(from: afterIn) : try operand()
        let text = program.bytes.text(name.start..<name.end) + "-" + collectionText(from: start)
        var entry = LoopEntry(
            variable: program.variables.index(of: program.bytes[name.start..<name.end]), collection: collection,
            name: program.names.index(of: Array(text.utf8)[...]))
        try loopAttributes(&entry, kind, lax: lax)
        return entry
    }

    /// The collection as written, without white space.
    private func collectionText(from start: Int) -> String {
        let end = word.kind == .end ? words.limit : word.start
        return String(
            decoding: program.bytes[start..<max(start, end)].filter { !$0.isSpace && $0 != 0x2C }, as: UTF8.self)
    }

    private mutating func loopAttributes(_ entry: inout LoopEntry, _ kind: Block.Kind, lax: Bool) throws(Fault) {
        let ours = options.dialect == .baton
        var isFirst = true
        while word.kind != .end {
            defer { isFirst = false }
            if takes(.comma) { if word.kind == .end, !lax { throw unexpected() } }
            if kind == .for, isWord("reversed"), ours || isFirst {
                entry.isReversed = true
                advance()
            } else if word.kind == .identifier, let name = keyword() {
                try attribute(program.bytes.text(name), at: name.lowerBound, of: &entry, kind, lax: lax)
            } else if lax {
                advance()
            } else {
                throw unexpected("a loop takes limit:, offset:" + (kind == .for ? " and reversed" : " and cols:"))
            }
        }
    }

    private mutating func attribute(
        _ name: String, at place: Int, of entry: inout LoopEntry, _ kind: Block.Kind, lax: Bool
    ) throws(Fault) {
        if name == "offset", kind == .for, isWord("continue") {
            entry.continues = true
            program.remembersOffsets = true
            return advance()
        }
        let value = try operand()
        switch name {
        case "limit": entry.limit = value
        case "offset": entry.offset = value
        case "cols" where kind == .tablerow: entry.columns = value
        default:
            guard lax || kind == .tablerow && options.dialect == .shopify else {
                throw Fault(.expression(.unexpected(name)), at: place, hint: "a loop takes limit: and offset:")
            }
        }
    }

    mutating func forElse(at place: Int) throws(Fault) {
        let last = blocks.count - 1
        guard !blocks[last].hasElse else {
            if options.dialect == .shopify {
                blocks[last].endJumps = emit(.jump, c: blocks[last].endJumps, at: place)
                return
            }
            throw Fault(.misplacedTag("else", block: "for"), at: place, hint: "`else` comes last, once")
        }
        program.loops[Int(blocks[last].register)].hasElse = true
        program.loops[Int(blocks[last].register)].next = emit(.next, c: blocks[last].subject, at: place)
        blocks[last].endJumps = emit(.jump, c: blocks[last].endJumps, at: place)
        land(blocks[last].falseJumps)
        blocks[last].falseJumps = -1
        variables.leave(program.loops[Int(blocks[last].register)].variable)
    }

    mutating func endFor() {
        guard let block = close(dropsBlanks: true) else { return }
        if !block.hasElse {
            program.loops[Int(block.register)].next = emit(.next, c: block.subject, at: block.place)
            variables.leave(program.loops[Int(block.register)].variable)
        }
        land(block.falseJumps)
        land(block.endJumps)
    }

    mutating func endTablerow() {
        guard let block = close(dropsBlanks: false) else { return }
        program.loops[Int(block.register)].next = emit(.tableNext, c: block.subject, at: block.place)
        variables.leave(program.loops[Int(block.register)].variable)
        land(block.falseJumps)
    }

    mutating func interrupt(_ tag: String, _ markup: Range<Int>, at place: Int) throws(Fault) {
        markNotBlank()
        emit(.interrupt, flag: tag == "break" ? 0 : 1, at: place)
    }

    mutating func cycle(_ markup: Range<Int>, at place: Int) throws(Fault) {
        markNotBlank()
        let entry = try lenient(markup, always: true) { (compiler) throws(Fault) in
            try compiler.cycleEntry()
        } lax: { (compiler, markup) throws(Fault) in
            try compiler.laxCycle(markup, at: place)
        }
        program.cycles.append(entry)
        emit(.cycle, a: Int32(program.cycles.count - 1), at: place)
    }

    private mutating func cycleEntry() throws(Fault) -> CycleEntry {
        let first = try operand()
        if takes(.colon) { return try cycleEntry(group: first, values: []) }
        guard takes(.comma) else {
            try expectEnd("separate values with `,`")
            return addCycle(group: -1, values: [first])
        }
        return try cycleEntry(group: -1, values: [first])
    }

    private mutating func cycleEntry(group: Int32, values: [Int32]) throws(Fault) -> CycleEntry {
        var values = values
        repeat { values.append(try operand()) } while takes(.comma)
        try expectEnd("separate values with `,`")
        return addCycle(group: group, values: values)
    }

    /// Without a name, cycles of the same literals share a group; one with variables is on its own. A literal nil is not
    /// among the values.
    mutating func addCycle(group: Int32, values: [Int32]) -> CycleEntry {
        let values = values.filter { literal($0)?.isNull != true }
        let first = Int32(program.arguments.count)
        program.arguments.append(contentsOf: values)
        var key: [UInt8] = []
        for value in values {
            if let literal = literal(value) {
                key.append(inspected: literal)
            } else if let (first, last) = literalRange(value) {
                key.append(inspected: .array([first, last]))
            } else {
                key.append(contentsOf: "#\(program.cycles.count)".utf8)
            }
            key.append(contentsOf: ", ".utf8)
        }
        return CycleEntry(
            group: group, key: program.names.index(of: key[...]), first: first, count: Int32(values.count))
    }

    /// The bounds of a range known now.
    private func literalRange(_ operand: Int32) -> (Value, Value)? {
        let entry = program.operands[Int(operand)]
        guard entry.kind == .range, let first = literal(entry.a), let last = literal(entry.b) else { return nil }
        return (first, last)
    }

    mutating func ifchanged(at place: Int) throws(Fault) {
        try open(.ifchanged, at: place)
        emit(.beginIfChanged, at: place)
    }

    mutating func endIfchanged() {
        guard let block = close(dropsBlanks: false) else { return }
        emit(.endIfChanged, at: block.place)
    }
}
