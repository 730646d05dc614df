import Engine
import Mail
import Values
import Workspace

/// A message as it would be sent, as text.
package struct Letter: Sendable, Hashable {
    package var subject: String?
    package var html: String?
    package var text: String
}

extension Scheduler {
    /// Renders a template for a lead as it is known now, or for an invented one; nothing is stored.
    package func preview(_ template: String, lead address: String?) throws -> Letter {
        let now = clock.now
        let (lead, deals) = try store.read { records -> (Lead, [Deal]) in
            guard let address else { return (.invented(at: now), []) }
            guard let lead = try records.lead(address: Address.normal(address)) else {
                throw SchedulerError.unknownLead(address)
            }
            return (lead, try records.deals(lead: lead.id))
        }
        let version = workspace.sequences.values.map(\.version).sorted { $0.name < $1.name }.first { $0.uses(template) }
        let situation = Situation(
            lead: lead,
            version: version
                ?? SequenceVersion(name: "preview", title: "Preview", hash: "preview", basis: "none", steps: []),
            rules: workspace.rules, deals: deals)
        let enrollment = Enrollment(
            id: 1, lead: lead.id, sequence: situation.version.name, version: situation.version.hash, run: 1, due: now)
        let letter = try composer.preview(template, enrollment, situation, at: now)
        return Letter(
            subject: letter.subject.map { String(decoding: $0, as: UTF8.self) },
            html: letter.html.map { String(decoding: $0, as: UTF8.self) },
            text: String(decoding: letter.text, as: UTF8.self))
    }
}

extension Lead {
    /// Somebody who does not exist, for looking at a template before there are leads.
    fileprivate static func invented(at now: Moment) -> Lead {
        var lead = Lead(
            id: 1, address: "ann.example@example.com",
            attributes: [
                "first_name": "Ann", "last_name": "Example", "company": "Example Ltd", "role": "Founder",
                "company_size": 24, "budget": 500_000, "country": "Ireland",
            ], createdAt: now)
        lead.source = "preview"
        return lead
    }
}

extension SequenceVersion {
    /// Whether any of its steps sends this template.
    fileprivate func uses(_ template: String) -> Bool {
        steps.contains { step in
            switch step.kind {
            case .email(let mail): mail.template == template
            case .close(let close): close.message == template || close.chases.contains { $0.message == template }
            case .escalate(let escalation): escalation.briefing == template
            default: false
            }
        }
    }
}
