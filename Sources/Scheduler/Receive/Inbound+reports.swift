import Engine
import Mail
import Ports
import Values

extension Scheduler {
    /// Only what returns a message that was really ours is an end: anybody can write a report and name a victim. Its
    /// Message-ID is one proof, the token in its List-Unsubscribe another, which survives what servers rewrite.
    private func proven(_ received: ReceivedMail, in records: any Records) throws -> Incoming.Subject? {
        let ids = received.verdict.originalMessageID.map { [$0] } ?? []
        if try (ids + received.mail.threads).contains(where: { try origin(ofMessageID: $0, in: records) != nil }) {
            return .thread(ids + received.mail.threads, from: received.sender)
        }
        return try leadOfToken(in: received.mail.returnedTokenCandidates, in: records).map { .lead($0.id) }
    }

    /// A complaint of a provider's feedback; one without proof changes nothing.
    func receive(complaint received: ReceivedMail, in records: any Records) throws -> Reception {
        guard received.verdict.class != .notice, let subject = try proven(received, in: records) else {
            return Reception()
        }
        if let reception = try doubt(received, proof: subject, in: records) { return reception }
        let name: KnownEvent = received.verdict.class == .unsubscribe ? .unsubscribe : .complaint
        return try receiveFromMachine(received.incoming(name, subject), in: records)
    }

    /// A bounce: hard only where it is proven, and where the address that failed is the one we wrote to.
    func receive(bounce received: ReceivedMail, in records: any Records) throws -> Reception {
        let recipients = received.verdict.recipients
        let address = recipients.compactMap { $0.address?.text }.first ?? received.sender
        let subject = try proven(received, in: records)
        let fallback = Incoming.Subject.thread(
            (received.verdict.originalMessageID.map { [$0] } ?? []) + received.mail.threads, from: address)
        var details: Object = [
            "status": recipients.first?.status.map(Value.string) ?? .null,
            "reason": recipients.first.map { .string($0.reason.rawValue) } ?? .null,
        ]
        let incoming = received.incoming(.softBounce, subject ?? fallback, details)
        let lead = try find(incoming, in: records)
        // Behind an alias somebody else's address may be dead: that of the lead is not.
        let own = recipients.first { $0.address.map { $0.text == lead?.address } ?? true }
        if let own, own.severity == .hard, subject != nil {
            if let reception = try doubt(received, proof: subject, in: records) { return reception }
            return try receiveFromMachine(received.incoming(.bounce, subject ?? fallback, details), in: records)
        }
        if own == nil, !recipients.isEmpty { details["other_address"] = true }
        // Nothing is decided by a delay, or by a delivery.
        guard received.verdict.class == .soft || received.verdict.class == .hard else { return Reception() }
        return try receiveFromMachine(received.incoming(.softBounce, subject ?? fallback, details), in: records)
    }

    /// An automatic answer: recorded; an away notice holds the lead, and who has left is a person's matter.
    func receive(automatic received: ReceivedMail, in records: any Records) throws -> Reception {
        guard received.verdict.class != .bulk else { return Reception() }
        let details: Object = [
            "kind": .string(received.verdict.class.rawValue),
            "until": received.verdict.returns.map { .string($0.description) } ?? .null,
        ]
        let subject = Incoming.Subject.thread(received.mail.threads, from: received.sender)
        let reception = try receiveFromMachine(received.incoming(.autoReply, subject, details), in: records)
        guard let lead = reception.lead, !reception.isRepeat else { return reception }
        switch received.verdict.class {
        case .away:
            if let day = received.verdict.returns {
                try holdUntilReturn(day, of: lead, actor: received.actor, in: records)
            }
        case .leftCompany:
            return try ask(about: received, lead: lead, because: "has left the company", reception, in: records)
        default: break
        }
        return reception
    }

    /// A machine's mail about nobody we know is no error: refused, it would only make another one.
    private func receiveFromMachine(_ incoming: Incoming, in records: any Records) throws -> Reception {
        do {
            return try receive(incoming, in: records)
        } catch SchedulerError.unknownLead, SchedulerError.badAddress {
            return Reception()
        }
    }
}
