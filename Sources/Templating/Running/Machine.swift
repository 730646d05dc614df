import Values

/// Runs a program. One machine may run many, one after the other, and keeps its memory between them.
struct Machine {
    var out = Output(capacity: 4_096)
    /// How long `out` may be, values in full: the limit, or as far as the innermost capture may go.
    var lengthLimit = 0
    var escaping = Escaping.text
    var isStrict = true
    var rendersErrors = false
    var limits = Limits()
    var settings = Settings(now: 0)
    var scope = Object()
    /// The entries of the scope where they stand: in memory that `scope` holds as long as the rendering lasts.
    var roots: UnsafePointer<Object.Entry>?
    var accumulator = Item.null
    var environment = Environment(names: 0)
    var outer: [Environment] = []
    var frames: [Frame] = []
    var loops: [Loop] = []
    /// Where what is being captured starts, and the limit that held before.
    var captures: [(start: Int, lengthLimit: Int)] = []
    /// Bindings to restore when a frame ends.
    var saved: [(name: Int32, item: Item)] = []
    /// Where each name stands among the roots of the scope, -1 where it is none of them, -2 where nobody asked yet.
    var rootPlaces: [Int32] = []
    /// Where each segment last found its name in an object.
    var hints: [Int32] = []
    /// For each `case`: values that matched and are not run yet, and whether any matched.
    var matches: [(count: Int, any: Bool)] = []
    /// What blocks of a child said, by name.
    var blockTexts: [Int32: [UInt8]] = [:]
    var steps = 0
    /// After how many steps the limits of steps and time are looked at again.
    var nextLook = Machine.stepsBetweenLooks
    var held = 0
    var partialDepth = 0
    /// Partials under way that are written in another form than what they stand in.
    var forms: [FormSwitch] = []
    var convert: Conversion = { text, values, _ in values.resolved(text) }
    /// The currency of the settings seen last, and how many decimals it has.
    var currency = Currency(code: "USD")
    /// The instruction being run.
    var current = 0

    /// Runs from an instruction to the end of the template.
    mutating func run(_ program: Tables, from start: Int) throws(Fault) {
        var next = start
        while true {
            current = next
            let step = program.code[next]
            next += 1
            steps += 1
            if steps > nextLook { try look() }
            switch step.op {
            case .nop: break
            case .text: try append(source: program, step)
            case .output: try output(step, program)
            case .load: try load(step, program)
            case .outputFilled: if printFilled(step.a, program) { next = Int(step.c) } else { try load(step, program) }
            case .filter: try filter(step, program)
            case .emit:
                if step.flag == 1 { try requireText(accumulator, program) }
                try emit(accumulator, program)
            case .printFiltered: try printFiltered(step, program)
            case .assign: assign(step.a)
            case .branch:
                if try isTrue(step.a, program) == (step.flag == 1) { next = Int(step.c) }
            case .compare:
                if try compare(step, program) == (step.flag & 0x80 != 0) { next = Int(step.c) }
            case .jump: next = Int(step.c)
            case .forLoop, .next: try loop(step, program, &next)
            case .done: if try !leave(program, &next) { return try checkLength() }
            default: try rare(step, program, &next)
            }
        }
    }

    private mutating func loop(_ step: Instruction, _ program: Tables, _ next: inout Int) throws(Fault) {
        if step.op == .next { return nextRound(step, program, &next) }
        if try !beginLoop(step, program) { next = Int(step.c) }
    }

