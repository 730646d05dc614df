extension String {
    /// The text on one line, its line breaks written out, so that nothing a lead or a server wrote looks like a line of
    /// ours.
    package var onOneLine: String {
        guard utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return self }
        return unicodeScalars.reduce(into: "") { line, scalar in
            switch scalar {
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            default: line.unicodeScalars.append(scalar)
            }
        }
    }
}
