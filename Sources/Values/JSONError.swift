/// Why a text is not one strict JSON document (RFC 8259), and where.
package struct JSONError: Error, Sendable, Hashable {
    /// Where reading stopped.
    package var place: JSON.Place
    package var reason: Reason

    package init(place: JSON.Place, reason: Reason) {
        self.place = place
        self.reason = reason
    }

    /// From 1.
    package var line: Int { place.line }
    /// From 1, in Unicode scalars.
    package var column: Int { place.column }

    /// What was met, as facts.
    package enum Reason: Sendable, Hashable {
        /// Nothing but white space.
        case empty
        /// The text ends inside a value: it was cut off.
        case truncated(expected: Expectation)
        /// Something else stands where `expected` should.
        case unexpected(found: String, expected: Expectation)
        /// More text follows a complete document.
        case trailingText(found: String)
        /// The name stands twice in one object.
        case duplicateName(String)
        /// Nesting beyond this many levels.
        case tooDeep(limit: Int)
        /// A number binary64 cannot hold, such as 1e400.
        case numberTooLarge(String)
        /// A number that JSON does not write this way, such as 01, +1 or 1.
        case malformedNumber(String)
        /// Bytes that are not UTF-8.
        case invalidUTF8(byte: UInt8)
        /// UTF-16 or UTF-32 instead of UTF-8.
        case wideEncoding
        /// A control character inside a string, such as a line break.
        case controlCharacter(UInt8)
        /// A backslash before something JSON does not escape.
        case badEscape(String)
        /// One half of a surrogate pair without the other.
        case loneSurrogate(String)
    }

    /// What the grammar allows at a place.
    package enum Expectation: String, Sendable, Hashable {
        case value = "a value"
        case name = "a name in double quotes"
        case nameOrEnd = "a name in double quotes or }"
        case colon = ":"
        case commaOrArrayEnd = ", or ]"
        case commaOrObjectEnd = ", or }"
        case endOfString = "the closing quote"
    }
}

extension JSONError: CustomStringConvertible {
    /// Line, column and reason, as compilers write them: `3:14: the name "id" stands twice in this object`.
    package var description: String { "\(line):\(column): \(reason)" }

    /// What to do about it, where there is something to say.
    package var hint: String? { reason.hint }
}

extension JSONError.Reason: CustomStringConvertible {
    /// The reason as one sentence without its place.
    package var description: String {
        switch self {
        case .empty: "the file is empty"
        case .truncated(let expected): "the text ends where \(expected.rawValue) should stand"
        case .unexpected(let found, let expected): "found \(found) where \(expected.rawValue) should stand"
        case .trailingText(let found): "found \(found) after the end of the document"
        case .duplicateName(let name): "the name \"\(name)\" stands twice in this object"
        case .tooDeep(let limit): "nested more than \(limit) levels deep"
        case .numberTooLarge(let text): "the number \(text) is too large"
        case .malformedNumber(let text): "\(text) is not a number as JSON writes it"
        case .invalidUTF8(let byte): "byte 0x\(String(byte, radix: 16)) is not UTF-8 here"
        case .wideEncoding: "the file is UTF-16 or UTF-32, not UTF-8"
        case .controlCharacter(0x0A), .controlCharacter(0x0D): "a line break inside a string"
        case .controlCharacter(let byte): "control character 0x\(String(byte, radix: 16)) inside a string"
        case .badEscape(let text): "\(text) is no escape JSON knows"
        case .loneSurrogate(let text): "\(text) is half of a surrogate pair"
        }
    }

    /// The likely cure.
    package var hint: String? {
        switch self {
        case .empty: "an empty object is written {}"
        case .truncated: "was the file cut off while it was saved or copied?"
        case .unexpected(let found, let expected): Self.hint(found: found, expected: expected)
        case .trailingText: "a file holds one value; several belong in an array [ ]"
        case .duplicateName: "only one of the two can count: remove the other"
        case .tooDeep: nil
        case .numberTooLarge: "the largest is about 1.8e308"
        case .malformedNumber: "no leading zeros or plus sign, and a digit on both sides of the point"
        case .invalidUTF8, .wideEncoding: "save the file as UTF-8"
        case .controlCharacter(0x09): "write \\t"
        case .controlCharacter(0x0A), .controlCharacter(0x0D): "close the string on its line, or write \\n"
        case .controlCharacter: "write it as \\u00XX"
        case .badEscape: "the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX; a backslash itself is \\\\"
        case .loneSurrogate: "write both halves, or the character itself"
        }
    }

    private static func hint(found: String, expected: JSONError.Expectation) -> String? {
        switch (found.first, expected) {
        case ("“", _), ("”", _), ("„", _), ("«", _), ("»", _):
            "these are typographic quotes: JSON quotes with \"; `baton check --fix` changes them"
        case ("}", .name), ("}", .value), ("]", .value): "remove the comma before it"
        case ("'", _): "JSON quotes with \""
        case ("/", _), ("#", _): "JSON has no comments"
        case ("\"", .commaOrObjectEnd), ("\"", .commaOrArrayEnd), ("{", .commaOrArrayEnd):
            "a comma is missing before it"
        case (";", .commaOrObjectEnd), (";", .commaOrArrayEnd): "write a comma"
        case ("=", .colon): "write a colon"
        case (_, .value): wordHint(found)
        case (let digit?, .name) where digit.isNumber, (let digit?, .nameOrEnd) where digit.isNumber:
            "a number has a point before its decimals, and money is in minor units: 149.00 is 14900"
        case (_, .name), (_, .nameOrEnd): "names are written in double quotes"
        default: nil
        }
    }

    private static func wordHint(_ found: String) -> String? {
        switch found.lowercased() {
        case "true", "false", "null": "write it in lower case"
        case "none", "nil", "undefined": "write null"
        case "yes", "on": "write true"
        case "no", "off": "write false"
        case "nan", "inf", "infinity", "-inf", "-infinity": "JSON has no such number"
        default: found.first?.isLetter == true ? "text is written in double quotes" : nil
        }
    }
}
