/// A mail's header and body, as far as a mailbox needs to know them.
struct MailText {
    private let bytes: [UInt8]
    /// The first byte of the body.
    private let start: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        start = Self.bodyStart(bytes)
    }

    private static func bodyStart(_ bytes: [UInt8]) -> Int {
        var place = 0
        while let end = bytes[place...].firstIndex(of: 0x0A) {
            let line = bytes[place..<end]
            place = end + 1
            if line.isEmpty || line.elementsEqual([0x0D]) { return place }
        }
        return bytes.count
    }

    /// With the empty line at its end.
    var header: ArraySlice<UInt8> { bytes[..<start] }
    var body: ArraySlice<UInt8> { bytes[start...] }

    /// Every field with the lines that belong to it, without the empty line.
    var fields: [(name: String, lines: ArraySlice<UInt8>)] {
        var fields: [(name: String, lines: ArraySlice<UInt8>)] = []
        var place = 0
        while place < start {
            let end = (bytes[place..<start].firstIndex(of: 0x0A) ?? start - 1) + 1
            let line = bytes[place..<end]
            if let first = line.first, first == 0x20 || first == 0x09, let last = fields.last {
                fields[fields.count - 1].lines = bytes[last.lines.startIndex..<end]
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                let name = String(decoding: line[..<colon], as: UTF8.self).uppercased()
                fields.append((name.filter { $0 != " " && $0 != "\t" }, line))
            }
            place = end
        }
        return fields
    }

    /// Whether a field of this name holds this text, in either case.
    func field(_ name: String, holds text: String) -> Bool {
        fields.contains { field in
            field.name == name.uppercased()
                && Self.holds(field.lines.dropFirst(field.name.utf8.count + 1), text)
        }
    }

    /// The values of the fields of this name, their folds undone.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name == name.uppercased() }.map { field in
            let text = String(decoding: field.lines.filter { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
            return String(text.drop { $0 != ":" }.dropFirst()).trimmed
        }
    }

    /// The addresses this mail is for, by its own word.
    var recipients: [String] { addresses(in: ["To", "Cc", "Bcc", "Delivered-To", "X-Original-To"]) }

    /// What looks like an address in the fields of these names.
    func addresses(in names: [String]) -> [String] {
        names.flatMap(values).flatMap { value in
            value.split { " \t,;:<>()\"".contains($0) }.map(String.init).filter { word in
                word.first != "@" && word.last != "@" && word.contains("@")
            }
        }
    }

    /// Whether bytes hold a text, letters of ASCII in either case.
    static func holds(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        let sought = text.utf8.map(small)
        guard let first = sought.first else { return true }
        guard bytes.count >= sought.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            (0...(bytes.count - sought.count)).contains { place in
                small(bytes[place]) == first && (1..<sought.count).allSatisfy { small(bytes[place + $0]) == sought[$0] }
            }
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
