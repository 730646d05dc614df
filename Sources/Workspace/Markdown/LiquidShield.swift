/// A text whose Liquid markup is replaced by tokens of letters and digits, which Markdown leaves alone everywhere:
/// in words, in links, in code. A tag alone on its line becomes a comment block, so that no paragraph closes around it.
struct LiquidShield: Equatable {
    /// The text with tokens.
    let text: String
    private let prefix: String
    private let markup: [String]

    init(_ source: String) {
        var prefix = "Lq7"
        while source.contains(prefix) { prefix += "q7" }
        self.prefix = prefix
        var builder = Builder(source: Array(source.utf8), prefix: prefix)
        builder.run()
        text = String(decoding: builder.text, as: UTF8.self)
        markup = builder.markup
    }

    /// The token of an HTML block that is nothing but a shielded tag.
    func loneToken(in html: String) -> String? {
        guard html.hasPrefix("<!--" + prefix) else { return nil }
        let token = html.dropFirst(4).prefix { $0 != "-" }
        let rest = html.dropFirst(4 + token.count)
        return rest.hasPrefix("-->") && rest.dropFirst(3).allSatisfy(\.isWhitespace) ? String(token) : nil
    }

    /// A text cut at its tokens: plain pieces, and the markup each token stands for.
    func pieces(of text: String) -> [(text: Substring, isMarkup: Bool)] {
        var pieces: [(Substring, Bool)] = []
        var rest = text[...]
        while let start = rest.firstRange(of: prefix)?.lowerBound {
            let digits = rest[start...].dropFirst(prefix.count).prefix { $0.isASCII && $0.isNumber }
            guard let place = Int(digits), markup.indices.contains(place), rest[digits.endIndex...].first == "z" else {
                break
            }
            if start > rest.startIndex { pieces.append((rest[..<start], false)) }
            pieces.append((markup[place][...], true))
            rest = rest[digits.endIndex...].dropFirst()
        }
        if !rest.isEmpty { pieces.append((rest, false)) }
        return pieces
    }

    /// The text with its markup back in place.
    func unshielded(_ text: String) -> String { pieces(of: text).map { String($0.text) }.joined() }

    /// Whether the markup of a token is a tag of this name, such as `for`.
    func isTag(_ token: String, named name: String) -> Bool {
        let words = unshielded(token).dropFirst(2).drop { $0 == "-" || $0.isWhitespace }
        return words.hasPrefix(name) && words.dropFirst(name.count).first?.isLetter != true
    }
}

extension LiquidShield {
    /// Walks the source once, from markup to markup.
    private struct Builder {
        let source: [UInt8]
        let prefix: String
        var text: [UInt8] = []
        var markup: [String] = []
        var position = 0
        /// Endings that were looked for in vain: they need no second look, which keeps hostile text linear.
        private var absent: Set<String> = []

        init(source: [UInt8], prefix: String) {
            self.source = source
            self.prefix = prefix
        }

        mutating func run() {
            text.reserveCapacity(source.count + 64)
            while position < source.count {
                if let end = markupEnd() {
                    replace(upTo: end)
                } else {
                    text.append(source[position])
                    position += 1
                }
            }
        }

        private mutating func replace(upTo end: Int) {
            let token = prefix + String(markup.count) + "z"
            markup.append(String(decoding: source[position..<end], as: UTF8.self))
            let isTag = source[position + 1] == UInt8(ascii: "%")
            if isTag, standsAlone(position, end) {
                text.append(contentsOf: "<!--\(token)-->".utf8)
            } else if isAutolink(end) {
                text.removeLast()
                text.append(contentsOf: "[\(token)](\(token))".utf8)
                position = end + 1
                return
            } else {
                text.append(contentsOf: token.utf8)
            }
            position = end
        }

        /// `<{{ url }}>` is meant as a link, but would be no link, nor HTML, to Markdown.
        private func isAutolink(_ end: Int) -> Bool {
            position > 0 && source[position - 1] == UInt8(ascii: "<") && end < source.count
                && source[end] == UInt8(ascii: ">") && source[position + 1] == UInt8(ascii: "{")
        }

        private func standsAlone(_ start: Int, _ end: Int) -> Bool {
            let before = source[..<start].last { !Self.isBlank($0) }
            let after = source[end...].first { !Self.isBlank($0) }
            return (before ?? 0x0A) == 0x0A && (after ?? 0x0A) == 0x0A
        }

        private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

        /// Where the markup at the current place ends, whole blocks of `raw` and `comment` included; nil where none is.
        private mutating func markupEnd() -> Int? {
            guard source[position] == UInt8(ascii: "{"), position + 1 < source.count else { return nil }
            switch source[position + 1] {
            case UInt8(ascii: "{"): return find("}}", from: position + 2)
            case UInt8(ascii: "%"):
                guard let end = find("%}", from: position + 2) else { return nil }
                let name = tagName(from: position + 2)
                guard ["raw", "comment", "doc"].contains(name) else { return end }
                return closing("end" + name, from: end) ?? end
            default: return nil
            }
        }

        private func tagName(from start: Int) -> String {
            let words = source[start...].drop { $0 == UInt8(ascii: "-") || Self.isBlank($0) || $0 == 0x0A }
            return String(decoding: words.prefix { (0x61...0x7A).contains($0) }, as: UTF8.self)
        }

        private mutating func closing(_ name: String, from start: Int) -> Int? {
            if absent.contains(name) { return nil }
            var place = start
            while let open = find("{%", from: place) {
                if tagName(from: open) == name { return find("%}", from: open) }
                place = open
            }
            absent.insert(name)
            return nil
        }

        /// The place after the next occurrence of two bytes.
        private mutating func find(_ mark: String, from start: Int) -> Int? {
            if absent.contains(mark) { return nil }
            let (first, second) = (Array(mark.utf8)[0], Array(mark.utf8)[1])
            var place = start
            while place + 1 < source.count {
                if source[place] == first, source[place + 1] == second { return place + 2 }
                place += 1
            }
            absent.insert(mark)
            return nil
        }
    }
}
