import Values

extension FormFields {
    /// Reads multipart/form-data (RFC 7578), as scripts and form plugins send it: its texts; files are left out. Nil where
    /// it is none, or something is not UTF-8.
    package init?(multipart body: [UInt8], boundary: String) {
        let lineEnd: [UInt8] = [0x0D, 0x0A]
        let pieces = (lineEnd + body).split(
            separator: lineEnd + Array("--\(boundary)".utf8), omittingEmptySubsequences: false)
        guard pieces.count > 1, pieces.last?.starts(with: Array("--".utf8)) == true else { return nil }
        var entries: [(name: String, value: String)] = []
        for piece in pieces.dropFirst().dropLast() {
            guard let gap = piece.firstRange(of: lineEnd + lineEnd),
                let head = String(validating: piece[..<gap.lowerBound], as: UTF8.self),
                let value = String(validating: piece[gap.upperBound...], as: UTF8.self)
            else { return nil }
            if let name = Self.name(ofPart: head) { entries.append((name, value)) }
        }
        self.init(entries)
    }

    /// The name of a part that is a text; nil for a file.
    private static func name(ofPart head: String) -> String? {
        let disposition = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        let parameters = (disposition ?? "").split(separator: ";").dropFirst().map { String($0).trimmed }
        guard !parameters.contains(where: { $0.lowercased().hasPrefix("filename") }) else { return nil }
        return parameters.first { $0.lowercased().hasPrefix("name=") }
            .map { $0.dropFirst("name=".count).filter { $0 != "\"" } }
    }
}
