/// Named values in the order they were written, found by name without depending on hash order.
///
/// Small objects are searched in line, which is cheaper than making an index for a lead's few lookups; larger ones keep
/// one.
package struct Object: Sendable {
    /// One name and its value.
    package struct Entry: Sendable, Hashable {
        package let name: String
        package var value: Value
    }

    /// The entries in their order.
    package private(set) var entries: [Entry] = []
    private var index: [String: Int]?
    private static let indexedFrom = 24

    package init() {}

    /// Entries in order; a later value for the same name replaces the earlier one in its place.
    package init(_ pairs: some Swift.Sequence<(String, Value)>) {
        entries.reserveCapacity(pairs.underestimatedCount)
        for (name, value) in pairs { self[name] = value }
    }

    /// Entries already known to carry different names, as a JSON reader has checked them.
    init(unique entries: [Entry]) {
        self.entries = entries
        if entries.count > Self.indexedFrom { rebuildIndex() }
    }

    /// Takes the room for so many entries at once.
    package mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    package var count: Int { entries.count }
    package var isEmpty: Bool { entries.isEmpty }

    /// The place of a name in `entries`, or nil.
    package func position(of name: String) -> Int? {
        if let index { return index[name] }
        for position in entries.indices where entries[position].name == name { return position }
        return nil
    }

    /// The value under a name; setting nil removes it, setting a new name appends it.
    package subscript(name: String) -> Value? {
        get { position(of: name).map { entries[$0].value } }
        set {
            switch (position(of: name), newValue) {
            case (let place?, let value?):
                entries[place].value = value
            case (let place?, nil):
                entries.remove(at: place)
                if index != nil { rebuildIndex() }
            case (nil, let value?):
                entries.append(Entry(name: name, value: value))
                if index != nil {
                    index?[name] = entries.count - 1
                } else if entries.count > Self.indexedFrom {
                    rebuildIndex()
                }
            case (nil, nil):
                break
            }
        }
    }

    private mutating func rebuildIndex() {
        guard entries.count > Self.indexedFrom else {
            index = nil
            return
        }
        var fresh: [String: Int] = [:]
        fresh.reserveCapacity(entries.count)
        for (place, entry) in entries.enumerated() { fresh[entry.name] = place }
        index = fresh
    }
}

extension Object: Hashable {
    /// Two objects are equal when the same names hold equal values, in whatever order.
    package static func == (left: Object, right: Object) -> Bool {
        left.count == right.count && left.entries.allSatisfy { right[$0.name] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(entries.reduce(0) { $0 ^ $1.hashValue })
    }
}

extension Object: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
