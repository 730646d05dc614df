/// One SMTP answer, RFC 5321 §4.2: its code and its lines as they go onto the wire.
package struct SMTPReply: Sendable, Hashable {
    /// 200 to 599.
    package let code: Int
    /// The whole answer with CRLF line ends.
    let bytes: [UInt8]

    /// Reads `451 4.3.0 try later`; a line feed in the text makes a multi-line answer. Nil without a code of 200–599.
    package init?(_ text: String) {
        let digits = text.prefix(3)
        let rest = text.dropFirst(3)
        guard digits.utf8.count == 3, let code = Int(digits), (200...599).contains(code) else { return nil }
        guard rest.isEmpty || rest.first == " ", !text.contains("\r") else { return nil }
        let lines = rest.dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
        self.code = code
        bytes = lines.enumerated().flatMap { place, line in
            Array("\(code)\(place == lines.count - 1 ? " " : "-")\(line)\r\n".utf8)
        }
    }

    /// Whether the command it answers succeeded: 2xx or 3xx.
    var isPositive: Bool { code < 400 }
}
