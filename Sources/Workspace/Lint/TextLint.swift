import Values

/// Slips that show in a file's text: they compile, and yet no reader is meant to get what comes of them.
struct TextLint {
    let file: String
    /// The text as bytes, Liquid's and HTML's comments blanked.
    private let bytes: [UInt8]
    private(set) var problems: [Problem] = []

    init(file: String, _ text: [UInt8]) {
        self.file = file
        bytes = Self.withoutComments(text)
    }

    /// What is found in a message, a layout or a partial.
    static func message(_ file: String, _ text: [UInt8]) -> [Problem] {
        var lint = TextLint(file: file, text)
        lint.unfinished()
        lint.placeholders()
        lint.links()
        lint.filters()
        lint.comparisons()
        return lint.problems
    }

    /// What is found in the JSON body of a webhook.
    static func payload(_ file: String, _ text: [UInt8]) -> [Problem] {
        var lint = TextLint(file: file, text)
        lint.filters()
        return lint.problems
    }

    /// What is found in the conditions of a sequence, the policy or the scoring.
    static func rules(_ file: String, _ text: [UInt8]) -> [Problem] {
        var lint = TextLint(file: file, text)
        lint.comparisons()
        return lint.problems
    }

    // MARK: The kinds

    private mutating func unfinished() {
        for word in ["TODO", "FIXME", "XXX", "TBD", "lorem ipsum", "Lorem ipsum"] {
            for place in places(of: word) where isWord(place, word.utf8.count) {
                report(place, "\"\(word)\" stands in what leads will read", "finish the text, or put it in a comment")
            }
        }
    }

    private mutating func placeholders() {
        for place in places(of: "*|") {
            let name = bytes[(place + 2)...].prefix { $0.isNameByte || $0 == UInt8(ascii: ":") }
            guard !name.isEmpty, bytes[name.endIndex...].starts(with: "|*".utf8) else { continue }
            foreign(place, String(decoding: bytes[place..<(name.endIndex + 2)], as: UTF8.self))
        }
        for text in Self.foreignNames {
            for place in places(of: text) {
                let before = place > 0 ? bytes[place - 1] : 0x20
                let after = place + text.utf8.count < bytes.count ? bytes[place + text.utf8.count] : 0x20
                if text.hasPrefix("{"), "{$\\`".utf8.contains(before) || after == UInt8(ascii: "}") { continue }
                if text.hasPrefix("["), "([:".utf8.contains(after) || before == UInt8(ascii: "]") { continue }
                foreign(place, text)
            }
        }
    }

    private static let foreignNames = [
        "%FIRSTNAME%", "%FIRST_NAME%", "%LASTNAME%", "%LAST_NAME%", "%NAME%", "%EMAIL%", "%COMPANY%", "[First Name]",
        "[First name]", "[Last Name]", "[Your Name]", "[Name]", "[Company]", "[FIRST NAME]", "{first_name}",
        "{firstname}", "{firstName}", "{FirstName}", "{FIRST_NAME}", "{last_name}", "{name}", "{email}", "{company}",
    ]

    private mutating func foreign(_ place: Int, _ text: String) {
        let letters = text.lowercased().filter { $0.isLetter || $0 == "_" }
        let name =
            ["fname", "firstname", "first_name", "name", "yourname"].contains(letters)
            ? "first_name" : ["lname", "lastname", "last_name"].contains(letters) ? "last_name" : letters
        report(
            place, "\(text) is a placeholder of another tool: leads would read it as it stands",
            "write {{ lead.\(name) }}", .error)
    }

    private mutating func links() {
        for place in places(of: "](") {
            let target = bytes[(place + 2)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "<") }
            let open = bytes[..<place].lastIndex(of: UInt8(ascii: "[")) ?? 0
            let isImage = open > 0 && bytes[open - 1] == UInt8(ascii: "!")
            check(address: target, at: place + 2, isImage: isImage, end: ")")
        }
        for (attribute, isImage) in [(" src=", true), (" href=", false)] {
            for place in places(of: attribute) {
                let start = place + attribute.utf8.count
                guard start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 else { continue }
                check(address: bytes[(start + 1)...], at: start + 1, isImage: isImage, end: "\"")
            }
        }
    }

    private mutating func check(address: ArraySlice<UInt8>, at place: Int, isImage: Bool, end: String) {
        let start = String(decoding: address.prefix(12), as: UTF8.self).lowercased()
        let isWhole = ["https:", "http:", "mailto:", "tel:", "sms:", "cid:", "data:", "{{", "{%", "#"].contains {
            start.hasPrefix($0)
        }
        if isWhole || start.isEmpty || start.hasPrefix(end) || start.hasPrefix(">") { return }
        if start.hasPrefix("www.") {
            report(place, "a link to www. without https:// leads nowhere", "write https://www.…")
        } else if isImage {
            report(
                place, "an image without a whole address is not found by a mail program",
                "write https:// and the whole address")
        } else {
            report(
                place, "a link without a whole address leads nowhere in a mail", "write https:// and the whole address")
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

    private func places(of text: String) -> [Int] {
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

    private mutating func report(
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
    fileprivate var isNameByte: Bool {
        (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39) || self == 0x5F || self >= 0x80
    }
}
