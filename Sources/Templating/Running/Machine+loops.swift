import Values

/// `for`, `tablerow`, `break` and `continue`.
extension Machine {
    /// Starts a `for`; false where there is nothing to loop over.
    mutating func beginLoop(_ step: Instruction, _ program: Tables) throws(Fault) -> Bool {
        let entry = program.loops[Int(step.a)]
        let item = try evaluate(entry.collection, program)
        if !entry.hasElse { try requireValue(item, program) }
        let from =
            entry.continues
            ? environment.offsets[entry.name] ?? 0 : try bound(entry.offset, program, or: 0)
        let limit = entry.limit >= 0 ? try optionalBound(entry.limit, program) : nil
        let (source, range) = try slice(item, from: from, limit: limit)
        if program.remembersOffsets { environment.offsets[entry.name] = from.saturatingSum(range.count) }
        guard !range.isEmpty else { return false }
        let parent = loops.count > environment.outerLoops ? Int32(parentLoop()) : -1
        var loop = Loop(
            source: source, first: range.lowerBound, length: range.count, isReversed: entry.isReversed,
            name: entry.name, parent: parent)
        loop.columns = -1
        enter(loop, entry, word: Names.forloop, kind: .loop, step.a)
        return true
    }

    /// The innermost `for` around this one.
    private func parentLoop() -> Int {
        if case .loop(let index) = environment.bound[Int(Names.forloop)] { return index }
        return -1
    }

    private mutating func enter(_ loop: Loop, _ entry: LoopEntry, word: Int32, kind: Frame.Kind, _ subject: Int32) {
        frames.append(Frame(kind: kind, subject: subject, saved: Int32(saved.count)))
        loops.append(loop)
        bind(word, .loop(loops.count - 1))
        bind(entry.variable, loop.current)
    }

    /// Gives a name a value until the frame ends.
    mutating func bind(_ name: Int32, _ item: Item) {
        saved.append((name, environment.bound[Int(name)]))
        environment.bound[Int(name)] = item
    }

    /// Takes back the bindings made since a frame began.
    mutating func unbind(to count: Int32) {
        while saved.count > Int(count), let last = saved.popLast() { environment.bound[Int(last.name)] = last.item }
    }

    mutating func nextRound(_ step: Instruction, _ program: Tables, _ next: inout Int) {
        let last = loops.count - 1
        loops[last].index += 1
        guard loops[last].index < loops[last].length, let frame = frames.last else { return endLoop() }
        let variable = program.loops[Int(frame.subject)].variable
        environment.bound[Int(variable)] = loops[last].current
        next = Int(step.c)
    }

    mutating func endLoop() {
        guard let frame = frames.popLast() else { return }
        unbind(to: frame.saved)
        loops.removeLast()
    }

    private mutating func bound(_ operand: Int32, _ program: Tables, or fallback: Int) throws(Fault) -> Int {
        operand >= 0 ? try optionalBound(operand, program) ?? fallback : fallback
    }

    /// A limit or an offset; nil where it is nothing.
    private mutating func optionalBound(_ operand: Int32, _ program: Tables) throws(Fault) -> Int? {
        let item = try evaluate(operand, program)
        try requireValue(item, program)
        try work(item.textWeight)
        return item.isNothing ? nil : try whole(item.plain)
    }

    /// What a loop visits of a collection, as Shopify slices it.
    private mutating func slice(
        _ item: Item, from: Int, limit: Int?
    ) throws(Fault) -> (source: Loop.Source, range: Range<Int>) {
        let (source, count) = try elements(of: item)
        if case .items = source, case .value(.string) = item { return (source, 0..<count) }
        if case .items = source, case .safe = item { return (source, 0..<count) }
        let start = min(max(0, from), count)
        let end = limit.map { min(count, max(start, from.saturatingSum($0))) } ?? count
        return (source, start..<end)
    }

