import Values

/// A value while a template runs: what `Value` holds, and what only templates know.
enum Item {
    /// Nothing is stored here.
    case unset
    case value(Value)
    /// An element of the list that a loop under way holds: what its variable is bound to, so that no round copies a
    /// value. Whoever takes a variable's value gets `owned`.
    case element(UnsafePointer<Value>)
    /// Text that is already escaped for the part, or trusted as it is.
    case safe(String)
    /// Text that is encoded for an address already.
    case encoded(String)
    /// From a number to another, both included.
    case range(Int, Int)
    /// The loop at a place of the loop stack.
    case loop(Int)
    case blank
    case empty
    /// A path without a value.
    case missing(Int32)

    static var null: Item { .value(.null) }

    /// The same item, without a place in memory that may be gone when its loop ends.
    var owned: Item {
        if case .element(let value) = self { .value(value.pointee) } else { self }
    }

    /// What comparisons and filters see: a range as its text, loops and the words `blank` and `empty` as nothing.
    var plain: Value {
        switch self {
        case .value(let value): value
        case .element(let value): value.pointee
        case .safe(let text), .encoded(let text): .string(text)
        case .range(let first, let last): .string("\(first)..\(last)")
        case .blank, .empty: .string("")
        case .unset, .missing, .loop: .null
        }
    }

    /// Liquid's truth.
    var isTruthy: Bool {
        switch self {
        case .value(let value): value.isTruthy
        case .element(let value): value.pointee.isTruthy
        case .unset, .missing: false
        case .safe, .encoded, .range, .loop, .blank, .empty: true
        }
    }

    /// What reading through the whole value costs, in steps.
    var weight: Int {
        switch self {
        case .value(let value): value.weight
        case .element(let value): value.pointee.weight
        case .safe(let text), .encoded(let text): text.utf8.count >> 5
        default: 0
        }
    }

    /// What reading through a text costs, in steps; nothing where the item is no text.
    var textWeight: Int {
        switch self {
        case .value(.string), .safe, .encoded: weight
        default: 0
        }
    }

    /// Whether there is no value at all.
    var isNothing: Bool {
        switch self {
        case .unset, .missing, .value(.null): true
        case .element(let value): value.pointee.isNull
        default: false
        }
    }
}

extension Value {
    /// What reading through the whole value costs, in steps: one for 32 bytes of text and one for an element.
    var weight: Int {
        switch self {
        case .string(let text): text.utf8.count >> 5
        case .array(let elements): elements.reduce(0) { $0 + 1 + $1.weight }
        case .object(let object): object.entries.reduce(0) { $0 + 1 + $1.value.weight }
        default: 0
        }
    }
}
