import Values

extension TextLint {
    /// Values that are printed as no reader expects them.
    mutating func printed() {
        for place in places(of: "{{") {
            let words = String(decoding: bytes[(place + 2)...].prefix { $0 != UInt8(ascii: "}") }, as: UTF8.self)
            let name = words.trimmingPrefix("-").trimmingPrefix(while: \.isWhitespace).split {
                $0.isWhitespace || $0 == "-"
            }
            guard name.count == 1, let path = name.first else { continue }
            // In an address an amount is for a program.
            if Self.amounts.contains(String(path)), place == 0 || bytes[place - 1] != UInt8(ascii: "=") {
                report(place, "\(path) is printed in minor units, such as 14900", "write {{ \(path) | money }}")
            }
            if path == "lead.tags" {
                report(place, "a list is printed without anything between", "write {{ lead.tags | join: \", \" }}")
            }
        }
        signs()
        amountsOfOthers()
        directives()
        countsInWords()
    }

    /// A sign of a currency before an amount that brings its own.
    private mutating func signs() {
        if places(of: "money").isEmpty { return }
        for sign in ["$", "€", "£"] {
            for space in ["", " ", "**"] {
                for place in places(of: "\(sign)\(space){{") {
                    let inside = bytes[(place + sign.utf8.count + space.utf8.count)...].prefix {
                        $0 != UInt8(ascii: "}")
                    }
                    let words = String(decoding: inside, as: UTF8.self)
                    guard words.contains("| money") || words.contains("|money") else { continue }
                    report(place, "`money` writes the currency itself: it would stand twice", "take the \(sign) out")
                }
            }
        }
    }

    private static let amounts: Set<String> = ["offer.price", "offer.value", "deal.value"]

    /// `money` with a currency that there is not, and money that is divided before `money` does it.
    private mutating func amountsOfOthers() {
        for place in places(of: "money:") {
            let rest = bytes[(place + 6)...].drop { $0 == 0x20 }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
            let code = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
            if Currencies.codes.contains(code) { continue }
            report(
                place, "\"\(code)\" is no currency",
                Currencies.near(code).map { "did you mean \"\($0)\"?" } ?? "three capital letters, such as \"EUR\"")
        }
        for place in places(of: "divided_by: 100") {
            let start = bytes[..<place].lastIndex(of: UInt8(ascii: "{")) ?? 0
            let rest = String(decoding: bytes[(place + 15)...].prefix { $0 != UInt8(ascii: "}") }, as: UTF8.self)
            let before = String(decoding: bytes[start..<place], as: UTF8.self)
            let next = rest.trimmingPrefix(".0").drop { $0 == " " || $0 == "|" }
            guard next.hasPrefix("money"), !before.contains("times"), Self.amounts.contains(where: before.contains)
            else {
                continue
            }
            report(place, "`money` counts minor units itself: this prints a hundredth", "take divided_by out")
        }
    }

    /// Minutes where a month is meant, and months where minutes are.
    private mutating func directives() {
        for place in places(of: "date:") {
            let rest = bytes[(place + 5)...].drop { $0 == 0x20 }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
            let format = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
            let hours = ["%H", "%I", "%k", "%l", "%-H", "%-I", "%-l"]
            if format.contains("%M"), !hours.contains(where: format.contains) {
                report(place, "%M is the minute", "the month is %m, or %B as a word")
            } else if hours.contains(where: { format.contains("\($0):%m") }) {
                report(place, "%m is the month", "the minute is %M")
            }
        }
    }

    /// Filters that count, with a text that is no number.
    private mutating func countsInWords() {
        for filter in [
            "truncate", "truncatewords", "round", "plus", "minus", "times", "divided_by", "at_least", "at_most",
        ] {
            for place in places(of: "| \(filter):") {
                let rest = bytes[(place + filter.utf8.count + 3)...].drop { $0 == 0x20 }
                guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
                let text = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
                if Value.string(text).writtenNumber != nil { continue }
                report(place + 2, "\"\(text)\" is no number, and \(filter) counts", "such as \(filter): 20", .error)
            }
        }
    }

    /// Texts of a JSON body without quotes around them.
    mutating func unquoted() {
        var (isText, place) = (false, 0)
        while place < bytes.count {
            if bytes[place...].starts(with: "{%".utf8) || bytes[place...].starts(with: "{{".utf8) {
                let close = bytes[place + 1] == UInt8(ascii: "%") ? "%}" : "}}"
                let end = places(of: close).first { $0 > place } ?? bytes.count
                if !isText, close == "}}" { text(at: place, until: end) }
                place = end + 2
                continue
            }
            if bytes[place] == UInt8(ascii: "\\"), isText {
                place += 1
            } else if bytes[place] == 0x22 {
                isText.toggle()
            }
            place += 1
        }
    }

    private mutating func text(at place: Int, until end: Int) {
        // Typographic or single quotes around it are told as such.
        guard place + 2 < end, place == 0 || bytes[place - 1] != UInt8(ascii: "'") else { return }
        let words = String(decoding: bytes[(place + 2)..<end], as: UTF8.self).split { $0.isWhitespace || $0 == "-" }
        guard words.count == 1, let path = words.first, Self.texts.contains(String(path)) else { return }
        report(place, "\(path) is a text, and a text of JSON stands in quotes", "write \"{{ \(path) }}\"", .error)
    }

    private static let texts: Set<String> = [
        "lead.email", "lead.zone", "lead.source", "lead.account", "lead.first_name", "lead.last_name", "lead.company",
        "sequence.name", "sequence.title", "offer.name", "offer.title", "offer.currency", "deal.checkout_url",
        "deal.state",
        "sender.email", "sender.name",
    ]
}
