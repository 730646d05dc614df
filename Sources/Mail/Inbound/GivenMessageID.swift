import Values

/// The Message-ID a server gives a mail in place of its own, read from its final 250.
///
/// Amazon SES names the part before the `@` (`250 Ok 0102018e…-000000`); Outlook.com and some gateways write the whole
/// identifier between angle brackets. What answers such a mail, or returns it, knows only that one.
package enum GivenMessageID {
    /// Nil where the answer names none; it can be the mail's own.
    package static func find(in answer: String) -> String? {
        for word in answer.utf8.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            if word.first == UInt8(ascii: "<"), word.last == UInt8(ascii: ">"), word.count <= 250,
                word.contains(UInt8(ascii: "@"))
            {
                return String(Substring(word.dropFirst().dropLast()))
            }
            if isOfSES(word) { return String(Substring(word)) }
        }
        return nil
    }

    /// The name under which a Message-ID is found: SES's without its domain, which says only in which region it was.
    package static func name(of messageID: String) -> String {
        let parts = messageID.split(separator: "@")
        guard parts.count == 2, parts[1].hasSuffix("amazonses.com"), isOfSES(parts[0].utf8) else { return messageID }
        return String(parts[0])
    }

    /// Sixteen hexadecimal digits, a UUID, six digits.
    private static func isOfSES(_ word: Substring.UTF8View) -> Bool {
        guard word.count == 60 else { return false }
        let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [16, 8, 4, 4, 4, 12, 6] && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20) }
}
