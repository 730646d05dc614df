import Values

/// Slips that show in a file's text: they compile, and yet no reader is meant to get what comes of them.
struct TextLint {
    let file: String
    /// The text as bytes, Liquid's and HTML's comments blanked.
    let bytes: [UInt8]
    private(set) var problems: [Problem] = []

    init(file: String, _ text: [UInt8]) {
        self.file = file
        bytes = Self.withoutComments(text)
    }

    /// What is found in a message, a layout or a partial.
    static func message(_ file: String, _ text: [UInt8]) -> [Problem] {
        var lint = TextLint(file: file, text)
        lint.head()
        lint.controls()
        lint.unfinished()
        lint.placeholders()
        lint.links()
        lint.plainSubject()
        lint.filters()
        lint.comparisons()
        lint.markdown()
        lint.brackets()
        lint.typographicAttributes()
        lint.openComment()
        lint.openElements()
        lint.ownMachine()
        lint.printed()
        return lint.problems
    }

    /// What is found in the JSON body of a webhook.
    static func payload(_ file: String, _ text: [UInt8]) -> [Problem] {
        var lint = TextLint(file: file, text)
        lint.filters()
        lint.unquoted()
        return lint.problems
    }

    /// What is found in the conditions of a sequence, the policy or the scoring.
    static func rules(_ file: String, _ text: [UInt8]) -> [Problem] {
        var lint = TextLint(file: file, text)
        lint.comparisons()
        return lint.problems
    }

    // MARK: The kinds

