extension Reason {
    /// The facts in one line: `login: 535 5.7.8 Authentication failed`.
    package var sentence: String { "\(stage.rawValue): \(words)" }

    /// What was said, each status once, though a server's text mostly begins with it.
    package var words: String {
        let code = code.map(String.init)
        if let code, text == "HTTP \(code)" || text.hasPrefix("HTTP \(code)") { return text }
        let isTwice = enhanced.map { text == $0 || text.hasPrefix($0 + " ") } ?? false
        return [code, isTwice ? nil : enhanced, text.isEmpty ? nil : text].compactMap { $0 }.joined(separator: " ")
    }
}
