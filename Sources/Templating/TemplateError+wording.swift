import Values

extension TemplateError: CustomStringConvertible {
    /// `file:line:column: reason`, the line, a caret under the place, and the hint.
    package var description: String {
        let indent = String(source.prefix(column - 1).map { $0 == "\t" ? "\t" : " " })
        let place = "\(file):\(line):\(column): \(reason)\n    \(source)\n    \(indent)^"
        return hint.map { place + "\n    hint: \($0)" } ?? place
    }
}

extension TemplateError.Reason: CustomStringConvertible {
    /// The reason in one sentence.
    package var description: String {
        switch self {
        case .missing(let path): "`\(path)` has no value"
        case .blank(let markup): "`\(markup)` prints nothing"
        case .tooDeep: "lists or quotes are nested too deeply"
        case .abort(let reason): "the template declined: \(reason)"
        case .limit(let limit): limit.description
        case .unclosedMarkup: "the markup is not closed"
        case .unclosedBlock(let tag): "`\(tag)` is never closed"
        case .unknownTag(let tag): "unknown tag `\(tag)`"
        case .misplacedTag(let tag, let block): "`\(tag)` cannot stand " + (block.map { "in `\($0)`" } ?? "here")
        case .malformedTag(let tag): "`\(tag)` cannot be read"
        case .expression(let reason): ExpressionError(offset: 0, reason: reason).description
        case .invalidUTF8: "the source is not UTF-8"
        case .unknownOperator(let text): "unknown operator `\(text)`"
        case .unknownFilter(let name): "unknown filter `\(name)`"
        case .argumentCount(let filter, let given): "`\(filter)` does not take \(given) arguments"
        case .unusable(let filter, let value): "`\(filter)` cannot use \(value.kindName)"
        case .incomparable(let left, let right): "\(left.kindName) cannot be compared with \(right.kindName)"
        case .unsortable(let left, let right): "\(left.kindName) cannot be sorted with \(right.kindName)"
        case .unselectable(let property): "no property `\(property)` can be read from every element"
        case .invalidInteger(let value): "\(value.kindName) is no whole number"
        case .dividedByZero: "division by zero"
        case .numberOutOfRange: "the number is out of range"
        case .unknownPartial(let name): "there is no partial `\(name)`"
        case .includeInRender: "`include` cannot stand in a partial that `render` isolates"
        case .partialName(let value): "a partial's name is text, not \(value.kindName)"
        }
    }
}

extension TemplateError.Limit: CustomStringConvertible {
    package var description: String {
        switch self {
        case .nesting: "blocks are nested too deeply"
        case .partials: "partials include one another too deeply"
        case .steps: "the template takes too many steps"
        case .outputBytes: "the output is too long"
        case .heldBytes: "variables hold too much"
        case .range: "the range spans too many numbers"
        case .sourceBytes: "the template is too long"
        case .time: "rendering takes too long"
        }
    }
}

extension Value {
    /// What kind of value this is, in words.
    var kindName: String {
        switch self {
        case .null: "nothing"
        case .bool(let flag): flag ? "true" : "false"
        case .int(let whole): "the number \(whole)"
        case .number: "the number \(plainText)"
        case .string(let text): "the text \"\(text.prefix(30))\""
        case .array: "a list"
        case .object: "an object"
        }
    }
}
