/// A block tag that is open while its body is compiled.
struct Block {
    enum Kind: UInt8 {
        case `if`, unless, `case`, `for`, tablerow, capture, ifchanged, block

        var tag: String { "\(self)" }
        var endTag: String { "end\(self)" }
    }

    let kind: Kind
    /// Where its tag was written.
    let place: Int
    /// Where its white space starts in `blankTexts`.
    let blankStart: Int
    /// Its first instruction.
    let codeStart: Int32
    /// Whether nothing in it prints.
    var isBlank = true
    /// Jumps taken where a test failed, chained through their targets; -1 ends the chain.
    var falseJumps: Int32 = -1
    /// Jumps taken after a branch was done.
    var endJumps: Int32 = -1
    /// The loop's or capture's first instruction, the operand of a `case`, or the name of a block.
    var subject: Int32 = -1
    /// The counter of a `case`; a loop's descriptor.
    var register: Int32 = -1
    /// Whether `else` has been seen, after which further branches are compiled but never run.
    var hasElse = false
    /// A jump over a branch that is never run.
    var deadJump: Int32 = -1
}

extension Compiler {
    mutating func open(_ kind: Block.Kind, at place: Int) throws(Fault) {
        guard blocks.count < options.limits.nesting else { throw Fault(.limit(.nesting), at: place) }
        blocks.append(Block(kind: kind, place: place, blankStart: blankTexts.count, codeStart: here))
    }

    /// Closes the innermost block; a blank one loses the white space directly in it.
    mutating func close(dropsBlanks: Bool, countsAsText: Bool = true) -> Block? {
        guard let block = blocks.popLast() else { return nil }
        (closedStart, closedIsSilent) = (block.codeStart, block.isBlank || block.kind == .capture)
        closedPlace = Int32(block.place)
        if block.isBlank, dropsBlanks {
            for index in blankTexts[block.blankStart...] { program.code[Int(index)].op = .nop }
        }
        blankTexts.removeSubrange(block.blankStart...)
        if countsAsText, !block.isBlank { markNotBlank() }
        return block
    }

    /// Notes where rendering goes on when one of a node's instructions fails: after the node, or after its block; below
    /// 0 where the error is not printed, because the node prints nothing either. What fails in a block's own tags is said
    /// to fail in its first one.
    mutating func noteRecovery(from first: Int32, blocksBefore: Int) {
        guard options.rendersErrors else { return }
        while program.recovery.count < program.code.count { program.recovery.append(0) }
        if blocks.count < blocksBefore {
            for place in Int(closedStart)..<program.code.count where program.recovery[place] == 0 {
                program.recovery[place] = closedIsSilent ? -here : here
                program.places[place] = closedPlace
            }
        } else if blocks.count == blocksBefore, !isBranch {
            let isSilent = program.code.last?.op == .assign
            for place in Int(first)..<program.code.count { program.recovery[place] = isSilent ? -here : here }
        }
        isBranch = false
    }

    /// Points every jump of a chain here.
    mutating func land(_ chain: Int32) {
        var jump = chain
        while jump >= 0 {
            let next = program.code[Int(jump)].c
            program.code[Int(jump)].c = here
            jump = next
        }
    }
}
