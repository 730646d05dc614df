import Engine
import Mail
package import Values

/// How a file of leads is taken in.
package struct ImportOptions: Sendable, Hashable {
    /// The lawful basis of leads whose row names none; nil where rows must name it to be enrolled.
    package var basis: String?
    /// The source of leads whose row names none.
    package var source: String?
    /// Columns by header name, to attribute names, over the built-in aliases.
    package var columns: [String: String]
    /// Who imports.
    package var actor: String

    package init(basis: String? = nil, source: String? = nil, columns: [String: String] = [:], actor: String) {
        self.basis = basis
        self.source = source
        self.columns = columns
        self.actor = actor
    }
}

/// What became of each row.
package struct ImportReport: Sendable, Hashable {
    package var rows = 0
    package var added = 0
    /// Leads that were known and have new values now.
    package var updated = 0
    package var unchanged = 0
    /// Rows that say the person does not want mail: they are kept, and suppressed.
    package var suppressed = 0
    /// Rows that could not be taken, with line and reason.
    package var refused: [RefusedRow] = []
    /// Header names and what they were read as.
    package var columns: [(header: String, attribute: String)] { columnPairs.map { ($0.header, $0.attribute) } }

    struct ColumnPair: Sendable, Hashable {
        var header: String
        var attribute: String
    }
    var columnPairs: [ColumnPair] = []
    /// The header row as it was written.
    package var header: [String] = []

    package init() {}
}

/// A row that could not be taken.
package struct RefusedRow: Sendable, Hashable {
    /// The line of the file it starts on, from 1.
    package var line: Int
    package var reason: String
    /// Its cells, or all of it in one where it could not be split.
    package var cells: [String]
}

/// Why a file is refused whole; no lead was changed.
package enum ImportError: Error, Sendable, Hashable {
    case file(CSVError)
    /// No column holds mail addresses.
    case noAddressColumn(headers: [String])
    /// Two columns would fill the same attribute.
    case twiceNamed(attribute: String, headers: [String])
}

extension Scheduler {
    /// What sequences can ask for, of GDPR Article 6.
    static let bases = ["consent", "contract", "legitimate_interest"]

    /// Takes in a CSV file chunk by chunk. A broken row is reported with its line, and the rest goes on. An import
    /// never lifts a suppression, and never overwrites a lead's source or lawful basis.
    package func importLeads(
        _ options: ImportOptions, progress: ((ImportReport) -> Void)? = nil, chunk: () throws -> [UInt8]?
    ) throws -> ImportReport {
        if let basis = options.basis, !Self.bases.contains(basis) {
            throw SchedulerError.badRequest("“\(basis)” is no lawful basis: \(Self.bases.joined(separator: ", "))")
        }
        var reader = CSVReader()
        var intake = Intake(options: options)
        var records: [CSVRecord] = []
        do {
            while let bytes = try chunk() {
                try reader.read(bytes) { records.append($0) }
                if records.count >= 1_000 { try take(&records, &intake, progress) }
            }
            try reader.finish { records.append($0) }
        } catch let error as CSVError {
            throw ImportError.file(error)
        }
        try take(&records, &intake, progress)
        return intake.report
    }

    private func take(
        _ batch: inout [CSVRecord], _ intake: inout Intake, _ progress: ((ImportReport) -> Void)?
    ) throws {
        var fresh = intake
        try transact { records in
            for record in batch { try take(record, &fresh, in: records) }
        }
        intake = fresh
        batch.removeAll(keepingCapacity: true)
        progress?(intake.report)
    }

    private func take(_ record: CSVRecord, _ intake: inout Intake, in records: any Records) throws {
        switch record {
        case .header(let header): try intake.read(header)
        case .problem(let problem):
            intake.report.rows += 1
            intake.refuse(
                problem.line, problem.reason.description, [String(decoding: problem.raw, as: UTF8.self)])
        case .row(let row):
            intake.report.rows += 1
            do {
                try take(try intake.candidate(row), &intake, in: records)
            } catch let refusal as Intake.Refusal {
                intake.refuse(row.line, refusal.reason, row.cells)
            }
        }
    }

    private func take(_ candidate: Intake.Candidate, _ intake: inout Intake, in records: any Records) throws {
        let options = intake.options
        if var lead = try records.lead(address: candidate.address) {
            let before = lead
            candidate.fill(&lead, options, at: clock.now)
            if lead == before {
                intake.report.unchanged += 1
            } else {
                try records.update(lead)
                try log("updated", lead: lead.id, actor: options.actor, in: records)
                try retryHeld(of: lead, actor: options.actor, in: records)
                intake.report.updated += 1
            }
            try suppress(candidate, lead, &intake, in: records)
        } else {
            var lead = Lead(id: identifier(), address: candidate.address, createdAt: clock.now)
            lead.source = candidate.source ?? options.source
            candidate.fill(&lead, options, at: clock.now)
            try records.insert(lead)
            try log("imported", lead: lead.id, actor: options.actor, ["line": .int(candidate.line)], in: records)
            intake.report.added += 1
            try suppress(candidate, lead, &intake, in: records)
        }
    }

    private func suppress(
        _ candidate: Intake.Candidate, _ lead: Lead, _ intake: inout Intake, in records: any Records
    ) throws {
        guard let event = candidate.suppression else { return }
        intake.report.suppressed += 1
        guard try records.suppression(hash: keys.addressHash(lead.address)) == nil else { return }
        try suppress(lead, because: event, details: [:], actor: intake.options.actor, in: records)
    }
}
