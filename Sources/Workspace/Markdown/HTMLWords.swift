/// The words of HTML that an author wrote, as a reader without HTML needs them: blocks on lines of their own, links with
/// their addresses, images as their descriptions, nothing that is hidden. One pass.
struct HTMLWords {
    private let html: [UInt8]
    /// What becomes of text and of addresses: tokens stand for values where the HTML is a piece of Markdown.
    private let write: (_ text: String, _ isAddress: Bool) -> String
    private var place = 0
    private var text = ""
    /// How many line breaks the next word wants before it, and whether a blank.
    private var breaks = 0
    private var wantsBlank = false
    private var links: [(start: Int, address: String)] = []
    private var lists: [Int?] = []
    private var hidden: (name: String, depth: Int)?
    private var preformatted = 0

    /// The text of whole HTML.
    static func text(of html: some Swift.Sequence<UInt8>) -> [UInt8] {
        Array(noted(String(decoding: Array(html), as: UTF8.self)) { text, _ in text }.utf8)
    }

    /// The text of a piece of HTML, whose words and addresses are passed through `write`.
    static func noted(_ html: String, in write: @escaping (String, Bool) -> String) -> String {
        withoutActuallyEscaping(write) { write in
            var reader = HTMLWords(html: Array(html.utf8), write: write)
            reader.read()
            return reader.text
        }
    }

    private init(html: [UInt8], write: @escaping (String, Bool) -> String) {
        (self.html, self.write) = (html, write)
    }

    private mutating func read() {
        while place < html.count {
            if html[place] == UInt8(ascii: "<"), let end = markupEnd() {
                let markup = String(decoding: html[place..<end], as: UTF8.self)
                place = end
                if let tag = Tag(markup) { tag.isEnd ? self.end(tag) : begin(tag) }
            } else {
                let end = html[(place + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
                words(String(decoding: html[place..<end], as: UTF8.self))
                place = end
            }
        }
        while let link = links.popLast() { close(link) }
    }

    /// Where the tag or comment that starts here ends; nil where `<` is only text.
    private func markupEnd() -> Int? {
        let rest = html[(place + 1)...]
        guard let first = rest.first else { return nil }
        if rest.starts(with: "!--".utf8) {
            var next = place + 4
            while next + 2 < html.count {
                if html[next] == 0x2D, html[next + 1] == 0x2D, html[next + 2] == UInt8(ascii: ">") { return next + 3 }
                next += 1
            }
            return html.count
        }
        let second = rest.dropFirst().first ?? 0
        let letter = "/!?".utf8.contains(first) ? second : first
        guard
            (letter | 0x20 >= 0x61 && letter | 0x20 <= 0x7A)
                || first == UInt8(ascii: "!") && second == UInt8(ascii: "[")
        else { return nil }
        var quote: UInt8 = 0
        for next in rest.indices {
            let byte = html[next]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return next + 1
            }
        }
        return html.count
    }

    // MARK: Words

    private mutating func words(_ source: String) {
        guard hidden == nil else { return }
        let decoded = HTMLReference.decoded(source)
        if preformatted > 0 { return put(write(decoded, false)) }
        if decoded.first?.isWhitespace == true { wantsBlank = true }
        let words = decoded.split { $0.isWhitespace && $0 != "\u{A0}" }
        guard !words.isEmpty else { return }
        put(write(words.joined(separator: " "), false))
        wantsBlank = decoded.last?.isWhitespace == true
    }

    private mutating func put(_ words: String) {
        guard !words.isEmpty else { return }
        if text.isEmpty || text.hasSuffix("\n") {
            if !text.isEmpty, breaks > 1, !text.hasSuffix("\n\n") { text += "\n" }
        } else if breaks > 0 {
            text += breaks > 1 ? "\n\n" : "\n"
        } else if wantsBlank, !text.hasSuffix(" ") {
            text += " "
        }
        (breaks, wantsBlank) = (0, false)
        text += words
    }

    private mutating func close(_ link: (start: Int, address: String)) {
        let words = String(text.unicodeScalars.dropFirst(link.start)).drop { $0.isWhitespace }
        let short = link.address.hasPrefix("mailto:") ? String(link.address.dropFirst(7)) : link.address
        guard !short.isEmpty, !short.hasPrefix("#") else { return }
        let shown = write(short, true)
        if words.isEmpty { return put(shown) }
        guard words != short, words != shown, words != link.address else { return }
        let blank = wantsBlank
        wantsBlank = true
        put("(\(shown))")
        wantsBlank = blank
    }

    // MARK: Tags

    private mutating func begin(_ tag: Tag) {
        if let open = hidden {
            if tag.name == open.name, !tag.isVoid { hidden = (open.name, open.depth + 1) }
            return
        }
        let style = tag.attribute("style")?.filter { !$0.isWhitespace }.lowercased() ?? ""
        if ["head", "style", "script", "title", "template"].contains(tag.name) || style.contains("display:none") {
            if !tag.isVoid { hidden = (tag.name, 1) }
            return
        }
        breaks = max(breaks, tag.breaks)
        switch tag.name {
        case "br": text.isEmpty ? () : (text += "\n")
        case "hr": put("---"); breaks = 2
        case "img": put(write(tag.attribute("alt") ?? "", false))
        case "a":
            if let address = tag.attribute("href") { links.append((text.unicodeScalars.count, address)) }
        case "ul": lists.append(nil)
        case "ol": lists.append(tag.attribute("start").flatMap { Int($0) } ?? 1)
        case "li": bullet()
        case "td", "th": wantsBlank = true
        case "pre": preformatted += 1
        default: break
        }
    }

    private mutating func bullet() {
        let indent = String(repeating: "  ", count: max(0, lists.count - 1))
        guard let last = lists.last else { return put("- ") }
        put(indent + (last.map { "\($0). " } ?? "- "))
        if let number = last { lists[lists.count - 1] = number == .max ? number : number + 1 }
    }

    private mutating func end(_ tag: Tag) {
        if let open = hidden {
            if tag.name == open.name { hidden = open.depth > 1 ? (open.name, open.depth - 1) : nil }
            return
        }
        switch tag.name {
        case "a": if let link = links.popLast() { close(link) }
        case "ul", "ol": _ = lists.popLast()
        case "pre": preformatted = max(0, preformatted - 1)
        default: break
        }
        breaks = max(breaks, tag.breaks)
    }
}

extension HTMLWords {
    /// A tag with its attributes.
    struct Tag {
        let name: String
        let isEnd: Bool
        private let source: String

