import Lists
import Values

@testable import Server

/// Any bytes as a list of leads or an export of payments: the same however the bytes are cut.
enum ListsTarget {
    /// A file that comes in pieces of one size.
    private struct Pieces: ByteSource {
        let bytes: [UInt8]
        let size: Int

        func read(_ each: (ArraySlice<UInt8>) throws -> Void) throws {
            for start in stride(from: 0, to: bytes.count, by: size) {
                try each(bytes[start..<min(start + size, bytes.count)])
            }
        }
    }

    static func run(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let rest = Array(bytes.dropFirst())
        var options = ListOptions()
        options.dates = first & 1 == 0 ? nil : .dayFirst
        options.clearsEmpty = first & 2 != 0
        options.usedAsDates = ["renewal"]
        options.usedAsNumbers = ["budget"]
        let whole = rows(BytesInMemory(rest), options)
        require(whole == rows(Pieces(bytes: rest, size: Int(first) % 31 + 1), options), "however the bytes are cut")
        _ = try? PaymentExport.read(rest)
    }

    private static func rows(_ source: some ByteSource, _ options: ListOptions) -> [ListedRow]? {
        guard let survey = try? Survey.of(source, options) else { return nil }
        var rows: [ListedRow] = []
        let isRead: Void? = try? survey.rows(of: source, options) { rows.append($0) }
        for column in survey.columns { _ = survey.shown(column, options) }
        return isRead == nil ? nil : rows
    }
}
