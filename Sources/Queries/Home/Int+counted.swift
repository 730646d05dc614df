extension Int {
    /// The number with what it counts: `1 lead`, `2 leads`, `3 mailboxes`.
    package func counted(_ thing: String) -> String {
        self == 1 ? "1 \(thing)" : "\(self) \(thing)\(thing.hasSuffix("x") ? "es" : "s")"
    }
}
