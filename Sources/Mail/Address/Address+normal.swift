extension Address {
    /// The form leads are known by, lower case and with A-labels, of an address as somebody typed it; what is no
    /// address is only put in lower case, and then matches nobody.
    package static func normal(_ text: String) -> String {
        ((try? Address(text))?.text ?? text).lowercased()
    }
}
