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
        return Words.reason(folded) != nil || wholeRefusals.contains(folded)
            || refusalStems.contains { folded.contains($0) } || isNegated(heading)
            || barEndings.contains { folded.hasSuffix($0) && speaksOfMail(folded) }
    }

    /// Whether its first words turn around what follows of mail: "Don't contact", "Keine Newsletter", "Pas de mail".
    private static func isNegated(_ heading: String) -> Bool {
        let words = heading.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" }.map(String.init)
        guard let first = words.first, !heading.lowercased().hasPrefix("no.") else { return false }
        let count =
            words.count > 1 && negations.contains(first + " " + words[1]) ? 2 : negations.contains(first) ? 1 : 0
        return count > 0 && speaksOfMail(words.dropFirst(count).joined().folded)
    }

    private static func speaksOfMail(_ folded: String) -> Bool { mailStems.contains { folded.contains($0) } }

    private static let wholeRefusals = Set(
        [
            "dnd", "exclude", "excluded", "exclusion", "blocked", "no marketing", "no spam", "gesperrt", "ausschluss",
            "donotemail", "dontemail", "noemail", "nomail", "nocontact", "nix", "dnc", "remove", "excluido", "baja",
            "annullato", "annullato il", "revocato", "revocato il", "revocado", "cancelado em", "отказ",
            "baja newsletter",
            "kündigung newsletter", "deceased", "dead", "verstorben", "décédé", "décédée", "fallecido", "fallecida",
            "deceduto", "deceduta", "overleden", "falecido", "falecida", "zmarły", "avliden", "død",
        ].map(\.folded))

    /// Objections, bars and withdrawals, wherever they stand.
    private static let refusalStems = [
        "widerspruch", "widerspro", "werbeverbot", "kontaktverbot", "robinson", "opposition e", "opposition m",
        "refus email",
        "refus mail", "rejet", "respint", "refus de", "sprzeciw", "reklamspärr", "frabedt", "nesouhlas", "отказался",
        "отказалась", "拒收",
        "拒否",
        "不可", "kill list", "please remove", "remove from", "remove me", "to be removed", "bitte löschen",
        "bitte entfernen", "à supprimer",
        "da cancellare", "revocad", "wycofan", "cofnię", "withdrawn", "entzogen", "zurückgezogen", "ingetrokken",
        "återkalla", "διαγραφ", "απεγγραφ", "μην επικοινων", "abonelikten", "iptal", "istemiyor",
    ].map(\.folded)

    /// What a heading begins with that turns what follows around.
    private static let negations: Set<String> = [
        "don't", "dont", "do not", "never", "no", "not", "kein", "keine", "keinen", "nicht", "pas de", "pas", "ne pas",
        "sans", "no desea", "no quiere", "sin", "não", "nao", "sem", "geen", "niet", "nie", "bez", "ingen", "inga",
        "inte",
        "ikke", "ei", "не", "без", "non", "senza",
    ]

    private static let barEndings = [
        "sperre", "verbot", "sperr", "stop", "stopp", "block", "disabled", "deactivated", "turned off", "switched off",
        "deaktiviert", "désactivé", "désactivés", "desactivado", "desactivados", "disattivata", "disattivate",
        "uitgeschakeld", "desativado", "wyłączone",
    ].map(\.folded)

    /// Words of mail, contact and advertising.
    private static let mailStems = [
        "mail", "contact", "kontakt", "werbung", "newsletter", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "reclame",
        "reklam",
        "publicité", "recibir", "recever", "receber", "ricevere", "recevoir", "ontvangen", "wysył", "wiadomo",
        "отправлять",
        "писать", "рассылк", "marketing", "correo", "courriel",
    ].map(\.folded)

    /// Whether a heading that is not known speaks of agreeing to be written to.
    static func looksLikeConsent(_ heading: String) -> Bool {
        let folded = heading.folded
        return wholeConsents.contains(folded) || consentStems.contains { folded.contains($0) }
    }

    /// What is sent to whoever agreed, where it is all that a heading says.
    private static let wholeConsents = Set(
        [
            "doi", "izin", "abo", "emails", "mails", "updates", "news", "promo", "promos", "promotions", "offers",
            "infos",
            "angebote", "aktionen", "aktuelles", "offres", "ofertas", "offerte", "novedades", "novità", "nouvelles",
            "aanbiedingen", "oferty", "erbjudanden", "tilbud", "circular", "prospectus", "prospekte", "contact me",
            "active", "is active", "enabled", "is enabled", "aktiv", "actif", "active ?", "activo", "attivo", "ativo",
            "actief", "aktywny", "aktivní",
        ].map(\.folded))

    private static let consentStems = [
        "optin", "optedin", "subscri", "newsletter", "consent", "permission", "gdpr", "dsgvo", "rgpd", "marketing",
        "einwillig", "zustimm", "werbe", "werbung", "abonn", "consentement", "consentimiento", "consenso",
        "consentimento",
        "toestemming", "nieuwsbrief", "zgoda", "samtycke", "nyhetsbrev", "samtykke", "nyhedsbrev", "souhlas", "соглас",
        "рассылк", "inscri", "iscri", "suscri", "mailing", "mail ok", "ok to email", "ok to mail", "wants email",
        "wants mail",
        "email preference", "mail preference", "mailing preference", "communication preference", "contact preference",
        "newsletter preference", "emailpräferenz", "kontaktpräferenz", "kommunikationspräferenz",
        "préférence de contact",
        "préférences de contact", "préférence email", "préférences email", "préférence de communication",
        "préférences de communication", "preferencia de correo", "preferencias de correo", "preferencia de contacto",
        "preferencias de contacto", "preferencias de comunicación", "preferenza email", "preferenze email",
        "preferenze di contatto", "preferenze di comunicazione", "contactvoorkeur", "e-mailvoorkeur", "mailvoorkeur",
        "accepts email", "accept email", "email allowed", "mail allowed", "allow email", "allows email", "send email",
        "send mail", "sends email",
        "receive email", "receives email", "receive mail", "emails erlaubt", "mails erlaubt", "accepte les email",
        "accepte les mail", "accepte l'email", "accepte email", "accepte mail", "acepta correo", "acepta email",
        "acepta mail", "accetta email", "accetta mail", "accetta comunicazion", "mag mailen", "mag gemaild",
        "aceita email",
        "can contact", "can be contacted", "may contact", "may be contacted", "may email", "may mail", "ok to contact",
        "allow contact", "contact allowed", "contact ok", "may we", "can we", "receive updates",
        "receive mail", "email updates", "darf kontaktiert", "kontaktieren erlaubt", "peut contacter",
        "puede contactar",
        "puo contattare", "mag contacteren",
        "can we email", "can we mail", "can email", "mailable", "emailable", "contactable", "kontakt erlaubt",
        "email erlaubt",
        "darf angeschrieben", "permiso", "permesso", "разреш", "συγκαταθ", "συναιν", "εγγραφ", "ενημερωτικ", "abone",
        "bülten", "pazarlama izni", "ileti izni",
        "promotional", "product update", "product news", "special offers", "send me", "hear from us", "want mail",
        "wants mail", "want email", "info letter", "infoletter", "infolettre", "uutiskirje", "hírlevél", "rundbrief",
        "rundmail", "infomail", "werbemail", "angebote per", "infos per", "news per", "kontakt per", "contact by email",
        "contact by mail", "contact via", "contact par", "contacto por", "contatto via", "contact per", "ciekawostki",
        "бюлетин", "новости", "акции", "haber bülteni", "kampanya", "メルマガ", "뉴스레터", "订阅", "訂閱",
    ].map(\.folded)
}
