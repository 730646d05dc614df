import Values

extension Survey {
    /// Reads the file again, now as rows of people.
    package func rows(
        of source: any ByteSource, _ options: ListOptions, _ each: (ListedRow) throws -> Void
    ) throws {
        var errors = ErrorsFile()
        var reader = RowReader(survey: self, options: options)
        do {
            try CSVReader.read(source, encoding) { record in
                switch record {
                case .header(let header):
                    if !errors.begin(header.names), isHeadless { try each(reader.row(header.names, line: 1)) }
                case .problem(let problem): try each(.refused(errors.refused(problem)))
                case .row(let row):
                    guard let cells = errors.restored(row.cells) else {
                        let reason = errors.reason(of: row.cells)
                        return try each(
                            .refused(RefusedRow(line: row.line, reason: reason, cells: errors.cells(row.cells))))
                    }
                    try each(reader.row(cells, line: row.line))
                }
            }
        } catch let error as CSVError {
            throw ListQuestion.file(error)
        }
    }

    /// What a cell becomes in its column, as text to look at; for the sample that a preview shows.
    package func shown(_ column: Column, _ options: ListOptions) -> String {
        RowReader(survey: self, options: options).shown(column.sample, column)
    }
}

/// Turns the cells of a row into what they say of a person.
struct RowReader {
    let survey: Survey
    let options: ListOptions
    private var memory = PermissionMemory()

    init(survey: Survey, options: ListOptions) {
        self.survey = survey
        self.options = options
    }

    mutating func row(_ cells: [String], line: Int) -> ListedRow {
        var lead = ListedLead(line: line, address: "")
        for (place, (column, cell)) in zip(survey.columns, cells).enumerated() where column.meaning != .ignored {
            let text = Cell.plain(cell)
            if let reason = Self.fault(text) {
                return .refused(RefusedRow(line: line, reason: "\(column.heading) \(reason)", cells: cells))
            }
            let permission = memory.permission(text, column.meaning, at: place)
            if permission == .unknown, options.suppression == nil {
                let reason =
                    "“\(column.heading)” says “\(text)”: it is not known whether this person may be written to"
                return .refused(RefusedRow(line: line, reason: reason, cells: cells))
            }
            lead.permission = lead.permission.and(permission)
            if memory.isUnproven(text, column.meaning, at: place) { lead.remarks.append(.unproven(text)) }
            take(text, column, &lead)
        }
        if let reason = options.suppression { lead.permission = .refused(reason) }
        return .lead(lead, cells: cells)
    }

    /// Control characters other than tabs and line breaks, which are no text anybody meant.
    private static func fault(_ text: String) -> String? {
        let harmful = text.utf8.contains {
            $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0B || $0 == 0x7F
        }
        return harmful ? "holds a control character" : nil
    }

    private func take(_ text: String, _ column: Column, _ lead: inout ListedLead) {
        switch column.meaning {
        case .address: lead.address = Cell.address(text)
        case .zone where !text.isEmpty:
            lead.zone = Cell.zone(text)
            if lead.zone == nil { lead.remarks.append(.unknownZone(text)) }
        case .basis where !text.isEmpty:
            lead.basis = LawfulBasis.named(text)
            if lead.basis == nil { lead.remarks.append(.unknownBasis(text)) }
        case .source: if !text.isEmpty { lead.source = text.composed }
        case .tags: lead.tags = Cell.tags(text)
        case .attribute(let name), .status(let name, _), .verification(let name), .refusals(let name):
            if text.isEmpty {
                if options.clearsEmpty { lead.cleared.append(name) }
            } else {
                lead.attributes[name] = value(text, column, name, &lead.remarks)
            }
        case .zone, .basis, .optOut, .subscription, .consent, .ignored: break
        }
    }

    private func value(_ written: String, _ column: Column, _ name: String, _ remarks: inout [Remark]) -> Value {
        let text = Cell.unquoted(written).replacing("\u{B}", with: "\n")
        if column.isMoney {
            if let amount = amount(text, column) { return .int(amount) }
            remarks.append(.noAmount(attribute: name, cell: text))
            return .string(text)
        }
        guard column.isOpen else { return .string(text) }
        if let number = WrittenNumber(text, mark: column.mark) { return number.value }
        if let date = DateReading(text)?.date(in: survey.dates) { return .string(date.description) }
        if options.usedAsDates.contains(name) {
            remarks.append(.noDate(attribute: name, cell: text))
        } else if options.usedAsNumbers.contains(name) {
            remarks.append(.noNumber(attribute: name, cell: text))
        }
        return .string(text)
    }

    /// An amount in minor units of the workspace's currency; nil where it is none, or is one of another currency.
    private func amount(_ text: String, _ column: Column) -> Int? {
        guard let number = WrittenNumber(text, mark: column.mark) else { return nil }
        guard (number.currency ?? options.currency) == options.currency else { return nil }
        return number.minorUnits(of: options.currency)
    }

    func shown(_ text: String, _ column: Column) -> String {
        var remarks: [Remark] = []
        switch column.meaning {
        case .address: return Cell.address(text)
        case .zone: return Cell.zone(text)?.name ?? "unknown: the workspace's zone is used"
        case .basis: return LawfulBasis.named(text) ?? "unknown: no basis"
        case .tags: return Cell.tags(text).joined(separator: ", ")
        case .source: return text
        case .ignored: return ""
        case .optOut, .subscription, .consent: return Cell.permission(text, column.meaning).words
        case .status(_, let isAboutMail):
            let permission = Cell.permission(text, column.meaning)
            return isAboutMail || permission != .open ? permission.words : text
        case .verification, .refusals: return Cell.permission(text, column.meaning).words
        case .attribute(let name):
            let value = value(text, column, name, &remarks)
            if column.isMoney {
                guard case .int(let units) = value else { return "no amount of \(options.currency)" }
                return Money(minorUnits: units, currency: options.currency).description
            }
            return value.plainText
        }
    }
}

extension Permission {
    /// What it comes to, in a few words.
    package var words: String {
        switch self {
        case .open: "may be written to"
        case .withheld: "no basis"
        case .refused(let reason): reason.rawValue
        case .unknown: "not known"
        }
    }
}
