import Values

/// Runs a program. One machine may run many, one after the other, and keeps its memory between them.
struct Machine {
    var out: [UInt8] = []
    /// Bytes that were in `out` before this rendering.
    var outStart = 0
    var escaping = Escaping.text
    var isStrict = true
    var limits = Limits()
    var settings = Settings(now: 0)
    var scope = Object()
    var accumulator = Item.null
    var environment = Environment(names: 0)
    var outer: [Environment] = []
    var frames: [Frame] = []
    var loops: [Loop] = []
    /// Outputs set aside while something is captured.
    var captures: [(bytes: [UInt8], start: Int)] = []
    /// Bindings to restore when a frame ends.
    var saved: [(name: Int32, item: Item)] = []
    /// Where each name stands among the roots of the scope, or -1.
    var rootPlaces: [Int32] = []
    /// Where each segment last found its name in an object.
    var hints: [Int32] = []
    /// For each `case`: values that matched and are not run yet, and whether any matched.
    var matches: [(count: Int, any: Bool)] = []
    /// What blocks of a child said, by name.
    var blockTexts: [Int32: [UInt8]] = [:]
    var steps = 0
    var held = 0
    var partialDepth = 0
    /// The currency of the settings seen last, and how many decimals it has.
    var currency = (code: "USD", decimals: 2)
    /// The instruction being run.
    var current = 0

    /// Runs from an instruction to the end of the template.
    mutating func run(_ program: Program, from start: Int) throws(Fault) {
        var next = start
        while true {
            current = next
            let step = program.code[next]
            next += 1
            steps += 1
            if steps > limits.steps { throw Fault(.limit(.steps)) }
            switch step.op {
            case .nop: break
            case .text: try append(source: program, step)
            case .output: try output(step.a, program)
            case .load: try load(step, program)
            case .filter: try filter(step, program)
            case .emit: try emit(accumulator, program)
            case .printFiltered: try printFiltered(step, program)
            case .assign: assign(step.a)
            case .branch:
                if try evaluate(step.a, program).isTruthy == (step.flag == 1) { next = Int(step.c) }
            case .compare:
                if try compare(step, program) == (step.flag & 0x80 != 0) { next = Int(step.c) }
            case .jump: next = Int(step.c)
            case .forLoop, .next: try loop(step, program, &next)
            case .done: if !leave(program, &next) { return }
            default: try rare(step, program, &next)
            }
        }
    }

    private mutating func loop(_ step: Instruction, _ program: Program, _ next: inout Int) throws(Fault) {
        if step.op == .next { return nextRound(step, program, &next) }
        if try !beginLoop(step, program) { next = Int(step.c) }
    }

    private mutating func rare(_ step: Instruction, _ program: Program, _ next: inout Int) throws(Fault) {
        switch step.op {
        case .fail: throw program.faults[Int(step.a)]
        case .tableRow: if try !beginTable(step, program) { next = Int(step.c) }
        case .tableNext: nextCell(step, program, &next)
        case .beginCapture: begin(.capture, step.a)
        case .endCapture: try endCapture(step.a)
        case .interrupt: try interrupt(step, program, &next)
        case .increment, .decrement: count(step)
        case .cycle: try cycle(program.cycles[Int(step.a)], program)
        case .beginIfChanged: begin(.ifchanged, 0)
        case .endIfChanged: endIfChanged()
        case .call: try call(program.calls[Int(step.a)], step.a, program, &next)
        case .caseReset:
            matches[Int(step.a)].count = 0
            if step.flag == 1 { matches[Int(step.a)].any = false }
        case .caseMatch: try match(step, program)
        case .caseEnter:
            if matches[Int(step.a)].count == 0 { next = Int(step.c) } else { matches[Int(step.a)].count -= 1 }
        case .caseElse: if matches[Int(step.a)].any { next = Int(step.c) }
        case .beginContent, .endContent, .beginBlock, .endBlock, .placeBlock: layout(step, program, &next)
        case .abort: throw Fault(.abort(accumulator.plain.plainText))
        default: break
        }
    }

    private mutating func load(_ step: Instruction, _ program: Program) throws(Fault) {
        accumulator = try evaluate(step.a, program)
        if step.flag == 0 { try requireValue(accumulator, program) }
    }

    /// Fails where a path without a value is used.
    func requireValue(_ item: Item, _ program: Program) throws(Fault) {
        guard isStrict, case .missing(let path) = item else { return }
        throw missing(path, program)
    }

    func missing(_ index: Int32, _ program: Program) -> Fault {
        let path = program.paths[Int(index)]
        return Fault(
            .missing(path: program.bytes.text(Int(path.start)..<Int(path.end))), at: Int(path.start),
            hint: nearest(to: path, program))
    }

    private mutating func match(_ step: Instruction, _ program: Program) throws(Fault) {
        let (left, right) = (try evaluate(step.a, program), try evaluate(step.b, program))
        guard try compare(.equal, left, right) else { return }
        matches[Int(step.c)].count += 1
        matches[Int(step.c)].any = true
    }

    private mutating func compare(_ step: Instruction, _ program: Program) throws(Fault) -> Bool {
        let comparison = Comparison(rawValue: step.flag & 0x7F) ?? .equal
        return try compare(comparison, try evaluate(step.a, program), try evaluate(step.b, program))
    }

    private mutating func compare(_ comparison: Comparison, _ left: Item, _ right: Item) throws(Fault) -> Bool {
        try work(left.weight)
        switch (left, right) {
        case (.blank, .blank), (.empty, .empty), (.blank, .empty), (.empty, .blank): return false
        case (.blank, _): return comparison.holds(right.plain, kind: .blank)
        case (.empty, _): return comparison.holds(right.plain, kind: .empty)
        case (_, .blank): return comparison.holds(left.plain, kind: .blank)
        case (_, .empty): return comparison.holds(left.plain, kind: .empty)
        case (.range(let low, let high), .range(let first, let last)):
            return (low == first && high == last) == (comparison == .equal)
        case (.range(let first, let last), _) where comparison == .contains:
            return right.plain.fraction.map { $0 >= Double(first) && $0 <= Double(last) } ?? false
        default:
            do {
                return try comparison.holds(left.plain, right.plain)
            } catch {
                throw Fault(.incomparable(error.left, error.right), hint: "compare a number with a number")
            }
        }
    }

    private mutating func assign(_ name: Int32) {
        if case .loop(let index) = accumulator { accumulator = snapshot(of: index) }
        environment.assigned[Int(name)] = accumulator
    }

    private mutating func count(_ step: Instruction) {
        let value = environment.counters[step.a] ?? 0
        let next = step.op == .increment ? value + 1 : value - 1
        environment.counters[step.a] = next
        out.append(whole: step.op == .increment ? value : next)
    }

    private mutating func cycle(_ entry: CycleEntry, _ program: Program) throws(Fault) {
        let key: Value
        if entry.group >= 0 {
            key = try evaluate(entry.group, program).plain
        } else {
            key = .array([.int(Int(entry.key))])
        }
        let place = environment.cycles[key] ?? 0
        if place < entry.count {
            try emit(try evaluate(program.arguments[Int(entry.first) + place], program), program)
        }
        environment.cycles[key] = place + 1 >= Int(entry.count) ? 0 : place + 1
    }
}
