import Engine
import Ports
import Values
package import Workspace

/// What becomes of a confirmation page.
package enum Confirmation: Sendable, Hashable {
    /// The lead is in, now or since an earlier time.
    case confirmed
    /// Its run ended before: nothing is waiting for the answer any more.
    case late
    /// An opt-out came before; it counts.
    case optedOut
    /// The lead was erased.
    case unknown
}

extension Scheduler {
    /// A lead pressed the button of its confirmation page.
    ///
    /// - Parameters:
    ///   - page: the page's address, without its token.
    ///   - remote: the keyed hash of the address the request came from.
    package func confirm(_ token: LinkToken, page: String, remote: String) throws -> Confirmation {
        try transact { records in
            let state = try confirmation(of: token, in: records)
            guard state == .confirmed, try records.optIn(lead: token.lead)?.confirmedAt == nil else { return state }
            _ = try receive(
                Incoming(
                    name: .known(.confirmed), subject: .lead(token.lead), details: ["page": .string(page)],
                    actor: "recipient"), in: records)
            try settle(followed: token.message, in: records)
            guard var optIn = try records.optIn(lead: token.lead) else { return state }
            optIn.remote = remote
            try records.keep(optIn)
            return state
        }
    }

    private func confirmation(of token: LinkToken, in records: any Records) throws -> Confirmation {
        guard let lead = try records.lead(token.lead) else { return .unknown }
        if try records.suppression(hash: keys.addressHash(lead.address)) != nil { return .optedOut }
        if try records.optIn(lead: lead.id)?.confirmedAt != nil { return .confirmed }
        let asks = try records.enrollments(lead: lead.id).contains { run in
            try !run.life.isOver && knownVersion(run.version, in: records)?.optIn != nil
        }
        return asks ? .confirmed : .late
    }

    /// Records the lead's own word: from now on consent is its lawful basis. False where it was given before, or an opt-out
    /// stands against it.
    func recordConfirmation(of lead: inout Lead, _ incoming: Incoming, in records: any Records) throws -> Bool {
        guard try records.suppression(hash: keys.addressHash(lead.address)) == nil else { return false }
        var optIn = try records.optIn(lead: lead.id) ?? OptIn(lead: lead.id)
        guard optIn.confirmedAt == nil else { return false }
        // Links of mails from before an opt-out ask first, so that none of them undoes the new word by itself.
        if optIn.withdrawnAt != nil { optIn.epoch += 1 }
        optIn.withdrawnAt = nil
        optIn.confirmedAt = clock.now
        optIn.page = incoming.details["page"]?.text
        optIn.remote = nil
        try records.keep(optIn)
        if lead.basis != "consent" {
            lead.basis = "consent"
            lead.basisAt = clock.now
            try records.update(lead)
        }
        return true
    }

    /// Remembers that a lead is asked to confirm, and what brought it.
    func noteAsked(_ lead: Lead, by actor: String, in records: any Records) throws {
        var optIn = try records.optIn(lead: lead.id) ?? OptIn(lead: lead.id)
        guard optIn.confirmedAt == nil else { return }
        optIn.requestedAt = clock.now
        optIn.source = lead.source ?? actor
        try records.keep(optIn)
    }

    /// An opt-out takes the confirmation back.
    func withdrawConsent(of lead: Lead, in records: any Records) throws {
        guard var optIn = try records.optIn(lead: lead.id), optIn.withdrawnAt == nil else { return }
        optIn.confirmedAt = nil
        optIn.withdrawnAt = clock.now
        try records.keep(optIn)
    }
}
