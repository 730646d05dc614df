/// What static analysis learns while a template is compiled.
struct Notes {
    /// A path as it is used somewhere.
    struct Use {
        let path: Int32
        /// Whether the template can do without it: it is tested, or has a default.
        var isOptional: Bool
        /// Whether it stands in a branch or a loop that may not run.
        let isConditional: Bool
    }

    var uses: [Use] = []
    var filters: Set<String> = []
    var partials: [(name: String, place: Int)] = []
    var hasDynamicPartials = false
    /// Reasons given as literals, and where.
    var aborts: [(reason: String?, place: Int)] = []

    mutating func add(partial name: String, at place: Int) { partials.append((name, place)) }
}

/// Which names stand for something other than a root while a template is read from top to bottom.
struct VariableTracker {
    private var bound: [Int32: Int] = [:]
    private var assigned: Set<Int32> = [Names.forloop, Names.tablerowloop]

    mutating func enter(_ name: Int32) { bound[name, default: 0] += 1 }
    mutating func leave(_ name: Int32) { bound[name, default: 1] -= 1 }
    mutating func assign(_ name: Int32) { assigned.insert(name) }
    func isRoot(_ name: Int32) -> Bool { !assigned.contains(name) && bound[name, default: 0] == 0 }
}

extension Compiler {
    /// Notes the use of a path that starts at a root.
    mutating func note(path: Int32) {
        let head = program.paths[Int(path)].head
        guard head >= 0, variables.isRoot(head) else { return }
        program.notes.uses.append(
            Notes.Use(path: path, isOptional: optionalDepth > 0, isConditional: !blocks.isEmpty))
    }

    /// A `default` follows the value loaded at an instruction.
    mutating func noteOptional(load: Int32) {
        let operand = program.operands[Int(program.code[Int(load)].a)]
        // Uses stand in the order of their paths, so that one of a variable of the template's own is missed at once.
        guard operand.kind == .path, let use = program.notes.uses.lastIndex(where: { $0.path <= operand.a }),
            program.notes.uses[use].path == operand.a
        else { return }
        program.notes.uses[use].isOptional = true
    }

    /// Names that a call gives its partial are no roots in it.
    mutating func noteCall(_ entry: CallEntry) {
        if entry.partial < 0 { program.notes.hasDynamicPartials = true }
        if entry.alias >= 0 { variables.assign(entry.alias) }
        if entry.value >= 0, entry.alias < 0, entry.partial >= 0 {
            variables.assign(program.partials[Int(entry.partial)].variable)
        }
        for index in 0..<Int(entry.count) {
            variables.assign(program.arguments[Int(entry.first) + index * 2])
        }
    }
}
