extension Terminal {
    /// Text with its controls written out as JSON writes them: nobody else's text moves the cursor, clears the screen or
    /// names the window, and JSON stays what it was.
    ///
    /// Line feeds, tabs and our own colours pass.
    static func legible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var legible = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if let colour = colours.first(where: { rest.starts(with: $0.unicodeScalars) }) {
                legible.append(contentsOf: colour.unicodeScalars)
                rest = rest.dropFirst(colour.unicodeScalars.count)
                continue
            }
            if isControl(scalar) {
                let hex = String(scalar.value, radix: 16)
                legible.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".unicodeScalars)
            } else {
                legible.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return String(legible)
    }

    private static let colours = (["0"] + Paint.allCases.map(\.rawValue)).map { "\u{1B}[\($0)m" }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        // What turns the direction of writing makes a line read as another one.
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: scalar.properties.generalCategory == .control
        }
    }
}
