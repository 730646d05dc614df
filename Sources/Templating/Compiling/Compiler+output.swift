import Values

/// Output and its filters, `assign`, `echo`, `capture`, counters.
extension Compiler {
    /// Compiles `{{ expression | filters }}`.
    mutating func output(_ markup: Range<Int>, at place: Int) throws(Fault) {
        markNotBlank()
        if options.placesContent, program.bytes[markup].filter({ !$0.isSpace }).elementsEqual("content".utf8) {
            program.contents.append(Int32(place))
            emit(.placeBlock, a: LoopWord.content.rawValue, c: here + 1, at: place)
            return
        }
        let start = here
        try filtered(markup, at: place) { (compiler, value) in
            if let value {
                compiler.emit(.output, flag: compiler.mustPrint(value) ? 1 : 0, a: value, at: place)
            } else {
                compiler.emitResult(from: start, at: place)
            }
        }
    }

    /// Whether a value that is printed must not be blank: what leads bring, and the template's own variables. What is
    /// always there, such as a preheader, may be empty by intent.
    private func mustPrint(_ value: Int32) -> Bool {
        let operand = program.operands[Int(value)]
        guard options.holdsBlanks, operand.kind == .path else { return false }
        let head = program.paths[Int(operand.a)].head
        guard head >= 0 else { return true }
        return program.variables.texts[Int(head)] == "lead"
            || Int(head) < program.isLocal.count && program.isLocal[Int(head)]
    }

    /// Appends the accumulator; a last filter that can print by itself is told to.
    private mutating func emitResult(from start: Int32, at place: Int) {
        let last = program.code.count - 1
        let call = program.code[last]
        if call.op == .filter, call.flag == Filter.default.rawValue, program.code[last - 1].op == .load {
            program.code[last - 1].op = .outputFilled
            program.code[last - 1].c = Int32(last + 2)
        }
        guard options.dialect == .baton, call.op == .filter, printsPlainly(call) else {
            let isFilled = call.op == .filter && call.flag == Filter.default.rawValue
            emit(.emit, flag: !isFilled && mustPrint(program.code[Int(start)].a) ? 1 : 0, at: place)
            return
        }
        program.code[last].op = .printFiltered
    }

    /// Whether a filter's result needs no escaping: an amount in the default currency, a date in a harmless format.
    private func printsPlainly(_ call: Instruction) -> Bool {
        if call.flag == Filter.money.rawValue { return call.b == 0 }
        guard call.flag == Filter.date.rawValue, call.b == 1,
            case .string(let format)? = literal(program.arguments[Int(call.a)])
        else {
            return false
        }
        return !format.isEmpty && format != "long" && format != "short"
            && format.utf8.allSatisfy { !$0.isMarkup && $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }
    }

    /// Compiles an expression with filters; `finish` gets the operand where there are no filters, else nil.
    mutating func filtered(
        _ markup: Range<Int>, at place: Int, finish: (inout Compiler, Int32?) throws(Fault) -> Void
    ) throws(Fault) {
        let mark = Mark(self)
        do {
            read(markup)
            guard word.kind != .end else { return try nothing(at: place, finish) }
            let first = wordText
            let value = try operand()
            if word.kind == .end { return try finish(&self, value) }
            try filters(on: value, behind: first, at: place)
            try finish(&self, nil)
        } catch {
            guard options.parsing == .lax, error.isSyntax else { throw error }
            mark.restore(&self)
            try laxFiltered(markup, at: place, finish: finish)
        }
    }

    private mutating func nothing(
        at place: Int, _ finish: (inout Compiler, Int32?) throws(Fault) -> Void
    ) throws(Fault) {
        guard options.dialect == .shopify else {
            throw unexpected("write what to print, such as `{{ lead.first_name }}`")
        }
        try finish(&self, constant(.null))
    }

    /// - Parameter first: the word that the expression begins with.
    private mutating func filters(on value: Int32, behind first: String, at place: Int) throws(Fault) {
        let load = emit(.load, a: value, at: place)
        while takes(.pipe) {
            guard word.kind == .identifier else { throw unexpected("a filter's name follows `|`") }
            var call = FilterCall(name: word.start..<word.end)
            advance()
            if takes(.colon) { try arguments(&call) }
            try add(call, load: load)
        }
        try expectEnd(outputHint(behind: first))
    }

