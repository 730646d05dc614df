import Engine
import Ports
import Values

/// What a lead, or somebody in its place, wrote to us: kept beside it as a note.
struct LeadWords: Sendable {
    var text: String
    var at: Moment
    /// Who wrote them, by name and address, where that is not the lead's own address.
    var participant: String?

    /// The latest words of a lead; nil where it wrote none.
    static func last(of lead: Lead, in records: any ReadableRecords) throws -> LeadWords? {
        try records.notes(lead: lead.id).first { $0.writer != .staff }.map { note in
            LeadWords(text: note.text, at: note.at, participant: note.writer == .participant ? note.author : nil)
        }
    }
}
