import Values

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
