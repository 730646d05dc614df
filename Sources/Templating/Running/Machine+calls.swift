import Values

/// `include` and `render`.
extension Machine {
    /// Starts a partial: an `include` in the caller's variables, a `render` in its own.
    mutating func call(_ entry: CallEntry, _ index: Int32, _ program: Tables, _ next: inout Int) throws(Fault) {
        let partial = program.partials[try partialIndex(entry, program)]
        guard partial.entry >= 0 else { throw Fault(.unknownPartial(partial.name)) }
        if entry.kind == .include, environment.isIsolated { throw Fault(.includeInRender) }
        guard partialDepth < limits.partials else { throw Fault(.limit(.partials)) }
        let value = entry.value >= 0 ? try evaluate(entry.value, program) : .unset
        let name = entry.alias >= 0 ? entry.alias : partial.variable
        let began =
            if entry.kind == .include {
                try include(entry, index, value, partial, name, program, returnTo: next)
            } else {
                try render(entry, index, value, partial, name, program, returnTo: next)
            }
        if began {
            next = Int(partial.entry)
            begin(form: partial.form)
        }
    }

    private mutating func partialIndex(_ entry: CallEntry, _ program: Tables) throws(Fault) -> Int {
        if entry.partial >= 0 { return Int(entry.partial) }
        let value = try evaluate(entry.nameOperand, program).plain
        guard case .string(let name) = value else { throw Fault(.partialName(value)) }
        guard let index = (0..<program.partials.count).first(where: { program.partials[$0].name == name }) else {
            throw Fault.unlinked(name)
        }
        return index
    }

    private mutating func include(
        _ entry: CallEntry, _ index: Int32, _ value: Item, _ partial: Partial, _ name: Int32, _ program: Tables,
        returnTo next: Int
    ) throws(Fault) -> Bool {
        let item = entry.value >= 0 ? value : variable(partial.ownName, program)
        let pairs = try arguments(entry, program)
        let savedCount = Int32(saved.count)
        guard case .value(.array(let values)) = item else {
            frames.append(
                Frame(
                    kind: .include, next: Int32(next), subject: index, saved: savedCount, entry: partial.entry,
                    name: name))
            for (name, item) in pairs { bind(name, item) }
            bind(name, item.isUnset ? .null : item)
            partialDepth += 1
            return true
        }
        guard !values.isEmpty else { return false }
        frames.append(
            Frame(
                kind: .includeEach, next: Int32(next), subject: index, saved: savedCount, entry: partial.entry,
                name: name))
        loops.append(Loop(source: .items(values), first: 0, length: values.count, name: name, parent: -1))
        for (name, item) in pairs { bind(name, item) }
        bind(name, .value(values[0]))
        partialDepth += 1
        return true
    }

    private mutating func arguments(_ entry: CallEntry, _ program: Tables) throws(Fault) -> [(Int32, Item)] {
        var pairs: [(Int32, Item)] = []
        for place in 0..<Int(entry.count) {
            let name = program.arguments[Int(entry.first) + place * 2]
            var item = try evaluate(program.arguments[Int(entry.first) + place * 2 + 1], program)
            if case .loop(let index) = item { item = snapshot(of: index) }
            pairs.append((name, item))
        }
        return pairs
    }

    private mutating func render(
        _ entry: CallEntry, _ index: Int32, _ value: Item, _ partial: Partial, _ name: Int32, _ program: Tables,
        returnTo next: Int
    ) throws(Fault) -> Bool {
        let pairs = try arguments(entry, program)
        var source: Loop.Source?
        var count = 0
        if entry.kind == .renderFor { (source, count) = try each(of: value) }
        if source != nil, count == 0 { return false }
        let frame = Frame(
            kind: source == nil ? .render : .renderEach, next: Int32(next), subject: index, saved: Int32(saved.count),
            entry: partial.entry, name: name)
        frames.append(frame)
        outer.append(environment)
        let outerLoops = loops.count
        if let source {
            var loop = Loop(source: source, first: 0, length: count, name: partial.ownName, parent: -1)
            loop.columns = -1
            loops.append(loop)
        }
        partialDepth += 1
        try isolate(pairs, name, source == nil ? value : loops[outerLoops].current.owned, program)
        environment.outerLoops = loops.count
        if source != nil { environment.assigned[Int(Names.forloop)] = .loop(outerLoops) }
        return true
    }

    /// A fresh environment with the arguments of a `render`; it has room for every name, so its making is counted.
    private mutating func isolate(
        _ pairs: [(Int32, Item)], _ name: Int32, _ value: Item, _ program: Tables
    ) throws(Fault) {
        try work(program.variables.count >> 3)
        environment = Environment(names: program.variables.count)
        environment.isIsolated = true
        for (name, item) in pairs { environment.assigned[Int(name)] = item }
        if !value.isNothing { environment.assigned[Int(name)] = value }
    }

    private func each(of item: Item) throws(Fault) -> (Loop.Source?, Int) {
        switch item {
        case .value(.array(let values)): return (.items(values), values.count)
        case .value(.object(let object)): return (.entries(object), object.count)
        case .range(let first, let last):
            let count = first.countOfRange(to: last)
            guard count <= limits.range else { throw Fault(.limit(.range)) }
            return (.numbers(first), count)
        default: return (nil, 0)
        }
    }

    /// Ends the partial under way; false at the end of the template itself.
    mutating func leave(_ program: Tables, _ next: inout Int) throws(Fault) -> Bool {
        guard let frame = frames.last else { return false }
        switch frame.kind {
        case .render, .renderEach: try leaveRender(frame, program, &next)
        case .includeEach where advanceInclude(program, frame): next = Int(frame.entry)
        default:
            next = Int(frame.next)
            endInclude()
        }
        try endForms()
        return true
    }

    private mutating func advanceInclude(_ program: Tables, _ frame: Frame) -> Bool {
        let last = loops.count - 1
        loops[last].index += 1
        guard loops[last].index < loops[last].length else { return false }
        environment.bound[Int(loops[last].name)] = loops[last].current
        return true
    }

    mutating func endInclude() {
        guard let frame = frames.popLast() else { return }
        unbind(to: frame.saved)
        if frame.kind == .includeEach { loops.removeLast() }
        partialDepth -= 1
    }

    private mutating func leaveRender(_ frame: Frame, _ program: Tables, _ next: inout Int) throws(Fault) {
        if frame.kind == .renderEach {
            let last = loops.count - 1
            loops[last].index += 1
            if loops[last].index < loops[last].length { return try again(frame, program, &next) }
            loops.removeLast()
        }
        frames.removeLast()
        environment = outer.popLast() ?? environment
        partialDepth -= 1
        next = Int(frame.next)
    }

    /// Starts the next round of a `render for`, its arguments read anew in the caller's variables.
    private mutating func again(_ frame: Frame, _ program: Tables, _ next: inout Int) throws(Fault) {
        let call = program.calls[Int(frame.subject)]
        let loop = loops.count - 1
        let inner = environment
        environment = outer[outer.count - 1]
        let pairs = (try? arguments(call, program)) ?? []
        try isolate(pairs, frame.name, loops[loop].current.owned, program)
        environment.outerLoops = inner.outerLoops
        environment.assigned[Int(Names.forloop)] = .loop(loop)
        next = Int(frame.entry)
    }
}
