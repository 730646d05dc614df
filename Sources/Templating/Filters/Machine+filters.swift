import Values

/// Running a filter: the accumulator goes in and the result takes its place.
extension Machine {
    mutating func filter(_ step: Instruction, _ program: Tables) throws(Fault) {
        guard let filter = Filter(rawValue: step.flag) else { return }
        if filter == .default { return try defaulted(step, program) }
        if escaping == .markdown, filter != .raw, filter != .spin { accumulator = try resolved(accumulator) }
        let call = FilterInput(
            filter: filter, first: step.b > 0 ? try argument(step.a, program) : nil,
            second: step.b > 1 ? try argument(step.a + 1, program) : nil)
        switch filter {
        case .abs, .atLeast, .atMost, .ceil, .dividedBy, .floor, .minus, .modulo, .plus, .round, .times:
            try read(call)
            accumulator = .value(try number(call, accumulator.numeric))
        case .compact, .concat, .find, .findIndex, .first, .has, .join, .last, .map, .reject, .reverse, .size, .sort,
            .sortNatural, .sum, .uniq, .where:
            try list(call)
        case .date, .money, .spin:
            try read(call)
            try product(call)
        default: try text(call)
        }
    }

    private mutating func argument(_ place: Int32, _ program: Tables) throws(Fault) -> Item {
        let item = try evaluate(program.arguments[Int(place)], program)
        try requireValue(item, program)
        return escaping == .markdown ? try resolved(item) : item
    }

    /// Counts what a filter's reading through its input and its arguments costs.
    private mutating func read(_ call: FilterInput) throws(Fault) {
        try work(call.filter.effort * (accumulator.weight + call.weight))
    }

    /// `default`: for nil, false and the empty; in our dialect for white space too.
    private mutating func defaulted(_ step: Instruction, _ program: Tables) throws(Fault) {
        try work(accumulator.weight)
        let allowsFalse = step.c >= 0 ? try evaluate(step.c, program).isTruthy : false
        guard isReplaced(accumulator, allowsFalse: allowsFalse) else { return }
        accumulator = step.b > 0 ? try evaluate(program.arguments[Int(step.a)], program) : .value(.string(""))
    }

    private func isReplaced(_ item: Item, allowsFalse: Bool) -> Bool {
        switch item {
        case .value(.bool(let flag)): return !flag && !allowsFalse
        case .value(let value): return value.isNull || (isStrict ? value.isBlank : value.isEmpty)
        case .element: return isReplaced(item.owned, allowsFalse: allowsFalse)
        case .safe(let text), .encoded(let text): return isStrict ? Value.string(text).isBlank : text.isEmpty
        case .range(let first, let last): return isStrict && last < first
        case .unset, .missing, .blank, .empty: return true
        case .loop: return false
        }
    }

    private mutating func text(_ call: FilterInput) throws(Fault) {
        if accumulator.isNothing, call.filter.keepsNothing { return accumulator = .null }
        try read(call)
        let input = accumulator.filterText
        switch call.filter {
        case .escape, .h: try escape(input, input.escapedHTML)
        case .escapeOnce: try escape(input, input.escapedOnce)
        case .raw:
            if escaping == .markdown, case .value = accumulator.owned { out.watch(input) }
            try keep(input, safe: true)
        case .urlEncode where isStrict:
            try charge(input.utf8.count)
            accumulator = .encoded(input.urlEncoded)
        case .newlineToBr: try newlineToBreak(input)
        case .slice: try slice(call)
        case .split: try split(input, call)
        default: try keep(try plainText(call, input), safe: false)
        }
    }

    /// Makes a text the result, counted against what a rendering may hold.
    mutating func keep(_ text: String, safe: Bool) throws(Fault) {
        try charge(text.utf8.count)
        accumulator = safe && isStrict ? .safe(text) : .value(.string(text))
    }

    /// Escaping HTML by hand changes only what becomes HTML as it stands: elsewhere values are made safe for their place,
    /// and a subject must not show `&amp;`.
    private mutating func escape(_ input: String, _ escaped: String) throws(Fault) {
        guard isStrict, escaping != .html else { return try keep(escaped, safe: true) }
        if escaping == .url || escaping == .json { return try keep(escaped, safe: false) }
        if case .safe = accumulator { return }
        try keep(input, safe: false)
    }

    /// Line breaks become breaks where there is HTML; elsewhere they stay what they are.
    private mutating func newlineToBreak(_ input: String) throws(Fault) {
        guard isStrict else { return try keep(input.withLineBreaks(as: "<br />\n"), safe: escaping == .html) }
        let isSafe = if case .safe = accumulator { true } else { false }
        switch escaping {
        case .html: try keep((isSafe ? input : input.escapedHTML).withLineBreaks(as: "<br />\n"), safe: true)
        case .markdown: try keep(isSafe ? input.withLineBreaks(as: "<br />\n") : brokenLines(of: input), safe: true)
        default: try keep(input.withLineBreaks(as: "\n"), safe: isSafe)
        }
    }

