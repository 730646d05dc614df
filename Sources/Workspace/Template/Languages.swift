package import Templating
import Values

/// The languages a home's messages can be written in, by their codes: those that come with the product, and those of the
/// files in `templates/languages/`, which may replace them.
package struct Languages: Sendable {
    private var known: [String: Language]
    private let hasOwnEnglish: Bool
    /// Languages by the names people write, such as `deutsch`.
    private var names: [String: String] = ["english": "en", "german": "de", "deutsch": "de"]

    init(_ own: [Language] = [], names: [String: String] = [:]) {
        known = ["en": .english, "de": .german]
        for language in own { known[language.code] = language }
        self.names.merge(names) { $1 }
        hasOwnEnglish = known["en"] != .english
    }

    /// Whether it is the English that comes with the product.
    func isPlainEnglish(_ language: Language) -> Bool { language.code == "en" && !hasOwnEnglish }

    /// The words that any of them has around messages.
    var words: Set<String> { Set(known.values.flatMap { $0.words.entries.map(\.name) }) }

    /// The codes of those that are known.
    package var codes: [String] { known.keys.sorted() }

    /// A code as files use it: `de-AT` and `de_AT` are `de-at`, `German` is `de`.
    package func code(_ written: String) -> String {
        let normal = Self.normal(written)
        return names[normal] ?? normal
    }

    /// The language of the first code that is known; one that is not lends only its code and direction to English names.
    package func language(_ codes: [String]) -> Language {
        for code in codes {
            if let found = known[code] ?? known[Self.base(of: code)] { return found }
        }
        guard let code = codes.first else { return known["en"] ?? .english }
        var other = known["en"] ?? .english
        other.code = code
        other.isRightToLeft = Self.rightToLeft.contains(Self.base(of: code))
        return other
    }

    static func normal(_ code: String) -> String {
        code.lowercased().replacing("_", with: "-").filter { !$0.isWhitespace }
    }

    static func base(of code: String) -> String { String(code.prefix { $0 != "-" }) }

    static let rightToLeft: Set<String> = ["ar", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"]

    /// A template's path and the language its name ends in: `offer.de` is `offer` in German.
    static func split(_ path: String) -> (base: String, code: String)? {
        guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return nil }
        let code = normal(String(path[path.index(after: dot)...]))
        let region = code.split(separator: "-", omittingEmptySubsequences: false)
        guard iso.contains(String(region[0])), region.count <= 2, region.count == 1 || (2...4).contains(region[1].count)
        else { return nil }
        return (String(path[..<dot]), code)
    }

    /// ISO 639-1.
    private static let iso = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
        eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
        ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
        ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st \
        su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))
}

extension String {
    /// Whether it is a code of a language, BCP 47: two letters of ISO 639, and a region or a script: `de`, `pt-BR`.
    package var isLanguageCode: Bool { Languages.split("x." + self) != nil && allSatisfy { !$0.isWhitespace } }
}
