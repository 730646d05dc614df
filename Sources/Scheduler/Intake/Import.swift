import Engine
package import Lists
import Mail
import Ports
import Values
import Workspace

/// How a list of leads is taken in.
package struct ImportOptions: Sendable, Hashable {
    /// The lawful basis of leads whose row names none; nil where rows must name it to be enrolled.
    package var basis: String?
    /// The source of leads whose row names none.
    package var source: String?
    /// Who imports.
    package var actor: String
    /// What is said of the file.
    package var list: ListOptions

    package init(
        basis: String? = nil, source: String? = nil, columns: [String: String] = [:], actor: String,
        list: ListOptions = ListOptions()
    ) {
        self.basis = basis
        self.source = source
        self.actor = actor
        self.list = list
        self.list.columns.merge(columns) { $1 }
    }
}

/// Rows of a list that are stored in one transaction, as a request carries them.
package struct ImportBatch: Sendable, Hashable, Codable {
    package var leads: [ListedLead]
    package var basis: String?
    package var source: String?
    /// Whether the list only says who must not be written to: nobody on it becomes a lead.
    package var isSuppressionList: Bool

    package init(_ leads: [ListedLead], basis: String?, source: String?, isSuppressionList: Bool = false) {
        self.leads = leads
        self.basis = basis
        self.source = source
        self.isSuppressionList = isSuppressionList
    }
}

extension Scheduler {
    /// Takes in a whole list, batch by batch. A broken row is reported with its line, and the rest goes on. An import
    /// never lifts or weakens a suppression, and never overwrites a lead's source or lawful basis.
    package func importLeads(
        _ options: ImportOptions, from source: any ByteSource, taken: (([ListedLead]) -> Void)? = nil,
        progress: ((ImportReport) -> Void)? = nil
    ) throws -> ImportReport {
        try Self.check(basis: options.basis)
        var intake = try ListIntake(source, options, workspace)
        try intake.read(source) { batch in
            let counts = try take(batch, by: options.actor)
            taken?(batch.leads)
            return counts
        } progress: {
            progress?($0)
        }
        return intake.report
    }

    /// Takes in a whole list that comes in pieces.
    package func importLeads(
        _ options: ImportOptions, progress: ((ImportReport) -> Void)? = nil, chunk: () throws -> [UInt8]?
    ) throws -> ImportReport {
        var bytes: [UInt8] = []
        while let piece = try chunk() { bytes += piece }
        return try importLeads(options, from: BytesInMemory(bytes), progress: progress)
    }

    /// A basis that somebody names must be one of the law's.
    package static func check(basis: String?) throws(SchedulerError) {
        guard let basis, !LawfulBasis.names.contains(basis) else { return }
        throw .badRequest("“\(basis)” is no lawful basis: \(LawfulBasis.names.joined(separator: ", "))")
    }

    /// Stores one batch of rows, all or none.
    package func take(_ batch: ImportBatch, by actor: String) throws -> ImportCounts {
        try Self.check(basis: batch.basis)
        return try transact { records in
            var counts = ImportCounts()
            for listed in batch.leads {
                if batch.isSuppressionList {
                    try suppress(listed, actor, &counts, in: records)
                } else {
                    try take(listed, batch, actor, &counts, in: records)
                }
            }
            return counts
        }
    }

    private func take(
        _ listed: ListedLead, _ batch: ImportBatch, _ actor: String, _ counts: inout ImportCounts,
        in records: any Records
    ) throws {
        let lead: Lead
        let address = try checked(listed.address)
        if var known = try records.lead(address: address) {
            let before = known
            listed.fill(&known, batch, at: clock.now)
            if known == before {
                counts.unchanged += 1
            } else {
                try records.update(known)
                try tellChange(of: known, in: records)
                try log("updated", lead: known.id, actor: actor, in: records)
                try retryHeld(of: known, actor: actor, in: records)
                counts.updated += 1
            }
            lead = known
        } else {
            var fresh = Lead(id: identifier(), address: address, createdAt: clock.now)
            fresh.source = listed.source ?? batch.source
            listed.fill(&fresh, batch, at: clock.now)
            try records.insert(fresh)
            try log("imported", lead: fresh.id, actor: actor, ["line": .int(listed.line)], in: records)
            counts.added += 1
            lead = fresh
        }
        guard case .refused(let reason) = listed.permission else { return }
        counts.suppressed += 1
        try suppress(lead, because: reason, actor: actor, in: records)
    }

    /// An address of a suppression list, which need not be anybody's who is known.
    private func suppress(
        _ listed: ListedLead, _ actor: String, _ counts: inout ImportCounts, in records: any Records
    ) throws {
        guard case .refused(let reason) = listed.permission else { return }
        counts.suppressed += 1
        let address = try checked(listed.address)
        if let lead = try records.lead(address: address) {
            return try suppress(lead, because: reason, actor: actor, in: records)
        }
        try suppress(stranger: address, because: reason.event, in: records)
    }

    /// Suppresses a lead for a reason, unless it is suppressed for one that is as strong or stronger.
    private func suppress(_ lead: Lead, because reason: OptOut, actor: String, in records: any Records) throws {
        if let known = try records.suppression(hash: keys.addressHash(lead.address)), OptOut(event: known) >= reason {
            return
        }
        try suppress(lead, because: reason.event, details: [:], actor: actor, in: records)
    }
}

extension OptOut {
    /// The event of the product that says the same.
    package var event: String {
        switch self {
        case .bounced: "bounce"
        case .suppressed: "suppress"
        case .unsubscribed: "unsubscribe"
        case .complained: "complaint"
        }
    }

    /// The reason an event of the product stands for; what is none of these was done by a person.
    package init(event: String) { self = Self.allCases.first { $0.event == event } ?? .suppressed }
}

extension ListedLead {
    /// Fills what the row knows into a lead; what the lead's consent and first touch say stays.
    fileprivate func fill(_ lead: inout Lead, _ batch: ImportBatch, at now: Moment) {
        for entry in attributes.entries { lead.attributes[entry.name] = entry.value }
        for name in cleared { lead.attributes[name] = nil }
        for tag in tags where !lead.tags.contains(tag) { lead.tags.append(tag) }
        lead.zone = zone ?? lead.zone
        lead.account = lead.account ?? Account.domain(of: lead.address)
        // What is no basis of the law is none, wherever it came from.
        let hasBasis = lead.basis.map { LawfulBasis.names.contains($0) } ?? false
        if !hasBasis, permission == .open, let basis = basis ?? batch.basis {
            lead.basis = basis
            lead.basisAt = now
        }
    }
}
