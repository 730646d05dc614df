import Values

/// Text filters, as Ruby's strings behave.
extension String {
    /// `& < > " '` as character references.
    var escapedHTML: String {
        var output = Output(capacity: utf8.count + 32)
        output.append(self, .html)
        return output.text()
    }

    /// Like `escapedHTML`, but character references that are there already stay.
    var escapedOnce: String {
        let bytes = Array(utf8)
        var output = Output(capacity: bytes.count + 32)
        for (place, byte) in bytes.enumerated() {
            if byte.isMarkup, byte != UInt8(ascii: "&") || !bytes.isReference(at: place) {
                output.append(byte.htmlReference)
            } else {
                output.append(byte)
            }
        }
        return output.text()
    }

    /// The first letter in upper case, the others in lower case.
    var capitalizedFirst: String {
        guard let first = unicodeScalars.first else { return "" }
        return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst()).lowercased()
    }

    func stripped(leading: Bool, trailing: Bool) -> String {
        var view = utf8[...]
        if leading { view = view.drop { $0.isTrimmed } }
        if trailing { while let last = view.last, last.isTrimmed { view = view.dropLast() } }
        return String(decoding: view, as: UTF8.self)
    }

    /// Every `\n` or `\r\n` replaced.
    func withLineBreaks(as replacement: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(utf8)
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A: result.append(contentsOf: replacement.utf8)
            case 0x0D where place + 1 < bytes.count && bytes[place + 1] == 0x0A: break
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Without white space at its ends, and one space for any inside.
    var squished: String {
        let words = stripped(leading: true, trailing: true).utf8.split(omittingEmptySubsequences: true) { $0.isSpace }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Without scripts, styles, comments and tags.
    var withoutHTML: String {
        var bytes = Array(utf8)
        bytes = bytes.without(from: "<script", to: "</script>").without(from: "<!--", to: "-->")
        bytes = bytes.without(from: "<style", to: "</style>").without(from: "<", to: ">")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// At most `length` characters, the end's included.
    func truncated(to length: Int, end: String) -> String {
        let characters = unicodeScalars
        guard characters.count > length else { return self }
        let kept = max(0, max(0, length) - end.unicodeScalars.count)
        return String(String.UnicodeScalarView(characters.prefix(kept))) + end
    }

    /// At most `count` words, joined by single spaces; an untruncated text stays as it is.
    func truncated(toWords count: Int, end: String) -> String {
        let words = unicodeScalars.split { $0.isASCII && UInt8($0.value).isTrimmed }
        let limit = max(1, count)
        guard words.count > limit else { return self }
        return words.prefix(limit).map { String($0) }.joined(separator: " ") + end
    }

    /// Cut as Ruby's `split` does: a space means white space, nothing means characters, empty parts at the end go.
    func split(likeRuby separator: String) -> [String] {
        if separator == " " {
            return utf8.split { $0.isTrimmed }.map { String(decoding: $0, as: UTF8.self) }
        }
        if separator.utf8.isEmpty { return unicodeScalars.map { String($0) } }
        let part = Array(separator.utf8)
        var parts: [String] = []
        forEachPiece(between: part) { parts.append(String(decoding: $0, as: UTF8.self)) }
        while parts.last?.isEmpty == true { parts.removeLast() }
        return parts
    }

    /// How often a part stands in the text; the empty part stands around every character.
    func count(of part: [UInt8]) -> Int {
        guard !part.isEmpty else { return unicodeScalars.count + 1 }
        var count = -1
        forEachPiece(between: part) { _ in count += 1 }
        return count
    }

    func replacing(_ part: [UInt8], with replacement: [UInt8]) -> String {
        var result: [UInt8] = []
        guard !part.isEmpty else {
            for scalar in unicodeScalars {
                result.append(contentsOf: replacement)
                result.append(contentsOf: String(scalar).utf8)
            }
            return String(decoding: result + replacement, as: UTF8.self)
        }
        var isFirst = true
        forEachPiece(between: part) { piece in
            if !isFirst { result.append(contentsOf: replacement) }
            isFirst = false
            result.append(contentsOf: piece)
        }
        return String(decoding: result, as: UTF8.self)
    }

    func replacingFirst(_ part: [UInt8], with replacement: [UInt8]) -> String {
        guard let range = firstRange(ofBytes: part, from: 0) else { return self }
        return spliced(range, replacement)
    }

    func replacingLast(_ part: [UInt8], with replacement: [UInt8]) -> String {
        guard let range = lastRange(ofBytes: part) else { return self }
        return spliced(range, replacement)
    }

    private func spliced(_ range: Range<Int>, _ replacement: [UInt8]) -> String {
        var bytes = Array(utf8)
        bytes.replaceSubrange(range, with: replacement)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func forEachPiece(between part: [UInt8], _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
        let search = ByteSearch(part)
        var text = self
        text.withUTF8 { bytes in
            var start = 0
            while let place = search.first(in: bytes, from: start) {
                body(bytes[start..<place])
                start = place + part.count
            }
            body(bytes[start...])
        }
    }
}

extension [UInt8] {
    /// Whether `&name;` or `&#123;` starts here.
    fileprivate func isReference(at start: Int) -> Bool {
        var place = start + 1
        let isNumber = place < count && self[place] == UInt8(ascii: "#")
        if isNumber { place += 1 }
        let first = place
        while place < count, isNumber ? self[place].isDigit : self[place] | 0x20 >= 0x61 && self[place] | 0x20 <= 0x7A {
            place += 1
        }
        return place > first && place < count && self[place] == UInt8(ascii: ";")
    }

    /// Without everything from one mark to the next other one; an open one that never closes stays.
    fileprivate func without(from open: StaticString, to close: StaticString) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        var mayClose = true
        while place < count {
            if mayClose, self[place] == UInt8(ascii: "<"), holds(open, at: place) {
                if let end = firstPlace(of: close, from: place + open.utf8CodeUnitCount) {
                    place = end + close.utf8CodeUnitCount
                    continue
                }
                mayClose = false
            }
            result.append(self[place])
            place += 1
        }
        return result
    }

    private func firstPlace(of word: StaticString, from start: Int) -> Int? {
        var place = start
        while place + word.utf8CodeUnitCount <= count {
            if self[place] == word.utf8Start[0], holds(word, at: place) { return place }
            place += 1
        }
        return nil
    }
}
