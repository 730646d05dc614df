extension Verdict {
    /// The name of a rule in words: `nl:unsubscribe:schrijf|meld mij|me .. uit` is one of the Dutch words for "unsubscribe".
    package static func words(ofRule rule: String) -> String {
        let parts = rule.split(separator: ":", maxSplits: 2)
        guard parts.count == 3, parts[0].count == 2, Topic(rawValue: String(parts[1])) != nil else { return rule }
        let example = parts[2].split(separator: " ").filter { $0 != ".." && !$0.hasSuffix("?") }
            .map { $0.split(separator: "|").first ?? $0 }.joined(separator: " ")
            .filter { $0 != "^" && $0 != "$" && $0 != "~" }.replacing("_", with: " ")
        return "words for “\(parts[1])” (\(parts[0])), such as “\(example)”"
    }
}
