package import Engine
package import Ports
package import Values
import Workspace

/// A lead as a list shows it.
package struct LeadEntry: Sendable {
    package var lead: Lead
    package var score: Score?

    /// The entry for machines.
    package var value: Value {
        [
            "id": .int(Int(lead.id)), "lead": .string(lead.address),
            "name": lead.displayName.map(Value.string) ?? .null,
            "company": lead.attributes["company"] ?? .null, "score": score.map { .int($0.total) } ?? .null,
            "source": lead.source.map(Value.string) ?? .null, "owner": lead.owner.map(Value.string) ?? .null,
            "tags": .array(lead.tags.map(Value.string)), "created_at": .string(lead.createdAt.description),
        ]
    }
}

extension Queries {
    /// Leads that a filter asks for, the newest first. A text of one or two letters is looked for at the beginnings of
    /// addresses, a longer one anywhere in address, company and name.
    package func leads(
        _ filter: LeadFilter = LeadFilter(), after cursor: Cursor? = nil, limit: Int = 50
    ) throws -> Page<LeadEntry> {
        try store.read { records in
            try records.leads(filter, after: cursor, limit: self.limit(limit)).map {
                LeadEntry(lead: $0, score: score(of: $0))
            }
        }
    }

    /// How many leads there are.
    package func leadCount() throws -> Int { try store.read { try $0.leadCount() } }

    /// What happened to a lead, by address or id, the latest first.
    package func timeline(
        of name: String, after cursor: Cursor? = nil, limit: Int = 50
    ) throws -> Page<LogEntry> {
        try store.read { records in
            try records.timeline(
                lead: try lead(name, in: records).id, after: cursor, limit: self.limit(limit))
        }
    }
}
