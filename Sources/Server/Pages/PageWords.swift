import Values

/// The words of the pages by language, as `views/words.LANGUAGE.json` has them.
enum PageWords {
    /// The languages that pages speak, the first where a browser asks for none of them.
    static let languages = ["en", "de"]

    /// The words of a language; English ones where it is not spoken.
    static func words(in language: String) -> Object { byLanguage[language] ?? byLanguage["en"] ?? Object() }

    private static let byLanguage = Dictionary(
        uniqueKeysWithValues: languages.map { language in
            let value = try? Value(json: Array((Views.text("words.\(language).json") ?? "{}").utf8))
            guard case .object(let words)? = value else { return (language, Object()) }
            return (language, words)
        })
}
