private import Values

/// Every heading of a list that is known, with what its column means; what headings are called is data
/// (`Headings+languages.swift`, `Headings+products.swift`).
package enum Headings {
    /// A heading that is known.
    package struct Entry: Sendable, Hashable {
        /// The language, or the product whose exports have it.
        package let group: String
        /// As it is written; one that ends in `*` stands for every heading that begins so.
        package let heading: String
        /// What the column means, in the words of `Meaning.init(named:)`.
        package let word: String
    }

    /// All of them, by language and then by product, in the order of the tables.
    package static let entries: [Entry] = (languages + products).flatMap { group, table in
        table.split(separator: "\n").flatMap { line -> [Entry] in
            guard let colon = line.firstIndex(of: ":") else { return [] }
            let word = String(line[..<colon]).trimmed
            return line[line.index(after: colon)...].split(separator: "|").map {
                Entry(group: group, heading: String($0).trimmed, word: word)
            }
        }
    }

    private static let exact: [String: Entry] = entries.filter { !$0.heading.hasSuffix("*") }.reduce(into: [:]) {
        $0[$1.heading.folded] = $0[$1.heading.folded] ?? $1
    }

    private static let beginnings = entries.filter { $0.heading.hasSuffix("*") }.map { ($0.heading.folded, $0) }

    /// What a heading that is known means, or nil.
    static func meaning(of heading: String) -> Meaning? {
        for name in [heading, unprefixed(heading)] {
            let folded = name.folded
            if let entry = exact[folded] ?? beginnings.first(where: { folded.hasPrefix($0.0) })?.1 {
                return Meaning(named: entry.word, heading: name)
            }
        }
        return nil
    }

    /// `Person - Name` and `Contact: Name` without what some products put before every heading of an export.
    private static func unprefixed(_ heading: String) -> String {
        for prefix in ["Person - ", "Contact - ", "Contact: ", "Lead - ", "Lead: ", "Subscriber: "]
        where heading.lowercased().hasPrefix(prefix.lowercased()) {
            return String(heading.dropFirst(prefix.count))
        }
        return heading
    }

    /// Whether a heading that is not known speaks of opting out.
    static func looksLikeOptOut(_ heading: String) -> Bool {
        let folded = heading.folded
        return Words.reason(folded) != nil
            || ["donotemail", "dontemail", "noemail", "nomail", "nocontact"].contains(folded)
    }

    /// Whether a heading that is not known speaks of agreeing to be written to.
    static func looksLikeConsent(_ heading: String) -> Bool {
        let folded = heading.folded
        return consentStems.contains { folded.contains($0) }
    }

    private static let consentStems = [
        "optin", "optedin", "subscri", "newsletter", "consent", "permission", "gdpr", "dsgvo", "rgpd", "marketing",
        "einwillig", "zustimm", "werbe", "werbung", "abonn", "consentement", "consentimiento", "consenso",
        "consentimento",
        "toestemming", "nieuwsbrief", "zgoda", "samtycke", "nyhetsbrev", "samtykke", "nyhedsbrev", "souhlas", "соглас",
        "рассылк", "inscri", "iscri", "suscri", "mailing",
    ]
}
