import Values

/// Turns sources into one program: the template first, then each partial it names, without recursion over blocks.
struct Compiler {
    let options: Options
    let loader: (String) -> PartialSource?
    var program: Program
    var blocks: [Block] = []
    /// Instructions of white space that belongs directly to an open block, to be dropped where the block is blank.
    var blankTexts: [Int32] = []
    /// The words of the markup being read.
    var words: Scanner
    var word: Token
    /// Whether the next text loses its leading white space.
    var trimsNext = false
    /// The file being compiled: its layout, or -1, and whether blocks were seen.
    var layout: Int32 = -1
    var hasBlocks = false
    var fileStart: Int32 = 0
    var variables = VariableTracker()
    var bracketDepth = 0
    /// How many blocks were open when the `liquid` tag being read began.
    var liquidBase = 0
    /// Above 0 while expressions are read that may go without a value.
    var optionalDepth = 0
    /// The first instruction of the block closed last, whether it prints nothing, and whether the tag just read began another branch of a block.
    var closedStart: Int32 = 0
    var closedIsSilent = false
    var closedPlace: Int32 = 0
    var isBranch = false

    init(options: Options, program: Program = Program(), loader: @escaping (String) -> PartialSource?) {
        self.options = options
        self.loader = loader
        self.program = program
        words = Scanner([], from: 0, to: 0)
        word = Token(kind: .end, start: 0, end: 0)
        setLocal(Names.forloop)
        setLocal(Names.tablerowloop)
    }

    /// Compiles a template and everything it reaches.
    mutating func compile(_ source: [UInt8], name: String, line: Int = 1) throws(Fault) {
        try file(source, name: name, line: line)
        try pendingPartials()
    }

    /// Compiles the partials named so far and not compiled yet.
    mutating func pendingPartials() throws(Fault) {
        var index = 0
        while index < program.partials.count {
            if program.partials[index].entry == -1 { try partial(index) }
            index += 1
        }
        while program.isLocal.count < program.variables.count { program.isLocal.append(false) }
        program.mark = PrintedValues.mark(for: program.bytes)
    }

    private mutating func partial(_ index: Int) throws(Fault) {
        let name = program.partials[index].name
        guard let source = loader(name) else {
            program.partials[index].entry = -2
            return
        }
        program.partials[index].entry = Int32(program.code.count)
        program.partials[index].form = source.form
        try file(source.bytes, name: source.file, line: source.line)
    }

    private mutating func file(_ source: [UInt8], name: String, line: Int) throws(Fault) {
        let start = program.bytes.count
        program.bytes.append(contentsOf: source)
        program.files.append(SourceFile(name: name, start: start, end: program.bytes.count, line: line))
        guard program.bytes.count <= options.limits.sourceBytes else { throw Fault(.limit(.sourceBytes), at: start) }
        try checkUTF8(from: start)
        (layout, hasBlocks, trimsNext) = (-1, false, false)
        fileStart = Int32(program.code.count)
        reserve(source.count)
        emit(.nop, at: start)
        try body(from: start, to: program.bytes.count)
        if let open = blocks.last { throw Fault(.unclosedBlock(open.kind.tag), at: open.place) }
        if layout >= 0 { emit(.endContent, a: layout, at: program.bytes.count) }
        emit(.done, at: program.bytes.count)
    }

    private mutating func reserve(_ bytes: Int) {
        let count = program.code.count + min(bytes / 16, 1_000)
        program.code.reserveCapacity(count)
        program.places.reserveCapacity(count)
    }

    private func checkUTF8(from start: Int) throws(Fault) {
        let source = program.bytes[start...]
        guard source.contains(where: { $0 >= 0x80 }) else { return }
        if String(validating: source, as: UTF8.self) == nil {
            throw Fault(.invalidUTF8, at: start + source.validUTF8Prefix, hint: "save the file as UTF-8")
        }
    }

    /// Compiles the pieces of a range of the sources.
    private mutating func body(from start: Int, to end: Int) throws(Fault) {
        var pieces = Tokenizer(program.bytes, from: start, to: end)
        while let piece = try pieces.next() {
            if piece.trimsBefore { trimLastText(before: piece.start) }
            let (first, open) = (here, blocks.count)
            defer { noteRecovery(from: first, blocksBefore: open) }
            switch piece.kind {
            case .text: text(piece)
            case .output: try output(piece.inner, at: piece.start)
            case .tag: try tag(piece, &pieces)
            }
            if piece.kind != .text, !pieces.trimWasSet { trimsNext = piece.trimsAfter }
            pieces.trimWasSet = false
        }
    }

    private mutating func text(_ piece: Piece) {
        var start = piece.start
        if trimsNext { while start < piece.end, program.bytes[start].isTrimmed { start += 1 } }
        trimsNext = false
        append(text: start..<piece.end)
    }

    /// Appends literal text, noting whether it is white space that a blank block drops.
    mutating func append(text range: Range<Int>) {
        let isBlank = program.bytes[range].allSatisfy(\.isSpace)
        if isBlank { blankTexts.append(Int32(program.code.count)) } else { markNotBlank() }
        emit(.text, a: Int32(range.lowerBound), b: Int32(range.count), at: range.lowerBound)
    }

    /// Takes the trailing white space off the text just before `{{-` or `{%-`.
    private mutating func trimLastText(before place: Int) {
        guard let last = program.code.last, last.op == .text, Int(last.a + last.b) == place else { return }
        var end = place
        while end > Int(last.a), program.bytes[end - 1].isTrimmed { end -= 1 }
        program.code[program.code.count - 1].b = Int32(end) - last.a
    }

    /// Something that prints: the open block and those around it are not blank.
    mutating func markNotBlank() {
        if !blocks.isEmpty { blocks[blocks.count - 1].isBlank = false }
    }

    @discardableResult
    mutating func emit(_ op: Op, flag: UInt8 = 0, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0, at place: Int) -> Int32 {
        program.code.append(Instruction(op: op, flag: flag, a: a, b: b, c: c))
        program.places.append(Int32(place))
        return Int32(program.code.count - 1)
    }

    /// The index the next instruction will have.
    var here: Int32 { Int32(program.code.count) }
}

extension UInt8 {
    /// What Ruby's `strip` takes off: white space and NUL.
    var isTrimmed: Bool { isSpace || self == 0 }
}

extension ArraySlice<UInt8> {
    /// How many bytes from the start are whole UTF-8 characters.
    fileprivate var validUTF8Prefix: Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high + 1) / 2
            let fits = (0..<4).contains { spare in
                middle >= spare && String(validating: prefix(middle - spare), as: UTF8.self) != nil
            }
            if fits { low = middle } else { high = middle - 1 }
        }
        while low > 0, String(validating: prefix(low), as: UTF8.self) == nil { low -= 1 }
        return low
    }
}
