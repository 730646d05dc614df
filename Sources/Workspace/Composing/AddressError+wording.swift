package import Mail

extension AddressError.Reason {
    /// What is wrong with an address, in the words of the person who wrote it.
    package var sentence: String {
        switch self {
        case .empty: "it is empty"
        case .notUTF8: "it is not readable text"
        case .lineBreak: "it holds a line break"
        case .control: "it holds a control character"
        case .invisible: "it holds a character nobody can see"
        case .angleBracket: "it holds < or >"
        case .space: "it holds a space"
        case .character: "it holds a character that may not stand there"
        case .noAt: "it has no @"
        case .secondAt: "it has more than one @"
        case .emptyLocal: "nothing stands before the @"
        case .localTooLong: "what stands before the @ is longer than 64 bytes"
        case .dot: "a dot stands first, last or twice in a row before the @"
        case .openQuote: "a quotation mark is not closed before the @"
        case .emptyDomain: "nothing stands after the @"
        case .singleLabel: "what stands after the @ has no dot"
        case .emptyLabel: "a dot stands first, last or twice in a row after the @"
        case .labelTooLong: "a part of the domain is longer than 63 bytes"
        case .hyphen: "a part of the domain begins or ends with a hyphen"
        case .punycode: "a part of the domain beginning with xn-- cannot be decoded"
        case .addressLiteral: "a number stands in place of a domain"
        case .domainTooLong: "the domain is longer than 253 bytes"
        case .tooLong: "it is longer than 254 bytes"
        }
    }
}
