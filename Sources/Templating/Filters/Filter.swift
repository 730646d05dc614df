/// Every filter, by its name in templates.
enum Filter: UInt8, CaseIterable {
    case abs, append, atLeast, atMost, base64Decode, base64Encode, base64UrlSafeDecode, base64UrlSafeEncode
    case capitalize, ceil, compact, concat, date, `default`, dividedBy, downcase, escape, escapeOnce, find
    case findIndex, first, floor, h, has, join, last, lstrip, map, minus, modulo, newlineToBr, plus, prepend
    case reject, remove, removeFirst, removeLast, replace, replaceFirst, replaceLast, reverse, round, rstrip, size
    case slice, sort, sortNatural, split, squish, strip, stripHtml, stripNewlines, sum, times, truncate, truncatewords
    case uniq, upcase, urlDecode, urlEncode, `where`, money, raw, spin

    /// Its name in templates.
    var name: String { Self.names[Int(rawValue)] }

    /// The names, in the order of the cases.
    private static let names = [
        "abs", "append", "at_least", "at_most", "base64_decode", "base64_encode", "base64_url_safe_decode",
        "base64_url_safe_encode", "capitalize", "ceil", "compact", "concat", "date", "default", "divided_by",
        "downcase", "escape", "escape_once", "find", "find_index", "first", "floor", "h", "has", "join", "last",
        "lstrip", "map", "minus", "modulo", "newline_to_br", "plus", "prepend", "reject", "remove", "remove_first",
        "remove_last", "replace", "replace_first", "replace_last", "reverse", "round", "rstrip", "size", "slice",
        "sort", "sort_natural", "split", "squish", "strip", "strip_html", "strip_newlines", "sum", "times", "truncate",
        "truncatewords", "uniq", "upcase", "url_decode", "url_encode", "where", "money", "raw", "spin",
    ]

    /// The filter of a name, where the dialect has it.
    init?(name: String, in dialect: Dialect) {
        guard let filter = Self.byName[name], dialect == .baton || !filter.isOurs else { return nil }
        self = filter
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The names of a dialect's filters.
    static func names(in dialect: Dialect) -> [String] {
        allCases.filter { dialect == .baton || !$0.isOurs }.map(\.name)
    }

    /// Whether Shopify has no such filter.
    var isOurs: Bool { self == .money || self == .raw || self == .spin }

    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .append, .atLeast, .atMost, .concat, .date, .dividedBy, .map, .minus, .modulo, .plus, .prepend, .remove,
            .removeFirst, .removeLast, .split, .times:
            1...1
        case .replace, .replaceFirst, .find, .findIndex, .has, .reject, .where, .slice: 1...2
        case .replaceLast: 2...2
        case .compact, .default, .join, .money, .round, .sort, .sortNatural, .sum, .uniq: 0...1
        case .truncate, .truncatewords: 0...2
        default: 0...0
        }
    }

    /// How many Ruby counts: the input is one more, and so are the named arguments of `default`.
    var rubyArity: ClosedRange<Int> { arity.lowerBound + 1...arity.upperBound + (self == .default ? 2 : 1) }

    /// How it is written, for hints.
    var usage: String {
        switch arity {
        case 0...0: "{{ value | \(name) }}"
        case 0...1: "{{ value | \(name) }} or {{ value | \(name): argument }}"
        case 1...1: "{{ value | \(name): argument }}"
        case 2...2: "{{ value | \(name): first, second }}"
        default: "{{ value | \(name): first, second }}, the last of them optional"
        }
    }
}
