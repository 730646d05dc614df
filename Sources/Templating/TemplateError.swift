package import Values

/// Why a template was not compiled or not rendered, and where.
package struct TemplateError: Error, Sendable, Hashable {
    /// What is wrong, as facts without wording.
    package enum Reason: Sendable, Hashable {
        /// A path with no value, as written, where one was to be used: the message is to be held.
        case missing(path: String)
        /// What a lead brings, or a variable holds, was to be printed and is blank: the message is to be held.
        case blank(markup: String)
        /// Markdown whose lists or quotes are nested deeper than is converted.
        case tooDeep
        /// The template itself declined, with its reason.
        case abort(String)
        /// One of `Limits` was crossed.
        case limit(Limit)

        /// `{{` or `{%` without its end.
        case unclosedMarkup
        /// A block without its end tag.
        case unclosedBlock(String)
        /// A tag nobody knows.
        case unknownTag(String)
        /// A tag where its block does not allow it: `else` outside `if`, a wrong `end…`.
        case misplacedTag(String, block: String?)
        /// A tag whose words cannot be read.
        case malformedTag(String)
        /// An expression that cannot be read.
        case expression(ExpressionError.Reason)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A comparison operator nobody knows.
        case unknownOperator(String)

        case unknownFilter(String)
        /// A filter with too few or too many arguments.
        case argumentCount(filter: String, given: Int)
        /// A filter that cannot work with what it was given.
        case unusable(filter: String, value: Value)
        /// A number and a text compared in order.
        case incomparable(Value, Value)
        /// Two values that no order sorts.
        case unsortable(Value, Value)
        /// A property that the elements of a list cannot be asked for.
        case unselectable(property: String)
        /// A whole number was needed.
        case invalidInteger(Value)
        case dividedByZero
        /// A result beyond 64 bits.
        case numberOutOfRange

        /// A partial or layout that does not exist or may not be named so.
        case unknownPartial(String)
        /// `include` inside a partial that `render` isolated.
        case includeInRender
        /// A partial's name that is no text.
        case partialName(Value)
    }

    /// The bounds of `Limits`.
    package enum Limit: String, Sendable, Hashable {
        case nesting, partials, steps, outputBytes, heldBytes, range, sourceBytes, time
    }

    /// The template or partial the place is in, as the loader names it.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int
    /// The line of the source, without its end.
    package let source: String
    package let reason: Reason
    /// What to write instead, where that is known.
    package let hint: String?

    /// Whether data is missing, so that the same template may render once the lead has it.
    package var isMissingValue: Bool {
        switch reason {
        case .missing, .blank: true
        default: false
        }
    }
    /// The reason the template gave for declining, where it did.
    package var abortReason: String? { if case .abort(let reason) = reason { reason } else { nil } }
}

/// An error inside the room, before its place is known by file and line.
struct Fault: Error {
    let reason: TemplateError.Reason
    /// Byte offset in the program's sources; nil means the instruction being run.
    var place: Int?
    var hint: String?
    /// A partial that must be compiled before the instruction can be run again.
    var unlinked: String?

    init(_ reason: TemplateError.Reason, at place: Int? = nil, hint: String? = nil) {
        self.reason = reason
        self.place = place
        self.hint = hint
    }

    /// A partial named only now, which the program does not hold yet.
    static func unlinked(_ name: String) -> Fault {
        var fault = Fault(.unknownPartial(name))
        fault.unlinked = name
        return fault
    }
}
