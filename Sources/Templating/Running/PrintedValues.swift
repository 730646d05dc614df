import Values

/// The values a rendering in Markdown printed, each with what it looks like, in the order of their tokens.
package struct PrintedValues: Sendable {
    /// What a value looks like, which decides where Markdown makes a link of it.
    package enum Form: UInt8, Sendable {
        case words
        /// `https://…` or `http://…` with a path, or what else stands behind a host: its token is written
        /// `https://TOKEN/z`, so that what follows is no part of the host's name.
        case address
        /// `https://…` or `http://…` that ends with its host: its token is written `https://TOKEN`.
        case host
        /// `www.…` with what stands behind a host: its token is written `www.TOKEN/z`.
        case web
        /// `www.…` that ends with its host: its token is written `www.TOKEN`.
        case webHost
        /// A mail address: its token is written `TOKEN@TOKEN.zz`.
        case mail
        /// Encoded for an address already, by `url_encode`.
        case encoded
        /// A partial's HTML, a block or a piece of a line.
        case html
        /// A partial's plain text.
        case text
    }

    /// Where a value stands in `bytes`.
    package struct Entry: Sendable {
        package let start: Int
        package let end: Int
        package let form: Form
    }

    package private(set) var bytes: [UInt8] = []
    package private(set) var entries: [Entry] = []
    /// How many `q` follow the `7` that begins a token: more than follow any `7` of the text itself.
    package var mark = 1
    /// How many more the text turned out to need; 0 where `mark` was enough.
    var needed = 0

    package init() {}

    /// The bytes of a value.
    package func value(_ index: Int) -> ArraySlice<UInt8> {
        let entry = entries[index]
        return bytes[entry.start..<entry.end]
    }

    /// How many bytes a value has.
    func length(of index: Int) -> Int { entries[index].end - entries[index].start }

    /// How many bytes the values have that a text's tokens stand for.
    func lengths(in text: [UInt8]) -> Int {
        var (sum, place) = (0, 0)
        while let token = token(in: text, from: place, to: text.count) {
            sum += length(of: token.index)
            place = token.range.upperBound
        }
        return sum
    }

    mutating func reuse() {
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        needed = 0
    }

    mutating func add(_ value: some Swift.Sequence<UInt8>, _ form: Form) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: value)
        entries.append(Entry(start: start, end: bytes.count, form: form))
        return entries.count - 1
    }

    /// Forgets the values from an index on.
    mutating func cut(to count: Int) {
        guard count < entries.count else { return }
        bytes.removeSubrange(entries[count].start...)
        entries.removeSubrange(count...)
    }
}

extension PrintedValues {
    /// A token met in a text: which value it stands for, and the bytes it takes.
    package struct Token {
        package let index: Int
        package let range: Range<Int>
    }

    /// The first token at or after a place of a text, what belongs to it for its form's sake included.
    package func token(in text: [UInt8], from start: Int, to end: Int) -> Token? {
        guard !entries.isEmpty else { return nil }
        var place = start
        while place + mark + 2 < end {
            guard text[place] == UInt8(ascii: "7"), let (index, after) = token(in: text, at: place, to: end) else {
                place += 1
                continue
            }
            return Token(index: index, range: whole(entries[index].form, place..<after, in: text, start, end))
        }
        return nil
    }

    private func token(
        in text: [UInt8], at place: Int, to end: Int
    ) -> (Int, Int)? {
        var next = place + 1
        for _ in 0..<mark {
            guard next < end, text[next] == UInt8(ascii: "q") else { return nil }
            next += 1
        }
        var index = 0
        let digits = next
        while next < end, text[next] >= 0x30, text[next] <= 0x39, next - digits < 9 {
            index = index * 10 + Int(text[next] - 0x30)
            next += 1
        }
        guard next > digits, next < end, text[next] == UInt8(ascii: "z"), entries.indices.contains(index) else {
            return nil
        }
        return (index, next + 1)
    }

    /// The token with its scheme in front, or its second half behind.
    private func whole(
        _ form: Form, _ token: Range<Int>, in text: [UInt8], _ start: Int, _ end: Int
    ) -> Range<Int> {
        switch form {
        case .address where token.lowerBound - start >= 8:
            return token.lowerBound - 8..<min(end, token.upperBound + 2)
        case .host where token.lowerBound - start >= 8: return token.lowerBound - 8..<token.upperBound
        case .web where token.lowerBound - start >= 4: return token.lowerBound - 4..<min(end, token.upperBound + 2)
        case .webHost where token.lowerBound - start >= 4: return token.lowerBound - 4..<token.upperBound
        case .mail: return token.lowerBound..<min(end, token.upperBound + token.count + 4)
        default: return token
        }
    }

    /// A text with its values in the place of their tokens.
    package func resolved(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var place = text.startIndex
        while let token = token(in: text, from: place, to: text.endIndex) {
            result.append(contentsOf: text[place..<token.range.lowerBound])
            result.append(contentsOf: value(token.index))
            place = token.range.upperBound
        }
        result.append(contentsOf: text[place..<text.endIndex])
        return result
    }

    /// How many `q` a token's beginning needs so that none stands in a text.
    package static func mark(for text: some Swift.Sequence<UInt8>) -> Int {
        var (longest, run, isOpen) = (0, 0, false)
        for byte in text {
            if byte == UInt8(ascii: "7") {
                (run, isOpen) = (0, true)
            } else if isOpen, byte == UInt8(ascii: "q") {
                run += 1
                longest = max(longest, run)
            } else {
                isOpen = false
            }
        }
        return longest + 1
    }
}

extension PrintedValues.Form {
    /// What a value looks like.
    init(_ value: UnsafeBufferPointer<UInt8>) {
        self = .words
        guard value.count >= 5 else { return }
        if value[0] == UInt8(ascii: "h"), value.starts(with: "http".utf8) {
            let rest = value[4] == UInt8(ascii: "s") ? 5 : 4
            let slashes = value.dropFirst(rest)
            guard slashes.starts(with: "://".utf8), slashes.count > 3, value.isAddress else { return }
            self = slashes.dropFirst(3).contains(where: \.endsHost) ? .address : .host
        } else if value[0] == UInt8(ascii: "w"), value.starts(with: "www.".utf8), value.isAddress {
            self = value.contains(where: \.endsHost) ? .web : .webHost
        } else if value.isMailAddress {
            self = .mail
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether nothing in it would end a web address.
    fileprivate var isAddress: Bool {
        count <= 2_000 && allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"`\\".utf8.contains($0) }
    }

    /// Whether it is a mail address that Markdown makes a link of.
    fileprivate var isMailAddress: Bool {
        guard count <= 320, let at = firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
        let domain = self[(at + 1)...]
        guard let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > at + 1, dot < count - 1 else { return false }
        let isFit = self[..<at].allSatisfy { $0.isLetterOrDigit || ".+-_".utf8.contains($0) }
        return isFit && domain.allSatisfy { $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x2E }
            && domain[dot...].dropFirst().allSatisfy { $0.isLetterOrDigit && !$0.isDigit }
            && domain.first?.isLetterOrDigit == true
    }
}

extension UInt8 {
    /// Whether it ends the host of a web address.
    fileprivate var endsHost: Bool { "/?#".utf8.contains(self) }

    fileprivate var isLetterOrDigit: Bool {
        (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39)
    }
}
