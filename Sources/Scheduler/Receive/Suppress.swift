import Engine
import Lists
import Mail
import Ports
import Values
import Workspace

extension Scheduler {
    /// Nobody writes to this address again: unsubscribed, complained, bounced, or by a person's word.
    package func suppress(address: String, because reason: String, actor: String) throws {
        try transact { records in
            if let lead = try records.lead(address: Address.normal(address)) {
                try suppress(lead, because: reason, details: [:], actor: actor, in: records)
                return
            }
            try suppress(stranger: address, because: reason, in: records)
        }
    }

    /// An address that is no lead yet, or never will be.
    func suppress(stranger address: String, because reason: String, in records: any Records) throws {
        try suppress(hash: keys.addressHash(try checked(address)), because: reason, in: records)
    }

    /// Puts an address on the list of those nobody writes to: a stronger reason replaces a weaker one, never the reverse.
    private func suppress(hash: [UInt8], because reason: String, in records: any Records) throws {
        if let known = try records.suppression(hash: hash) {
            guard OptOut(event: known) < OptOut(event: reason) else { return }
            try records.liftSuppression(hash: hash)
        }
        try records.suppress(hash: hash, reason: reason, at: clock.now)
    }

    /// An address in its normal form; refused where it is none.
    func checked(_ address: String) throws(SchedulerError) -> String {
        do {
            return try Address(address).text.lowercased()
        } catch {
            throw .badAddress(address, reason: error.reason.sentence)
        }
    }

    /// The mark at the gate comes before the commit, so that no final dot can slip between them.
    /// Returns the enrollments it told.
    ///
    /// - Parameter record: the message that came back, where this is why.
    @discardableResult
    func suppress(
        _ lead: Lead, because event: String, details: Object, about record: MessageRecord? = nil, actor: String,
        in records: any Records
    ) throws -> Set<Int64> {
        let messages = live.underWay.messages(ofLead: lead.id)
        live.underWay.hasStopped(gate.stop(messages))
        let name = EventName(event).finalExit == nil ? EventName.known(.suppress) : EventName(event)
        try suppress(hash: keys.addressHash(lead.address), because: event, in: records)
        try withdrawConsent(of: lead, in: records)
        if event == Self.erased {
            try records.planErasure(lead: lead.id)
            hasErasures = true
        }
        var told: Set<Int64> = []
        for enrollment in try records.enrollments(lead: lead.id) where !enrollment.life.isOver {
            try apply(
                .happened(Happening(name: name, details: details)), to: enrollment, lead: lead, cause: name.text,
                actor: actor, message: record?.enrollment == enrollment.id ? record : nil, in: records)
            told.insert(enrollment.id)
        }
        if told.isEmpty {
            try log(name.text, lead: lead.id, actor: actor, details, in: records)
            observe(lead, nil, name.text)
        }
        return told
    }
}
