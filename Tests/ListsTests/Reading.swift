import Testing
import Values

@testable import Lists

/// What a list comes to: the survey, and its rows.
struct Reading {
    let survey: Survey
    private(set) var leads: [ListedLead] = []
    private(set) var refused: [RefusedRow] = []

    init(_ text: String, _ options: ListOptions = ListOptions()) throws {
        try self.init(bytes: Array(text.utf8), options)
    }

    init(bytes: [UInt8], _ options: ListOptions = ListOptions()) throws {
        let source = BytesInMemory(bytes)
        survey = try Survey.of(source, options)
        var (leads, refused): ([ListedLead], [RefusedRow]) = ([], [])
        try survey.rows(of: source, options) { row in
            switch row {
            case .lead(let lead, _): leads.append(lead)
            case .refused(let row): refused.append(row)
            }
        }
        (self.leads, self.refused) = (leads, refused)
    }

    /// The question that stops a file of one row with this column beside its address.
    static func question(_ heading: String, _ cell: String, _ options: ListOptions = ListOptions()) -> ListQuestion? {
        do {
            _ = try one(heading, cell, options)
            return nil
        } catch {
            return error as? ListQuestion
        }
    }

    /// The lead of a file of one row with this column beside its address; nil where the row is refused.
    static func one(_ heading: String, _ cell: String, _ options: ListOptions = ListOptions()) throws -> ListedLead? {
        func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
        let text = "Email,\(quoted(heading))\nx@x.example,\(quoted(cell))\n"
        return try Reading(text, options).leads.first
    }
}
