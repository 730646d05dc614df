/// The name a server gave a message in its final 250, for a person who asks that server's operator about it.
enum QueueID {
    /// Knows the wording of Postfix, Exim, Sendmail, Exchange and Gmail; nil for any other.
    static func find(in text: [UInt8]) -> String? {
        let words = text.prefix(500).split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
        if let queued = words.lastIndex(where: { $0.elementsEqual("queued".utf8) }),
            words.indices.contains(queued + 2), words[queued + 1].elementsEqual("as".utf8)
        {
            return name(words[queued + 2])
        }
        if let word = words.first(where: { $0.starts(with: "id=".utf8) }) { return name(word.dropFirst(3)) }
        if let word = words.first(where: { $0.starts(with: "[InternalId=".utf8) }) {
            return name(word.dropFirst(12))
        }
        if let word = words.firstIndex(where: { $0.elementsEqual("Message".utf8) }), word > 0,
            words.indices.contains(word + 1), words[word + 1].elementsEqual("accepted".utf8)
        {
            return name(words[word - 1])
        }
        if words.last?.elementsEqual("gsmtp".utf8) == true, words.count > 3 { return name(words[words.count - 3]) }
        return nil
    }

    private static func name(_ word: ArraySlice<UInt8>) -> String? {
        let edges: Set<UInt8> = Set("<>[](),;".utf8)
        let inner = word.drop { edges.contains($0) }
        let end = inner.lastIndex { !edges.contains($0) }.map { $0 + 1 } ?? inner.startIndex
        let name = inner[inner.startIndex..<end]
        return name.isEmpty || name.contains { $0 < 0x21 || $0 > 0x7E } ? nil : String(decoding: name, as: UTF8.self)
    }
}
