package import Engine
package import Ports
package import Values

/// Everything that is known of one lead, without what happened.
package struct LeadSheet: Sendable {
    package var lead: Lead
    package var score: Score?
    /// Why nobody may write to this address, or nil.
    package var suppressed: String?
    /// The sequences it runs.
    package var sequences: [String]
    /// How its consent stands; nil where it was never asked to confirm.
    package var optIn: OptIn?

    /// The values by their names: those conditions know below `lead`, and what stands around them.
    package var object: Object {
        var object = score.map { lead.values($0) } ?? lead.attributes
        object["email"] = .string(lead.address)
        object["id"] = .int(Int(lead.id))
        object["tags"] = .array(lead.tags.map(Value.string))
        object["basis"] = .string(lead.basis ?? "none")
        object["basis_at"] = lead.basisAt.map { .string($0.description) } ?? .null
        object["owner"] = lead.owner.map(Value.string) ?? .null
        object["created_at"] = .string(lead.createdAt.description)
        object["suppressed"] = suppressed.map(Value.string) ?? .null
        object["sequences"] = .array(sequences.map(Value.string))
        if let optIn { object["opt_in"] = optIn.value }
        return object
    }

    /// The sheet for machines.
    package var value: Value { .object(object) }
}

extension Queries {
    /// What is known of a lead, by address or id.
    package func sheet(of name: String) throws -> LeadSheet {
        try store.read { records in
            let lead = try self.lead(name, in: records)
            let runs = try records.enrollments(lead: lead.id).filter { !$0.life.isOver }
            return LeadSheet(
                lead: lead, score: score(of: lead), suppressed: try suppression(of: lead, in: records),
                sequences: runs.map(\.sequence), optIn: try records.optIn(lead: lead.id))
        }
    }
}

extension OptIn {
    /// What a lead was asked and what it answered, for machines and for the log.
    var value: Value {
        [
            "requested_at": requestedAt.map { .string($0.description) } ?? .null,
            "source": source.map(Value.string) ?? .null,
            "confirmed_at": confirmedAt.map { .string($0.description) } ?? .null,
            "page": page.map(Value.string) ?? .null,
            "withdrawn_at": withdrawnAt.map { .string($0.description) } ?? .null,
        ]
    }
}