    private func outputHint(behind first: String) -> String {
        if ["if", "unless", "elsif", "for", "case", "when", "assign", "render", "include"].contains(first) {
            return "a tag stands in `{% … %}`"
        }
        let text = wordText
        if text == "or" { return "what is printed otherwise stands behind a filter: | default: \"…\"" }
        if word.kind == .identifier, Filter(name: text, in: options.dialect) != nil {
            return "a filter stands behind `|`: | \(text)"
        }
        if text == "," { return "a filter's arguments stand behind a colon: | default: \"…\"" }
        if word.kind == .identifier, first.contains(where: \.isLetter), !"\"'".contains(first.prefix(1)) {
            return "a name has no spaces, such as lead.first_name; filters are joined with `|`"
        }
        return "filters are joined with `|`, their arguments with `,`"
    }

    private mutating func arguments(_ call: inout FilterCall) throws(Fault) {
        repeat {
            if word.kind == .identifier, let name = keyword() {
                let value = try operand()
                call.keywords.append((name, value))
            } else {
                call.operands.append(try operand())
            }
        } while takes(.comma)
    }

    /// The name of `name: value`, where one starts here.
    mutating func keyword() -> Range<Int>? {
        let name = word.start..<word.end
        let (before, current) = (words, word)
        advance()
        if takes(.colon) { return name }
        (words, word) = (before, current)
        return nil
    }

    /// Emits one filter call, checked against the filter's arguments.
    mutating func add(_ call: FilterCall, load: Int32) throws(Fault) {
        let text = program.bytes.text(call.name)
        guard let filter = Filter(name: text, in: options.dialect) else {
            return try unknownFilter(text, at: call.name)
        }
        program.notes.filters.insert(text)
        let extra = call.keywords.isEmpty ? 0 : 1
        let takesAnother = filter == .default && options.dialect == .shopify && call.operands.count == 2
        guard takesAnother || filter.arity.contains(call.operands.count + (filter == .default ? 0 : extra)) else {
            let fault = Fault(
                .argumentCount(filter: text, given: call.operands.count + extra), at: call.name.lowerBound,
                hint: "write \(filter.usage)")
            guard options.dialect == .shopify else { throw fault }
            return emit(fault: fault)
        }
        if filter == .default { program.code[Int(load)].flag = 1 }
        let first = Int32(program.arguments.count)
        program.arguments.append(contentsOf: call.operands)
        emit(
            .filter, flag: filter.rawValue, a: first, b: Int32(call.operands.count), c: call.allowFalse(in: program),
            at: call.name.lowerBound)
        if filter == .default { noteOptional(load: load) }
    }

    private mutating func unknownFilter(_ name: String, at place: Range<Int>) throws(Fault) {
        guard options.dialect == .baton else { return }
        let nearest = Nearest.name(to: name, in: Filter.names(in: .baton)).map { "did you mean `\($0)`?" }
        throw Fault(.unknownFilter(name), at: place.lowerBound, hint: Self.foreignFilters[name] ?? nearest)
    }

    /// Filters of other tools, and what is written here.
    private static let foreignFilters = [
        "fallback": "write `default: \"…\"`", "or": "write `default: \"…\"`", "if_empty": "write `default: \"…\"`",
        "title": "write `capitalize`", "titleize": "write `capitalize`", "titlecase": "write `capitalize`",
        "upper": "write `upcase`", "uppercase": "write `upcase`", "lower": "write `downcase`",
        "lowercase": "write `downcase`", "trim": "write `strip`", "length": "write `size`", "count": "write `size`",
        "currency": "write `money`", "format_date": "write `date: \"long\"`", "date_format": "write `date: \"long\"`",
        "money_with_currency": "write `money`", "html": "write `escape`, or `raw` for what is yours",
        "safe": "write `raw`, and only for what you wrote yourself", "unescape": "write `raw`",
    ]

    /// Emits an instruction that fails when it is reached.
    mutating func emit(fault: Fault) {
        program.faults.append(fault)
        emit(.fail, a: Int32(program.faults.count - 1), at: fault.place ?? 0)
    }

    mutating func echo(_ markup: Range<Int>, at place: Int) throws(Fault) { try output(markup, at: place) }

    mutating func assign(_ markup: Range<Int>, at place: Int) throws(Fault) {
        let (name, rest) = try target(markup, tag: "assign", at: place)
        guard let value = rest else {
            throw Fault(.malformedTag("assign"), at: place, hint: "write assign name = value")
        }
        if options.dialect == .baton, program.bytes[value].first == UInt8(ascii: "=") {
            throw Fault(
                .malformedTag("assign"), at: value.lowerBound, hint: "one `=` gives a value: assign name = value")
        }
        try filtered(value, at: place) { (compiler, value) throws(Fault) in
            if let value { compiler.emit(.load, flag: 1, a: value, at: place) }
            compiler.emit(.assign, a: name, at: place)
        }
        variables.assign(name)
        setLocal(name)
    }

