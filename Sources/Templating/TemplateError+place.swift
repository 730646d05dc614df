import Values

extension TemplateError {
    /// A fault with its place in the sources of a program, by file, line and column.
    init(_ fault: Fault, in program: Program, instruction: Int = 0) {
        let written = instruction < program.places.count ? Int(program.places[instruction]) : 0
        let place = min(max(0, fault.place ?? written), program.bytes.count)
        let file = program.files.last { $0.start <= place } ?? SourceFile(name: "", start: 0, end: program.bytes.count)
        let source = program.bytes[file.start..<max(file.start, min(file.end, program.bytes.count))]
        let before = source.prefix(place - file.start)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? source.startIndex
        let lineEnd = source[lineStart...].firstIndex(of: 0x0A) ?? source.endIndex
        let shown = source[lineStart..<min(lineEnd, lineStart + 500)]
        self.init(
            file: file.name, line: before.reduce(file.line) { $1 == 0x0A ? $0 + 1 : $0 },
            column: String(decoding: before[lineStart...], as: UTF8.self).count + 1,
            source: String(decoding: shown.last == 0x0D ? shown.dropLast() : shown, as: UTF8.self),
            reason: fault.reason, hint: fault.hint)
    }
}

extension TemplateError {
    /// What is wrong with a whole file.
    package init(_ reason: Reason, in file: String) {
        self.init(file: file, line: 1, column: 1, source: "", reason: reason, hint: nil)
    }

    /// The error as Shopify prints it into the output; a partial's says where it is.
    func shopifyText(main: String) -> String {
        "Liquid error (\(file == main ? "" : file + " ")line \(line)): \(reason.shopifyText)"
    }
}

extension TemplateError.Reason {
    /// How Shopify words the error where it prints it into the output.
    var shopifyText: String {
        switch self {
        case .dividedByZero: "divided by 0"
        case .invalidInteger: "invalid integer"
        case .unknownOperator(let text): "Unknown operator \(text)"
        case .argumentCount(let filter, let given): Self.count(given, for: filter)
        case .incomparable(let left, let right):
            "comparison of \(left.rubyClass) with \(right.rubyOperand) failed"
        case .unsortable: "cannot sort values of incompatible types"
        case .unselectable(let property): "cannot select the property '\(property)'"
        case .unusable("concat", _): "concat filter requires an array argument"
        case .unusable("url_decode", _): "invalid byte sequence in UTF-8"
        case .unusable("date", let format): "invalid format: \(format.plainText)"
        case .unusable("round", let value), .unusable("ceil", let value), .unusable("floor", let value):
            "Computation results in '\(value.plainText)'" + (value.plainText == "NaN" ? " (Not a Number)" : "")
        case .unusable(let filter, _): "invalid base64 provided to \(filter)"
        case .unknownPartial(let name): "No such template '\(name)'"
        case .partialName: "Argument error in tag 'include' - Illegal template name"
        case .includeInRender: "include usage is not allowed in this context"
        case .limit(.partials): "Nesting too deep"
        default: description
        }
    }

    /// Ruby counts a filter's input as its first argument.
    private static func count(_ given: Int, for name: String) -> String {
        let arity = Filter(name: name, in: .baton)?.rubyArity ?? 1...1
        let expected = arity.count == 1 ? "\(arity.lowerBound)" : "\(arity.lowerBound)..\(arity.upperBound)"
        return "wrong number of arguments (given \(given + 1), expected \(expected))"
    }
}

extension Value {
    fileprivate var rubyClass: String {
        switch self {
        case .null: "NilClass"
        case .bool(let flag): flag ? "TrueClass" : "FalseClass"
        case .int: "Integer"
        case .number: "Float"
        case .string: "String"
        case .array: "Array"
        case .object: "Hash"
        }
    }

    fileprivate var rubyOperand: String {
        switch self {
        case .int, .number: plainText
        default: rubyClass
        }
    }
}
