import Mail
import Values

extension Scheduler {
    /// Takes in a mail as it arrived: a person's reply, a bounce or a complaint becomes an event of the lead it
    /// concerns; an automatic answer is recorded and moves nothing.
    package func receive(mail bytes: [UInt8], actor: String) throws -> Reception {
        let mail = InboundMail(bytes)
        let sender = mail.from?.address.text
        switch mail.classify() {
        case .reply:
            guard let sender else { throw SchedulerError.badRequest("the mail has no sender") }
            let subject = Incoming.Subject.thread(mail.threads, from: sender)
            if let unsubscribed = try unsubscribe(mail, actor: actor) { return unsubscribed }
            return try receive(Incoming(name: "reply", subject: subject, actor: actor, id: identity(mail)))
        case .autoReply(let kind):
            let subject = Incoming.Subject.thread(mail.threads, from: sender ?? "")
            let details: Object = ["kind": .string(kind.rawValue)]
            return try receiveFromMachine(
                Incoming(name: "auto_reply", subject: subject, details: details, actor: actor, id: identity(mail)))
        case .bounce(let bounce):
            return try receive(bounce, mail, from: sender ?? "", actor: actor)
        case .complaint(let complaint):
            let address = complaint.recipient?.text ?? sender ?? ""
            let ids = complaint.originalMessageID.map { [$0] } ?? mail.threads
            return try receiveFromMachine(
                Incoming(name: "complaint", subject: .thread(ids, from: address), actor: actor, id: identity(mail)))
        }
    }

    /// A mail to the unsubscribe address with the token of its List-Unsubscribe link.
    private func unsubscribe(_ mail: InboundMail, actor: String) throws -> Reception? {
        let words = mail.subject.lowercased().split(separator: " ").map(String.init)
        guard words.first == "unsubscribe", let token = words.dropFirst().first,
            let lead = keys.lead(ofUnsubscribeToken: token)
        else { return nil }
        return try receive(Incoming(name: "unsubscribe", subject: .lead(lead), actor: actor, id: identity(mail)))
    }

    /// Only a hard bounce of a message that was really ours is an end: anybody can write a bounce and name a victim.
    /// Any other is remembered.
    private func receive(
        _ bounce: Bounce, _ mail: InboundMail, from sender: String, actor: String
    ) throws -> Reception {
        let ids = bounce.originalMessageID.map { [$0] } ?? mail.threads
        let address = bounce.recipients.compactMap { $0.address?.text }.first ?? sender
        let isOurs = try store.read { records in try ids.contains { try origin(ofMessageID: $0, in: records) != nil } }
        let isHard = bounce.severity == .hard && isOurs
        let details: Object = [
            "status": bounce.recipients.first?.status.map(Value.string) ?? .null,
            "reason": bounce.recipients.first.map { .string($0.reason.rawValue) } ?? .null,
        ]
        return try receiveFromMachine(
            Incoming(
                name: isHard ? "bounce" : "soft_bounce", subject: .thread(ids, from: address), details: details,
                actor: actor, id: identity(mail)))
    }

    /// A machine's mail about nobody we know is no error: refused, it would only make another one.
    private func receiveFromMachine(_ incoming: Incoming) throws -> Reception {
        do {
            return try receive(incoming)
        } catch SchedulerError.unknownLead, SchedulerError.badAddress {
            return Reception()
        }
    }

    /// The mail's own Message-ID, so that the same mail taken in twice changes nothing.
    private func identity(_ mail: InboundMail) -> String? { mail.messageID.map { "mail:\($0)" } }
}
