/// Reads a CSV file in pieces, in memory bounded by the largest row, and hands out each record as it is complete.
///
/// Feed bytes with `read`, then call `finish` once: it reports what is still open. The encoding is UTF-8 with or
/// without a mark; a cell that is not falls back to Windows-1252. Lines end in LF, CR LF or CR. Blank lines are skipped.
package struct CSVReader {
    /// Largest cell in bytes; a longer one makes its row a problem.
    package let cellLimit: Int
    var pending: [UInt8] = []
    var line = 1
    private var retryAt = 0
    private var hasStarted = false
    private var hasMark = false
    private var delimiter: UInt8?
    private var columns: Int?
    private var skipping: Skip?

    /// What is being passed over after an endless cell, until the record ends.
    private enum Skip { case plain, quoted, closed }

    /// The most columns a header may have.
    package static let mostColumns = 2_000

    package init(cellLimit: Int = 1_048_576) { self.cellLimit = cellLimit }

    /// Takes the next bytes of the file and hands out the records they complete.
    package mutating func read(_ bytes: some Collection<UInt8>, _ each: (CSVRecord) throws -> Void) throws {
        pending.append(contentsOf: bytes)
        guard pending.count >= retryAt else { return }
        try drain(isLast: false, each)
    }

    /// Says that the file has ended and hands out what is left.
    package mutating func finish(_ each: (CSVRecord) throws -> Void) throws {
        try drain(isLast: true, each)
        if columns == nil { throw CSVError.empty }
    }

    private mutating func drain(isLast: Bool, _ each: (CSVRecord) throws -> Void) throws {
        guard try start(isLast: isLast) else { return }
        let bytes = pending
        let used = try bytes.withUnsafeBufferPointer { try records($0, isLast: isLast, each) }
        pending = isLast ? [] : Array(bytes[used...])
        // A row that is still open is tried again only when it has grown well, so that tiny pieces stay linear.
        retryAt = pending.count + pending.count / 2
    }

    /// Looks at the first bytes: the mark is skipped, wide encodings are refused. False until enough bytes are here.
    private mutating func start(isLast: Bool) throws(CSVError) -> Bool {
        if hasStarted { return true }
        guard pending.count >= 4 || isLast else { return false }
        hasStarted = true
        let first = Array(pending.prefix(4))
        let hasWideMark = first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
        let zeros = first.map { $0 == 0 }
        if hasWideMark || zeros == [false, true, false, true] || zeros == [true, false, true, false] {
            throw .wideEncoding
        }
        hasMark = first.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark { pending.removeFirst(3) }
        return true
    }

    private mutating func records(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ each: (CSVRecord) throws -> Void
    ) throws -> Int {
        var position = 0
        while position < bytes.count {
            if skipping != nil {
                let next = skip(bytes, position, isLast)
                if next == position { return position }
                position = next
                continue
            }
            let separator = delimiter ?? CSVScanner.sniff(bytes, from: position)
            var scanner = CSVScanner(bytes, position, separator, cellLimit, hasMark, columns ?? 16)
            switch scanner.record(isLast: isLast) {
            case .incomplete: return position
            case .complete(let problem):
                try hand(out: scanner, problem, from: position, each)
                position = scanner.position
            case .endless(let column):
                position = try recover(scanner, column, from: position, isLast, each)
            }
        }
        return position
    }

    /// Turns one scanned record into a header, a row or a problem.
    private mutating func hand(
        out scanner: CSVScanner, _ problem: CSVProblem.Reason?, from start: Int, _ each: (CSVRecord) throws -> Void
    ) throws {
        defer { line += scanner.lineBreaks }
        if scanner.isBlank { return }
        let raw = scanner.raw(from: start)
        if columns == nil, let named = CSVScanner.separatorLine(raw) {
            delimiter = named
            return
        }
        if let problem { return try report(CSVProblem(line: line, reason: problem, raw: Array(raw)), each) }
        guard let columns else {
            guard scanner.cells.count <= Self.mostColumns else {
                let reason = CSVProblem.Reason.tooManyColumns(found: scanner.cells.count, limit: Self.mostColumns)
                return try report(CSVProblem(line: line, reason: reason, raw: Array(raw.prefix(1_024))), each)
            }
            delimiter = scanner.delimiter
            columns = scanner.cells.count
            return try each(.header(header(scanner)))
        }
        guard scanner.cells.count == columns else {
            let reason = CSVProblem.Reason.cellCount(expected: columns, found: scanner.cells.count)
            return try report(
                CSVProblem(line: line, reason: reason, raw: Array(raw), cells: scanner.cells), each)
        }
        try each(.row(CSVRow(line: line, cells: scanner.cells, isWindows1252: scanner.isWindows1252)))
    }

    private func header(_ scanner: CSVScanner) -> CSVHeader {
        CSVHeader(names: scanner.cells.map(\.trimmed), delimiter: scanner.delimiter, line: line)
    }

    private func report(_ problem: CSVProblem, _ each: (CSVRecord) throws -> Void) throws {
        if columns == nil { throw CSVError.header(problem) }
        try each(.problem(problem))
    }

    /// Goes on after a quote that swallowed the rest of the file, or a cell over the limit. With a line break behind
    /// the quote the next line is a row of its own again; otherwise the cell is passed over as it comes.
    private mutating func recover(
        _ scanner: CSVScanner, _ column: Int, from start: Int, _ isLast: Bool, _ each: (CSVRecord) throws -> Void
    ) throws -> Int {
        let bytes = scanner.bytes
        let cell = bytes[scanner.cellStart..<scanner.position]
        let lineEnd = scanner.isInQuotes ? cell.firstIndex { $0 == 0x0A || $0 == 0x0D } : nil
        let isUnclosed = scanner.isInQuotes && (lineEnd != nil || (isLast && scanner.position >= bytes.count))
        let reason: CSVProblem.Reason =
            isUnclosed ? .unclosedQuote(column: column) : .cellTooLong(column: column, limit: cellLimit)
        let raw = Array(bytes[start..<(lineEnd ?? scanner.position)].prefix(65_536))
        try report(CSVProblem(line: line, reason: reason, raw: raw), each)
        guard isUnclosed else {
            skipping = scanner.isInQuotes ? .quoted : .plain
            line += scanner.lineBreaks
            return scanner.position
        }
        guard let lineEnd else { return bytes.count }
        line += scanner.lineBreaksBeforeCell + 1
        return CSVScanner.afterLineBreak(bytes, lineEnd)
    }

    /// Passes over the rest of an endless cell and of its row.
    private mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isLast: Bool) -> Int {
        var position = start
        while position < bytes.count {
            switch (bytes[position], skipping) {
            case (UInt8(ascii: "\""), .quoted): skipping = .closed
            case (UInt8(ascii: "\""), .closed): skipping = .quoted
            case (0x0A, .quoted): line += 1
            case (_, .quoted): break
            case (0x0D, _) where position + 1 == bytes.count && !isLast: return position
            case (0x0A, _), (0x0D, _):
                skipping = nil
                line += 1
                return CSVScanner.afterLineBreak(bytes, position)
            default: break
            }
            position += 1
        }
        return position
    }
}
