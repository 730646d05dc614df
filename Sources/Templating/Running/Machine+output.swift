import Values

/// Writing output.
extension Machine {
    /// Appends literal text of the sources.
    @inline(__always)
    mutating func append(source program: Tables, _ step: Instruction) throws(Fault) {
        try checkLength()
        let text = program.bytes.elements(Int(step.a), Int(step.b))
        if escaping == .header { out.append(text, .header) } else { out.append(contentsOf: text) }
    }

    @inline(__always)
    mutating func output(_ step: Instruction, _ program: Tables) throws(Fault) {
        let start = out.count
        if let value = value(at: step.a, program), print(value) {
            if step.flag == 1, out.isBlank(from: start) { try requireText(.value(value.pointee), program) }
            return try checkLength()
        }
        let item = try evaluate(step.a, program)
        if step.flag == 1 { try requireText(item, program) }
        try emit(item, program)
    }

    @inline(__always)
    func checkLength() throws(Fault) {
        if out.length > lengthLimit { throw Fault(.limit(.outputBytes)) }
    }

    /// Appends an operand in front of `default`, where it stands in the data and is neither blank nor false.
    mutating func printFilled(_ index: Int32, _ program: Tables) -> Bool {
        guard let value = value(at: index, program), !value.pointee.isBlank, out.length <= lengthLimit else {
            return false
        }
        return print(value)
    }

    /// Appends a text or a whole number where it stands; false where it is something else.
    @inline(__always)
    private mutating func print(_ value: UnsafePointer<Value>) -> Bool {
        UnsafeRawPointer(value).assumingMemoryBound(to: Borrowed.self).pointee.print(to: &out, escaping)
    }

    /// Appends what a last filter makes of the accumulator, without making a value of it first.
    mutating func printFiltered(_ step: Instruction, _ program: Tables) throws(Fault) {
        if escaping != .url, escaping != .markdown, printsDirectly(step, program) { return try checkLength() }
        try filter(step, program)
        try emit(accumulator, program)
    }

    private mutating func printsDirectly(_ step: Instruction, _ program: Tables) -> Bool {
        guard case .value(.int(let number)) = accumulator else { return false }
        if step.flag == Filter.money.rawValue {
            guard currency.isPlain, settings.language == nil else { return false }
            out.append(minorUnits: number, decimals: currency.decimals)
            out.append(0x20)
            out.append(currency.code)
            return true
        }
        let operand = program.operands[Int(program.arguments[Int(step.a)])]
        guard let time = local(number) else { return false }
        return UnsafeRawPointer(program.constants.pointer(to: Int(operand.a))).assumingMemoryBound(to: Borrowed.self)
            .pointee.print(time, to: &out, until: lengthLimit)
    }

    /// Appends an item, escaped for the part.
    mutating func emit(_ item: Item, _ program: Tables) throws(Fault) {
        try requireValue(item, program)
        try emit(item)
    }

    mutating func emit(_ item: Item) throws(Fault) {
        switch item {
        case .value(let value): try append(escaped: value)
        case .element(let value): try append(escaped: value.pointee)
        case .encoded(let text):
            if escaping == .markdown { out.append(encoded: text) } else { out.append(text, escaping) }
        case .safe(let text) where escaping == .header: out.append(text, .header)
        case .safe(let text) where escaping == .markdown: out.append(printed: Array(text.utf8))
        case .safe(let text): out.append(text)
        case .range(let first, let last):
            out.append(whole: first)
            out.append(".." as StaticString)
            out.append(whole: last)
        case .loop(let index):
            let isTable = index < loops.count && loops[index].columns >= 0
            out.append(isTable ? "Liquid::TablerowloopDrop" : "Liquid::ForloopDrop")
        case .unset, .missing, .blank, .empty: break
        }
        try checkLength()
    }

    private mutating func append(escaped value: Value) throws(Fault) {
        switch value {
        case .null: break
        case .string(let text): out.append(text, escaping)
        case .int(let whole) where escaping != .markdown: out.append(whole: whole)
        case .array(let elements):
            for element in elements {
                try append(escaped: element)
                try checkLength()
            }
        default: out.append(value.plainText, escaping)
        }
    }

