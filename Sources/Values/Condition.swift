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
        /// Whether a quoted operand writes a date, or one is `now`, which makes an order one of dates.
        let isOfDates: Bool
        /// Whether `and` (true) or `or` (false) leads to the next term; nil at the last.
        var isJoinedByAnd: Bool?
    }

    /// What a condition came to, and what it could not use.
    package struct Answer: Sendable, Hashable {
        package var holds: Bool
        /// Paths that have no value.
        package var missing: [Path] = []
        /// Paths that hold a text where a number is compared.
        package var notNumbers: [Path] = []
        /// Paths that hold something else where a date is compared, or one whose day and month could stand either way.
        package var notDates: [Path] = []

        package init(holds: Bool) { self.holds = holds }

        /// Takes over what another could not use.
        package mutating func note(_ other: Answer) {
            missing += other.missing.filter { !missing.contains($0) }
            notNumbers += other.notNumbers.filter { !notNumbers.contains($0) }
            notDates += other.notDates.filter { !notDates.contains($0) }
        }
    }

    /// The text it was read from.
    package let text: String
    let terms: [Term]

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

    /// Paths whose value it orders against a number.
    package var comparedWithNumbers: [Path] {
        ordered { operand in
            if case .literal(.value(.int)) = operand { return true }
            if case .literal(.value(.number)) = operand { return true }
            return false
        }
    }

    /// Paths whose value it orders against a date.
    package var comparedWithDates: [Path] { ordered { $0.isDay } }

    private func ordered(against isMeant: (Operand) -> Bool) -> [Path] {
        terms.filter { $0.comparison?.asksOrder == true }.compactMap { term in
            switch (term.left, term.right) {
            case (.path(let path), let other) where isMeant(other): path
            case (let other, .path(let path)) where isMeant(other): path
            default: nil
            }
        }
    }

    /// Whether it holds, and which paths the answer could not use.
    ///
    /// A missing value makes its comparison false, as does a text where a number is compared or what is no date where
    /// one is; a comparison with `nil`, `blank` or `empty` asks for absence and is answered. A text that writes a
    /// number is compared as one, and with a quoted date (`lead.renewal < '2027-01-01'`) or `now` dates are compared.
    package func evaluate(in root: Object) -> Answer {
        var answer = Answer(holds: false)
        for term in terms {
            answer.holds = term.holds(in: root, &answer)
            guard let isJoinedByAnd = term.isJoinedByAnd, answer.holds == isJoinedByAnd else { return answer }
        }
        answer.holds = false
        return answer
    }
}

extension Condition: CustomStringConvertible {
    package var description: String { text }
}

extension Condition.Term {
    fileprivate func holds(in root: Object, _ answer: inout Condition.Answer) -> Bool {
        guard let comparison else { return left.value(in: root, &answer.missing)?.isTruthy ?? false }
        if let kind = right.absence { return comparison.holds(left.presence(in: root), kind: kind) }
        if let kind = left.absence { return comparison.holds(right.presence(in: root), kind: kind) }
        let (first, second) = (left.value(in: root, &answer.missing), right.value(in: root, &answer.missing))
        guard let first, let second else { return false }
        if isOfDates, comparison.asksOrder { return holds(dates: first, comparison, second, &answer) }
        do {
            return try comparison.holds(first, second)
        } catch {
            return holds(numbers: first, comparison, second, &answer)
        }
    }

    /// A number beside a text: the text may write a number.
    private func holds(
        numbers first: Value, _ comparison: Comparison, _ second: Value, _ answer: inout Condition.Answer
    ) -> Bool {
        let numbers = (first.writtenNumber, second.writtenNumber)
        if case (let one?, let other?) = numbers { return (try? comparison.holds(one, other)) ?? false }
        for (operand, number) in [(left, numbers.0), (right, numbers.1)] where number == nil {
            if case .path(let path) = operand, !answer.notNumbers.contains(path) { answer.notNumbers.append(path) }
        }
        return false
    }

    private func holds(
        dates first: Value, _ comparison: Comparison, _ second: Value, _ answer: inout Condition.Answer
    ) -> Bool {
        let dates = (WrittenDate(first), WrittenDate(second))
        if case (var one?, var other?) = dates {
            // What says no offset is meant where `now` is: in the lead's zone.
            if left.isNow { other.offset = other.offset ?? one.offset }
            if right.isNow { one.offset = one.offset ?? other.offset }
            let moments = (one.moment(in: .utc).milliseconds, other.moment(in: .utc).milliseconds)
            return comparison.holds(Int(moments.0), Int(moments.1))
        }
        for (operand, date) in [(left, dates.0), (right, dates.1)] where date == nil {
            if case .path(let path) = operand, !answer.notDates.contains(path) { answer.notDates.append(path) }
        }
        return false
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

    /// Whether it is the moment of asking.
    fileprivate var isNow: Bool {
        if case .path(let path) = self { path.segments == [.name("now")] } else { false }
    }

    /// Whether it stands for a date: a quoted one, or `now`.
    fileprivate var isDay: Bool {
        if case .literal(.value(.string(let text))) = self { return WrittenDate(.string(text)) != nil }
        return isNow
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
                    offset: token.start, reason: .unknownOperator(text), hint: hint(forOperator: text, after: left))
            }
            return Condition.Term(left: left, comparison: nil, right: left, isOfDates: false)
        }
        guard let comparison = Comparison(word) else { throw unexpected() }
        advance()
        let right = try operand()
        return Condition.Term(left: left, comparison: comparison, right: right, isOfDates: left.isDay || right.isDay)
    }

    /// What to write instead of an operator of another language.
    private func hint(forOperator word: String, after left: Condition.Operand) -> String {
        if case .path(let path) = left, path.segments == [.name("not")] {
            return "turn a condition round with a group: {\"not\": \"…\"}"
        }
        switch word.lowercased() {
        case "is", "eq", "equals", "like": return "compare with `==`"
        case "isnt", "ne", "neq": return "compare with `!=`"
        case "gt", "over", "above": return "compare with `>`"
        case "gte", "ge": return "compare with `>=`"
        case "lt", "under", "below", "before": return "compare with `<`"
        case "lte", "le": return "compare with `<=`"
        case "in": return "compare with each, joined with `or`: a == 'x' or a == 'y'"
        case "between": return "two comparisons, joined with `and`: a >= 1 and a <= 5"
        case "includes", "has", "include", "matches", "startswith", "starts_with": return "ask with `contains`"
        case "and", "or": return "write `\(word.lowercased())`"
        default: return "Liquid knows == != < > <= >= contains"
        }
    }

    private mutating func operand() throws(ExpressionError) -> Condition.Operand {
        if let literal = try literal() { return .literal(literal) }
        return .path(try path())
    }
}
