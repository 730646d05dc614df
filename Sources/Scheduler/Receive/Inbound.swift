private import Crypto
import Engine
import Mail
import Values
import Workspace

extension Scheduler {
    /// Takes in a mail as it arrived: a person's reply, a bounce or a complaint becomes an event of the lead it
    /// concerns; an automatic answer is recorded and moves nothing.
    package func receive(mail bytes: [UInt8], actor: String) throws -> Reception {
        try transact { try receive(mail: bytes, actor: actor, in: $0) }
    }

    /// - Parameter takesStrangers: whether a person nobody knows, who answers nothing of ours, becomes a lead with a card.
    func receive(
        mail bytes: [UInt8], actor: String, takesStrangers: Bool = true, in records: any Records
    ) throws -> Reception {
        let mail = InboundMail(bytes)
        if try isOurOwn(mail, in: records) { return Reception() }
        let sender = mail.from?.address.text
        let id = identity(mail, bytes)
        switch mail.classify() {
        case .reply:
            guard let sender else { throw SchedulerError.badRequest("the mail has no sender") }
            let subject = Incoming.Subject.thread(mail.threads, from: sender)
            if let unsubscribed = try unsubscribe(mail, id: id, actor: actor, in: records) { return unsubscribed }
            let incoming = Incoming(name: "reply", subject: subject, actor: actor, id: id)
            guard try takesStrangers || find(incoming, in: records) != nil else { return Reception() }
            return try receive(incoming, in: records)
        case .autoReply(let kind):
            let subject = Incoming.Subject.thread(mail.threads, from: sender ?? "")
            let details: Object = ["kind": .string(kind.rawValue)]
            return try receiveFromMachine(
                Incoming(name: "auto_reply", subject: subject, details: details, actor: actor, id: id),
                in: records)
        case .bounce(let bounce):
            return try receive(bounce, mail, id: id, from: sender ?? "", actor: actor, in: records)
        case .complaint(let complaint):
            let address = complaint.recipient?.text ?? sender ?? ""
            let ids = complaint.originalMessageID.map { [$0] } ?? mail.threads
            return try receiveFromMachine(
                Incoming(name: "complaint", subject: .thread(ids, from: address), actor: actor, id: id),
                in: records)
        }
    }

    /// Whether we wrote it: a copy of what a mailbox sent answers nothing, whatever it refers to. That it came back is
    /// evidence that it was sent.
    private func isOurOwn(_ mail: InboundMail, in records: any Records) throws -> Bool {
        if let id = mail.messageID, let (enrollment, key) = try origin(ofMessageID: id, in: records) {
            for message in try records.messages(enrollment: enrollment.id)
            where message.state == .unknown && message.key == key {
                try settle(message, byEvidence: "a copy of it came in", in: records)
            }
            return true
        }
        guard let sender = mail.from?.address.text.lowercased(),
            workspace.mailboxes.values.contains(where: { $0.address.lowercased() == sender })
        else { return false }
        return try records.lead(address: sender) == nil
    }

    /// A mail to the unsubscribe address with the token of its List-Unsubscribe link.
    private func unsubscribe(
        _ mail: InboundMail, id: String, actor: String, in records: any Records
    ) throws -> Reception? {
        let words = mail.subject.lowercased().split(separator: " ").map(String.init)
        guard words.first == "unsubscribe", let token = words.dropFirst().first,
            let lead = keys.lead(ofUnsubscribeToken: token)
        else { return nil }
        return try receive(
            Incoming(name: "unsubscribe", subject: .lead(lead), actor: actor, id: id), in: records)
    }

    /// Only a hard bounce of a message that was really ours is an end: anybody can write a bounce and name a victim.
    /// Any other is remembered.
    private func receive(
        _ bounce: Bounce, _ mail: InboundMail, id: String, from sender: String, actor: String, in records: any Records
    ) throws -> Reception {
        let ids = bounce.originalMessageID.map { [$0] } ?? mail.threads
        let address = bounce.recipients.compactMap { $0.address?.text }.first ?? sender
        let isOurs = try ids.contains { try origin(ofMessageID: $0, in: records) != nil }
        let isHard = bounce.severity == .hard && isOurs
        let details: Object = [
            "status": bounce.recipients.first?.status.map(Value.string) ?? .null,
            "reason": bounce.recipients.first.map { .string($0.reason.rawValue) } ?? .null,
        ]
        return try receiveFromMachine(
            Incoming(
                name: isHard ? "bounce" : "soft_bounce", subject: .thread(ids, from: address), details: details,
                actor: actor, id: id), in: records)
    }

    /// A machine's mail about nobody we know is no error: refused, it would only make another one.
    private func receiveFromMachine(_ incoming: Incoming, in records: any Records) throws -> Reception {
        do {
            return try receive(incoming, in: records)
        } catch SchedulerError.unknownLead, SchedulerError.badAddress {
            return Reception()
        }
    }

    /// The mail's own Message-ID, or its content where it has none, so that the same mail taken in twice changes nothing.
    private func identity(_ mail: InboundMail, _ bytes: [UInt8]) -> String {
        if let id = mail.messageID { return "mail:\(id)" }
        return "mail:" + Base32.encode(Array(SHA256.hash(data: bytes).prefix(20)))
    }
}