    /// The tokens of a value's lines, with breaks between them.
    private mutating func brokenLines(of input: String) throws(Fault) -> String {
        let start = out.count
        for (place, line) in input.withLineBreaks(as: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if place > 0 { out.append("<br />\n" as StaticString) }
            out.append(String(line), .markdown)
            try checkLength()
        }
        defer { out.cut(to: start) }
        return out.text(from: start)
    }

    private mutating func plainText(_ call: FilterInput, _ input: String) throws(Fault) -> String {
        switch call.filter {
        case .append: input + call.text(0)
        case .prepend: call.text(0) + input
        case .upcase: input.uppercased()
        case .downcase: input.lowercased()
        case .capitalize: input.capitalizedFirst
        case .strip: input.stripped(leading: true, trailing: true)
        case .lstrip: input.stripped(leading: true, trailing: false)
        case .rstrip: input.stripped(leading: false, trailing: true)
        case .stripNewlines: input.withLineBreaks(as: "")
        case .stripHtml: input.withoutHTML
        case .squish: input.squished
        case .truncate: input.truncated(to: try count(call, 50), end: call.text(1, "..."))
        case .truncatewords: input.truncated(toWords: try count(call, 15), end: call.text(1, "..."))
        case .urlEncode: input.urlEncoded
        case .urlDecode: try decoded(input.urlDecoded, call)
        case .base64Encode, .base64UrlSafeEncode: input.base64(urlSafe: call.filter == .base64UrlSafeEncode)
        case .base64Decode: try decoded(input.base64Decoded(urlSafe: false, repairs: !isStrict), call)
        case .base64UrlSafeDecode: try decoded(input.base64Decoded(urlSafe: true, repairs: !isStrict), call)
        default: try replaced(call, input)
        }
    }

    /// A decoded text, or an error where there is none.
    private func decoded(_ text: String?, _ call: FilterInput) throws(Fault) -> String {
        guard let text else { throw Fault(.unusable(filter: call.filter.name, value: accumulator.plain)) }
        return text
    }

    private func count(_ call: FilterInput, _ fallback: Int) throws(Fault) -> Int {
        guard let item = call.first else { return fallback }
        return try whole(item.plain)
    }

    private mutating func replaced(_ call: FilterInput, _ input: String) throws(Fault) -> String {
        let part = Array(call.text(0).utf8)
        let replacement = Array(call.text(1).utf8)
        switch call.filter {
        case .replaceFirst, .removeFirst: return input.replacingFirst(part, with: replacement)
        case .replaceLast, .removeLast: return input.replacingLast(part, with: replacement)
        default:
            let matches = input.count(of: part)
            try charge(matches.multipliedReportingOverflow(by: max(1, replacement.count)).partialValue)
            return input.replacing(part, with: replacement)
        }
    }

    private mutating func slice(_ call: FilterInput) throws(Fault) {
        let start = try whole(call.first?.plain ?? .null)
        let length = call.second.map { $0.isNothing } ?? true ? 1 : try whole(call.second?.plain ?? .null)
        if case .value(.array(let values)) = accumulator {
            return accumulator = .value(.array(Array(values.slice(from: start, count: length))))
        }
        let scalars = Array(accumulator.filterText.unicodeScalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.slice(from: start, count: length))
        try keep(String(text), safe: false)
    }

    private mutating func split(_ input: String, _ call: FilterInput) throws(Fault) {
        let parts = input.split(likeRuby: call.text(0))
        try charge(parts.count * 16 + input.utf8.count)
        accumulator = .value(.array(parts.map { .string($0) }))
    }
}

/// What a filter was called with beside its input.
struct FilterInput {
    let filter: Filter
    let first: Item?
    let second: Item?

    /// What reading through the arguments costs, in steps.
    var weight: Int { (first?.weight ?? 0) + (second?.weight ?? 0) }

    /// An argument as text.
    func text(_ place: Int, _ fallback: String = "") -> String {
        (place == 0 ? first : second)?.filterText ?? fallback
    }
}

extension Filter {
    /// How much more a byte costs in this filter than in a comparison.
    fileprivate var effort: Int { self == .stripHtml ? 16 : 4 }

    /// Filters that answer nil with nil.
    fileprivate var keepsNothing: Bool {
        switch self {
        case .truncate, .truncatewords, .urlEncode, .urlDecode, .escape, .h, .squish: true
        default: false
        }
    }
}

extension Item {
    /// The item as filters read text: lists are inspected, nothing is the empty text.
    var filterText: String {
        switch self {
        case .safe(let text), .encoded(let text), .value(.string(let text)): return text
        case .value(.array): return inspected
        case .range(let first, let last): return "\(first)..\(last)"
        default: return plain.plainText
        }
    }

    /// The item as arithmetic reads it: a range is no number.
    var numeric: Value { if case .range = self { .null } else { plain } }

    private var inspected: String {
        var bytes: [UInt8] = []
        bytes.append(inspected: plain)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Array {
    /// What Ruby's `slice(start, count)` gives; nothing where it gives nil.
    func slice(from start: Int, count length: Int) -> ArraySlice<Element> {
        let first = start < 0 ? count + start : start
        guard first >= 0, first <= count, length >= 0 else { return [] }
        return self[first..<(first + Swift.min(length, count - first))]
    }
}
