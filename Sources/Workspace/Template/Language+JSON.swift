import Templating
import Values

extension Language {
    /// Where a home's own languages are.
    static let folder = "templates/languages"

    /// Reads a file such as `templates/languages/de.json`. What it does not say is as in the built-in language of its code,
    /// or as in English.
    static func reading(_ fields: inout JSONFields) -> (language: Language, names: [String])? {
        _ = fields.optional("$schema")
        let code = fields.required("language")?.text().map(Languages.normal)
        let names = fields.optional("names")?.texts(1...20) ?? []
        var language = Languages().language([Languages.base(of: code ?? "en")])
        language.code = code ?? ""
        if let direction = fields.optional("direction")?.choice(Direction.self) {
            language.isRightToLeft = direction == .rtl
        }
        language.readDates(&fields)
        language.readMoney(&fields)
        if var words = fields.optional("words")?.fields() {
            for (name, field) in words.all() { language.words[name] = .string(field.text() ?? "") }
        }
        fields.finish()
        return code == nil ? nil : (language, names)
    }

    private enum Direction: String, CaseIterable { case ltr, rtl }
    private enum Sign: String, CaseIterable { case before, after }

    private mutating func readDates(_ fields: inout JSONFields) {
        if let texts = fields.optional("months")?.texts(12...12) { months = texts }
        if let texts = fields.optional("short_months")?.texts(12...12) { shortMonths = texts }
        if let texts = fields.optional("weekdays")?.texts(7...7) { weekdays = texts }
        if let texts = fields.optional("short_weekdays")?.texts(7...7) { shortWeekdays = texts }
        if let texts = fields.optional("half_days")?.texts(2...2) { halfDays = texts }
        if let text = fields.optional("long_date")?.text() { longDate = text }
        if let text = fields.optional("short_date")?.text() { shortDate = text }
    }

    private mutating func readMoney(_ fields: inout JSONFields) {
        if let text = fields.optional("decimal_mark")?.text() { decimalMark = text }
        if let text = fields.optional("group_mark")?.mark() { groupMark = text }
        if let place = fields.optional("currency_sign")?.choice(Sign.self) { signComesFirst = place == .before }
        guard var signs = fields.optional("currency_signs")?.fields() else { return }
        for (code, field) in signs.all() { currencySigns[code] = field.text() ?? code }
    }
}

extension JSONField {
    /// What stands between groups of digits: it may be a space, or nothing.
    fileprivate func mark() -> String? {
        if case .scalar(.string(let text)) = located.content, text.allSatisfy({ $0.isWhitespace && !$0.isNewline }) {
            return text
        }
        return text()
    }

    /// A list of texts of a fixed length or so.
    fileprivate func texts(_ count: ClosedRange<Int>) -> [String]? {
        guard let items = items() else { return nil }
        let texts = items.compactMap { $0.text() }
        guard texts.count == items.count else { return nil }
        if count.contains(texts.count) { return texts }
        refuse("\(texts.count) texts stand here", hint: "\(count.lowerBound) are wanted")
        return nil
    }
}

extension WorkspaceReader {
    /// The languages of the home, beside those that come with the product.
    mutating func languages() -> Languages {
        var own: [Language] = []
        var names: [String: String] = [:]
        for file in list(Language.folder, [".json"]) {
            let reading = FileReading(file: file)
            if var fields = reading.open(home), let (language, called) = Language.reading(&fields) {
                own.append(language)
                for name in called { names[Languages.normal(name)] = language.code }
            }
            take(reading)
        }
        return Languages(own, names: names)
    }
}