    private mutating func rare(_ step: Instruction, _ program: Tables, _ next: inout Int) throws(Fault) {
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
        case .endIfChanged: try endIfChanged()
        case .call: try call(program.calls[Int(step.a)], step.a, program, &next)
        case .caseReset:
            matches[Int(step.a)].count = 0
            if step.flag == 1 { matches[Int(step.a)].any = false }
        case .caseMatch: try match(step, program)
        case .caseEnter:
            if matches[Int(step.a)].count == 0 { next = Int(step.c) } else { matches[Int(step.a)].count -= 1 }
        case .caseElse: if matches[Int(step.a)].any { next = Int(step.c) }
        case .beginContent, .endContent, .beginBlock, .endBlock, .placeBlock: try layout(step, program, &next)
        case .abort: throw Fault(.abort(accumulator.plain.plainText))
        default: break
        }
    }

    /// Whether an operand counts as true.
    private mutating func isTrue(_ index: Int32, _ program: Tables) throws(Fault) -> Bool {
        if let value = value(at: index, program) { return value.pointee.isTruthy }
        return try evaluate(index, program).isTruthy
    }

    private mutating func load(_ step: Instruction, _ program: Tables) throws(Fault) {
        accumulator = try evaluate(step.a, program)
        if step.flag == 0 { try requireValue(accumulator, program) }
    }

    /// Fails where a path without a value is used.
    func requireValue(_ item: Item, _ program: Tables) throws(Fault) {
        guard isStrict, case .missing(let path) = item else { return }
        throw missing(path, program)
    }

    func missing(_ index: Int32, _ program: Tables) -> Fault {
        let path = program.paths[Int(index)]
        return Fault(
            .missing(
                path: String(
                    decoding: program.bytes.elements(Int(path.start), Int(path.end - path.start)), as: UTF8.self)),
            at: Int(path.start),
            hint: nearest(to: path, program))
    }

    private mutating func match(_ step: Instruction, _ program: Tables) throws(Fault) {
        let (left, right) = (try evaluate(step.a, program), try evaluate(step.b, program))
        guard try compare(.equal, left, right) else { return }
        matches[Int(step.c)].count += 1
        matches[Int(step.c)].any = true
    }

    private mutating func compare(_ step: Instruction, _ program: Tables) throws(Fault) -> Bool {
        let comparison = Comparison(rawValue: step.flag & 0x7F) ?? .equal
        if let left = whole(at: step.a, program), let right = whole(at: step.b, program) {
            return comparison.holds(left, right)
        }
        return try compare(comparison, try evaluate(step.a, program), try evaluate(step.b, program))
    }

    private mutating func compare(_ comparison: Comparison, _ left: Item, _ right: Item) throws(Fault) -> Bool {
        let (left, right) = (try resolved(left), try resolved(right))
        try work(comparison == .contains ? 4 * (left.weight + right.weight) : left.weight)
        switch (left, right) {
        case (.blank, .blank), (.empty, .empty), (.blank, .empty), (.empty, .blank): return comparison == .notEqual
        case (.value(.string), .blank) where comparison == .contains: return true
        case (.value(.string), .empty) where comparison == .contains: return true
        case (.blank, _): return comparison.holds(right.plain, kind: .blank)
        case (.empty, _): return comparison.holds(right.plain, kind: .empty)
        case (_, .blank): return comparison.holds(left.plain, kind: .blank)
        case (_, .empty): return comparison.holds(left.plain, kind: .empty)
        case (.range(let low, let high), .range(let first, let last)):
            guard comparison == .equal || comparison == .notEqual else { return false }
            return (low == first && high == last) == (comparison == .equal)
        case (.range(let first, let last), _) where comparison == .contains:
            return right.plain.fraction.map { $0 >= Double(first) && $0 <= Double(last) } ?? false
        case (.range, _), (_, .range):
            guard comparison != .contains else { return try holds(comparison, left.plain, right.plain) }
            return comparison == .notEqual
        default: return try holds(comparison, left.plain, right.plain)
        }
    }

    private func holds(_ comparison: Comparison, _ left: Value, _ right: Value) throws(Fault) -> Bool {
        do {
            return try comparison.holds(left, right)
        } catch {
            throw Fault(.incomparable(error.left, error.right), hint: "compare a number with a number")
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

    private mutating func cycle(_ entry: CycleEntry, _ program: Tables) throws(Fault) {
        let key: Value
        if entry.group >= 0 {
            let group = try evaluate(entry.group, program)
            try work(group.weight)
            key = group.plain
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

/// The currency of amounts that name none.
struct Currency {
    let code: String
    let decimals: Int
    /// Whether the code needs no escaping in any part: capital letters only.
    let isPlain: Bool

    init(code: String) {
        self.code = code
        decimals = Money.decimals(of: code)
        isPlain = code.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
}