    /// A head without the lines around it that make it one: its words would be mailed.
    private mutating func head() {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(4)
        var isBelowRule = false
        for line in lines {
            let text = String(decoding: line, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            if text.isEmpty { continue }
            let dashes = text.prefix { $0 == "-" }.count
            if dashes == 3, text.dropFirst(dashes).allSatisfy(\.isWhitespace) { return }
            let key = text.prefix { $0 != ":" && $0 != "=" && !$0.isWhitespace }.lowercased()
            let rest = text.dropFirst(key.count).drop(while: \.isWhitespace)
            if FrontMatter.keys.contains(key), rest.first == ":" || rest.first == "=" && isBelowRule {
                return report(
                    line.startIndex, "this head is not read: leads would get it as text",
                    "write three dashes (---) on a line of their own above and below the head", .error)
            }
            guard !isBelowRule, text.allSatisfy({ "-—–+=*~ \r".contains($0) }) else { return }
            isBelowRule = true
        }
    }

    /// Markup in the lines of a head, which mail programs show as it stands.
    private mutating func plainSubject() {
        guard bytes.starts(with: "---".utf8) else { return }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst()
        for line in lines.prefix(while: { !$0.starts(with: "---".utf8) }) {
            let text = String(decoding: line, as: UTF8.self)
            guard text.lowercased().hasPrefix("subject") || text.lowercased().hasPrefix("preheader") else { continue }
            let marks = [
                "&amp;", "&nbsp;", "&#", "&quot;", "&lt;", "<b>", "<br", "<strong>", "<em>", "<i>", "**", "](",
            ]
            if text.count > 200, !text.contains("{%"), !text.contains("{{") {
                report(line.startIndex, "mail programs show the first 60 characters or so", "shorten it")
            }
            if let mark = marks.first(where: { text.contains($0) }) {
                report(
                    line.startIndex, "\(mark) is shown as it stands: this line is plain text",
                    mark == "**" || mark == "](" ? "take the marks out" : "write the character itself")
            }
        }
    }

    /// Bytes that no mail may hold as they are.
    private mutating func controls() {
        guard
            let place = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F })
        else { return }
        report(place, "a control character stands here", "take it out: no mail program shows it", .error)
    }

    private mutating func unfinished() {
        for word in ["TODO", "FIXME", "XXX", "TBD", "lorem ipsum", "Lorem ipsum"] {
            for place in places(of: word) where isWord(place, word.utf8.count) {
                report(place, "\"\(word)\" stands in what leads will read", "finish the text, or put it in a comment")
            }
        }
        for place in places(of: "://") {
            let host = String(decoding: bytes[(place + 3)...].prefix(20), as: UTF8.self).trimmingPrefix("www.")
            guard Self.placeholders.contains(where: host.hasPrefix) else { continue }
            report(place, "this address is a placeholder", "write the address that readers are to see")
        }
    }

    private static let placeholders = [
        "your-site.", "yoursite.", "your-domain.", "yourdomain.", "your-company.", "yourcompany.", "deine-seite.",
    ]

    private mutating func links() {
        for place in places(of: "](") {
            let target = bytes[(place + 2)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "<") }
            let open = bytes[..<place].lastIndex(of: UInt8(ascii: "[")) ?? 0
            let isImage = open > 0 && bytes[open - 1] == UInt8(ascii: "!")
            check(address: target, at: place + 2, isImage: isImage, end: ")")
            emptiness(of: target, at: place + 2)
            spaces(in: target, at: place + 2)
        }
        parted()
        // `[name]: target` on a line of its own.
        for place in places(of: "]: ") where isReference(place) {
            check(
                address: bytes[(place + 3)...].drop { $0 == UInt8(ascii: "<") }, at: place + 3, isImage: false,
                end: "\n")
        }
        for place in places(of: "<script") {
            report(place, "mail programs run no scripts, and some refuse such mail", "take it out")
        }
        for tag in ["<iframe", "<form", "<object", "<embed"] {
            for place in places(of: tag) where !isVerbatim(place) {
                report(place, "mail programs drop \(tag)>", "link to a page that has it")
            }
        }
        for place in places(of: "<img") where !isVerbatim(place) {
            let tag = String(decoding: bytes[place...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
            if !tag.contains("src") { report(place, "this picture has no address", "write src=\"https://…\"") }
        }
        for (attribute, isImage) in [(" src=", true), (" href=", false)] {
            for place in places(of: attribute) {
                let start = place + attribute.utf8.count
                guard start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 else { continue }
                if !isImage, start + 1 < bytes.count, bytes[start + 1] == bytes[start] {
                    report(start, "this link has no address", "write the whole address between the quotes")
                }
                check(address: bytes[(start + 1)...], at: start + 1, isImage: isImage, end: "\"")
            }
        }
    }

    /// A link that leads nowhere.
    private mutating func emptiness(of target: ArraySlice<UInt8>, at place: Int) {
        let address = target.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        guard address.first == UInt8(ascii: ")"), !isVerbatim(place) else { return }
        report(place, "this link has no address", "write the whole address between the brackets: (https://…)")
    }

    /// A space between a link's words and its address, which makes both plain text.
    private mutating func parted() {
        for place in places(of: "]") {
            let gap = bytes[(place + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }
            let open = gap.endIndex
            guard !gap.isEmpty, open < bytes.count, bytes[open] == UInt8(ascii: "(") else { continue }
            let inside = bytes[(open + 1)...].prefix { $0 != UInt8(ascii: ")") && $0 != 0x0A }
            let address = String(decoding: inside.drop { $0 == 0x20 || $0 == UInt8(ascii: "<") }, as: UTF8.self)
                .lowercased()
            let isAddress =
                ["https://", "http://", "www.", "mailto:", "tel:"].contains { address.hasPrefix($0) }
                || address.hasPrefix("{{") && address.contains("url") && !address.contains("|")
            let line = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            guard isAddress, bytes[line..<place].contains(UInt8(ascii: "[")), !isVerbatim(place) else { continue }
            report(place + 1, "with a space before its address this is no link", "write ](…) without the space")
        }
    }

    /// Whether a place stands in code, which readers are shown as it is.
    func isVerbatim(_ place: Int) -> Bool {
        let line = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let before = bytes[line..<place]
        let isFenced = places(of: "```").count { $0 < line } % 2 == 1
        return isFenced || before.count { $0 == UInt8(ascii: "`") } % 2 == 1
    }

    /// A space inside a link's address, which ends the link.
    private mutating func spaces(in target: ArraySlice<UInt8>, at place: Int) {
        guard target.startIndex < bytes.count, bytes[target.startIndex - 1] != UInt8(ascii: "<") else { return }
        let address = target.prefix { $0 != UInt8(ascii: ")") && $0 != 0x0A }
        if address.first == UInt8(ascii: "+") { return }
        guard !address.contains(UInt8(ascii: "{")), let space = address.firstIndex(of: 0x20),
            let next = address[space...].first(where: { $0 != 0x20 }), !"\"'(".utf8.contains(next)
        else { return }
        report(place, "an address with a space in it is no link", "write %20 for the space", .error)
    }

    /// Whether the line up to a place is the name of a reference, `[name` with nothing before it.
    private func isReference(_ place: Int) -> Bool {
        let line = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let name = bytes[line..<place].drop { $0 == 0x20 }
        return name.first == UInt8(ascii: "[") && !name.dropFirst().contains(UInt8(ascii: "["))
    }

    private mutating func check(address: ArraySlice<UInt8>, at place: Int, isImage: Bool, end: String) {
        let start = String(decoding: address.prefix(12), as: UTF8.self).lowercased()
        let isWhole = ["https://", "http://", "mailto:", "tel:", "sms:", "cid:", "data:", "{{", "{%", "#"].contains {
            start.hasPrefix($0)
        }
        if start.hasPrefix("#"), address.dropFirst().first.map({ [0x22, 0x27, 0x29].contains($0) }) == true {
            return report(place, "this link leads nowhere", "write the whole address: https://…")
        }
        // What other tools put into braces and the like is told as their gap.
        if isWhole || start.isEmpty || start.hasPrefix(end) || "{%*[<>$".contains(start.prefix(1)) { return }
        if start.hasPrefix("www.") {
            report(place, "a link to www. without https:// leads nowhere", "write https://www.…")
        } else if isImage {
            report(
                place, "an image without a whole address is not found by a mail program",
                "write https:// and the whole address")
        } else {
            let whole = String(decoding: address.prefix { $0 != UInt8(ascii: ")") && $0 != 0x22 }, as: UTF8.self)
            let isMail = whole.contains("@") && !whole.contains("/")
            let isPhone = whole.hasPrefix("+") && whole.allSatisfy { $0.isNumber || "+ -()/".contains($0) }
            let isName = ["deal.", "lead.", "offer.", "sender."].contains { whole.hasPrefix($0) }
            report(
                place, "a link without a whole address leads nowhere in a mail",
                isMail
                    ? "write mailto:\(whole)"
                    : isPhone
                        ? "write tel:\(whole.filter { $0.isNumber || $0 == "+" })"
                        : isName ? "write {{ \(whole) }}" : "write https:// and the whole address")
        }
    }

    private mutating func filters() {
        for place in places(of: "date:") {
            let rest = bytes[(place + 5)...].drop { $0 == 0x20 }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
            let format = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
            if format.contains("%") || format == "long" || format == "short" || format.isEmpty { continue }
            report(
                place, "date: \"\(format)\" has no directive: it prints this text instead of a date",
                "write date: \"\(Self.directives(for: format))\"")
        }
        for place in places(of: "money") {
            guard let pipe = bytes[..<place].lastIndex(where: { $0 != 0x20 }), bytes[pipe] == UInt8(ascii: "|"),
                let other = bytes[..<pipe].lastIndex(of: UInt8(ascii: "|"))
            else { continue }
            let filter = String(decoding: bytes[(other + 1)..<pipe], as: UTF8.self).split { ": ".contains($0) }
            guard filter.count == 2, ["times", "divided_by", "plus", "minus"].contains(filter[0]),
                filter[1].contains("."), Double(filter[1]) != nil
            else { continue }
            report(
                place, "`money` takes whole minor units, and this gives a fraction: the message would be held",
                "put | round before | money", .error)
        }
    }

    private mutating func comparisons() {
        for place in bytes.indices where bytes[place] == UInt8(ascii: "<") || bytes[place] == UInt8(ascii: ">") {
            let left = bytes[..<place].last { $0 != 0x20 } ?? 0
            guard left.isNameByte || left == UInt8(ascii: "]") else { continue }
            let rest = bytes[(place + 1)...].drop { $0 == UInt8(ascii: "=") }.drop { $0 == 0x20 || $0 == 0x5C }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
            let number = rest.dropFirst().prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
            let end = bytes[number.endIndex...].drop { $0 == 0x5C }
            guard !number.isEmpty, end.first == quote else { continue }
            report(
                place, "a number in quotes is a text, and no number compares with it", "write the number without quotes"
            )
        }
    }

    // MARK: Finding

    func places(of text: String) -> [Int] {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
        var found: [Int] = []
        bytes.withUnsafeBufferPointer { bytes in
            for place in 0...(bytes.count - wanted.count) where bytes[place] == first {
                var offset = 1
                while offset < wanted.count, bytes[place + offset] == wanted[offset] { offset += 1 }
                if offset == wanted.count { found.append(place) }
            }
        }
        return found
    }

    private func isWord(_ place: Int, _ length: Int) -> Bool {
        let before = place > 0 ? bytes[place - 1] : 0x20
        let after = place + length < bytes.count ? bytes[place + length] : 0x20
        return !before.isNameByte && !after.isNameByte
    }

    mutating func report(
        _ place: Int, _ reason: String, _ hint: String, _ severity: Problem.Severity = .warning
    ) {
        let before = bytes[..<place]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let position = JSON.Place(
            line: before.count { $0 == 0x0A } + 1,
            column: String(decoding: bytes[lineStart..<place], as: UTF8.self).count + 1)
        problems.append(Problem(severity, file: file, place: position, cause: .doubtful(reason), hint: hint))
    }

    private static func directives(for format: String) -> String {
        let words = [
            ("YYYY", "%Y"), ("yyyy", "%Y"), ("MMMM", "%B"), ("MM", "%m"), ("DD", "%d"), ("dd", "%d"), ("YY", "%y"),
            ("HH", "%H"), ("mm", "%M"),
        ]
        let changed = words.reduce(format) { $0.replacing($1.0, with: $1.1) }
        return changed.contains("%") ? changed : "%-d %B %Y"
    }

    /// Comments blanked, their lines kept.
    private static func withoutComments(_ text: [UInt8]) -> [UInt8] {
        var text = text
        for (open, close) in [
            ("<!--", "-->"), ("{% comment %}", "{% endcomment %}"), ("{%- comment -%}", "{%- endcomment -%}"),
            ("{% raw %}", "{% endraw %}"),
        ] {
            let probe = TextLint(file: "", checked: text)
            let ends = probe.places(of: close)
            for start in probe.places(of: open) {
                guard let end = ends.first(where: { $0 > start }) else { break }
                for place in start..<end where text[place] != 0x0A { text[place] = 0x20 }
            }
        }
        return text
    }

    private init(file: String, checked: [UInt8]) { (self.file, bytes) = (file, checked) }
}

extension UInt8 {
    /// Letters, digits, `_` and bytes of other characters.
    var isNameByte: Bool {
        (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39) || self == 0x5F || self >= 0x80
    }
}
