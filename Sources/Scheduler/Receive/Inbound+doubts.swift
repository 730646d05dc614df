import Engine
import Mail
import Ports
import Values
import Workspace

/// Mail that claims to be from somebody, and of which the server that we believe says that it is not (DMARC): it ends
/// nothing. What would be a no is asked of a person, so that a true one is not lost; the rest is a note on the lead.
extension Scheduler {
    /// What stands before the words of such a mail.
    static let doubt = "(Doubtful: the domain of the sender does not stand behind this mail. DMARC failed.)"

    /// A person's mail in doubt. That it answers a message of ours is some proof: then a person is asked, whatever it says.
    func receive(
        doubtful received: ReceivedMail, _ reply: Incoming, _ lead: Lead, in records: any Records
    ) throws -> Reception {
        let isNo = [.unsubscribe, .complaint, .notInterested].contains(received.verdict.class)
        let answersOurs = try received.mail.threads.contains { try origin(ofMessageID: $0, in: records) != nil }
        let question: String? =
            isNo
            ? Card.Notice.unprovenNo.rawValue : answersOurs ? "an answer in this name, not proven" : nil
        return try note(doubtful: received, reply, lead, asking: question, in: records)
    }

    /// Keeps the words of a mail in doubt beside its lead, and asks a person where there is something to decide.
    private func note(
        doubtful received: ReceivedMail, _ incoming: Incoming, _ lead: Lead, asking question: String?,
        in records: any Records
    ) throws -> Reception {
        var reception = Reception()
        reception.lead = lead.id
        if let identity = incoming.identity(of: lead), !(try records.rememberEvent(identity, at: clock.now)) {
            reception.isRepeat = true
            return reception
        }
        try log("doubtful mail", lead: lead.id, actor: received.actor, in: records)
        guard let question else { return try keepWords(of: received, reception, in: records) }
        return try ask(about: received, lead: lead.id, because: question, reception, in: records)
    }

    /// A mail to the unsubscribe address from somebody we know: a no, whatever it says and whoever sent it on. Nil where it
    /// is none.
    func receive(optOut received: ReceivedMail, in records: any Records) throws -> Reception? {
        guard let own = exitAddress, received.mail.isSent(to: own) else { return nil }
        for writer in received.mail.writers.map(\.text) where Address.normal(writer) != own {
            guard let lead = try records.lead(address: writer) else { continue }
            let request = received.incoming(.unsubscribe, .lead(lead.id))
            if received.isDoubtful {
                return try note(
                    doubtful: received, request, lead, asking: Card.Notice.unprovenNo.rawValue, in: records)
            }
            let isKnown = try records.suppression(hash: keys.addressHash(lead.address)) != nil
            let reception = try receive(request, in: records)
            return isKnown ? reception : try keepWords(of: received, reception, in: records)
        }
        return nil
    }

    /// The lead whose token stands in the body of a mail to the unsubscribe address: its program dropped or replaced the
    /// subject that the link gave it. Nil where the mail is about no lead, or returns one of ours.
    func leadOfBody(of received: ReceivedMail, in records: any Records) throws -> Lead? {
        guard let own = workspace.configuration.unsubscribeAddress.map(Address.normal), received.mail.isSent(to: own),
            received.verdict.kind != .bounce, received.verdict.kind != .complaint
        else { return nil }
        return try leadOfToken(in: received.mail.bodyTokenCandidates(isRequest: exitAddress != nil), in: records)
    }

    /// The address that takes nothing but requests for no more mail; nil where answers come to the same one.
    private var exitAddress: String? {
        guard let own = workspace.configuration.unsubscribeAddress.map(Address.normal) else { return nil }
        let others = workspace.mailboxes.values.flatMap { [$0.address, $0.returnPath].compactMap(\.self) }
        return others.contains { Address.normal($0) == own } ? nil : own
    }

    /// A report that would suppress somebody, in doubt: whether it is true is a person's question. Nil where it proves itself
    /// by a token, which nobody else can make, or is about nobody.
    func doubt(_ received: ReceivedMail, proof: Incoming.Subject?, in records: any Records) throws -> Reception? {
        guard received.isDoubtful, let proof else { return nil }
        if case .lead = proof { return nil }
        let isBounce = received.verdict.kind == .bounce
        let report = received.incoming(isBounce ? .bounce : .complaint, proof)
        guard let lead = try find(report, in: records) else { return nil }
        return try note(
            doubtful: received, report, lead,
            asking: (isBounce ? Card.Notice.unprovenBounce : .unprovenComplaint).rawValue, in: records)
    }
}

extension InboundMail {
    /// Whether an address, in its normal form, is one that it was sent to.
    fileprivate func isSent(to address: String) -> Bool {
        recipients.contains { Address.normal($0.address.text) == address }
    }
}
