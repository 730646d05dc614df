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

    /// Leads that have a run in a sequence, each once, the latest run first; of these, the ones that a filter asks for.
    /// It looks at so many runs and no more: a page may be short, or empty, and still have a next.
    package func leads(
        _ filter: LeadFilter, in sequence: String, after cursor: Cursor? = nil, limit: Int = 50,
        looking most: Int = 5_000
    ) throws -> Page<Lead> {
        try store.read { records in
            let asked = EnrollmentFilter(sequence: sequence)
            var (found, seen, last, looked) = ([Lead](), Set<Int64>(), cursor, 0)
            while true {
                let runs = try records.enrollments(asked, after: last, limit: Self.most)
                let leads = try self.leads(of: runs.rows.map(\.lead), in: records)
                for run in runs.rows {
                    if found.count == self.limit(limit) { return Page(rows: found, next: last) }
                    last = Cursor(run.id)
                    guard let lead = leads[run.lead], filter.fits(lead), seen.insert(lead.id).inserted else { continue }
                    found.append(lead)
                }
                looked += runs.rows.count
                guard runs.next != nil else { return Page(rows: found, next: nil) }
                guard looked < most else { return Page(rows: found, next: last) }
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
