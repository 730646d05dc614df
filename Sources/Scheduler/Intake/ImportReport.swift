package import Lists
package import Values

/// What became of rows that were stored.
package struct ImportCounts: Sendable, Hashable {
    package var added = 0
    /// Leads that were known and have new values now.
    package var updated = 0
    package var unchanged = 0
    /// Rows that say the person must not be written to: they are kept, and suppressed.
    package var suppressed = 0

    package init() {}
}

/// What became of each row of a file.
package struct ImportReport: Sendable, Hashable {
    package var rows = 0
    package var counts = ImportCounts()
    /// Rows that could not be taken, with line and reason.
    package var refused: [RefusedRow] = []
    /// Rows without a word that mail is wanted, in a list that has such words: they have no basis from it.
    package var withheld = 0
    /// What could not be used in rows that were taken, in words, with how often and the first line.
    package var remarks: [String: Remarks] = [:]
    /// The columns and what they were taken for.
    package var columns: [Column] = []

    /// How often something was met, and where first.
    package struct Remarks: Sendable, Hashable {
        package var count = 0
        package var line = 0
        package var sample = ""
    }

    package init() {}

    package var added: Int { counts.added }
    package var updated: Int { counts.updated }
    package var unchanged: Int { counts.unchanged }
    package var suppressed: Int { counts.suppressed }

    mutating func add(_ more: ImportCounts) {
        counts.added += more.added
        counts.updated += more.updated
        counts.unchanged += more.unchanged
        counts.suppressed += more.suppressed
    }

    mutating func note(_ remark: Remark, line: Int) {
        let (words, sample) = remark.words
        var entry = remarks[words] ?? Remarks(count: 0, line: line, sample: sample)
        entry.count += 1
        remarks[words] = entry
    }
}

extension ImportReport {
    /// The report for people, without the refused rows.
    package var sentence: String {
        var parts = ["\(added) \(added == 1 ? "lead" : "leads") added", "\(updated) updated", "\(unchanged) unchanged"]
        if suppressed > 0 { parts.append("\(suppressed) suppressed") }
        var lines = ["\(rows) \(rows == 1 ? "row" : "rows"): " + parts.joined(separator: ", ")]
        if withheld > 0 {
            lines.append("\(withheld) without a word that mail is wanted: they have no lawful basis from this list")
        }
        for (words, met) in remarks.sorted(by: { $0.key < $1.key }) {
            lines.append("\(met.count) × \(words), first “\(met.sample)” on line \(met.line)")
        }
        return lines.joined(separator: "\n")
    }

    /// The report for machines.
    package var value: Object {
        [
            "rows": .int(rows), "added": .int(added), "updated": .int(updated), "unchanged": .int(unchanged),
            "suppressed": .int(suppressed), "refused": .int(refused.count), "withheld": .int(withheld),
            "remarks": .array(
                remarks.sorted { $0.key < $1.key }.map {
                    [
                        "remark": .string($0.key), "count": .int($0.value.count), "line": .int($0.value.line),
                        "sample": .string($0.value.sample),
                    ]
                }),
        ]
    }

    /// The refused rows as CSV: line, reason, then the cells as they were.
    package var errorsCSV: [UInt8] { ErrorsFile.bytes(columns.map(\.heading), refused) }
}

extension Remark {
    /// What was met, without the value, and the value.
    fileprivate var words: (String, String) {
        switch self {
        case .unknownZone(let name): ("a time zone that is not known, so that the workspace's is used", name)
        case .unknownBasis(let words): ("what is no lawful basis, so that there is none from this row", words)
        case .noDate(let attribute, let cell): ("no date in \(attribute), which a sequence waits for", cell)
        case .noNumber(let attribute, let cell):
            ("text, not a number, in \(attribute), which a condition compares", cell)
        case .noAmount(let attribute, let cell): ("no amount of money in \(attribute)", cell)
        case .unproven(let cell): ("an address that its check could not prove, taken in all the same", cell)
        }
    }
}
