import Values

/// Writing output.
extension Machine {
    /// Appends literal text of the sources.
    mutating func append(source program: Program, _ step: Instruction) throws(Fault) {
        let start = Int(step.a)
        try checkLength()
        guard escaping != .header else { return append(header: program.bytes[start..<(start + Int(step.b))]) }
        program.bytes.withUnsafeBufferPointer { bytes in
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<(start + Int(step.b))]))
        }
    }

    mutating func output(_ index: Int32, _ program: Program) throws(Fault) {
        let operand = program.operands[Int(index)]
        if operand.kind == .path, printField(program.paths[Int(operand.a)], program) { return try checkLength() }
        try emit(try evaluate(index, program), program)
    }

    func checkLength() throws(Fault) {
        if out.count - outStart > limits.outputBytes { throw Fault(.limit(.outputBytes)) }
    }

    /// Appends a field of a root or of a loop's object without taking the value out; false where it is something else.
    private mutating func printField(_ path: PathEntry, _ program: Program) -> Bool {
        guard path.isField else { return false }
        if program.isLocal[Int(path.head)] {
            guard case .value(.object(let object)) = environment.bound[Int(path.head)] else { return false }
            return printField(of: object.entries, path, program) ?? printField(of: object, path, program)
        }
        let place = Int(rootPlaces[Int(path.head)])
        guard place >= 0, case .object(let object) = scope.entries[place].value else { return false }
        return printField(of: object.entries, path, program) ?? printField(of: object, path, program)
    }

    /// Appends a field that stands where it stood last time; nil where it does not.
    @inline(__always)
    private mutating func printField(of entries: [Object.Entry], _ path: PathEntry, _ program: Program) -> Bool? {
        let segment = Int(path.first)
        let place = Int(hints[segment])
        guard place < entries.count, entries[place].name == program.names.texts[Int(program.segments[segment].a)] else {
            return nil
        }
        return print(entries[place].value)
    }

    /// Finds a field, and remembers where.
    private mutating func printField(of object: Object, _ path: PathEntry, _ program: Program) -> Bool {
        let segment = Int(path.first)
        guard let found = object.position(of: program.names.texts[Int(program.segments[segment].a)]) else {
            return false
        }
        hints[segment] = Int32(found)
        return print(object.entries[found].value)
    }

    @inline(__always)
    private mutating func print(_ value: Value) -> Bool {
        switch value {
        case .string(let text): out.append(text, escaping)
        case .int(let whole): out.append(whole: whole)
        default: return false
        }
        return true
    }

    /// Appends what a last filter makes of the accumulator, without making a value of it first.
    mutating func printFiltered(_ step: Instruction, _ program: Program) throws(Fault) {
        if escaping != .url, printsDirectly(step, program) { return try checkLength() }
        try filter(step, program)
        try emit(accumulator, program)
    }

    private mutating func printsDirectly(_ step: Instruction, _ program: Program) -> Bool {
        guard case .value(.int(let number)) = accumulator else { return false }
        if step.flag == Filter.money.rawValue {
            guard currency.code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return false }
            out.append(minorUnits: number, decimals: currency.decimals)
            out.append(0x20)
            out.append(contentsOf: currency.code.utf8)
            return true
        }
        let operand = program.operands[Int(program.arguments[Int(step.a)])]
        guard case .string(let format) = program.constants[Int(operand.a)], let time = local(number) else {
            return false
        }
        out.append(time, format: format)
        return true
    }

    /// Appends an item, escaped for the part.
    mutating func emit(_ item: Item, _ program: Program) throws(Fault) {
        try requireValue(item, program)
        try emit(item)
    }

    mutating func emit(_ item: Item) throws(Fault) {
        switch item {
        case .value(let value): try append(escaped: value)
        case .safe(let text) where escaping == .header: append(header: Array(text.utf8)[...])
        case .safe(let text): out.append(contentsOf: text.utf8)
        case .range(let first, let last):
            out.append(whole: first)
            out.append(contentsOf: "..".utf8)
            out.append(whole: last)
        case .loop(let index):
            let isTable = index < loops.count && loops[index].columns >= 0
            out.append(contentsOf: (isTable ? "Liquid::TablerowloopDrop" : "Liquid::ForloopDrop").utf8)
        case .unset, .missing, .blank, .empty: break
        }
        try checkLength()
    }

    private mutating func append(escaped value: Value) throws(Fault) {
        switch value {
        case .null: break
        case .string(let text): out.append(text, escaping)
        case .int(let whole): out.append(whole: whole)
        case .array(let elements):
            for element in elements {
                try append(escaped: element)
                try checkLength()
            }
        default: out.append(value.plainText, escaping)
        }
    }

    private mutating func append(header bytes: ArraySlice<UInt8>) {
        out.append(String(decoding: bytes, as: UTF8.self), .header)
    }

    /// Counts work beyond an instruction's own, in steps, before it is done.
    mutating func work(_ amount: Int) throws(Fault) {
        steps += amount
        if steps > limits.steps { throw Fault(.limit(.steps)) }
    }

    /// Counts bytes that variables and filters hold.
    mutating func charge(_ bytes: Int) throws(Fault) {
        held += bytes
        if held > limits.heldBytes { throw Fault(.limit(.heldBytes)) }
    }

    mutating func begin(_ kind: Frame.Kind, _ subject: Int32) {
        frames.append(Frame(kind: kind, subject: subject))
        captures.append((out, outStart))
        (out, outStart) = ([], 0)
    }

    /// Ends the innermost capture and gives what was captured.
    mutating func endCaptured() -> [UInt8] {
        let captured = out
        (out, outStart) = captures.popLast() ?? ([], 0)
        frames.removeLast()
        return captured
    }

    mutating func endCapture(_ name: Int32) throws(Fault) {
        let text = String(decoding: endCaptured(), as: UTF8.self)
        try charge(text.utf8.count)
        environment.assigned[Int(name)] = isStrict || escaping != .text ? .safe(text) : .value(.string(text))
    }

    mutating func endIfChanged() {
        let text = endCaptured()
        guard text != environment.lastChanged else { return }
        environment.lastChanged = text
        out.append(contentsOf: text)
    }

    mutating func layout(_ step: Instruction, _ program: Program, _ next: inout Int) {
        switch step.op {
        case .beginContent: begin(.content, LoopWord.content.rawValue)
        case .endContent:
            blockTexts[LoopWord.content.rawValue] = endCaptured()
            next = Int(program.partials[Int(step.a)].entry)
        case .beginBlock:
            if blockTexts[step.a] != nil { next = Int(step.c) } else { begin(.block, step.a) }
        case .endBlock: blockTexts[step.a] = endCaptured()
        case .placeBlock:
            guard let text = blockTexts[step.a] else { break }
            out.append(contentsOf: text)
            next = Int(step.c)
        default: break
        }
    }
}
