package import Values

extension MailDate {
    /// The day a Date header names (RFC 5322 §3.3), in its own zone; nil where it names none.
    static func day(_ value: [UInt8]) -> CivilDate? {
        let words = String(decoding: value.prefix(100), as: UTF8.self).lowercased()
            .split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "-" }
        for (place, word) in words.enumerated() where place > 0 && place + 1 < words.count {
            guard let month = names.firstIndex(of: String(word.prefix(3))), let day = Int(words[place - 1]),
                let year = Int(words[place + 1])
            else { continue }
            let full = year < 100 ? year + 2_000 : year
            guard (1_970...9_999).contains(full) else { return nil }
            return CivilDate(parsing: CivilDate(year: full, month: month + 1, day: day).description)
        }
        return nil
    }

    private static let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}

extension InboundMail {
    /// When the server that keeps it took it in: the date of the topmost `Received` (RFC 5321 §4.4); nil where there is
    /// none that can be read.
    package var receivedAt: Moment? {
        guard let trace = header("received"), let semicolon = trace.lastIndex(of: UInt8(ascii: ";")) else { return nil }
        let date = trace[(semicolon + 1)...].prefix(100).prefix { $0 != UInt8(ascii: "(") }
        let text = String(decoding: Array(date).trimmingSpace(), as: UTF8.self)
        guard let written = WrittenDate(.string(text)), written.time != nil, written.offset != nil else { return nil }
        return written.moment(in: .utc)
    }
}
