/// Strict JSON by RFC 8259: every document is either read whole or refused with its line, column and reason.
///
/// Refused beyond the RFC's grammar: a name given twice in one object, nesting beyond `maximumDepth`, a number
/// binary64 cannot hold, half a surrogate pair. A byte order mark is skipped. Whole numbers that fit 64 bits stay
/// whole; larger ones become fractions, which the typed getters of `JSONFields` refuse where a whole is asked for.
package enum JSON {
    /// The deepest nesting of arrays and objects that is read; a bound on the stack, not on what people write.
    package static let maximumDepth = 64

    /// A spot in a text: line and column, both from 1, columns in Unicode scalars.
    package struct Place: Sendable, Hashable, Comparable {
        package var line: Int
        package var column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        package static func < (left: Place, right: Place) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    /// Reads a whole document and keeps the place of every value and every name.
    package static func read(_ bytes: [UInt8]) throws(JSONError) -> Located {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in try parse(buffer) }
    }

    /// Reads a whole document as plain values or as a located tree; faults become errors with their place here.
    static func parse<Tree: JSONTree>(_ buffer: UnsafeBufferPointer<UInt8>) throws(JSONError) -> Tree {
        var parser = JSONParser<Tree>(buffer)
        do {
            return try parser.document()
        } catch {
            var ruler = JSONRuler(buffer)
            throw JSONError(place: ruler.place(of: min(error.offset, buffer.count)), reason: error.reason)
        }
    }
}

extension Value {
    /// Reads one strict JSON document, without keeping places; for hot paths.
    package init(json bytes: [UInt8]) throws(JSONError) {
        self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in try JSON.parse(buffer) }
    }

    /// Reads one strict JSON document in memory that others own, such as a database column or a response body.
    package init(json buffer: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        self = try JSON.parse(buffer)
    }
}
