/// What a CSV file turns into, row by row (RFC 4180, and what spreadsheets write in practice).
///
/// A broken row is a `CSVProblem` with its line and its raw bytes, and the file goes on; only a file that is no text
/// at all is refused whole. What the columns mean is not this reader's business.
package enum CSVRecord: Sendable, Hashable {
    /// The first row: the names of the columns. Comes once, before all others.
    case header(CSVHeader)
    /// A row with exactly as many cells as the header.
    case row(CSVRow)
    /// A row that could not be read.
    case problem(CSVProblem)
}

/// The column names and what separates them.
package struct CSVHeader: Sendable, Hashable {
    /// As written, without the white space around them.
    package var names: [String]
    /// `,`, `;` or a tab: the one that splits the header into most cells, or the one a `sep=` line names.
    package var delimiter: UInt8
    /// Line of the file, from 1.
    package var line: Int

    /// Names that stand over more than one column, compared without case.
    package var duplicates: [String] {
        var seen: Set<String> = []
        return names.filter { !$0.isEmpty && !seen.insert($0.lowercased()).inserted }
    }
}

/// One row of cells.
package struct CSVRow: Sendable, Hashable {
    /// The line of the file its first cell starts on, from 1.
    package var line: Int
    /// As many as the header has names; quotes removed, white space kept.
    package var cells: [String]
    /// Whether a cell was not UTF-8 and was read as Windows-1252, a guess worth showing once.
    package var isWindows1252: Bool
}

/// A row that could not be read, with what is needed to show it and to write it to an errors file.
package struct CSVProblem: Sendable, Hashable {
    /// The line of the file the row starts on, from 1.
    package var line: Int
    package var reason: Reason
    /// The row as it stands in the file, without its line break; of an endless row the first 64 KiB.
    package var raw: [UInt8]
    /// Its cells, where it could be split and only has too many or too few.
    package var cells: [String] = []

    /// What was met, as facts.
    package enum Reason: Sendable, Hashable {
        /// More or fewer cells than the header has names.
        case cellCount(expected: Int, found: Int)
        /// A header of more names than any list has.
        case tooManyColumns(found: Int, limit: Int)
        /// A quote opened in this column (from 1) is not closed before the file, or the largest cell, ends.
        case unclosedQuote(column: Int)
        /// Something other than a delimiter follows a closing quote.
        case textAfterQuote(column: Int)
        /// A NUL byte.
        case nul(column: Int)
        /// A cell longer than the limit.
        case cellTooLong(column: Int, limit: Int)
        /// Bytes that are neither UTF-8 nor Windows-1252, or not UTF-8 in a file whose mark says it is.
        case notText(column: Int)
    }
}

/// Why a file is refused whole.
package enum CSVError: Error, Sendable, Hashable {
    /// No row at all.
    case empty
    /// UTF-16 or UTF-32 text.
    case wideEncoding
    /// The first row cannot be read, so no column has a name.
    case header(CSVProblem)
}

extension CSVProblem.Reason: CustomStringConvertible {
    /// The reason as one sentence without its line.
    package var description: String {
        switch self {
        case .cellCount(let expected, let found): "\(found) cells where the header has \(expected)"
        case .tooManyColumns(let found, let limit): "\(found) columns, and \(limit) are the most"
        case .unclosedQuote(let column): "the quote opened in column \(column) is never closed"
        case .textAfterQuote(let column): "text after the closing quote in column \(column)"
        case .nul(let column): "a NUL byte in column \(column)"
        case .cellTooLong(let column, let limit): "column \(column) is longer than \(limit) bytes"
        case .notText(let column): "column \(column) is not readable text"
        }
    }

    /// The likely cure.
    package var hint: String {
        switch self {
        case .cellCount(let expected, let found):
            found > expected ? "put the cell that holds a delimiter in double quotes" : "add the missing delimiters"
        case .tooManyColumns: "is this a list of people, with one row for each?"
        case .unclosedQuote: "close it, or double it (\"\") where it is meant as a character"
        case .textAfterQuote: "a quote inside a quoted cell is written twice (\"\")"
        case .nul: "remove it; the file may be damaged or not be text"
        case .cellTooLong: "is a closing quote missing, or is this not the right file?"
        case .notText: "save the file as CSV UTF-8"
        }
    }
}

extension CSVError: CustomStringConvertible {
    /// The reason as one sentence.
    package var description: String {
        switch self {
        case .empty: "the file has no rows"
        case .wideEncoding: "the file is UTF-16 or UTF-32, not UTF-8"
        case .header(let problem): "the header cannot be read: \(problem.reason)"
        }
    }

    /// The likely cure.
    package var hint: String {
        switch self {
        case .empty: "the first row names the columns, such as email,first_name"
        case .wideEncoding: "save the file as CSV UTF-8"
        case .header(let problem): problem.reason.hint
        }
    }
}
