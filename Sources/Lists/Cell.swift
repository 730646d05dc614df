import Values

/// What one cell says.
enum Cell {
    /// A cell without the white space around it; what programs write for nothing is empty.
    static func plain(_ cell: String) -> String {
        let text = cell.trimmed
        // None of them is longer than this, and hashing every cell would cost more than all else.
        return text.utf8.count <= 19 && nothing.contains(text) ? "" : text
    }

    /// NULL of a database, NaN of a data frame, the error of a spreadsheet, the date of MySQL that is none, and what people
    /// put where nothing is known.
    private static let nothing: Set<String> = [
        "NULL", "Null", "null", "(null)", "undefined", "N/A", "n/a", "N.A.", "n.a.", "-", "--", "–", "—", "\\N", "NaN",
        "nan", "NaT", "#N/A", "#NV", "<NA>", "0000-00-00", "0000-00-00 00:00:00",
    ]

    /// What a cell says of whether its person may be written to.
    static func permission(_ text: String, _ meaning: Meaning) -> Permission {
        switch meaning {
        case .optOut(let reason): Permission(optOut: reason, cell: text)
        case .subscription: Permission(agreement: text, isSubscription: true)
        case .consent: Permission(agreement: text, isSubscription: false)
        case .status(_, let isAboutMail): Permission(status: text, isAboutMail: isAboutMail)
        case .tags: tags(text).reduce(.open) { $0.and(Words.sure($1.folded).map(Permission.refused) ?? .open) }
        // A state of the land is never called so; a state of the person is.
        case .attribute("state"): Words.sure(text.folded).map(Permission.refused) ?? .open
        case .attribute("result"), .verification: Permission(verdict: text)
        case .refusals:
            Permission(status: text, isAboutMail: false).and(
                saysOptOut(text) || Refusal.mayStand(in: text) ? .refused(.unsubscribed) : .open)
        case .basis: Permission(basis: text)
        default: .open
        }
    }

    /// Whether the whole of a cell is a word for somebody who does not want mail, in a column that is not known for it.
    static func saysOptOut(_ text: String) -> Bool {
        guard !text.contains("@") else { return false }
        let word = text.folded
        return word.utf8.count <= 30 && (Words.begins(word) || Words.isRefusal(word))
    }

    /// Whether a cell leaves it open that mail to its person arrives.
    static func isUnproven(_ text: String, _ meaning: Meaning) -> Bool {
        switch meaning {
        case .attribute("result"), .verification: Verdict(text.folded) == .unproven
        case .status: Verdict.isUnproven(state: text.folded)
        default: false
        }
    }

    /// The first of the tags in a cell that may say so, and not for sure.
    static func doubtfulTag(_ text: String) -> String? {
        tags(text).first { tag in
            let word = tag.folded
            return Words.sure(word) == nil && word.utf8.count <= 40 && (saysOptOut(tag) || Words.reason(word) != nil)
        }
    }

    /// An address without what spreadsheets and mail programs put around it. A name before it that is a second address,
    /// or whose quotes do not close, is left standing: which of both is meant is the list's owner to say.
    static func address(_ text: String) -> String {
        var text = unquoted(text)
        if text.lowercased().hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
        if text.hasSuffix(">"), let open = text.utf8.lastIndex(of: UInt8(ascii: "<")) {
            let inner = String(text[text.index(after: open)...].dropLast()).trimmed
            if names(String(text[..<open]).trimmed, inner) { text = inner }
        }
        return text.trimmed
    }

    /// Whether a cell holds a mail address and nothing else, by its form.
    static func isAddress(_ cell: String) -> Bool {
        let parts = address(plain(cell)).split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let dot = parts[1].utf8.lastIndex(of: UInt8(ascii: ".")) else {
            return false
        }
        return dot != parts[1].startIndex && parts[1].index(after: dot) != parts[1].endIndex
            && !parts.contains { $0.contains(where: \.isWhitespace) }
    }

    /// Whether a text may stand before an address as the name of whoever has it.
    private static func names(_ name: String, _ address: String) -> Bool {
        let isQuoted = name.count > 1 && name.first == "\"" && name.last == "\""
        let plain = isQuoted ? String(name.dropFirst().dropLast()).trimmed : name
        if plain.contains("@") { return plain.lowercased() == address.lowercased() }
        return !plain.contains { $0.isNewline || "\"<>".contains($0) }
    }

    /// A text without the apostrophe by which spreadsheets keep it one: before a sign or a digit, or any address.
    static func unquoted(_ text: String) -> String {
        guard text.first == "'", let second = text.dropFirst().first else { return text }
        let isGuarded = second.isNumber || "=+-@".contains(second) || text.contains("@")
        return isGuarded ? String(text.dropFirst()).trimmed : text
    }

    /// Tags as they stand in one cell: separated by commas, semicolons or bars, each quoted where it likes.
    static func tags(_ text: String) -> [String] {
        var tags: [String] = []
        var known: Set<String> = []
        var tag = ""
        var isQuoted = false
        func end() {
            // A star stands before the groups that Google's contacts bring along, such as `* myContacts`.
            let plain = (tag.trimmed.hasPrefix("* ") ? String(tag.trimmed.dropFirst(2)) : tag).trimmed.composed
            if !plain.isEmpty, known.insert(plain).inserted { tags.append(plain) }
            tag = ""
        }
        // Google's contacts put ::: between their groups.
        for letter in text.replacing(":::", with: ";") {
            switch letter {
            case "\"": isQuoted.toggle()
            case ",", ";", "|":
                if isQuoted { tag.append(letter) } else { end() }
            case "\n", "\r\n": end()
            default: tag.append(letter)
            }
        }
        end()
        return tags
    }

    /// A zone by its name in the database of zones, also as Salesforce and HubSpot write it.
    static func zone(_ text: String) -> Zone? {
        if let zone = Zone(named: text) { return zone }
        if text.hasSuffix(")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) {
            if let zone = Zone(named: String(text[text.index(after: open)...].dropLast())) { return zone }
        }
        let parts = text.replacing("_slash_", with: "/").split(separator: "/").map { part in
            part.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
                .joined(separator: "_")
        }
        return Zone(named: parts.joined(separator: "/")) ?? (text.uppercased() == "GMT" ? Zone.utc : nil)
    }
}
