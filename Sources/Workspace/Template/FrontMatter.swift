import Values

/// The lines between two `---` at the top of a message file: `key: value`, one a line.
struct FrontMatter {
    /// One entry with its place in the file.
    struct Entry: Equatable {
        let key: String
        let value: String
        /// Where the value starts.
        let place: JSON.Place
        /// Where the key starts.
        let keyPlace: JSON.Place
    }

    let entries: [Entry]
    /// The text below, and the line of the file it starts on.
    let body: String
    let bodyLine: Int

    /// Why a front matter cannot be read.
    struct Fault: Error, Equatable {
        let place: JSON.Place
        let reason: String
        let hint: String?
    }

    /// The keys a message may have.
    static let keys = ["subject", "preheader", "layout", "language"]

    /// A file without front matter is all body.
    init(_ source: String) throws(Fault) {
        var text = source[...]
        if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
        let lines = Self.lines(text)
        guard let first = lines.firstIndex(where: { !$0.text.trimmed.isEmpty }), Self.isHead(lines, first) else {
            (entries, body, bodyLine) = ([], String(text), 1)
            return
        }
        guard let end = lines[(first + 1)...].firstIndex(where: { Self.isFence($0.text) }) else {
            throw Fault(
                place: JSON.Place(line: first + 1, column: 1), reason: "the front matter is never closed",
                hint: "end it with a line of three dashes (---)")
        }
        var entries: [Entry] = []
        for place in (first + 1)..<end {
            guard let entry = try Self.entry(lines[place].text, line: place + 1) else { continue }
            if let other = entries.first(where: { $0.key == entry.key }) {
                throw Fault(
                    place: entry.keyPlace, reason: "\"\(entry.key)\" is also on line \(other.place.line)",
                    hint: "only one of the two can count: remove the other")
            }
            entries.append(entry)
        }
        self.entries = entries
        bodyLine = end + 2
        body = end + 1 < lines.count ? String(text[lines[end + 1].start...]) : ""
    }

    /// The text below a head, and the line it starts on, whatever stands in the head: what a partial gives.
    static func body(of source: String) -> (text: String, line: Int) {
        let lines = lines(source[...])
        guard let first = lines.firstIndex(where: { !$0.text.trimmed.isEmpty }), isHead(lines, first),
            let end = lines[(first + 1)...].firstIndex(where: { isFence($0.text) })
        else { return (source, 1) }
        return (end + 1 < lines.count ? String(source[lines[end + 1].start...]) : "", end + 2)
    }

    subscript(key: String) -> Entry? { entries.first { $0.key == key } }

    /// Whether a front matter starts here: below blank lines only one with an entry, for a rule may stand there too.
    private static func isHead(_ lines: [(text: Substring, start: Substring.Index)], _ place: Int) -> Bool {
        guard isFence(lines[place].text) else { return false }
        guard place > 0, place + 1 < lines.count else { return place == 0 }
        let key = lines[place + 1].text.prefix { $0 != ":" }
        return key.endIndex < lines[place + 1].text.endIndex && !key.isEmpty
            && key.allSatisfy { $0.isLetter || $0 == "_" }
    }

    private static func isFence(_ line: Substring) -> Bool { line.trimmed == "---" }

    /// Lines without their ends, which may be LF, CR LF or CR.
    private static func lines(_ text: Substring) -> [(text: Substring, start: Substring.Index)] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .map { ($0, $0.startIndex) }
    }

    private static func entry(_ line: Substring, line number: Int) throws(Fault) -> Entry? {
        let trimmed = line.trimmed
        if trimmed.isEmpty || trimmed.hasPrefix("#") { return nil }
        let start = JSON.Place(line: number, column: 1 + line.prefix(while: \.isWhitespace).unicodeScalars.count)
        guard let colon = line.firstIndex(of: ":") else {
            let isContinued = line.first?.isWhitespace == true
            throw Fault(
                place: start, reason: "this line has no colon",
                hint: isContinued
                    ? "what belongs to the line above stands on that line" : "write key: value, such as subject: Hello")
        }
        let key = String(line[..<colon].trimmed)
        let spelled = key.lowercased().replacing("-", with: "_")
        guard keys.contains(spelled) else {
            let near = Nearest.name(to: key, in: keys)
            throw Fault(
                place: start, reason: "\"\(key)\" is not known here",
                hint: near.map { "did you mean \"\($0)\"?" } ?? "known here: " + keys.joined(separator: ", "))
        }
        var value = line[line.index(after: colon)...].trimmed
        var column = line.unicodeScalars.distance(from: line.startIndex, to: value.startIndex) + 1
        var text = String(value)
        switch HeadQuotes(around: value) {
        case .pair(let inside):
            if value.startIndex != inside.startIndex { column += 1 }
            value = inside
            text = HeadQuotes.unescaped(inside, from: line)
        case .open:
            throw Fault(
                place: JSON.Place(line: number, column: column), reason: "the quotation mark is never closed",
                hint: "a \(spelled) needs no quotation marks: take it out")
        case .none: break
        }
        if [">", "|", ">-", "|-"].contains(text) {
            throw Fault(
                place: JSON.Place(line: number, column: column), reason: "a \(spelled) stands on one line",
                hint: "write it behind \"\(spelled):\"")
        }
        if text.isEmpty, spelled == "layout" || spelled == "language" {
            throw Fault(
                place: start, reason: "\"\(spelled)\" says nothing",
                hint: "write its value behind it, or take the line out")
        }
        if spelled == "language", Languages.split("x." + text) == nil {
            throw Fault(
                place: JSON.Place(line: number, column: column), reason: "\"\(text)\" is no language",
                hint: "two letters of ISO 639, such as \"de\" or \"pt-BR\"")
        }
        return Entry(
            key: spelled, value: text, place: JSON.Place(line: number, column: column), keyPlace: start)
    }
}

extension Substring {
    /// Without white space around it, still part of the same text.
    fileprivate var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
