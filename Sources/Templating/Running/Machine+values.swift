import Values

/// Reading operands.
extension Machine {
    /// The value of an operand.
    mutating func evaluate(_ index: Int32, _ program: Tables) throws(Fault) -> Item {
        let operand = program.operands[Int(index)]
        switch operand.kind {
        case .constant: return .value(program.constants[Int(operand.a)])
        case .path:
            if let value = value(of: program.paths[Int(operand.a)], program) {
                return value.pointee.isNull ? .missing(operand.a) : .value(value.pointee)
            }
            return try resolve(operand.a, program)
        case .blank: return .blank
        case .empty: return .empty
        case .range:
            let first = try rangeBound(operand.a, program)
            return .range(first, try rangeBound(operand.b, program))
        }
    }

    /// Where the value of an operand stands, if it is a constant or a plain path into the data; nil where it is not.
    @inline(__always)
    mutating func value(at index: Int32, _ program: Tables) -> UnsafePointer<Value>? {
        let operand = program.operands[Int(index)]
        switch operand.kind {
        case .path: return value(of: program.paths[Int(operand.a)], program)
        case .constant: return program.constants.pointer(to: Int(operand.a))
        default: return nil
        }
    }

    /// The whole number that an operand is, if it stands in the data or the template.
    mutating func whole(at index: Int32, _ program: Tables) -> Int? {
        if let value = value(at: index, program), case .int(let whole) = value.pointee { whole } else { nil }
    }

    /// Where the value of a path stands that has a root or a loop's variable at its head and only keys behind it.
    private mutating func value(of path: PathEntry, _ program: Tables) -> UnsafePointer<Value>? {
        guard path.isPlain, var value = head(path.head, program) else { return nil }
        for place in Int(path.first)..<Int(path.first + path.count) {
            guard let next = field(place, of: value, program) else { return nil }
            value = next
        }
        return value
    }

    @inline(__always)
    private func head(_ name: Int32, _ program: Tables) -> UnsafePointer<Value>? {
        if program.isLocal[Int(name)] {
            if case .element(let value) = environment.bound[Int(name)] { return value }
            return nil
        }
        let place = Int(rootPlaces[Int(name)])
        guard place >= 0, let roots else { return nil }
        return (roots + place).value
    }

    /// Where an object holds what a segment names: most often where it stood last time.
    @inline(__always)
    private mutating func field(
        _ place: Int, of value: UnsafePointer<Value>, _ program: Tables
    ) -> UnsafePointer<Value>? {
        guard let entries = value.pointee.entries else { return nil }
        let (key, hint) = (program.segments[place].a, Int(hints[place]))
        if hint < entries.count, let first = entries.baseAddress, first[hint].name == program.names[Int(key)] {
            return (first + hint).value
        }
        guard case .object(let object) = value.pointee, let first = entries.baseAddress,
            let found = object.position(of: program.names[Int(key)])
        else { return nil }
        hints[place] = Int32(found)
        return (first + found).value
    }

    /// A bound of a range: whole numbers, and texts that start with one.
    private mutating func rangeBound(_ index: Int32, _ program: Tables) throws(Fault) -> Int {
        let item = try evaluate(index, program)
        try requireValue(item, program)
        try work(item.textWeight)
        switch item.plain {
        case .null: return 0
        case .string(let text): return text.leadingWhole
        case let value: return try whole(value)
        }
    }

    /// A whole number as Ruby's `Integer()` reads it.
    func whole(_ value: Value) throws(Fault) -> Int {
        switch value {
        case .int(let whole): return whole
        case .string(let text):
            if let whole = Int(decimal: Array(text.utf8.filter { $0 != 0x5F }).trimmed) { return whole }
        default: break
        }
        throw Fault(.invalidInteger(value))
    }

    /// Follows a path from its head.
    private mutating func resolve(_ index: Int32, _ program: Tables) throws(Fault) -> Item {
        let path = program.paths[Int(index)]
        var item = path.head >= 0 ? variable(path.head, program) : try dynamicHead(path, program)
        for place in Int(path.first)..<Int(path.first + path.count) {
            item = try step(item, program.segments[place], place, program)
        }
        switch item {
        case .unset, .value(.null): return .missing(index)
        default: return item
        }
    }

