/// The words of an HTML mail, without markup and what is not shown, and without quotations where they are not asked for;
/// one pass, bounded by its input.
struct HTMLText {
    private let bytes: [UInt8]
    private var index = 0
    private var output: [UInt8] = []
    /// The element whose content is passed over, and how deep we are in elements of its name.
    private var hidden: (name: String, depth: Int)?
    private let showsQuotations: Bool
    /// Whether all that follows is quoted.
    private var isOver = false

    /// Text with LF line ends.
    static func plain(_ html: String, quotations: Bool = false) -> String {
        var reader = HTMLText(bytes: Array(html.utf8), showsQuotations: quotations)
        reader.read()
        return String(decoding: reader.output, as: UTF8.self)
    }

    private init(bytes: [UInt8], showsQuotations: Bool) {
        self.bytes = bytes
        self.showsQuotations = showsQuotations
    }

    private mutating func read() {
        while index < bytes.count, !isOver {
            switch bytes[index] {
            case UInt8(ascii: "<"): markup()
            case UInt8(ascii: "&"): entity()
            case let byte where byte <= .space:
                space()
                index += 1
            case let byte:
                emit(byte)
                index += 1
            }
        }
    }

    private mutating func emit(_ byte: UInt8) {
        if hidden == nil { output.append(byte) }
    }

    private mutating func space() {
        if let last = output.last, last > .space { emit(.space) }
    }

    private mutating func newLine() {
        guard hidden == nil else { return }
        while output.last == .space { output.removeLast() }
        if output.last == .lf, output.dropLast().last == .lf { return }
        output.append(.lf)
    }

    /// A tag or comment; a `<` before anything else is text.
    private mutating func markup() {
        let rest = bytes[(index + 1)...]
        if rest.starts(with: "!--".utf8) { return index = after("-->") }
        guard let first = rest.first, first.isASCIILetter || first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
        else {
            emit(UInt8(ascii: "<"))
            index += 1
            return
        }
        let end = tagEnd()
        tag(bytes[(index + 1)..<end])
        index = min(end + 1, bytes.count)
    }

    private func after(_ mark: StaticString) -> Int {
        var position = index
        while position + 3 <= bytes.count {
            if bytes[position...].starts(
                with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
            {
                return position + 3
            }
            position += 1
        }
        return bytes.count
    }

    /// The place of the `>` that ends the tag, quotes respected up to 8 KiB.
    private func tagEnd() -> Int {
        var quote: UInt8 = 0
        var position = index + 1
        while position < bytes.count {
            let byte = bytes[position]
            if quote == 0 || position > index + 8_192 {
                if byte == UInt8(ascii: ">") { return position }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
            } else if byte == quote {
                quote = 0
            }
            position += 1
        }
        return bytes.count
    }

    private mutating func tag(_ tag: ArraySlice<UInt8>) {
        let isEnd = tag.first == UInt8(ascii: "/")
        let letters = (isEnd ? tag.dropFirst() : tag).prefix { $0.isASCIILetter || $0.isASCIIDigit }
        let name = String(decoding: letters.prefix(20).map(\.lowercasedASCII), as: UTF8.self)
        if let open = hidden {
            guard name == open.name, tag.last != UInt8(ascii: "/") else { return }
            let depth = open.depth + (isEnd ? -1 : 1)
            hidden = depth == 0 ? nil : (name, depth)
            return
        }
        if !isEnd, !showsQuotations, Self.marks(Self.quotationStarts, tag) {
            isOver = true
            return
        }
        if !isEnd, Self.isHidden(name, tag, quotations: showsQuotations) {
            newLine()
            hidden = (name, 1)
            return
        }
        switch name {
        case "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table", "hr", "blockquote", "pre":
            if name == "br" || output.last != .lf { newLine() }
        case "p":
            newLine()
            if output.last == .lf { newLine() }
        case "td": space()
        default: break
        }
    }

    /// What is not shown, and what mail programs wrap a quotation or signature in.
    private static func isHidden(_ name: String, _ tag: ArraySlice<UInt8>, quotations: Bool) -> Bool {
        switch name {
        case "style", "script", "head", "title": true
        case "blockquote": !quotations
        case "div", "span", "table", "section": !quotations && marks(quotationBoxes, tag)
        default: false
        }
    }

    private static func marks(_ names: [StaticString], _ tag: ArraySlice<UInt8>) -> Bool {
        guard tag.count > 8 else { return false }
        let text = tag.prefix(2_000).map(\.lowercasedASCII)
        return names.contains { ByteScan.contains($0, in: text) }
    }

    /// What Outlook, Apple Mail and others put before a quotation that no element encloses.
    private static let quotationStarts: [StaticString] = [
        "divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container", "olk_src_body_section",
    ]

    /// Gmail, Yahoo, Thunderbird, Proton, GMX, Zoho, Zimbra, Tutanota.
    private static let quotationBoxes: [StaticString] = [
        "gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "gmail_attr", "name=\"quote\"",
        "zmail_extra", "__quoted_text__", "tutanota_quote", "gmail_extra", "gmail_signature", "moz-signature",
        "protonmail_signature", "ms-outlook-mobile-signature", "id=\"signature\"", "wordsection1quote", "replycite",
        "quoted-html", "front-blockquote", "sh-signature",
    ]

    private mutating func entity() {
        let window = bytes[(index + 1)...].prefix(10)
        guard let end = window.firstIndex(of: UInt8(ascii: ";")), let scalar = Self.scalar(Array(window[..<end])) else {
            emit(bytes[index])
            index += 1
            return
        }
        index = end + 1
        if scalar.value == 0xA0 || scalar.value <= 0x20 { return space() }
        for byte in Array(String(Character(scalar)).utf8) { emit(byte) }
    }

    private static func scalar(_ name: [UInt8]) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let isHex = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
            let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
            return UInt32(digits, radix: isHex ? 16 : 10).flatMap { Unicode.Scalar($0) }
        }
        return names[String(decoding: name, as: UTF8.self)]
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "hellip": "…", "ndash": "–",
        "mdash": "—", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "euro": "€", "auml": "ä", "ouml": "ö",
        "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à",
        "ccedil": "ç", "ntilde": "ñ", "copy": "©", "middot": "·", "bull": "•", "laquo": "«", "raquo": "»",
    ]
}
