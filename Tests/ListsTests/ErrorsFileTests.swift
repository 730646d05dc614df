import Testing
import Values

@testable import Lists

/// The file of refused rows goes out and comes back.
@Suite struct ErrorsFileTests {
    private static let cells = [
        "+49 171", "'quoted", "=1+1", "-5", "@home", "a,b", "two\nlines", "\"q\"", "", "plain", "'", "''", "\tx",
    ]

    @Test func `what was done to cells is undone exactly`() throws {
        let headings = (0..<Self.cells.count).map { "c\($0)" }
        let bytes = ErrorsFile.bytes(
            ["Email"] + headings, [RefusedRow(line: 7, reason: "=why", cells: ["bad"] + Self.cells)])
        var file = ErrorsFile()
        var restored: [String] = []
        var reader = CSVReader()
        var records: [CSVRecord] = []
        try reader.read(bytes) { records.append($0) }
        try reader.finish { records.append($0) }
        for record in records {
            switch record {
            case .header(let header):
                let isOne = file.begin(header.names)
                #expect(isOne)
                #expect(file.headings(header.names) == ["Email"] + headings)
            case .row(let row): restored = file.restored(row.cells) ?? []
            case .problem: Issue.record("every row is whole")
            }
        }
        #expect(restored == ["bad"] + Self.cells)
    }

    @Test func `mended rows are taken as the first file's would have been`() throws {
        let first = try Reading("Email,Phone\na@x.example,'+49\nbad,\"x\u{1}\"\n")
        #expect(first.refused.map(\.line) == [3])
        let text = "line,reason,Email,Phone\r\n3,why,good@x.example,'+49 171\r\n"
        let again = try Reading(text)
        #expect(again.survey.isErrorsFile)
        #expect(again.survey.headings == ["Email", "Phone"])
        #expect(again.leads.first?.attributes == ["phone": "+49 171"])
    }

    @Test func `a row with too many cells keeps each in its own, and comes through once they fit`() throws {
        let first = try Reading("Email,Name,City\na@x.example,Voss, Mara,Rome\n")
        let refused = try #require(first.refused.first)
        #expect(refused.cells == ["a@x.example", "Voss", " Mara", "Rome"])
        let errors = ErrorsFile.bytes(first.survey.headings, first.refused)
        let second = try Reading(bytes: errors)
        #expect(second.refused.first?.cells == refused.cells)
        #expect(second.refused.first?.reason == refused.reason)
        let third = try Reading(bytes: ErrorsFile.bytes(second.survey.headings, second.refused))
        #expect(third.refused.first?.cells == refused.cells)
        let mended = try Reading("line,reason,Email,Name,City\n2,4 cells,a@x.example,\"Voss, Mara\",Rome\n")
        #expect(mended.leads.first?.attributes["name"] == "Voss, Mara")
    }

    @Test func `a row that could not be split is split once it is mended in its cell`() throws {
        let first = try Reading("Email;Name;City\na@x.example;\"Mara\"x;Rome\n")
        let errors = String(decoding: ErrorsFile.bytes(first.survey.headings, first.refused), as: UTF8.self)
        #expect(try Reading(errors).refused.count == 1)
        let mended = errors.replacing("\"\"Mara\"\"x", with: "Mara")
        #expect(try Reading(mended).leads.first?.attributes == ["name": "Mara", "city": "Rome"])
    }

    @Test func `a row that could not be split has as many cells as the file only where it is written`() throws {
        let first = try Reading("Email" + String(repeating: ",", count: 50) + "\na@x.example,\"Mara\"x\n")
        #expect(first.refused.map(\.cells.count) == [1])
        let errors = String(decoding: ErrorsFile.bytes(first.survey.headings, first.refused), as: UTF8.self)
        #expect(errors.split(separator: "\r\n").map { $0.count { $0 == "," } }.last ?? 0 >= 2 + 50)
    }

    @Test func `tags in one cell are told apart, however many they are`() {
        let tags = (0..<50_000).map { "tag \($0)" }
        #expect(Cell.tags((tags + tags).joined(separator: ",")) == tags)
    }

    @Test func `a list that only has such columns somewhere is no file of refused rows`() throws {
        let reading = try Reading("Email,line,reason\na@x.example,5,'x\n")
        #expect(!reading.survey.isErrorsFile)
        #expect(reading.leads.first?.attributes == ["line": 5, "reason": "'x"])
    }
}