    private mutating func dynamicHead(_ path: PathEntry, _ program: Tables) throws(Fault) -> Item {
        guard case .string(let name) = try evaluate(path.dynamicHead, program).plain else { return .unset }
        if let known = program.variables.firstIndex(of: name) { return variable(Int32(known), program) }
        return scope[name].map { .value($0) } ?? .unset
    }

    /// The value of a name: bound by a loop or call, assigned, counted, or a root of the scope.
    func local(_ name: Int32) -> Item {
        if case let item = environment.bound[Int(name)], !item.isUnset { return item.owned }
        if case let item = environment.assigned[Int(name)], !item.isUnset { return item }
        if let count = environment.counters[name] { return .value(.int(count)) }
        return .unset
    }

    mutating func variable(_ name: Int32, _ program: Tables) -> Item {
        if program.isLocal[Int(name)] {
            let item = local(name)
            if !item.isUnset { return item }
        }
        return root(name, program)
    }

    private mutating func root(_ name: Int32, _ program: Tables) -> Item {
        if rootPlaces[Int(name)] == Self.unknown {
            rootPlaces[Int(name)] = scope.position(of: program.variables[Int(name)]).map { Int32($0) } ?? -1
        }
        let place = Int(rootPlaces[Int(name)])
        return place >= 0 ? .value(scope.entries[place].value) : .unset
    }

    /// A place among the roots that is looked up when it is needed.
    private static var unknown: Int32 { -2 }

    /// Notes where the roots of the scope are, and which names of a program stand where they stood last time.
    mutating func findRoots(_ program: Tables) {
        let roots = scope.entries.withUnsafeBufferPointer { $0 }
        self.roots = roots.baseAddress
        for name in 0..<program.variables.count {
            let known = Int(rootPlaces[name])
            if known >= 0, known < roots.count, roots[known].name == program.variables[name] { continue }
            rootPlaces[name] = Self.unknown
        }
    }

    private mutating func step(
        _ item: Item, _ segment: PathSegment, _ place: Int, _ program: Tables
    ) throws(Fault) -> Item {
        switch segment.kind {
        case .key: return key(segment.a, of: item, place, program)
        case .command:
            let found = key(segment.a, of: item, place, program)
            guard found.isUnset else { return found }
            try work(item.textWeight)
            return command(segment.a, of: item)
        case .index: return element(Int(segment.a), of: item)
        case .dynamic:
            let key = try evaluate(segment.a, program)
            try requireValue(key, program)
            return dynamic(key.plain, of: item, program)
        }
    }

    private mutating func key(_ key: Int32, of item: Item, _ place: Int, _ program: Tables) -> Item {
        switch item {
        case .value(.object(let object)):
            let name = program.names[Int(key)]
            let hint = Int(hints[place])
            if hint < object.count, object.entries[hint].name == name { return .value(object.entries[hint].value) }
            guard let found = object.position(of: name) else { return .unset }
            hints[place] = Int32(found)
            return .value(object.entries[found].value)
        case .loop(let index):
            guard let word = LoopWord(rawValue: key), index < loops.count else { return .unset }
            return loops[index].answer(word, program.names)
        default: return .unset
        }
    }

    private func command(_ key: Int32, of item: Item) -> Item {
        let word = LoopWord(rawValue: key)
        switch (item, word) {
        case (.range(let first, let last), .size?): return .value(.int(first.countOfRange(to: last)))
        case (.range(let first, _), .first?): return .value(.int(first))
        case (.range(_, let last), .last?): return .value(.int(last))
        case (.range, _), (.loop, _): return .unset
        default: break
        }
        switch word {
        case .size?: return item.plain.sizeCommand.map { .value($0) } ?? .unset
        case .first?: return item.plain.firstElement.map { .value($0) } ?? .unset
        case .last?: return item.plain.lastElement.map { .value($0) } ?? .unset
        default: return .unset
        }
    }

    private func element(_ place: Int, of item: Item) -> Item {
        switch item {
        case .value(let value): return value.element(at: place).map { .value($0) } ?? .unset
        case .range(let first, let last):
            let (number, overflow) =
                place < 0 ? (last &+ 1 &+ place, last == .max) : first.addingReportingOverflow(place)
            return !overflow && number >= first && number <= last ? .value(.int(number)) : .unset
        default: return .unset
        }
    }

