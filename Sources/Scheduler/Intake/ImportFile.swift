private import Foundation
import Values

extension Scheduler {
    /// Imports a file by its path; refused rows go to an errors CSV beside it, with their line and reason.
    func importFile(_ path: String, _ options: ImportOptions, errors: String?) throws -> Answered {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw SchedulerError.badRequest("cannot read \(path)")
        }
        defer { try? file.close() }
        let report = try importLeads(options) {
            guard let data = try file.read(upToCount: 262_144), !data.isEmpty else { return nil }
            return [UInt8](data)
        }
        var object = report.value
        var text = report.sentence
        if !report.refused.isEmpty {
            let errors = errors ?? path.replacing(/\.csv$/, with: "") + ".errors.csv"
            text += "\n\(report.refused.count) rows were not taken: "
            do {
                try Data(report.errorsCSV).write(to: URL(filePath: errors), options: .atomic)
                object["errors"] = .string(errors)
                text += "\(errors) has each with its line and reason"
            } catch {
                // The leads are in; a folder that may not be written must not make it look otherwise.
                object["errors"] = .null
                text += "\(errors) cannot be written, here are the first"
                for row in report.refused.prefix(20) { text += "\nline \(row.line): \(row.reason)" }
            }
        }
        return Answered(text, .object(object))
    }
}

extension ImportReport {
    var sentence: String {
        var parts = ["\(added) leads added", "\(updated) updated", "\(unchanged) unchanged"]
        if suppressed > 0 { parts.append("\(suppressed) suppressed") }
        return "\(rows) rows: " + parts.joined(separator: ", ")
    }

    var value: Object {
        [
            "rows": .int(rows), "added": .int(added), "updated": .int(updated), "unchanged": .int(unchanged),
            "suppressed": .int(suppressed), "refused": .int(refused.count),
        ]
    }

    /// The refused rows as CSV: line, reason, then the cells as they were.
    package var errorsCSV: [UInt8] {
        var lines = [(["line", "reason"] + header).map(\.csvCell).joined(separator: ",")]
        for row in refused {
            lines.append(([String(row.line), row.reason] + row.cells).map(\.csvCell).joined(separator: ","))
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }
}

extension String {
    /// Quoted where RFC 4180 asks for it, and never a formula to a spreadsheet.
    fileprivate var csvCell: String {
        let cell = first.map { "=+-@\t\r".contains($0) } == true ? "'\(self)" : self
        guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
        return "\"\(cell.replacing("\"", with: "\"\""))\""
    }
}
