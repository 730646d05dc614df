import Values

/// `if`, `unless`, `case` and their branches.
extension Compiler {
    /// One comparison of a condition.
    struct Term {
        var left: Int32
        var comparison: Comparison?
        var right: Int32 = -1
        /// An operator nobody knows, which fails when it is reached.
        var unknown: Fault?
        /// Whether `and` (true) or `or` (false) leads on; nil at the last.
        var isJoinedByAnd: Bool?
    }

    mutating func ifTag(_ kind: Block.Kind, _ markup: Range<Int>, at place: Int) throws(Fault) {
        try open(kind, at: place)
        try test(markup, negated: kind == .unless, at: place)
    }

    mutating func elsif(_ markup: Range<Int>, at place: Int) throws(Fault) {
        guard blocks.count > liquidBase, let block = blocks.last, block.kind == .if || block.kind == .unless else {
            throw unknown("elsif", at: place)
        }
        try nextBranch(at: place)
        try test(markup, negated: false, at: place)
        isBranch = true
    }

    mutating func elseTag(_ markup: Range<Int>, at place: Int) throws(Fault) {
        guard blocks.count > liquidBase, let block = blocks.last else { throw unknown("else", at: place) }
        if options.dialect == .baton, !markup.isEmpty {
            throw Fault(.malformedTag("else"), at: markup.lowerBound, hint: "write `elsif` to test again")
        }
        switch block.kind {
        case .if, .unless: try nextBranch(at: place)
        case .case: caseElse(at: place)
        case .for: try forElse(at: place)
        default: throw unknown("else", at: place)
        }
        blocks[blocks.count - 1].hasElse = true
        isBranch = true
    }

    /// Ends the branch before, and lets a failed test go on here.
    private mutating func nextBranch(at place: Int) throws(Fault) {
        let last = blocks.count - 1
        if options.dialect == .baton, blocks[last].hasElse {
            throw Fault(.misplacedTag("else", block: blocks[last].kind.tag), at: place, hint: "`else` comes last, once")
        }
        blocks[last].endJumps = emit(.jump, c: blocks[last].endJumps, at: place)
        land(blocks[last].falseJumps)
        blocks[last].falseJumps = -1
    }

    mutating func endIf() {
        guard let block = close(dropsBlanks: true) else { return }
        land(block.falseJumps)
        land(block.endJumps)
    }

    /// Compiles a condition: what follows runs where it holds, `falseJumps` leads on where it does not.
    private mutating func test(_ markup: Range<Int>, negated: Bool, at place: Int) throws(Fault) {
        let terms = try readTerms(markup)
        var exits: (whenTrue: Int32, whenFalse: Int32) = (-1, -1)
        for term in terms {
            let jumpsOnTrue = term.isJoinedByAnd.map { !$0 } ?? negated
            let chain = jumpsOnTrue ? exits.whenTrue : exits.whenFalse
            let jump = emit(term, jumpsOn: jumpsOnTrue, chain: chain, at: place)
            if jumpsOnTrue { exits.whenTrue = jump } else { exits.whenFalse = jump }
        }
        land(negated ? exits.whenFalse : exits.whenTrue)
        blocks[blocks.count - 1].falseJumps = negated ? exits.whenTrue : exits.whenFalse
    }

    private mutating func emit(_ term: Term, jumpsOn outcome: Bool, chain: Int32, at place: Int) -> Int32 {
        if let fault = term.unknown {
            emit(fault: fault)
            return chain
        }
        guard let comparison = term.comparison else {
            return emit(.branch, flag: outcome ? 1 : 0, a: term.left, c: chain, at: place)
        }
        let flag = comparison.rawValue | (outcome ? 0x80 : 0)
        return emit(.compare, flag: flag, a: term.left, b: term.right, c: chain, at: place)
    }

    private mutating func readTerms(_ markup: Range<Int>) throws(Fault) -> [Term] {
        optionalDepth += 1
        defer { optionalDepth -= 1 }
        do {
            read(markup)
            var terms: [Term] = []
            repeat {
                if !terms.isEmpty { advance() }
                terms.append(try term())
                terms[terms.count - 1].isJoinedByAnd = isWord("and") ? true : isWord("or") ? false : nil
            } while terms.last?.isJoinedByAnd != nil
            try expectEnd(operatorHint)
            return terms
        } catch {
            guard options.parsing == .lax, error.isSyntax else { throw error }
            return try laxTerms(markup)
        }
    }

    private var operatorHint: String {
        word.kind == .unknown && wordText == "=" ? "compare with `==`" : "join comparisons with `and` or `or`"
    }

    private mutating func term() throws(Fault) -> Term {
        let left = try operand()
        guard word.kind == .comparison, let comparison = Comparison(wordBytes) else {
            return Term(left: left, comparison: nil)
        }
        advance()
        return Term(left: left, comparison: comparison, right: try operand())
    }

    mutating func caseTag(_ markup: Range<Int>, at place: Int) throws(Fault) {
        try open(.case, at: place)
        optionalDepth += 1
        let subject = try lenient(markup) { (compiler) throws(Fault) in
            let subject = try compiler.operand()
            try compiler.expectEnd()
            return subject
        } lax: { (compiler, markup) throws(Fault) in
            try compiler.firstFragment(markup, tag: "case", at: place)
        }
        optionalDepth -= 1
        let last = blocks.count - 1
        blocks[last].subject = subject
        blocks[last].register = program.counters
        program.counters += 1
        emit(.caseReset, flag: 1, a: blocks[last].register, at: place)
        blocks[last].falseJumps = emit(.jump, c: -1, at: place)
    }

    mutating func when(_ markup: Range<Int>, at place: Int) throws(Fault) {
        guard blocks.count > liquidBase, let block = blocks.last, block.kind == .case else {
            throw unknown("when", at: place)
        }
        optionalDepth += 1
        let values = try lenient(markup) { (compiler) throws(Fault) in
            try compiler.whenValues()
        } lax: { (compiler, markup) throws(Fault) in
            try compiler.laxWhenValues(markup, at: place)
        }
        optionalDepth -= 1
        endWhen(at: place)
        emit(.caseReset, a: block.register, at: place)
        for value in values { emit(.caseMatch, a: block.subject, b: value, c: block.register, at: place) }
        let enter = emit(.caseEnter, a: block.register, c: -1, at: place)
        blocks[blocks.count - 1].falseJumps = enter
        blocks[blocks.count - 1].deadJump = enter
        isBranch = true
    }

    private mutating func whenValues() throws(Fault) -> [Int32] {
        var values = [try operand()]
        while word.kind == .comma || isWord("or") {
            advance()
            values.append(try operand())
        }
        try expectEnd("separate values with `,` or `or`")
        return values
    }

    /// Ends the branch of a `case` before this one: a `when` is entered once for each value that matched.
    private mutating func endWhen(at place: Int) {
        let last = blocks.count - 1
        if blocks[last].deadJump >= 0 { emit(.jump, c: blocks[last].deadJump, at: place) }
        land(blocks[last].falseJumps)
        blocks[last].falseJumps = -1
        blocks[last].deadJump = -1
    }

    private mutating func caseElse(at place: Int) {
        endWhen(at: place)
        let last = blocks.count - 1
        blocks[last].falseJumps = emit(.caseElse, a: blocks[last].register, c: -1, at: place)
    }

    mutating func endCase() {
        guard let open = blocks.last else { return }
        endWhen(at: open.place)
        _ = close(dropsBlanks: true)
    }
}