        /// Nil for comments and declarations.
        init?(_ markup: String) {
            var rest = markup.dropFirst()
            isEnd = rest.first == "/"
            if isEnd { rest = rest.dropFirst() }
            name = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
            guard markup.first == "<", !name.isEmpty else { return nil }
            source = String(rest)
        }

        var isVoid: Bool {
            source.hasSuffix("/>") || ["br", "hr", "img", "input", "meta", "link", "wbr", "col"].contains(name)
        }

        /// How many line breaks it wants around it.
        var breaks: Int {
            switch name {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "hr", "dl": 2
            case "div", "li", "tr", "section", "article", "header", "footer", "center", "dt", "dd", "body", "html": 1
            default: 0
            }
        }

        /// An attribute's value, its references decoded.
        func attribute(_ wanted: String) -> String? {
            var rest = source[...].drop { $0.isLetter || $0.isNumber }
            while true {
                rest = rest.drop { $0.isWhitespace || $0 == "/" }
                let key = rest.prefix { !$0.isWhitespace && !"=/>".contains($0) }
                guard !key.isEmpty else { return nil }
                rest = rest[key.endIndex...].drop(while: \.isWhitespace)
                var value = Substring()
                if rest.first == "=" {
                    rest = rest.dropFirst().drop(while: \.isWhitespace)
                    if let quote = rest.first, quote == "\"" || quote == "'" {
                        value = rest.dropFirst().prefix { $0 != quote }
                        rest = rest[value.endIndex...].dropFirst()
                    } else {
                        value = rest.prefix { !$0.isWhitespace && $0 != ">" }
                        rest = rest[value.endIndex...]
                    }
                }
                if key.lowercased() == wanted { return HTMLReference.decoded(String(value)) }
            }
        }
    }
}

/// Character references of HTML.
enum HTMLReference {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
        "trade": "™", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "hellip": "…", "mdash": "—", "ndash": "–",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„", "sbquo": "‚", "laquo": "«", "raquo": "»",
        "bull": "•", "middot": "·", "times": "×", "deg": "°", "sect": "§", "para": "¶", "szlig": "ß", "auml": "ä",
        "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "eacute": "é", "egrave": "è", "agrave": "à",
        "ccedil": "ç", "ntilde": "ñ", "larr": "←", "rarr": "→", "check": "✓", "shy": "", "zwnj": "", "zwj": "",
    ]

    /// A text with its references as characters; what is none stays.
    static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "&") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)...].prefix(while: { $0 != ";" && $0 != "&" && !$0.isWhitespace })
                .prefix(12)
            guard name.endIndex < rest.endIndex, rest[name.endIndex] == ";", let character = character(String(name))
            else {
                result += "&"
                rest = rest[rest.index(after: open)...]
                continue
            }
            result += character
            rest = rest[rest.index(after: name.endIndex)...]
        }
        return result + rest
    }

    private static func character(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return named[name] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(code), code > 31
        else { return nil }
        // Fillers that only push other text out of a preview.
        if [0x34F, 0x200B, 0x200C, 0x200D, 0xAD, 0xFEFF].contains(code) { return "" }
        return String(scalar)
    }
}
