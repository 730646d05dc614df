/// Where a value stands in HTML that an author wrote, which decides how it is written so that it changes nothing around it.
enum HTMLPlace: Equatable {
    /// Between tags.
    case text
    /// Between an attribute's quotes.
    case quoted
    /// In a tag and outside of quotes.
    case bare
    /// In an attribute that is an address, quoted or not, with what stands of the address before it.
    case address(ArraySlice<UInt8>)

    /// The place behind some HTML.
    init(behind html: ArraySlice<UInt8>) {
        var reader = PlaceReader(html: html, place: html.startIndex)
        self = reader.read()
    }

    /// How many bytes at the end of some HTML would open a tag or a comment with what follows: `<`, `</`, `<!` or `<?`.
    static func opening(at html: ArraySlice<UInt8>) -> Int {
        if html.last == UInt8(ascii: "<") { return 1 }
        let tail = html.suffix(2)
        return tail.first == UInt8(ascii: "<") && tail.last.map("/!?".utf8.contains) == true ? 2 : 0
    }
}

/// Reads HTML up to its end, as far as tags, comments and quotes go.
private struct PlaceReader {
    let html: ArraySlice<UInt8>
    var place: Int

    mutating func read() -> HTMLPlace {
        while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = open + 1
            if html[place...].starts(with: "!--".utf8) {
                while place < html.endIndex, !html[place...].starts(with: "-->".utf8) { place += 1 }
            } else if beginsTag, let found = tag() {
                return found
            }
        }
        return .text
    }

    private var beginsTag: Bool {
        let rest = html[place...]
        let letter = rest.first == UInt8(ascii: "/") ? rest.dropFirst().first : rest.first
        return letter.map { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } ?? false
    }

    /// Goes past a tag; where it is not closed, the place in it.
    private mutating func tag() -> HTMLPlace? {
        var name = place
        while place < html.endIndex {
            let byte = html[place]
            place += 1
            switch byte {
            case UInt8(ascii: ">"): return nil
            case UInt8(ascii: "="):
                if let found = value(of: html[name..<(place - 1)]) { return found }
                name = place
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"): name = place
            default: continue
            }
        }
        return .bare
    }

    /// Goes past an attribute's value; where it does not end, the place in it.
    private mutating func value(of name: ArraySlice<UInt8>) -> HTMLPlace? {
        place = html[place...].firstIndex { $0 > 0x20 } ?? html.endIndex
        let quote = html[place...].first.flatMap { "\"'".utf8.contains($0) ? $0 : nil }
        let start = quote == nil ? place : place + 1
        let end = html[start...].firstIndex { quote == nil ? $0 <= 0x20 || $0 == UInt8(ascii: ">") : $0 == quote }
        if let end {
            place = quote == nil ? end : end + 1
            return nil
        }
        place = html.endIndex
        if Self.isAddress(name) { return .address(html[start...]) }
        return quote == nil ? .bare : .quoted
    }

    private static func isAddress(_ name: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: name, as: UTF8.self).lowercased()
        return ["href", "src", "action", "background", "poster"].contains { name.hasSuffix($0) }
    }
}
