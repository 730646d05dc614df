extension Message {
    /// A Message-ID without angle brackets: printable ASCII, at most 900 bytes; our own also has `left@right`, of which
    /// the right half is a domain in normal form, so that it is ours and nobody has to fold it (RFC 5322 §3.6.4).
    static func check(identifier: String, field: MailError.Field) throws(MailError) {
        // What is a plain address needs no closer look: our own identifiers are.
        if let _ = identifier.utf8.withContiguousStorageIfAvailable(PlainAddress.at(in:)) ?? nil { return }
        let isOurs = field == .messageID
        try checkToken(identifier, field: field, limit: isOurs ? 250 : 900)
        guard isOurs else { return }
        let halves = identifier.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard halves.count == 2, halves.allSatisfy({ isDotAtom($0) }) else { throw MailError(field, .syntax) }
        let domain = String(decoding: halves[1], as: UTF8.self)
        guard (try? DomainName.normalise(domain)) == domain else { throw MailError(field, .syntax) }
    }

    /// A List-Id: dot-separated atoms, at least two (RFC 2919 §2).
    static func check(listID: String) throws(MailError) {
        try checkToken(listID, field: .listID, limit: 250)
        guard isDotAtom(listID.utf8), listID.utf8.contains(.dot) else { throw MailError(.listID, .syntax) }
    }

    /// The targets to write, the page first (RFC 8058 asks for https, RFC 2369 for the order of preference).
    static func check(_ target: ListUnsubscribe) throws(MailError) -> [String] {
        for (uri, scheme) in [(target.oneClick, "https://"), (target.mailto, "mailto:")] {
            guard let uri else { continue }
            try checkToken(uri, field: .listUnsubscribe, limit: 900)
            guard uri.hasPrefix(scheme), uri.utf8.count > scheme.utf8.count else {
                throw MailError(.listUnsubscribe, .syntax)
            }
        }
        let targets = [target.oneClick, target.mailto].compactMap { $0 }
        guard !targets.isEmpty else { throw MailError(.listUnsubscribe, .empty) }
        return targets
    }

    /// A header name the user may set, in lower case.
    static func check(headerName name: String, field: MailError.Field) throws(MailError) -> String {
        try checkToken(name, field: field, limit: 60)
        if let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) {
            throw MailError(field, .syntax, at: name.utf8.distance(from: name.startIndex, to: colon))
        }
        let lower = name.lowercased()
        guard !owned.contains(lower), !lower.hasPrefix("content-") else { throw MailError(field, .reserved) }
        return lower
    }

    // What the writer writes, what addresses somebody, and what only those on the way may add.
    private static let owned: Set<String> = [
        "from", "sender", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "in-reply-to", "references",
        "list-id", "list-unsubscribe", "list-unsubscribe-post", "mime-version", "dkim-signature", "return-path",
        "received", "resent-from", "resent-sender", "resent-to", "resent-cc", "resent-bcc", "resent-date",
        "resent-message-id", "delivered-to", "authentication-results", "arc-seal", "arc-message-signature",
        "arc-authentication-results", "disposition-notification-to", "return-receipt-to",
    ]

    /// Printable ASCII without spaces and angle brackets, and not empty.
    private static func checkToken(_ text: String, field: MailError.Field, limit: Int) throws(MailError) {
        guard !text.isEmpty else { throw MailError(field, .empty) }
        guard text.utf8.count <= limit else { throw MailError(field, .tooLong, at: limit) }
        var index = 0
        for scalar in text.unicodeScalars {
            if UTF8Text.isLineBreak(scalar.value) { throw MailError(field, .lineBreak, at: index) }
            if UTF8Text.isControl(scalar.value) { throw MailError(field, .control, at: index) }
            guard scalar.isASCII, scalar != " ", scalar != "<", scalar != ">" else {
                throw MailError(field, .syntax, at: index)
            }
            index += UTF8.width(scalar)
        }
    }

    private static func isDotAtom(_ bytes: some Sequence<UInt8>) -> Bool {
        var previous = UInt8.dot
        for byte in bytes {
            if byte == .dot, previous == .dot { return false }
            guard byte == .dot || byte.isAtomText else { return false }
            previous = byte
        }
        return previous != .dot
    }
}
