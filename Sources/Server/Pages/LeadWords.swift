import Engine
import Ports
import Values

/// What a lead wrote to us: kept beside it as a note whose author is the address it came from.
struct LeadWords: Sendable {
    var text: String
    var at: Moment
    /// The address they came from, where that is not the lead's own.
    var from: String?

    /// The latest words of a lead; nil where it wrote none.
    static func last(of lead: Lead, in records: any ReadableRecords) throws -> LeadWords? {
        for note in try records.notes(lead: lead.id) where note.author.contains("@") {
            if note.author == lead.address { return LeadWords(text: note.text, at: note.at) }
            // A colleague may be called by a mail address too.
            guard try records.person(named: note.author) == nil else { continue }
            return LeadWords(text: note.text, at: note.at, from: note.author)
        }
        return nil
    }
}
