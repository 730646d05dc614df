import Chance
import Testing
import Values

@Suite struct CSVReaderTests {
    private func records(_ bytes: [UInt8], piece: Int = .max, cellLimit: Int = 1_048_576) throws -> [CSVRecord] {
        var reader = CSVReader(cellLimit: cellLimit)
        var records: [CSVRecord] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            try reader.read(rest.prefix(piece)) { records.append($0) }
            rest = rest.dropFirst(piece)
        }
        try reader.finish { records.append($0) }
        return records
    }

    private func records(_ text: String) throws -> [CSVRecord] { try records(Array(text.utf8)) }

    private func rows(_ records: [CSVRecord]) -> [[String]] {
        records.compactMap { if case .row(let row) = $0 { row.cells } else { nil } }
    }

    private func header(_ records: [CSVRecord]) -> CSVHeader? {
        if case .header(let header)? = records.first { header } else { nil }
    }

    private func problems(_ records: [CSVRecord]) -> [CSVProblem] {
        records.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
    }

    private func lines(_ records: [CSVRecord]) -> [Int] {
        records.map { record in
            switch record {
            case .header(let header): header.line
            case .row(let row): row.line
            case .problem(let problem): problem.line
            }
        }
    }

    @Test func `the first row names the columns and the others fill them`() throws {
        let records = try records("email, name ,city\na@x.example,Ann,\nb@x.example,,Rome\n")
        #expect(header(records)?.names == ["email", "name", "city"])
        #expect(header(records)?.delimiter == 0x2C)
        #expect(rows(records) == [["a@x.example", "Ann", ""], ["b@x.example", "", "Rome"]])
    }

    @Test(arguments: [",", ";", "\t"])
    func `the delimiter is found in the header`(mark: String) throws {
        let records = try records(
            "email\(mark)\"na,m;e\"\(mark)x\na\(mark)b,c;d\(mark)e\n".replacing("b,c;d", with: "bcd"))
        #expect(rows(records) == [["a", "bcd", "e"]])
    }

    @Test func `a spreadsheet's separator line is obeyed and is no row`() throws {
        let records = try records("sep=;\r\na,b;c\r\n1;2\r\n")
        #expect(header(records)?.names == ["a,b", "c"])
        #expect(lines(records) == [2, 3])
        #expect(rows(records) == [["1", "2"]])
    }

    @Test func `a byte order mark and mixed line ends are taken as they come`() throws {
        let records = try records([0xEF, 0xBB, 0xBF] + Array("a,b\r\n1,2\r3,4\n\n\r\n5,6".utf8))
        #expect(rows(records) == [["1", "2"], ["3", "4"], ["5", "6"]])
        #expect(lines(records) == [1, 2, 3, 6])
    }

    @Test func `quotes hold delimiters, line breaks and doubled quotes`() throws {
        let records = try records("a,b\n\"x,\n\"\"y\"\"\",\"\"\n\"1\" ,2\n3,4\n")
        #expect(rows(records) == [["x,\n\"y\"", ""], ["1", "2"], ["3", "4"]])
        #expect(lines(records) == [1, 2, 4, 5])
    }

    @Test func `a quote inside a plain cell is an ordinary character`() throws {
        #expect(rows(try records("a,b\n5\" pipe,John \"Jo\" Doe\n")) == [["5\" pipe", "John \"Jo\" Doe"]])
    }

    @Test(arguments: ["", "\n\n", "\r\n", "  \n"])
    func `a file without rows is refused as empty`(text: String) {
        #expect(throws: CSVError.empty) { try records(text) }
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x2C, 0x00]] as [[UInt8]])
    func `UTF-16 is refused as such`(bytes: [UInt8]) {
        #expect(throws: CSVError.wideEncoding) { try records(bytes) }
    }

    @Test func `rows with too many or too few cells are problems and the file goes on`() throws {
        let records = try records("a,b\n1\n1,2,3\n4,5\n")
        #expect(
            problems(records).map(\.reason) == [.cellCount(expected: 2, found: 1), .cellCount(expected: 2, found: 3)])
        #expect(problems(records).map(\.line) == [2, 3])
        #expect(problems(records).map { String(decoding: $0.raw, as: UTF8.self) } == ["1", "1,2,3"])
        #expect(rows(records) == [["4", "5"]])
    }

    @Test func `an unclosed quote at row 9,999 loses that row only`() throws {
        var text = "email,name\n"
        for row in 2...12_000 { text += row == 9_999 ? "\"a@x.example,Ann\n" : "u\(row)@x.example,Ann\n" }
        let records = try records(text)
        #expect(problems(records).map(\.line) == [9_999])
        #expect(problems(records).map(\.reason) == [.unclosedQuote(column: 1)])
        #expect(problems(records).map { String(decoding: $0.raw, as: UTF8.self) } == ["\"a@x.example,Ann"])
        #expect(rows(records).count == 11_998)
    }

    @Test func `an unclosed quote behind a cell of several lines goes on after its own line`() throws {
        let records = try records("a,b\n\"x\ny\",\"z\n1,2\n")
        #expect(problems(records).map(\.reason) == [.unclosedQuote(column: 2)])
        #expect(problems(records).map(\.line) == [2])
        #expect(rows(records) == [["1", "2"]])
        #expect(lines(records).last == 4)
    }

    @Test func `text after a closing quote is a problem of its row`() throws {
        let records = try records("a,b\n\"x\"y,1\n2,3\n")
        #expect(problems(records).map(\.reason) == [.textAfterQuote(column: 1)])
        #expect(rows(records) == [["2", "3"]])
    }

    @Test func `a NUL byte is a problem of its row`() throws {
        let records = try records("a,b\n1,x\0y\n\"\0\",1\n2,3\n")
        #expect(problems(records).map(\.reason) == [.nul(column: 2), .nul(column: 1)])
        #expect(rows(records) == [["2", "3"]])
    }

    @Test(arguments: ["", "\""], [3, 4_096, .max])
    func `a cell beyond the limit loses its row only`(quote: String, piece: Int) throws {
        let giant = quote + String(repeating: "x", count: 5_000) + quote
        let records = try records(Array("a,b\n\(giant),1\n2,3\n".utf8), piece: piece, cellLimit: 1_000)
        #expect(problems(records).map(\.reason) == [.cellTooLong(column: 1, limit: 1_000)])
        #expect(problems(records).allSatisfy { $0.raw.count <= 65_536 })
        #expect(rows(records) == [["2", "3"]])
        #expect(lines(records) == [1, 2, 3])
    }

    @Test func `cells that are not UTF-8 are read as Windows-1252 and say so`() throws {
        let records = try records(Array("a,b\nJos".utf8) + [0xE9, 0x2C, 0x80, 0x0A] + Array("é,x\n".utf8))
        #expect(rows(records) == [["José", "€"], ["é", "x"]])
        let guesses = records.compactMap { if case .row(let row) = $0 { row.isWindows1252 } else { nil } }
        #expect(guesses == [true, false])
    }

    @Test func `bytes that are no text at all are a problem of their row`() throws {
        let unassigned = try records(Array("a,b\n".utf8) + [0x81, 0x2C, 0x31, 0x0A])
        #expect(problems(unassigned).map(\.reason) == [.notText(column: 1)])
        let marked = try records([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8) + [0xE9, 0x2C, 0x31, 0x0A])
        #expect(problems(marked).map(\.reason) == [.notText(column: 1)])
    }

    @Test func `a header that cannot be read refuses the file`() {
        #expect(throws: CSVError.self) { try records("a,\"b\n1,2\n") }
        #expect(throws: CSVError.self) { try records("a,b\0\n1,2\n") }
    }

    @Test func `a header of more columns than any list has refuses the file`() throws {
        let header = "email" + String(repeating: ",", count: CSVReader.mostColumns)
        #expect(throws: CSVError.self) { try records(header + "\n") }
        #expect(try records(String(header.dropLast()) + "\n").count == 1)
    }

    @Test func `columns of the same name are told`() throws {
        guard case .header(let header) = try records("Email,name,email,,\n")[0] else { return #expect(Bool(false)) }
        #expect(header.duplicates == ["email"])
    }

    @Test func `what a file says does not depend on the pieces it comes in`() throws {
        var chance = Chance(seed: 3)
        let alphabet = Array("ab,,,;\"\"\"\n\n\r\r\té \0".utf8) + [0xE9, 0xFF]
        for _ in 0..<1_500 {
            let length = Int.random(in: 0...60, using: &chance)
            let body = (0..<length).map { _ in alphabet.randomElement(using: &chance) ?? 0x61 }
            let bytes = Array("h1,h2\n".utf8) + body
            let whole = try? records(bytes)
            for piece in [1, 2, 5, 16] {
                let pieces = try? records(bytes, piece: piece)
                #expect(pieces == whole, "\(bytes) in pieces of \(piece)")
            }
        }
    }

    @Test func `every row that is well formed comes back as it was written`() throws {
        var chance = Chance(seed: 5)
        let alphabet: [Character] = ["a", "é", ",", "\"", "\n", ";", " ", "\r\n"]
        for _ in 0..<500 {
            let written = (0..<10).map { _ in
                (0..<3).map { _ in
                    String(
                        (0..<Int.random(in: 0...6, using: &chance)).map { _ in
                            alphabet.randomElement(using: &chance) ?? "a"
                        })
                }
            }
            let lines = ([["h1", "h2", "h3"]] + written).map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            }
            #expect(rows(try records(lines.joined(separator: "\r\n"))) == written)
        }
    }
}
