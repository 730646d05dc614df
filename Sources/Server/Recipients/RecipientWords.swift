import Workspace

/// The words of the recipients' pages, in the reader's language where it is known here, else in English.
struct RecipientWords: Sendable {
    /// A language of ours: `en`, `de` …
    let language: String
    /// Whose page it is: the name of who wrote, or nothing where that is not known.
    let brand: String

    /// The lead's own language first, then what its browser asks for.
    init(of configuration: Configuration, language: String? = nil, accepted: String? = nil) {
        brand = configuration.shownBrand ?? ""
        let wanted = [language].compactMap { $0 } + Self.languages(in: accepted ?? "")
        self.language = wanted.map(Self.short).first { Self.all[$0] != nil } ?? "en"
    }

    subscript(name: String) -> String { Self.all[language]?[name] ?? Self.all["en"]?[name] ?? name }

    /// The languages of an Accept-Language header, as they stand; weights are nearly always in this order.
    private static func languages(in header: String) -> [String] {
        header.split(separator: ",").prefix(10).map { part in String(part.prefix { $0 != ";" }.filter { $0 != " " }) }
    }

    /// `de` of `de-AT`, and of what people write: `German`, `Deutsch`.
    private static func short(_ name: String) -> String {
        let lower = name.lowercased()
        return named[lower] ?? String(lower.prefix { $0 != "-" && $0 != "_" })
    }

    private static let named = [
        "german": "de", "deutsch": "de", "english": "en", "french": "fr", "français": "fr", "spanish": "es",
        "español": "es", "dutch": "nl", "nederlands": "nl", "italian": "it", "italiano": "it",
    ]

    /// For the test that holds every language whole.
    static let all: [String: [String: String]] = [
        "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "nl": dutch,
    ]
}
