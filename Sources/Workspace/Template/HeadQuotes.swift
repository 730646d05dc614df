/// Quotation marks around a value of a head, which YAML does not count to the value.
enum HeadQuotes {
    /// No quotes around it: `"Growth" vs "scale"` keeps its own.
    case none
    /// One pair around the whole, and what stands inside.
    case pair(Substring)
    /// One that opens and never closes.
    case open

    init(around value: Substring) {
        guard let quote = value.first, quote == "\"" || quote == "'" else {
            self = .none
            return
        }
        // Quotes inside of Liquid are Liquid's own.
        let places = Self.places(of: quote, in: value)
        let ends = places.last.map { value.index(after: $0) == value.endIndex } ?? false
        let isWhole = ends && places.count == 2
        if isWhole || places.count == 1 && quote == "'" && value.last == "'" && value.count > 1 {
            self = .pair(value.dropFirst().dropLast())
        } else {
            self = places.count == 1 && quote == "\"" ? .open : .none
        }
    }

    /// Where the quote stands outside of Liquid, neither escaped nor as an apostrophe inside a word.
    private static func places(of quote: Character, in value: Substring) -> [Substring.Index] {
        var found: [Substring.Index] = []
        var place = value.startIndex
        while place < value.endIndex {
            let rest = value[place...]
            if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
                place = end.upperBound
            } else if rest.hasPrefix("{%"), let end = rest.firstRange(of: "%}") {
                place = end.upperBound
            } else if rest.count > 2, rest.hasPrefix(quote == "'" ? "''" : "\\\"") {
                place = value.index(place, offsetBy: 2)
            } else {
                if value[place] == quote, !isApostrophe(place, in: value) { found.append(place) }
                place = value.index(after: place)
            }
        }
        return found
    }

    private static func isApostrophe(_ place: Substring.Index, in value: Substring) -> Bool {
        let next = value.index(after: place)
        guard value[place] == "'", place > value.startIndex, next < value.endIndex else { return false }
        return value[value.index(before: place)].isLetter && value[next].isLetter
    }

    /// What stands inside a pair, `\"` and `''` as the mark they stand for.
    static func unescaped(_ inside: Substring, from line: Substring) -> String {
        let quote = inside.startIndex > line.startIndex ? line[line.index(before: inside.startIndex)] : "\""
        return quote == "'" ? String(inside.replacing("''", with: "'")) : String(inside.replacing("\\\"", with: "\""))
    }
}
