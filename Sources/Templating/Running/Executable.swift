import Values

/// A program as rendering reads it: its lists as tables.
struct Tables {
    let bytes: Table<UInt8>
    let code: Table<Instruction>
    let places: Table<Int32>
    let recovery: Table<Int32>
    let operands: Table<Operand>
    let constants: Table<Value>
    let paths: Table<PathEntry>
    let segments: Table<PathSegment>
    let arguments: Table<Int32>
    let loops: Table<LoopEntry>
    let cycles: Table<CycleEntry>
    let calls: Table<CallEntry>
    let partials: Table<Partial>
    let faults: Table<Fault>
    let names: Table<String>
    let variables: Table<String>
    let isLocal: Table<Bool>
    let counters: Int
    let remembersOffsets: Bool

    init(_ program: Program) {
        bytes = Table(program.bytes)
        code = Table(program.code)
        places = Table(program.places)
        recovery = Table(program.recovery)
        operands = Table(program.operands)
        constants = Table(program.constants)
        paths = Table(program.paths)
        segments = Table(program.segments)
        arguments = Table(program.arguments)
        loops = Table(program.loops)
        cycles = Table(program.cycles)
        calls = Table(program.calls)
        partials = Table(program.partials)
        faults = Table(program.faults)
        names = Table(program.names.texts)
        variables = Table(program.variables.texts)
        isLocal = Table(program.isLocal)
        counters = Int(program.counters)
        remembersOffsets = program.remembersOffsets
    }

    func free() {
        bytes.free()
        code.free()
        places.free()
        recovery.free()
        operands.free()
        constants.free()
        paths.free()
        segments.free()
        arguments.free()
        loops.free()
        cycles.free()
        calls.free()
        partials.free()
        faults.free()
        names.free()
        variables.free()
        isLocal.free()
    }
}

/// A compiled program, ready to be run by any number of threads at once.
final class Executable: Sendable {
    /// What the compiler made, for errors and analysis.
    let program: Program
    /// Safe to share, although tables are made of pointers: they are written before anybody else can see them, never
    /// written again, and freed with this object, which every rendering holds until it ends.
    nonisolated(unsafe) let tables: Tables

    init(_ program: Program) {
        self.program = program
        tables = Tables(program)
    }

    deinit { tables.free() }
}
