import Engine
import Mail
import Values

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
        try records.suppress(hash: keys.addressHash(try checked(address)), reason: reason, at: clock.now)
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
        let messages = inFlight.filter { $0.value.lead == lead.id }.map(\.key)
        stoppedNow += gate.stop(messages)
        let name = Happening.finalExits[event] == nil ? "suppress" : event
        try records.suppress(hash: keys.addressHash(lead.address), reason: event, at: clock.now)
        var told: Set<Int64> = []
        for enrollment in try records.enrollments(lead: lead.id) where !enrollment.life.isOver {
            try apply(
                .happened(Happening(name: name, details: details)), to: enrollment, lead: lead, cause: name,
                actor: actor, message: record?.enrollment == enrollment.id ? record : nil, in: records)
            told.insert(enrollment.id)
        }
        if told.isEmpty {
            try log(name, lead: lead.id, actor: actor, details, in: records)
            observe(lead, nil, name)
        }
        return told
    }
}
