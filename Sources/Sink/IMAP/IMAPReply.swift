/// An answer of an IMAP server (RFC 3501 §7.1), as a script words it: `NO [UNAVAILABLE] later`.
package struct IMAPReply: Sendable, Hashable {
    /// What a server says.
    package enum Kind: String, Sendable, CaseIterable {
        case ok = "OK"
        case no = "NO"
        case bad = "BAD"
        /// A good-bye, which no command asked for.
        case bye = "BYE"
    }

    /// What it says.
    package let kind: Kind
    /// Whole lines that come before it, without their ends.
    let lines: [String]
    private let text: String

    /// Reads a kind and words; of several lines the last is the answer. Nil where that begins with no kind, or a line
    /// holds a control character.
    package init?(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let last = lines.popLast(), let word = last.split(separator: " ").first,
            let kind = Kind(rawValue: word.uppercased())
        else { return nil }
        guard !text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }), last.utf8.count > word.utf8.count + 1 else {
            return nil
        }
        self.kind = kind
        self.lines = lines
        self.text = kind.rawValue + last.dropFirst(word.count)
    }

    /// As it goes onto the wire, in answer to the command of this tag, or to none.
    func bytes(to tag: String?) -> [UInt8] {
        let start = kind == .bye ? "*" : tag ?? "*"
        return Array((lines + ["\(start) \(text)"]).map { $0 + "\r\n" }.joined().utf8)
    }
}
