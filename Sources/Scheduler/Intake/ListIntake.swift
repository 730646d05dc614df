import Engine
package import Lists
import Mail
package import Workspace

/// The reading of one file into batches of leads, wherever they are stored: what is refused is kept with its reason.
package struct ListIntake: Sendable {
    package let survey: Survey
    package private(set) var report = ImportReport()
    private let options: ImportOptions
    /// How many rows one transaction takes: few enough that whoever says no meanwhile does not wait for them.
    package static let batch = 1_000

    /// Finds out what the file is; throws the `ListQuestion` that stops its import.
    package init(_ source: any ByteSource, _ options: ImportOptions, _ workspace: Workspace) throws {
        var options = options
        let used = workspace.attributesUsed
        options.list.usedAsDates = used.dates
        options.list.usedAsNumbers = used.numbers
        options.list.currency = workspace.rules.currency
        self.options = options
        survey = try Survey.of(source, options.list)
        report.columns = survey.columns
    }

    /// What a column's sample becomes, for people to look at.
    package func shown(_ column: Column) -> String { survey.shown(column, options.list) }

    /// Reads the file and hands out its leads in batches; `take` stores one and says what became of it.
    package mutating func read(
        _ source: any ByteSource, take: (ImportBatch) throws -> ImportCounts, progress: (ImportReport) -> Void
    ) throws {
        var leads: [ListedLead] = []
        var report = report
        try survey.rows(of: source, options.list) { row in
            report.rows += 1
            switch row {
            case .refused(let row): report.refused.append(row)
            case .lead(var lead, let cells):
                do {
                    lead.address = try Self.address(lead.address)
                } catch let fault as AddressFault {
                    return report.refused.append(RefusedRow(line: lead.line, reason: fault.reason, cells: cells))
                }
                for remark in lead.remarks { report.note(remark, line: lead.line) }
                if lead.permission == .withheld { report.withheld += 1 }
                leads.append(lead)
            }
            guard leads.count >= Self.batch else { return }
            report.add(try take(batch(leads)))
            leads.removeAll(keepingCapacity: true)
            progress(report)
        }
        if !leads.isEmpty { report.add(try take(batch(leads))) }
        self.report = report
        progress(report)
    }

    /// Reads the file and stores nothing: how many people it names, and what would be refused, is in `report` then.
    ///
    /// - Returns: the addresses it names, each once.
    package mutating func rehearse(_ source: any ByteSource) throws -> Int {
        var addresses: Set<String> = []
        try read(source) { batch in
            addresses.formUnion(batch.leads.map(\.address))
            return ImportCounts()
        } progress: { _ in
        }
        return addresses.count
    }

    private func batch(_ leads: [ListedLead]) -> ImportBatch {
        ImportBatch(
            leads, basis: options.basis, source: options.source, isSuppressionList: options.list.suppression != nil)
    }

    /// Why what stands in the column of addresses is none.
    private struct AddressFault: Error { var reason: String }

    private static func address(_ text: String) throws -> String {
        guard !text.isEmpty else { throw AddressFault(reason: "no mail address") }
        do {
            return try Address(text).text.lowercased()
        } catch {
            throw AddressFault(reason: "“\(text.prefix(80))” is no mail address: \(error.reason.sentence)")
        }
    }
}
