import Values

/// Something that is under way and must be ended: a loop, a capture, a partial.
struct Frame {
    enum Kind: UInt8 {
        case loop, tablerow, capture, ifchanged, content, block, include, includeEach, render, renderEach
    }

    let kind: Kind
    /// Where a partial returns to.
    var next: Int32 = 0
    /// The name captured, the loop's descriptor, or the call.
    var subject: Int32 = 0
    /// How many bindings were saved before it.
    var saved: Int32 = 0
    /// The first instruction of a partial, and the name its value goes under.
    var entry: Int32 = 0
    var name: Int32 = 0
}

/// A loop under way.
struct Loop {
    enum Source {
        case items([Value])
        case entries(Object)
        case numbers(Int)
    }

    let source: Source
    /// Where the elements stand that are in a list: in memory that `source` holds as long as the loop lasts.
    let elements: UnsafePointer<Value>?
    /// The first element's place, and how many are visited.
    let first: Int
    let length: Int
    var isReversed = false
    /// How many rounds were begun before this one.
    var index = 0
    /// The name `forloop.name` gives.
    let name: Int32
    /// The loop around it, or -1.
    let parent: Int32
    var columns = 0
    var column = 1
    var row = 1

    init(source: Source, first: Int = 0, length: Int, isReversed: Bool = false, name: Int32, parent: Int32 = -1) {
        self.source = source
        elements = if case .items(let values) = source { values.withUnsafeBufferPointer(\.baseAddress) } else { nil }
        (self.first, self.length, self.isReversed) = (first, length, isReversed)
        (self.name, self.parent) = (name, parent)
    }

    /// The value of the current round.
    var current: Item {
        let place = first + (isReversed ? length - 1 - index : index)
        if let elements { return .element(elements + place) }
        switch source {
        case .items(let values): return .value(values[place])
        case .numbers(let start): return .value(.int(start + place))
        case .entries(let object):
            let entry = object.entries[place]
            return .value(.array([.string(entry.name), entry.value]))
        }
    }

    /// What a word of `forloop` or `tablerowloop` answers.
    func answer(_ word: LoopWord, _ names: Table<String>) -> Item {
        switch word {
        case .index: .value(.int(index + 1))
        case .index0: .value(.int(index))
        case .rindex: .value(.int(length - index))
        case .rindex0: .value(.int(length - index - 1))
        case .first: .value(.bool(index == 0))
        case .last: .value(.bool(index == length - 1))
        case .length: .value(.int(length))
        case .name where columns < 0: .value(.string(names[Int(name)]))
        case .parentloop where columns < 0: parent >= 0 ? .loop(Int(parent)) : .null
        case .col where columns >= 0: .value(.int(column))
        case .col0 where columns >= 0: .value(.int(column - 1))
        case .colFirst where columns >= 0: .value(.bool(column == 1))
        case .colLast where columns >= 0: .value(.bool(column == columns))
        case .row where columns >= 0: .value(.int(row))
        default: .null
        }
    }
}

/// The variables and registers of one isolation: a template, or a partial that `render` runs.
struct Environment {
    var assigned: [Item]
    var bound: [Item]
    var counters: [Int32: Int] = [:]
    var cycles: [Value: Int] = [:]
    /// Where `offset: continue` goes on, by loop name.
    var offsets: [Int32: Int] = [:]
    var lastChanged: [UInt8]?
    var isIsolated = false
    /// How many partials were under way when it began.
    var outerLoops = 0

    init(names: Int) {
        assigned = Array(repeating: .unset, count: names)
        bound = assigned
    }
}
