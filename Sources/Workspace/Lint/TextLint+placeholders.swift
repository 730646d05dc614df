import Values

extension TextLint {
    /// Gaps as other tools write them, known by their brackets and by what stands between: a lead would read them.
    mutating func placeholders() {
        let text = withoutMarkup
        var place = 0
        while place < text.count {
            guard let found = Placeholder.at(place, in: text) else {
                place += 1
                continue
            }
            tell(found, at: place, in: text)
            place = found.end
        }
    }

    private mutating func tell(_ found: Placeholder, at place: Int, in text: [UInt8]) {
        let written = String(decoding: text[place..<found.end], as: UTF8.self)
        if found.isUnfinished {
            report(place, "\(written) stands in what leads will read", "finish the text, or put it in a comment")
        } else if found.isTag {
            let words = written.filter { !"{}%".contains($0) }.split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            report(place, "\(written) is no tag: leads would read it as it stands", "write {% \(words) %}", .error)
        } else if found.isDrawn {
            report(
                place, "\(written) is shown as it stands", "write {{ \"\(written.dropFirst().dropLast())\" | spin }}",
                .error)
        } else if found.isOurs {
            report(
                place, "\(written) is no markup: leads would read it as it stands",
                "two braces, without space between them, print a value: {{ \(found.name) }}", .error)
        } else {
            report(
                place, "\(written) is a placeholder of another tool: leads would read it as it stands",
                found.name.isEmpty
                    ? "write a value such as {{ lead.first_name }}, or take it out" : "write {{ \(found.name) }}",
                .error)
        }
    }

    /// The text with Liquid's tags and Markdown's code blanked, lengths and lines kept.
    private var withoutMarkup: [UInt8] {
        var text = bytes
        for (open, close) in [("{{", "}}"), ("{%", "%}"), ("```", "```"), ("`", "`")] {
            var place = 0
            while let start = text.place(of: open, from: place) {
                guard let end = text.place(of: close, from: start + open.utf8.count) else { break }
                for place in start..<(end + close.utf8.count) where text[place] != 0x0A { text[place] = 0x20 }
                place = end
            }
        }
        return text
    }
}

/// A gap of another tool in a text.
struct Placeholder: Equatable {
    /// What to print instead; empty where nothing is known.
    var name: String
    /// The place behind it.
    var end: Int
    /// Whether it only says what is to be written there.
    var isUnfinished = false
    /// Whether it is one of our tags with a sign too few.
    var isTag = false
    /// Whether it holds several texts of which one is to be drawn.
    var isDrawn = false
    /// Whether it is one of ours with a brace too few.
    var isOurs = false

    /// How a tool brackets a gap, and whether any name in it makes one or only a name of a person's data.
    private typealias Bracket = (open: String, close: String, isSure: Bool)

    private static let brackets: [Bracket] = [
        ("*|", "|*", true), ("%%", "%%", true), ("<<", ">>", true), ("[[", "]]", true), ("${", "}", true),
        ("{$", "}", true), ("{!", "}", true), ("@@", "@@", true), ("[%", "%]", true), ("<%", "%>", true),
        ("{ {", "} }", true), ("##", "##", false), ("((", "))", false), ("{", "}", false), ("[", "]", false),
        ("%", "%", false), ("#", "#", false), ("$", "$", false), ("~", "~", false), ("<", ">", false),
        ("-", "-", false),
    ]

    /// The gap that begins at a place, where one does.
    static func at(_ place: Int, in text: [UInt8]) -> Placeholder? {
        guard "*%<[$@#{(~-".utf8.contains(text[place]) else { return nil }
        for bracket in brackets where text[place...].starts(with: bracket.open.utf8) {
            if let found = gap(bracket, at: place, in: text) { return found }
        }
        return nil
    }

    private static func gap(_ bracket: Bracket, at place: Int, in text: [UInt8]) -> Placeholder? {
        let start = place + bracket.open.utf8.count
        let limit = min(text.count, start + 60)
        guard start < limit, let end = text.place(of: bracket.close, from: start, below: limit) else { return nil }
        let inside = text[start..<end]
        guard !inside.contains(0x0A), !inside.isEmpty else { return nil }
        let next = end + bracket.close.utf8.count
        let before = place > 0 ? text[place - 1] : 0x20
        let after = next < text.count ? text[next] : 0x20
        let words = String(decoding: inside, as: UTF8.self)
        if bracket.open.hasPrefix("["), "([:".utf8.contains(after) || before == UInt8(ascii: "]") { return nil }
        if bracket.isSure {
            guard words.contains(where: \.isLetter), inside.allSatisfy(\.isGapByte) else { return nil }
            // `<< Bonjour >>` is a quotation, and `50%% of 20%%` a slip.
            let name = meaning(of: words)
            if name == nil, ["<<", "%%", "@@"].contains(bracket.open), words.first == " " || words.last == " " {
                return nil
            }
            let isOurs = bracket.open == "{ {"
            let own = isOurs ? words.split(separator: " ").joined(separator: " ") : ""
            return Placeholder(name: name ?? own, end: next, isOurs: isOurs)
        }
        if bracket.open == "[", text.place(of: "[\(words)]:", from: 0) != nil { return nil }
        if bracket.open == "{", isTag(words) { return Placeholder(name: "", end: next, isTag: true) }
        if before.isNameByte || after.isNameByte { return nil }
        return doubtful(words, bracket, end: next)
    }

