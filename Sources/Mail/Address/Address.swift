/// One mail address that may be written to, in its normal form: lower case, plus-tags kept, the domain as A-labels.
///
/// Dot-atom and quoted local parts of RFC 5321 §4.1.2; local part ≤ 64 bytes, all of it ≤ 254. Line breaks, controls,
/// invisible characters, angle brackets and spaces outside quotes are refused, so that an `Address` can be put on the
/// wire as it is. Address literals are refused; of single-label domains only `localhost` is taken.
package struct Address: Sendable, Hashable, CustomStringConvertible {
    /// The normal form, `local@domain`; two addresses are equal where this is.
    package let text: String
    private let localLength: Int

    /// Reads an address from text without a display name or angle brackets.
    package init(_ text: String) throws(AddressError) {
        if let localLength = text.utf8.withContiguousStorageIfAvailable(PlainAddress.at(in:)) ?? nil {
            self.init(plain: text, localLength: localLength)
        } else {
            try self.init(bytes: Array(text.utf8))
        }
    }

    private init(plain text: String, localLength: Int) {
        self.text = text
        self.localLength = localLength
    }

    /// Reads an address from UTF-8 bytes.
    package init(bytes: [UInt8]) throws(AddressError) {
        var parser = AddressParser(bytes)
        let (local, domain) = try parser.parse()
        text = local + "@" + domain
        localLength = local.utf8.count
        guard text.utf8.count <= 254 else { throw AddressError(.tooLong, at: 254) }
    }

    /// What stands before the `@`, in quotes where it needs them.
    package var local: String { String(text.utf8.prefix(localLength)) ?? "" }

    /// What stands after the `@`: lower-case A-labels, ASCII only.
    package var domain: String { String(text.utf8.dropFirst(localLength + 1)) ?? "" }

    /// Whether the local part is not ASCII, so that only a server with SMTPUTF8 (RFC 6531) can take it.
    package var needsSMTPUTF8: Bool { text.utf8.contains { $0 >= 0x80 } }

    package var description: String { text }
}
