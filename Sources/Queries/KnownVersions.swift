import Engine
import Ports
import Values
import Workspace

/// The versions of sequences that were understood so far, by their hashes.
final class KnownVersions {
    fileprivate var found: [String: SequenceVersion?] = [:]
}

extension Queries {
    /// The version a run is pinned to, from the files where it is still current, else from the store; nil where it
    /// cannot be understood.
    func version(_ hash: String, in records: any ReadableRecords) throws -> SequenceVersion? {
        if let known = versions.found[hash] { return known }
        var version = workspace?.sequences.values.first { $0.version.hash == hash }?.version
        if version == nil, let workspace, let kept = try records.version(hash: hash) {
            version = try? workspace.sequence(source: kept.source, name: kept.name)
        }
        versions.found[hash] = .some(version)
        return version
    }

    /// What the engine would decide on, or nil where the version or the home cannot be understood.
    func situation(
        of enrollment: Enrollment, lead: Lead, in records: any ReadableRecords
    ) throws -> Situation? {
        guard let workspace, let version = try version(enrollment.version, in: records) else { return nil }
        return Situation(
            lead: lead, version: version, rules: workspace.rules, deals: try records.deals(lead: lead.id),
            card: try records.activeCard(lead: lead.id),
            isConfirmed: version.optIn != nil ? try records.optIn(lead: lead.id)?.confirmedAt != nil : false)
    }

    /// What a lead's score is now, or nil where the home says nothing of scores.
    func score(of lead: Lead) -> Score? { workspace?.rules.scoring.score(of: lead, at: clock.now) }
}