    private mutating func elements(of item: Item) throws(Fault) -> (Loop.Source, Int) {
        switch try resolved(item) {
        case .value(.array(let values)): return (.items(values), values.count)
        case .value(.object(let object)): return (.entries(object), object.count)
        case .value(.string(let text)) where !text.isEmpty: return (.items([.string(text)]), 1)
        case .safe(let text) where !text.isEmpty: return (.items([.string(text)]), 1)
        case .range(let first, let last):
            let count = first.countOfRange(to: last)
            guard count <= limits.range else { throw Fault(.limit(.range)) }
            return (.numbers(first), count)
        default: return (.items([]), 0)
        }
    }

    /// Starts a `tablerow`; false where there is nothing to loop over at all.
    mutating func beginTable(_ step: Instruction, _ program: Tables) throws(Fault) -> Bool {
        let entry = program.loops[Int(step.a)]
        let item = try evaluate(entry.collection, program)
        try requireValue(item, program)
        guard item.isTruthy else { return false }
        let from = try tableBound(entry.offset, program) ?? 0
        let (source, range) = try slice(item, from: from, limit: try tableBound(entry.limit, program))
        let columns = try tableBound(entry.columns, program) ?? range.count
        out.append("<tr class=\"row1\">\n" as StaticString)
        guard !range.isEmpty else {
            out.append("</tr>\n" as StaticString)
            return false
        }
        var loop = Loop(source: source, first: range.lowerBound, length: range.count, name: entry.name, parent: -1)
        loop.columns = max(0, columns)
        enter(loop, entry, word: Names.tablerowloop, kind: .tablerow, step.a)
        beginCell(1)
        return true
    }

    private mutating func tableBound(_ operand: Int32, _ program: Tables) throws(Fault) -> Int? {
        guard operand >= 0 else { return nil }
        let item = try evaluate(operand, program)
        try work(item.textWeight)
        let value = item.plain
        switch value {
        case .null: return 0
        case .int(let whole): return whole
        case .number(let number): return Int(exactly: number.rounded(.towardZero)) ?? 0
        case .string(let text): return text.leadingWhole
        default: throw Fault(.invalidInteger(value))
        }
    }

    private mutating func beginCell(_ column: Int) {
        out.append("<td class=\"col" as StaticString)
        out.append(whole: column)
        out.append("\">" as StaticString)
    }

    mutating func nextCell(_ step: Instruction, _ program: Tables, _ next: inout Int) {
        out.append("</td>" as StaticString)
        let last = loops.count - 1
        loops[last].index += 1
        guard loops[last].index < loops[last].length, let frame = frames.last else { return endTable() }
        if loops[last].column == loops[last].columns {
            loops[last].row += 1
            loops[last].column = 1
            out.append("</tr>\n<tr class=\"row" as StaticString)
            out.append(whole: loops[last].row)
            out.append("\">" as StaticString)
        } else {
            loops[last].column += 1
        }
        environment.bound[Int(program.loops[Int(frame.subject)].variable)] = loops[last].current
        beginCell(loops[last].column)
        next = Int(step.c)
    }

    private mutating func endTable() {
        endLoop()
        out.append("</tr>\n" as StaticString)
    }

    /// Leaves or continues the innermost loop, ending what is under way inside it; without one, ends the template.
    mutating func interrupt(_ step: Instruction, _ program: Tables, _ next: inout Int) throws(Fault) {
        while let frame = frames.last {
            switch frame.kind {
            case .loop, .tablerow:
                next = Int(program.loops[Int(frame.subject)].next)
                if step.flag == 0 { leaveLoop(frame.kind, &next) }
                return
            case .capture: try endCapture(frame.subject)
            case .ifchanged: try endIfChanged()
            case .content, .block: try endBlock(frame.subject)
            case .include, .includeEach:
                endInclude()
                try endForms()
            case .render, .renderEach:
                next = program.code.count - 1
                return
            }
        }
        next = program.code.count - 1
    }

    private mutating func leaveLoop(_ kind: Frame.Kind, _ next: inout Int) {
        next += 1
        if kind == .loop { return endLoop() }
        out.append("</td>" as StaticString)
        endTable()
    }
}

extension Int {
    /// The sum, or the number nearest to it that fits.
    fileprivate func saturatingSum(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? other < 0 ? .min : .max : sum
    }
}
