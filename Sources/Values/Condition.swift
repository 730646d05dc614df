/// One Liquid comparison as sequences write it: `lead.score >= 60`, `lead.company`, `lead.tags contains 'vip'`.
///
/// `and` and `or` join comparisons and group from the right, as in Liquid: `a and b or c` is `a and (b or c)`.
package struct Condition: Sendable, Hashable {
    enum Operand: Sendable, Hashable {
        case path(Path)
        case literal(Literal)
    }

    struct Term: Sendable, Hashable {
        let left: Operand
        let comparison: Comparison?
        let right: Operand
        /// Whether `and` (true) or `or` (false) leads to the next term; nil at the last.
        var isJoinedByAnd: Bool?
    }

    /// The text it was read from.
    package let text: String
    private let terms: [Term]

    /// Reads one condition; the error's offset counts bytes of the text.
    package init(parsing text: String) throws(ExpressionError) {
        self.text = text
        var reader = ExpressionReader(text)
        terms = try reader.terms()
    }

    /// Every path it reads, in order of writing, each once.
    package var paths: [Path] {
        var paths: [Path] = []
        for term in terms {
            for case .path(let path) in [term.left, term.right] where !paths.contains(path) { paths.append(path) }
        }
        return paths
    }

    /// Whether it holds, and which paths the answer lacked.
    ///
    /// A missing value, or a text compared in order with a number, makes its comparison false and is reported; a
    /// comparison with `nil`, `blank` or `empty` asks for absence and is answered.
    package func evaluate(in root: Object) -> (holds: Bool, missing: [Path]) {
        var missing: [Path] = []
        for term in terms {
            let holds = term.holds(in: root, &missing)
            guard let isJoinedByAnd = term.isJoinedByAnd, holds == isJoinedByAnd else { return (holds, missing) }
        }
        return (false, missing)
    }
}

extension Condition: CustomStringConvertible {
    package var description: String { text }
}

extension Condition.Term {
    fileprivate func holds(in root: Object, _ missing: inout [Path]) -> Bool {
        guard let comparison else { return left.value(in: root, &missing)?.isTruthy ?? false }
        if let kind = right.absence { return comparison.holds(left.presence(in: root), kind: kind) }
        if let kind = left.absence { return comparison.holds(right.presence(in: root), kind: kind) }
        let (first, second) = (left.value(in: root, &missing), right.value(in: root, &missing))
        guard let first, let second else { return false }
        do {
            return try comparison.holds(first, second)
        } catch {
            for case .path(let path) in [left, right] where !missing.contains(path) { missing.append(path) }
            return false
        }
    }
}

extension Condition.Operand {
    /// The literal, where it asks for absence.
    fileprivate var absence: Literal? {
        switch self {
        case .literal(.value(.null)), .literal(.blank), .literal(.empty):
            if case .literal(let literal) = self { literal } else { nil }
        default: nil
        }
    }

    fileprivate func presence(in root: Object) -> Value {
        switch self {
        case .literal(.value(let value)): value
        case .literal: .null
        case .path(let path): path.value(in: root) ?? .null
        }
    }

    /// The value; nil is noted as missing.
    fileprivate func value(in root: Object, _ missing: inout [Path]) -> Value? {
        guard case .path(let path) = self else { return presence(in: root) }
        if let value = path.value(in: root), !value.isNull { return value }
        if !missing.contains(path) { missing.append(path) }
        return nil
    }
}

extension ExpressionReader {
    fileprivate mutating func terms() throws(ExpressionError) -> [Condition.Term] {
        var terms: [Condition.Term] = []
        while true {
            var term = try term()
            term.isJoinedByAnd = joiner
            terms.append(term)
            if term.isJoinedByAnd == nil { break }
            advance()
        }
        try expectEnd()
        return terms
    }

    private var joiner: Bool? {
        guard token.kind == .identifier else { return nil }
        return text == "and" ? true : text == "or" ? false : nil
    }

    private mutating func term() throws(ExpressionError) -> Condition.Term {
        let left = try operand()
        guard token.kind == .comparison else {
            if token.kind == .identifier, joiner == nil {
                throw ExpressionError(
                    offset: token.start, reason: .unknownOperator(text), hint: "Liquid knows == != < > <= >= contains")
            }
            return Condition.Term(left: left, comparison: nil, right: left)
        }
        guard let comparison = Comparison(word) else { throw unexpected() }
        advance()
        return Condition.Term(left: left, comparison: comparison, right: try operand())
    }

    private mutating func operand() throws(ExpressionError) -> Condition.Operand {
        if let literal = try literal() { return .literal(literal) }
        return .path(try path())
    }
}
