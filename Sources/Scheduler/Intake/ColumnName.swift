import Values

/// What the column names of other tools' exports mean here.
enum ColumnName {
    /// The attribute a header stands for: a known alias whatever its case, spaces and underscores, else its own name in
    /// snake case.
    static func attribute(for header: String) -> String {
        let key = header.lowercased().filter { $0.isLetter || $0.isNumber }
        return aliases[key] ?? snakeCase(header)
    }

    private static let aliases: [String: String] = [
        "email": "email", "emailaddress": "email", "mail": "email", "workemail": "email", "primaryemail": "email",
        "firstname": "first_name", "givenname": "first_name", "vorname": "first_name",
        "lastname": "last_name", "surname": "last_name", "familyname": "last_name", "nachname": "last_name",
        "name": "name", "fullname": "name",
        "company": "company", "companyname": "company", "accountname": "company", "organization": "company",
        "organisation": "company", "firma": "company",
        "jobtitle": "role", "role": "role", "position": "role",
        "phone": "phone", "phonenumber": "phone", "mobile": "mobile", "mobilephonenumber": "mobile",
        "country": "country", "countryregion": "country", "city": "city", "state": "state", "stateregion": "state",
        "zip": "postal_code", "zipcode": "postal_code", "postalcode": "postal_code",
        "timezone": "zone", "zone": "zone", "tz": "zone",
        "numberofemployees": "company_size", "employees": "company_size", "companysize": "company_size",
        "source": "source", "leadsource": "source", "originalsource": "source", "utmsource": "source",
        "basis": "basis", "lawfulbasis": "basis", "legalbasis": "basis",
        "tags": "tags", "labels": "tags",
        "status": "status", "leadstatus": "status", "emailstatus": "status", "subscriptionstatus": "status",
        "unsubscribedfromallemail": "unsubscribed", "unsubscribed": "unsubscribed", "optedout": "unsubscribed",
        "hasoptedoutofemail": "unsubscribed", "emailoptout": "unsubscribed",
        "website": "website", "websiteurl": "website",
    ]

    private static func snakeCase(_ header: String) -> String {
        var name = ""
        for letter in header.lowercased() {
            if letter.isLetter || letter.isNumber {
                name.append(letter)
            } else if !name.hasSuffix("_"), !name.isEmpty {
                name.append("_")
            }
        }
        return name.hasSuffix("_") ? String(name.dropLast()) : name
    }

    /// The event that an exported status stands for, where it says the person must not be written to.
    static func suppression(byStatus status: String) -> String? {
        switch status.lowercased().filter({ $0.isLetter }) {
        case "unsubscribed", "optedout", "optout", "donotcontact", "donotemail", "blocklisted", "blacklisted":
            "unsubscribe"
        case "bounced", "hardbounced", "bounce", "invalid", "cleaned": "bounce"
        case "complained", "complaint", "spam": "complaint"
        default: nil
        }
    }

    /// Whole numbers become numbers, so that conditions can compare them; codes that only look like numbers stay text.
    static func value(_ text: String, of name: String) -> Value {
        let isCode = ["phone", "mobile", "postal_code", "id", "record_id"].contains(name) || name.hasSuffix("_id")
        guard !isCode, text.count <= 15, text == "0" || text.first != "0",
            text.allSatisfy({ $0.isASCII && $0.isNumber }),
            let whole = Int(text)
        else { return .string(text) }
        return .int(whole)
    }
}
