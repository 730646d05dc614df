private import Values

/// What a column is taken for.
package enum Meaning: Sendable, Hashable {
    /// The mail address.
    case address
    /// A value of the lead, under a name of its own.
    case attribute(String)
    case zone
    case basis
    case source
    case tags
    /// Who does not want mail, or cannot get it: anything but a clear no.
    case optOut(OptOut)
    /// Who is subscribed: a no means that the person left.
    case subscription
    /// Who agreed to be written to: a no, or nothing, means that nobody said so.
    case consent
    /// The state of the person, kept under a name; the words for opting out are heard in it. Of the address or the
    /// subscription where `isAboutMail`: then a word that is not known refuses the row.
    case status(String, isAboutMail: Bool)
    /// What a service that checks addresses says of this one, kept under a name.
    case verification(String)
    /// Notes in anybody's words, kept under a name; where one refuses mail, its person is unsubscribed.
    case refusals(String)
    /// Left out.
    case ignored

    /// The meaning of a word as `--column HEADING=word` and the tables of headings use it: one of the words below, or the
    /// name of an attribute.
    package init(named word: String, heading: String) {
        switch word {
        case "email": self = .address
        case "zone", "timezone", "time_zone": self = .zone
        case "basis": self = .basis
        case "source": self = .source
        case "tags": self = .tags
        case "subscribed": self = .subscription
        case "consent": self = .consent
        case "mail_status": self = .status(Self.attributeName(of: heading), isAboutMail: true)
        case "status": self = .status(Self.attributeName(of: heading), isAboutMail: false)
        case "verification": self = .verification(Self.attributeName(of: heading))
        case "refusals": self = .refusals(Self.attributeName(of: heading))
        case "ignore": self = .ignored
        default: self = OptOut(rawValue: word).map { .optOut($0) } ?? .attribute(Self.attributeName(of: word))
        }
    }

    /// A heading as the name of an attribute: `Company Size` is `company_size`.
    package static func attributeName(of heading: String) -> String {
        var name = ""
        for letter in heading.lowercased() {
            if letter.isLetter || letter.isNumber {
                name.append(letter)
            } else if !name.hasSuffix("_"), !name.isEmpty {
                name.append("_")
            }
        }
        return name.hasSuffix("_") ? String(name.dropLast()) : name
    }

    /// The meaning as a word: what `--column` takes.
    package var word: String {
        switch self {
        case .address: "email"
        case .attribute(let name), .status(let name, _), .verification(let name), .refusals(let name): name
        case .zone: "zone"
        case .basis: "basis"
        case .source: "source"
        case .tags: "tags"
        case .optOut(let reason): reason.rawValue
        case .subscription: "subscribed"
        case .consent: "consent"
        case .ignored: "ignore"
        }
    }

    /// The attribute it fills, or nil.
    package var attribute: String? {
        switch self {
        case .attribute(let name), .status(let name, _), .verification(let name), .refusals(let name): name
        default: nil
        }
    }

    /// Whether several columns of a file may mean this.
    var isShared: Bool {
        switch self {
        case .optOut, .subscription, .consent, .ignored: true
        default: false
        }
    }

    /// Whether a cell of it can say that somebody must not be written to.
    var saysPermission: Bool {
        switch self {
        case .optOut, .subscription, .consent, .status, .verification, .refusals, .tags, .basis: true
        case .attribute("state"), .attribute("result"): true
        case .address, .attribute, .zone, .source, .ignored: false
        }
    }

    /// Whether a cell of it can leave it open that mail arrives.
    var mayBeUnproven: Bool {
        switch self {
        case .status, .verification, .attribute("result"): true
        default: false
        }
    }

    /// Whether it says who may be written to.
    var isAboutPermission: Bool {
        switch self {
        case .optOut, .subscription, .consent, .status(_, isAboutMail: true): true
        default: false
        }
    }
}

/// Attributes whose values are texts and codes, never numbers or dates, however they look.
enum TextAttribute {
    static func contains(_ name: String) -> Bool {
        names.contains(name) || name == "id" || name.hasSuffix("_id") || name.hasSuffix("_name")
            || name.hasSuffix("_status") || name.contains("phone")
    }

    /// Whether people write into it what they like.
    static func isFree(_ name: String) -> Bool { !contains(name) || isNote(name) }

    /// Whether it holds notes about a person.
    static func isNote(_ name: String) -> Bool {
        let word = name.folded
        return notes.contains { word.contains($0) }
    }

    private static let notes = [
        "note", "notiz", "notit", "notat", "comment", "kommentar", "koment", "comentario", "remark", "remarque",
        "bemerk",
        "anmerk", "memo", "descri", "beschreib", "observ", "osserv", "opmerk", "uwagi", "anteck", "merknad", "poznam",
        "замет", "коммент", "feedback", "message", "nachricht", "sonstiges",
    ]

    /// Names of people and places, in which any word may stand.
    static let proper: Set<String> = ["first_name", "last_name", "name", "company", "city", "street", "state", "owner"]

    private static let names: Set<String> = [
        "first_name", "last_name", "name", "company", "role", "title", "salutation", "phone", "mobile", "fax", "street",
        "address", "postal_code", "city", "state", "country", "language", "website", "owner", "note", "notes",
        "description", "uuid", "status", "gender", "industry", "department", "linkedin", "twitter", "sms", "whatsapp",
        "work_email", "other_email", "vat_number", "currency",
    ]
}
