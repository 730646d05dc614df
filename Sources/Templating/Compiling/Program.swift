import Values

/// What one instruction does. Operands and jump targets are indices into the program's tables.
enum Op: UInt8 {
    case nop
    /// Appends source bytes `a..<a+b`.
    case text
    /// Appends operand `a`, escaped.
    case output
    /// Operand `a` becomes the accumulator; flag 1 allows it to be missing.
    case load
    /// Appends operand `a`, escaped, and jumps to `c`; where it is missing or blank does as `load`, for `default` follows.
    case outputFilled
    /// Runs filter `flag` as `filter` does and appends the result.
    case printFiltered
    /// Runs filter `flag` on the accumulator with `b` arguments from `a`; `c` is the operand of `allow_false`, or -1.
    case filter
    /// Appends the accumulator, escaped.
    case emit
    /// The accumulator becomes variable `a`.
    case assign
    /// Jumps to `c` where operand `a` is true (flag 1) or false (flag 0).
    case branch
    /// Jumps to `c` where `a` compares with `b` as flag says; bit 7 is the outcome that jumps.
    case compare
    case jump
    /// Fails with `faults[a]`.
    case fail
    /// Starts loop `a`; with nothing to loop over jumps to `c`.
    case forLoop
    /// Ends a round of a loop and starts the next one at `c`, or leaves.
    case next
    case tableRow
    case tableNext
    case beginCapture
    /// Variable `a` becomes what was captured.
    case endCapture
    /// Leaves (flag 0) or continues (flag 1) the innermost loop.
    case interrupt
    case increment
    case decrement
    case cycle
    case beginIfChanged
    case endIfChanged
    /// Runs partial call `a`.
    case call
    /// Ends a partial or the template.
    case done
    /// Counter `a` of a `case` becomes 0; flag 1 also notes that nothing matched yet.
    case caseReset
    /// Counter `c` goes up where `a` equals `b`.
    case caseMatch
    /// Takes one match from counter `a`, or jumps to `c` where none is left.
    case caseEnter
    /// Jumps to `c` where counter `a` has had a match.
    case caseElse
    /// Captures what a file with a layout says outside its blocks.
    case beginContent
    /// Ends that capture and goes to layout `a`.
    case endContent
    /// Captures block `a` of a file with a layout, or skips to `c` where it is filled already.
    case beginBlock
    case endBlock
    /// Appends block `a` and jumps to `c`, where it is filled.
    case placeBlock
    case abort
}

/// One step of a program: 16 trivial bytes.
struct Instruction {
    var op: Op
    var flag: UInt8 = 0
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
}

/// A value an instruction reads.
struct Operand {
    enum Kind: UInt8 {
        case constant, blank, empty, path
        /// From operand `a` to operand `b`.
        case range
    }

    var kind: Kind
    var a: Int32 = 0
    var b: Int32 = 0
}

/// A path: a head and `count` segments from `first`, written at `start..<end` of the sources.
struct PathEntry {
    /// The name of its root, or -1 where operand `dynamicHead` gives it.
    var head: Int32
    var dynamicHead: Int32 = -1
    var first: Int32 = 0
    var count: Int32 = 0
    var start: Int32
    var end: Int32
    /// Whether it is a name and keys only, as most are: `lead.first_name`.
    var isPlain = false
}

/// One segment of a path.
struct PathSegment {
    enum Kind: UInt8 {
        /// Key `a`, found by name.
        case key
        /// Key `a`, which is `size`, `first` or `last` and may be a command.
        case command
        /// Place `a` in a list.
        case index
        /// The value of operand `a`.
        case dynamic
    }

    var kind: Kind
    var a: Int32
}

/// A `for` or `tablerow`.
struct LoopEntry {
    var variable: Int32
    var collection: Int32
    /// Operands, or -1.
    var limit: Int32 = -1
    var offset: Int32 = -1
    var columns: Int32 = -1
    var isReversed = false
    var continues = false
    /// Whether `else` answers an empty collection, so that a missing one is no error.
    var hasElse = false
    /// The instruction that ends a round.
    var next: Int32 = 0
    /// Key of `variable-collection`, which `offset: continue` remembers.
    var name: Int32
}

/// A `cycle`: its group and values.
struct CycleEntry {
    /// Operand of the group's name, or -1 where constant `key` is the group.
    var group: Int32
    var key: Int32
    var first: Int32
    var count: Int32
}

/// An `include` or a `render`.
struct CallEntry {
    enum Kind: UInt8 { case include, render, renderFor }

    var kind: Kind
    /// Index of the partial, or -1 where operand `nameOperand` names it.
    var partial: Int32
    var nameOperand: Int32 = -1
    /// Operand of `with`/`for`, or -1.
    var value: Int32 = -1
    /// Name the value goes under, or -1 where the partial's name decides.
    var alias: Int32 = -1
    /// Pairs of name and operand in `arguments`.
    var first: Int32 = 0
    var count: Int32 = 0
}

/// A partial or layout of a program.
struct Partial {
    var name: String
    /// Name its own value goes under: the last part of its path.
    var variable: Int32
    /// Path head of the name itself, for `include` without `with`.
    var ownName: Int32
    /// Its first instruction, or -1 while it is not compiled, -2 where it does not exist.
    var entry: Int32
    var form = PartialSource.Form.same
}

/// A source in the program's bytes.
struct SourceFile {
    var name: String
    var start: Int
    var end: Int
    /// The line of the file it starts on, from 1.
    var line = 1
}

/// A compiled template with its partials: flat arrays that rendering only reads.
struct Program {
    var bytes: [UInt8] = []
    var files: [SourceFile] = []
    var code: [Instruction] = []
    /// Where each instruction was written, in `bytes`.
    var places: [Int32] = []
    /// Where rendering goes on after an instruction failed, when errors are rendered; below 0 where this one is not.
    var recovery: [Int32] = []
    var operands: [Operand] = []
    var constants: [Value] = []
    var paths: [PathEntry] = []
    var segments: [PathSegment] = []
    /// Operands of filter calls; names and operands of partial calls; operands of cycles.
    var arguments: [Int32] = []
    var loops: [LoopEntry] = []
    var cycles: [CycleEntry] = []
    var calls: [CallEntry] = []
    var partials: [Partial] = []
    var faults: [Fault] = []
    /// Keys of objects, names of loops, cycles and blocks.
    var names = Names.withLoopWords
    /// Names that stand for a root, or for a variable of the template.
    var variables = Names.withLoopVariables
    /// Whether a name is ever assigned, bound or counted, so that it may stand for something else than a root.
    var isLocal: [Bool] = []
    var counters: Int32 = 0
    /// Whether any loop says `offset: continue`, so that all must remember where they ended.
    var remembersOffsets = false
    var notes = Notes()
    /// How many `q` tokens need, so that none stands in the sources.
    var mark = 1
    /// Places where a layout's content goes.
    var contents: [Int32] = []
}
