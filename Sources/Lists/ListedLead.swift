package import Values

/// A row of a list that was understood: what it says of one person.
package struct ListedLead: Sendable, Hashable {
    /// The line of the file it starts on, from 1.
    package var line: Int
    /// As it is written, without what programs put around it; not yet known to be an address.
    package var address: String
    package var attributes = Object()
    /// Attributes that are empty here and are to be cleared.
    package var cleared: [String] = []
    package var zone: Zone?
    /// `consent`, `contract` or `legitimate_interest`.
    package var basis: String?
    package var source: String?
    package var tags: [String] = []
    package var permission = Permission.open
    /// What was met and is worth telling; the lead is taken all the same.
    package var remarks: [Remark] = []

    package init(line: Int, address: String) {
        self.line = line
        self.address = address
    }
}

/// Something in a row that could not be used, and did not keep the lead out.
package enum Remark: Sendable, Hashable {
    case unknownZone(String)
    case unknownBasis(String)
    /// A value that a sequence needs as a date is none.
    case noDate(attribute: String, cell: String)
    /// A value that a condition compares with a number is a text.
    case noNumber(attribute: String, cell: String)
    /// An amount that cannot be one of the currency.
    case noAmount(attribute: String, cell: String)
    /// Whoever checked the address could not say whether mail to it arrives.
    case unproven(String)
}

/// A row as it came out of a list.
package enum ListedRow: Sendable, Hashable {
    case lead(ListedLead, cells: [String])
    case refused(RefusedRow)
}

/// A row that could not be taken.
package struct RefusedRow: Sendable, Hashable {
    /// The line of the file it starts on, from 1.
    package var line: Int
    package var reason: String
    /// Its cells, or all of it in one where it could not be split.
    package var cells: [String]
    /// Whether its one cell is all of a row that could not be split.
    package var isWhole: Bool

    package init(line: Int, reason: String, cells: [String], isWhole: Bool = false) {
        self.line = line
        self.reason = reason
        self.cells = cells
        self.isWhole = isWhole
    }
}

/// The lawful bases of GDPR Article 6 that sequences can ask for, and what exports call them.
package enum LawfulBasis {
    package static let names = ["consent", "contract", "legitimate_interest"]

    /// The basis that words name, or nil.
    static func named(_ words: String) -> String? {
        let folded = words.folded
        let first = words.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
        guard !denials.contains(first), Words.reason(folded) == nil else { return nil }
        return names.first { $0.folded == folded } ?? wordings.first { $0.0.contains { folded.contains($0) } }?.1
    }

    /// What turns the rest of a wording around: "no consent", "keine Einwilligung".
    private static let denials: Set<String> = [
        "no", "not", "without", "none", "never", "non", "kein", "keine", "keinen", "ohne", "nicht", "sin", "sans",
        "pas",
        "senza", "sem", "não", "geen", "zonder", "brak", "bez", "ingen", "inget", "utan", "uden", "нет", "без",
    ]

    /// Parts of wordings, folded: HubSpot's, and the terms of the law in the languages of lists.
    private static let wordings: [([String], String)] = [
        (
            [
                "freelygivenconsent", "einwilligung", "consentement", "consentimiento", "consenso", "consentimento",
                "toestemming", "zgoda", "samtycke", "samtykke", "souhlas", "согласие", "optin",
            ], "consent"
        ),
        (
            [
                "performanceofacontract", "vertrag", "contrat", "contrato", "contratto", "overeenkomst", "umowa",
                "avtal",
                "kontrakt", "smlouv", "договор", "contractual",
            ], "contract"
        ),
        (
            [
                "legitimateinterest", "berechtigtesinteresse", "berechtigteinteressen", "interetlegitime",
                "intereslegitimo", "interesselegitimo", "legittimointeresse", "interesselegittimo",
                "gerechtvaardigdbelang", "uzasadnionyinteres", "berattigatintresse", "legitiminteresse",
                "opravnenyzajem", "законныйинтерес",
            ], "legitimate_interest"
        ),
    ]
}
