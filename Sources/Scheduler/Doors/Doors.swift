import Engine
import Mail
package import Ports
import Values
import Workspace

extension Scheduler {
    /// Keeps something that could not be taken, for a person to look at.
    package func setAside(_ source: String, because reason: String, _ body: [UInt8]) throws -> Int64 {
        try transact { records in
            let id = identifier()
            try records.insert(SetAside(id: id, source: source, reason: reason, at: clock.now, body: body))
            return id
        }
    }

    /// Takes away what was set aside, because a person has dealt with it; false where it was not there.
    package func removeSetAside(_ id: Int64) throws -> Bool { try transact { try $0.removeSetAside(id) } }

    /// Who made the payment that a service calls so.
    package func payer(hook: String, reference: String) throws -> Int64? {
        try transact { try $0.payer(hook: hook, reference: reference) }
    }

    /// Remembers who made a payment, so that a refund finds its lead.
    package func keepPayer(hook: String, reference: String, lead: Int64) throws {
        try transact { try $0.keepPayer(hook: hook, reference: reference, lead: lead, at: clock.now) }
    }

    /// The answer that was given to a request under this key before.
    package func keptAnswer(scope: String, key: String) throws -> KeptAnswer? {
        try transact { try $0.keptAnswer(scope: scope, key: key) }
    }

    /// Keeps an answer for a day, beside what it tells of.
    package func keep(_ answer: KeptAnswer) throws {
        try transact { records in
            try records.keep(answer)
            try records.forgetAnswers(before: clock.now - .days(1), limit: 20)
        }
    }

    /// Keeps how a lead's consent stands.
    package func keep(_ optIn: OptIn) throws { try transact { try $0.keep(optIn) } }

    /// The id that a link's target is known by from now on.
    package func keepLink(_ url: String) throws -> Int64 { try transact { try $0.keepLink(url, id: identifier()) } }

    /// Asks a person to look at a lead.
    package func ask(about lead: Int64, reason: String, actor: String) throws {
        try transact { records in
            guard let lead = try records.lead(lead) else { return }
            try openCard(
                EscalateStep(queue: workspace.rules.defaultQueue, reason: reason), lead: lead, enrollment: nil,
                in: records)
        }
    }

    /// A lead's id by address.
    package func leadID(address: String) throws -> Int64? {
        try transact { try $0.lead(address: Address.normal(address))?.id }
    }
}