    /// Counts work beyond an instruction's own, in steps, before it is done.
    mutating func work(_ amount: Int) throws(Fault) {
        steps += amount
        if steps > nextLook { try look() }
    }

    /// Ends a rendering that has taken too many steps, or too long.
    mutating func look() throws(Fault) {
        if steps > limits.steps { throw Fault(.limit(.steps)) }
        if settings.isLate() { throw Fault(.limit(.time)) }
        nextLook = min(limits.steps, steps + Self.stepsBetweenLooks)
    }

    /// How many steps are taken between two looks at the time.
    static let stepsBetweenLooks = 10_000

    /// Counts bytes that variables and filters hold.
    mutating func charge(_ bytes: Int) throws(Fault) {
        held += bytes
        if held > limits.heldBytes { throw Fault(.limit(.heldBytes)) }
    }

    mutating func begin(_ kind: Frame.Kind, _ subject: Int32) {
        frames.append(Frame(kind: kind, subject: subject))
        captures.append((out.count, lengthLimit))
        out.beginning = out.count
        // What is captured is going to be held, so there may be no more of it than may still be held.
        lengthLimit = min(lengthLimit, out.length + limits.heldBytes - held)
    }

    /// Ends the innermost capture and gives what was captured.
    mutating func endCaptured<Result>(_ result: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let capture = captures.popLast() ?? (out.count, lengthLimit)
        let captured = result(out.written(from: capture.start))
        out.cut(to: capture.start)
        out.beginning = captures.last?.start ?? 0
        lengthLimit = capture.lengthLimit
        frames.removeLast()
        return captured
    }

    mutating func endCapture(_ name: Int32) throws(Fault) {
        let text = endCaptured { String(decoding: $0, as: UTF8.self) }
        try charge(text.utf8.count)
        environment.assigned[Int(name)] = isStrict || escaping != .text ? .safe(text) : .value(.string(text))
    }

    mutating func endIfChanged() throws(Fault) {
        let text = endCaptured { Array($0) }
        let shown = escaping == .markdown ? out.values.resolved(text) : text
        try work(shown.count >> 5)
        guard shown != environment.lastChanged else { return }
        environment.lastChanged = shown
        out.append(contentsOf: text)
        try checkLength()
    }

    /// Ends the capture of a block or of a layout's content, which is held as a variable is.
    mutating func endBlock(_ name: Int32) throws(Fault) {
        let text = endCaptured { Array($0) }
        try charge(text.count)
        blockTexts[name] = text
    }

    mutating func layout(_ step: Instruction, _ program: Tables, _ next: inout Int) throws(Fault) {
        switch step.op {
        case .beginContent: begin(.content, LoopWord.content.rawValue)
        case .endContent:
            try endBlock(LoopWord.content.rawValue)
            next = Int(program.partials[Int(step.a)].entry)
        case .beginBlock:
            if blockTexts[step.a] != nil { next = Int(step.c) } else { begin(.block, step.a) }
        case .endBlock: try endBlock(step.a)
        case .placeBlock:
            guard let text = blockTexts[step.a] else { break }
            out.append(printed: text)
            try checkLength()
            next = Int(step.c)
        default: break
        }
    }
}

/// A value that is read where it stands. What cannot be copied is borrowed, so no reference of its text is counted.
private struct Borrowed: ~Copyable {
    let value: Value

    /// Appends a text or a whole number; false where it is something else.
    @inline(__always)
    borrowing func print(to out: inout Output, _ escaping: Escaping) -> Bool {
        switch value {
        case .string(let text): out.append(text, escaping)
        case .int(let whole):
            if escaping == .markdown { out.append(markdown: whole) } else { out.append(whole: whole) }
        default: return false
        }
        return true
    }

    /// Appends a time in the format that the value is, to the end or beyond a limit; false where it is no text.
    borrowing func print(_ time: CivilTime, to out: inout Output, until limit: Int) -> Bool {
        guard case .string(let format) = value else { return false }
        out.append(time, format: format, until: limit)
        return true
    }
}