    /// The name an `assign` gives a value to, and the markup of the value.
    private mutating func target(
        _ markup: Range<Int>, tag: String, at place: Int
    ) throws(Fault) -> (name: Int32, value: Range<Int>?) {
        guard let equals = markup.first(where: { program.bytes[$0] == UInt8(ascii: "=") }) else {
            throw Fault(.malformedTag(tag), at: place, hint: "write assign name = value")
        }
        var name = markup.lowerBound..<equals
        while let last = name.last, program.bytes[last].isSpace { name = name.lowerBound..<last }
        if options.parsing == .lax, let space = name.lastIndex(where: { !program.bytes[$0].isTargetName }) {
            name = (space + 1)..<name.upperBound
        }
        guard !name.isEmpty, name.allSatisfy({ program.bytes[$0].isTargetName }) else {
            throw Fault(
                .malformedTag(tag), at: markup.lowerBound, hint: "a variable's name is letters, digits, _ and -")
        }
        return (program.variables.index(of: program.bytes[name]), (equals + 1)..<markup.upperBound)
    }

    mutating func capture(_ markup: Range<Int>, at place: Int) throws(Fault) {
        let name = try singleName(markup, tag: "capture", at: place)
        try open(.capture, at: place)
        blocks[blocks.count - 1].subject = name
        emit(.beginCapture, a: name, at: place)
    }

    mutating func endCapture() {
        guard let block = close(dropsBlanks: false, countsAsText: false) else { return }
        emit(.endCapture, a: block.subject, at: block.place)
        variables.assign(block.subject)
        setLocal(block.subject)
    }

    mutating func count(_ op: Op, _ markup: Range<Int>, at place: Int) throws(Fault) {
        markNotBlank()
        let name = try singleName(markup, tag: op == .increment ? "increment" : "decrement", at: place)
        emit(op, a: name, at: place)
        variables.assign(name)
        setLocal(name)
    }

    /// The one name a tag gives, quoted or not.
    private mutating func singleName(_ markup: Range<Int>, tag: String, at place: Int) throws(Fault) -> Int32 {
        var range = markup
        while let last = range.last, program.bytes[last].isSpace { range = range.lowerBound..<last }
        if range.count >= 2, let first = range.first, program.bytes[first] == 0x22 || program.bytes[first] == 0x27,
            program.bytes[range.upperBound - 1] == program.bytes[first]
        {
            range = (first + 1)..<(range.upperBound - 1)
        }
        if options.dialect == .shopify {
            let start = range.first { program.bytes[$0].isTargetName } ?? range.lowerBound
            range = start..<((start..<range.upperBound).first { !program.bytes[$0].isTargetName } ?? range.upperBound)
        }
        guard !range.isEmpty, range.allSatisfy({ program.bytes[$0].isTargetName }) else {
            throw Fault(.malformedTag(tag), at: place, hint: "write \(tag) name")
        }
        return program.variables.index(of: program.bytes[range])
    }

    mutating func setLocal(_ name: Int32) {
        while program.isLocal.count <= Int(name) { program.isLocal.append(false) }
        program.isLocal[Int(name)] = true
    }
}

/// A filter as written: its name, its arguments and its named arguments.
struct FilterCall {
    let name: Range<Int>
    var operands: [Int32] = []
    var keywords: [(name: Range<Int>, value: Int32)] = []

    init(name: Range<Int>) { self.name = name }

    /// The operand of `allow_false:`, or -1.
    func allowFalse(in program: Program) -> Int32 {
        keywords.last { program.bytes[$0.name].elementsEqual("allow_false".utf8) }?.value ?? -1
    }
}

/// Where a compiler stood, to take back what a failed reading added.
struct Mark {
    private let code: Int
    private let uses: Int
    private let aborts: Int
    private let filters: Set<String>

    init(_ compiler: Compiler) {
        code = compiler.program.code.count
        uses = compiler.program.notes.uses.count
        aborts = compiler.program.notes.aborts.count
        filters = compiler.program.notes.filters
    }

    func restore(_ compiler: inout Compiler) {
        compiler.program.code.removeSubrange(code...)
        compiler.program.places.removeSubrange(code...)
        compiler.program.notes.uses.removeSubrange(uses...)
        compiler.program.notes.aborts.removeSubrange(aborts...)
        compiler.program.notes.filters = filters
        compiler.bracketDepth = 0
    }
}

extension Fault {
    /// Whether markup could not be read, which lax parsing forgives.
    var isSyntax: Bool {
        switch reason {
        case .expression, .malformedTag, .unknownOperator: true
        default: false
        }
    }
}

extension UInt8 {
    /// What the name of a variable is made of.
    var isTargetName: Bool { continuesIdentifier }
}
