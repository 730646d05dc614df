import Ports

/// Turns the bytes of an SMTP or IMAP dialogue into lines that may be shown: whatever a client says to log in is a secret.
struct WireTap {
    private var mask: Mask
    private var isInLogin = false

    init(hiding secrets: [String]) { mask = Mask(secrets) }

    mutating func lines(_ bytes: some Collection<UInt8>, fromServer: Bool) -> [DialogueLine] {
        bytes.split(separator: 0x0A).compactMap { piece in
            let text = Reason.printable(Array(piece.drop { $0 == 0x0D }.prefix { $0 != 0x0D }))
            guard !text.isEmpty else { return nil }
            return fromServer ? answer(text) : command(text)
        }
    }

    /// How many words of an IMAP login are none of the secret's, the tag among them.
    private static let shown = ["AUTHENTICATE": 3, "LOGIN": 2]

    private mutating func answer(_ text: String) -> DialogueLine {
        if isInLogin, !["334", "+", "* "].contains(where: text.hasPrefix) { isInLogin = false }
        return DialogueLine(isFromServer: true, text: mask(text))
    }

    private mutating func command(_ text: String) -> DialogueLine {
        if text.uppercased().hasPrefix("AUTH ") {
            isInLogin = true
            let words = text.split(separator: " ", maxSplits: 2)
            let shown = words.prefix(2).joined(separator: " ")
            return DialogueLine(isFromServer: false, text: words.count > 2 ? "\(shown) \(Mask.cover)" : shown)
        }
        let words = text.split(separator: " ", maxSplits: 3)
        if !isInLogin, words.count > 1, let shown = Self.shown[words[1].uppercased()] {
            isInLogin = true
            let start = words.prefix(shown).joined(separator: " ")
            return DialogueLine(isFromServer: false, text: words.count > shown ? "\(start) \(Mask.cover)" : start)
        }
        return DialogueLine(isFromServer: false, text: isInLogin ? Mask.cover : mask(text))
    }
}