    private func dynamic(_ key: Value, of item: Item, _ program: Tables) -> Item {
        switch (key, item) {
        case (.int(let place), _): return element(place, of: item)
        case (.string(let name), .value(.object(let object))): return object[name].map { .value($0) } ?? .unset
        case (.string(let name), .loop(let index)):
            guard let known = program.names.firstIndex(of: name), let word = LoopWord(rawValue: Int32(known)),
                index < loops.count
            else { return .unset }
            return loops[index].answer(word, program.names)
        default: return .unset
        }
    }

    /// What a loop says of itself, as a value that outlives it.
    func snapshot(of index: Int) -> Item {
        guard index < loops.count else { return .null }
        let loop = loops[index]
        let object: Object = [
            "index": .int(loop.index + 1), "index0": .int(loop.index), "length": .int(loop.length),
            "rindex": .int(loop.length - loop.index), "rindex0": .int(loop.length - loop.index - 1),
            "first": .bool(loop.index == 0), "last": .bool(loop.index == loop.length - 1),
        ]
        return .value(.object(object))
    }

    /// The names that a misspelt segment of a path may have meant.
    func nearest(to path: PathEntry, _ program: Tables) -> String? {
        guard path.head >= 0 else { return nil }
        let head = program.variables[Int(path.head)]
        guard var value = scope[head] else {
            return Nearest.name(to: head, in: scope.entries.map(\.name)).map { "did you mean `\($0)`?" }
        }
        var written = head
        for segment in program.segments.elements(Int(path.first), Int(path.count)) {
            guard segment.kind == .key || segment.kind == .command else { return nil }
            let name = program.names[Int(segment.a)]
            guard case .object(let object) = value else { return nil }
            guard let next = object[name] else {
                let near = Nearest.name(to: name, in: object.entries.map(\.name))
                return near.map { "did you mean `\(written).\($0)`?" } ?? "give it a default: | default: \"…\""
            }
            (value, written) = (next, written + "." + name)
        }
        return "give it a default: | default: \"…\""
    }
}

extension Int {
    /// How many numbers there are from this one to another, at most the largest number.
    func countOfRange(to last: Int) -> Int {
        guard last >= self else { return 0 }
        let (span, overflow) = last.subtractingReportingOverflow(self)
        return overflow || span == .max ? .max : span + 1
    }
}

extension UnsafePointer<Object.Entry> {
    /// Where the entry's value stands.
    fileprivate var value: UnsafePointer<Value>? { pointer(to: \.value) }
}

extension Value {
    /// The entries of an object where they stand, valid as long as the object is held.
    fileprivate var entries: UnsafeBufferPointer<Object.Entry>? {
        if case .object(let object) = self { object.entries.withUnsafeBufferPointer { $0 } } else { nil }
    }
}

extension Item {
    var isUnset: Bool { if case .unset = self { true } else { false } }
}

extension Value {
    /// What `.size` answers; a whole number is 8 bytes, as in Ruby.
    var sizeCommand: Value? {
        switch self {
        case .int: .int(8)
        default: command("size")
        }
    }

    var firstElement: Value? {
        guard case .string(let text) = self else { return command("first") }
        return .string(text.unicodeScalars.first.map { String($0) } ?? "")
    }

    var lastElement: Value? {
        guard case .string(let text) = self else { return command("last") }
        return .string(text.unicodeScalars.last.map { String($0) } ?? "")
    }
}

extension String {
    /// The number a text starts with, as Ruby's `to_i` reads it: 0 where there is none.
    var leadingWhole: Int {
        let bytes = Array(utf8).trimmed
        let sign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? 1 : 0
        let digits = bytes.dropFirst(sign).prefix { $0.isDigit || $0 == 0x5F }.filter { $0 != 0x5F }
        let whole = Int(decimal: digits) ?? (digits.isEmpty ? 0 : Int.max)
        return bytes.first == UInt8(ascii: "-") ? -whole : whole
    }
}

extension [UInt8] {
    /// Without white space and NUL at its ends.
    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isTrimmed }), let last = lastIndex(where: { !$0.isTrimmed }) else {
            return []
        }
        return self[first...last]
    }
}
