import Values

/// The file of rows that an import refused: `line`, `reason`, then the columns as they were. An import knows it again,
/// and undoes exactly what was done to its cells.
package struct ErrorsFile: Sendable {
    private var isOne = false
    private var width = 0

    package init() {}

    /// The refused rows of a file as CSV.
    package static func bytes(_ headings: [String], _ rows: [RefusedRow]) -> [UInt8] {
        var lines = [(["line", "reason"] + headings).map(\.csvCell).joined(separator: ",")]
        for row in rows {
            // As many cells as there are columns, so that it can be mended in place.
            let rest = row.isWhole ? headings.count - row.cells.count : 0
            let cells = row.cells + repeatElement("", count: max(0, rest))
            lines.append(([String(row.line), row.reason] + cells).map(\.csvCell).joined(separator: ","))
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// Looks at a header row; true where it is that of a file of refused rows.
    mutating func begin(_ names: [String]) -> Bool {
        isOne = names.count > 2 && names[0] == "line" && names[1] == "reason"
        width = names.count - (isOne ? 2 : 0)
        return isOne
    }

    /// The headings as they were in the first file.
    func headings(_ names: [String]) -> [String] { isOne ? names.dropFirst(2).map(\.withoutGuard) : names }

    /// The cells as they were; nil where a row that could not be split still cannot.
    func restored(_ cells: [String]) -> [String]? {
        guard isOne else { return cells }
        let cells = cells.dropFirst(2).map(\.withoutGuard)
        guard let first = cells.first, cells.dropFirst().allSatisfy(\.isEmpty), width > 1, !first.isEmpty else {
            return cells
        }
        // A whole row in one cell: split it now, if it has been mended.
        for delimiter in [",", ";", "\t"] where first.contains(delimiter) {
            if let mended = Self.split(first, by: delimiter), mended.count == width { return mended }
        }
        return first.contains { ",;\t".contains($0) } ? nil : cells
    }

    private static func split(_ row: String, by delimiter: String) -> [String]? {
        var reader = CSVReader()
        var found: [String]?
        do {
            try reader.read(Array("sep=\(delimiter)\n".utf8)) { _ in }
            try reader.read(Array(row.utf8)) { _ in }
            try reader.finish { record in if case .header(let header) = record { found = header.names } }
        } catch {
            return nil
        }
        return found
    }

    /// The cells of a row as they were, whatever they are.
    func cells(_ cells: [String]) -> [String] { isOne ? cells.dropFirst(2).map(\.withoutGuard) : cells }

    /// Why a row was refused the first time.
    func reason(of cells: [String]) -> String { cells.count > 1 ? cells[1].withoutGuard : "" }

    /// A row that cannot be read, with its cells where it could be split.
    func refused(_ problem: CSVProblem) -> RefusedRow {
        guard !problem.cells.isEmpty else {
            let raw = String(decoding: problem.raw, as: UTF8.self)
            return RefusedRow(line: problem.line, reason: problem.reason.description, cells: [raw], isWhole: true)
        }
        var reason = problem.reason
        if isOne, case .cellCount(let expected, let found) = reason {
            reason = .cellCount(expected: max(0, expected - 2), found: max(0, found - 2))
        }
        return RefusedRow(line: problem.line, reason: reason.description, cells: cells(problem.cells))
    }
}

extension String {
    /// Quoted where RFC 4180 asks for it, and never a formula to a spreadsheet.
    fileprivate var csvCell: String {
        let cell = first.map { "=+-@\t\r'".contains($0) } == true ? "'\(self)" : self
        guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
        return "\"\(cell.replacing("\"", with: "\"\""))\""
    }

    /// Without the apostrophe that `csvCell` puts before what could be a formula.
    fileprivate var withoutGuard: String { first == "'" ? String(dropFirst()) : self }
}
