import Engine
import Mail
import Values

/// The reading of one file's rows: which column is what, and what a row says of a lead.
struct Intake {
    let options: ImportOptions
    var report = ImportReport()
    private var columns: [String?] = []

    /// Why one row is refused.
    struct Refusal: Error {
        var reason: String
    }

    /// A row as a lead, before it is known whether the lead is new.
    struct Candidate {
        var line: Int
        var address: String
        var attributes: Object = [:]
        var zone: Zone?
        var basis: String?
        var source: String?
        var tags: [String] = []
        /// The event that suppresses the address, or nil.
        var suppression: String?
    }

    init(options: ImportOptions) { self.options = options }

    mutating func refuse(_ line: Int, _ reason: String, _ cells: [String]) {
        report.refused.append(RefusedRow(line: line, reason: reason, cells: cells))
    }

    mutating func read(_ header: CSVHeader) throws(ImportError) {
        columns = header.names.map { name in
            name.isEmpty ? nil : options.columns[name] ?? ColumnName.attribute(for: name)
        }
        report.header = header.names
        for (name, attribute) in zip(header.names, columns) {
            guard let attribute else { continue }
            if let twin = report.columnPairs.first(where: { $0.attribute == attribute }) {
                throw .twiceNamed(attribute: attribute, headers: [twin.header, name])
            }
            report.columnPairs.append(.init(header: name, attribute: attribute))
        }
        guard columns.contains("email") else { throw .noAddressColumn(headers: header.names) }
    }

    /// What a row says; refused where its address or zone is none.
    func candidate(_ row: CSVRow) throws -> Candidate {
        var candidate = Candidate(line: row.line, address: "")
        for (name, cell) in zip(columns, row.cells) {
            let text = cell.trimmed
            guard let name, !text.isEmpty || name == "email" else { continue }
            guard !text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\t" || $0.value == 127 }) else {
                throw Refusal(reason: "\(name) holds a line break or control character")
            }
            try candidate.take(text, as: name)
        }
        return candidate
    }
}

extension Intake.Candidate {
    fileprivate mutating func take(_ text: String, as name: String) throws {
        switch name {
        case "email": address = try Self.address(text)
        case "zone":
            guard let zone = Zone(named: text) else { throw Intake.Refusal(reason: "unknown time zone “\(text)”") }
            self.zone = zone
        case "basis": basis = text.lowercased().replacing(" ", with: "_")
        case "source": source = text
        case "tags": tags = text.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
        case "unsubscribed":
            if ["true", "yes", "1", "x"].contains(text.lowercased()) { suppression = "unsubscribe" }
        case "status":
            suppression = suppression ?? ColumnName.suppression(byStatus: text)
            attributes[name] = .string(text)
        default: attributes[name] = ColumnName.value(text, of: name)
        }
    }

    private static func address(_ text: String) throws -> String {
        guard !text.isEmpty else { throw Intake.Refusal(reason: "no mail address") }
        do {
            return try Address(text).text.lowercased()
        } catch {
            throw Intake.Refusal(reason: "“\(text.prefix(80))” is no mail address: \(error.reason.sentence)")
        }
    }

    /// Fills what the row knows into a lead; what the lead's consent and first touch say stays.
    func fill(_ lead: inout Lead, _ options: ImportOptions, at now: Moment) {
        for entry in attributes.entries { lead.attributes[entry.name] = entry.value }
        for tag in tags where !lead.tags.contains(tag) { lead.tags.append(tag) }
        lead.zone = zone ?? lead.zone
        lead.account = lead.account ?? Account.domain(of: address)
        if lead.basis == nil, let basis = basis ?? options.basis {
            lead.basis = basis
            lead.basisAt = now
        }
    }
}

/// The company behind a business address.
enum Account {
    /// Providers whose domain says nothing of where somebody works.
    private static let freeMail: Set<String> = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com",
        "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de",
        "proton.me", "protonmail.com", "mail.ru", "yandex.ru", "yandex.com", "qq.com", "163.com", "126.com", "zoho.com",
        "mail.com", "fastmail.com", "hey.com", "orange.fr", "free.fr", "laposte.net", "libero.it", "naver.com",
    ]

    /// The address's domain, or nil for a free-mail provider.
    static func domain(of address: String) -> String? {
        guard let domain = address.split(separator: "@").last.map(String.init) else { return nil }
        return freeMail.contains(domain) ? nil : domain
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        let space: (Character) -> Bool = { $0.isWhitespace }
        return String(drop(while: space).reversed().drop(while: space).reversed())
    }
}
