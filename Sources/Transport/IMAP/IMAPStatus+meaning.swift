extension IMAPStatus {
    /// The words, or the kind and code where there are none.
    var sentence: String { words.isEmpty ? ([kind] + code).joined(separator: " ") : words }

    /// Whether a refusal is about the account, its rate, or the server's own trouble: it says nothing of the mail, the
    /// folder or the secret it came to, and passes.
    var isPassing: Bool {
        guard kind != "OK" else { return false }
        if let code = code.first, Self.passingCodes.contains(code) { return true }
        let words = words.lowercased()
        return Self.passingWords.contains { words.contains($0) }
    }

    /// Response codes of RFC 5530 and RFC 9051 §7.1, and Gmail's own.
    private static let passingCodes: Set = [
        "UNAVAILABLE", "LIMIT", "OVERQUOTA", "INUSE", "SERVERBUG", "CONTACTADMIN", "THROTTLED",
    ]

    /// What servers say that know no codes.
    private static let passingWords = [
        "too many", "throttl", "rate limit", "bandwidth", "unavailable", "connection limit", "try again", "try later",
        "temporar", "not connected", "number of connections", "server busy", "server error", "maintenance",
    ]
}
