/// Reads Message-IDs from a header value.
enum IdentifierList {
    /// What stands in angle brackets, or, without any, the words with an `@`; at most 500, each printable ASCII.
    static func parse(_ value: [UInt8]) -> [String] {
        var identifiers: [String] = []
        if value.contains(UInt8(ascii: "<")) {
            for piece in value.split(separator: UInt8(ascii: "<"), maxSplits: 500).prefix(501) {
                guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { continue }
                append(piece[..<end].filter { $0 > .space }, to: &identifiers)
            }
        } else {
            for word in value.split(maxSplits: 500, whereSeparator: { $0 <= .space || $0 == UInt8(ascii: ",") })
            where word.contains(UInt8(ascii: "@")) {
                append(Array(word), to: &identifiers)
            }
        }
        return identifiers
    }

    private static func append(_ identifier: [UInt8], to list: inout [String]) {
        guard !identifier.isEmpty, identifier.count <= 900,
            identifier.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3E })
        else { return }
        list.append(String(decoding: identifier, as: UTF8.self))
    }
}