    /// Whether words between single braces begin as a tag of Liquid does.
    private static func isTag(_ words: String) -> Bool {
        let first = words.split(whereSeparator: { $0.isWhitespace || $0 == "%" }).first.map(String.init) ?? ""
        return ["if", "elsif", "else", "endif", "for", "endfor", "unless", "endunless"].contains(first)
    }

    /// Between brackets that texts have too only what can be nothing else counts.
    private static func doubtful(_ words: String, _ bracket: Bracket, end: Int) -> Placeholder? {
        let choices = words.split(separator: "|", omittingEmptySubsequences: false)
        if bracket.open == "{", choices.count > 1, !words.contains(where: { "{:;=\"<>".contains($0) }),
            choices.allSatisfy({ $0.contains(where: \.isLetter) })
        {
            return Placeholder(name: "", end: end, isDrawn: true)
        }
        let isOneWord = !words.contains { !$0.isLetter && !$0.isNumber && !"_. ".contains($0) }
        guard isOneWord, words.first != " ", words.last != " " else { return nil }
        if bracket.open == "{", ["lead", "sender", "offer", "deal", "sequence"].contains(words.prefix { $0 != "." }),
            words.contains(".")
        {
            return Placeholder(name: words, end: end, isOurs: true)
        }
        if bracket.open == "-" || bracket.open == "~", words != words.uppercased(), !words.contains(".") { return nil }
        if let name = meaning(of: words) { return Placeholder(name: name, end: end) }
        let first = words.lowercased().prefix { $0 != " " }
        let isOrder = "{[<".contains(bracket.open) && ["insert", "your", "enter", "add"].contains(first)
        return isOrder && words.contains(" ") || bracket.open == "[" && ["link", "url"].contains(words.lowercased())
            ? Placeholder(name: "", end: end, isUnfinished: true) : nil
    }

    /// What a tool's name of a gap is called here; nil where it is not one that tools have in common.
    static func meaning(of words: String) -> String? {
        var name = words.lowercased()
        for owner in ["contact", "subscriber", "recipient", "customer", "user", "person", "lead", "merge", "account"] {
            if name.hasPrefix(owner + ".") || name.hasPrefix(owner + "_") || name.hasPrefix(owner + " ") {
                name = String(name.dropFirst(owner.count + 1))
            }
        }
        let letters = name.prefix { $0 != ":" && $0 != "|" }.filter(\.isLetter)
        return meanings.first { $0.value.contains(letters) }?.key
    }

    private static let meanings: [String: Set<String>] = [
        "lead.first_name": [
            "firstname", "fname", "first", "name", "yourname", "givenname", "fullname", "vorname", "prénom", "prenom",
            "nombre", "nome",
        ],
        "lead.last_name": ["lastname", "lname", "last", "surname", "familyname", "nachname", "nom", "apellido"],
        "lead.company": [
            "company", "companyname", "yourcompany", "organization", "organisation", "firma", "unternehmen",
        ],
        "lead.email": ["email", "emailaddress", "mail", "youremail"],
        "lead.city": ["city", "ort", "stadt"], "lead.phone": ["phone", "phonenumber", "mobile"],
        "lead.job_title": ["jobtitle", "position"],
        "sender.unsubscribe_url": ["unsubscribe", "unsubscribeurl", "unsubscribelink", "unsub", "optout"],
        "sender.name": ["sendername", "fromname"],
    ]
}

extension [UInt8] {
    /// Where a text begins at or behind a place.
    fileprivate func place(of text: String, from start: Int, below end: Int? = nil) -> Int? {
        let wanted = Array(text.utf8)
        let last = (end ?? count) - wanted.count
        guard start <= last else { return nil }
        return (start...last).first { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }
}

extension UInt8 {
    /// What stands in a gap: a name with what tools write around one.
    fileprivate var isGapByte: Bool { isNameByte || " .:=|-'\"()@,/?!".utf8.contains(self) }
}
