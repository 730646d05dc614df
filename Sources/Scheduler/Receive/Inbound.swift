private import Crypto
import Engine
import Mail
import Ports
import Values
import Workspace

extension Scheduler {
    /// Takes in a mail as it arrived: a person's reply, a bounce or a complaint becomes an event of the lead it
    /// concerns; an automatic answer is recorded, and an away notice holds the lead until the return.
    ///
    /// - Parameters:
    ///   - takesStrangers: whether a person nobody knows, who answers nothing of ours, becomes a lead with a card.
    ///   - authority: the server whose word on who wrote it is believed; that of the home where nil.
    package func receive(
        mail bytes: [UInt8], actor: String, takesStrangers: Bool = false, authority: String? = nil
    ) throws -> Reception {
        try transact {
            try receive(mail: bytes, actor: actor, takesStrangers: takesStrangers, authority: authority, in: $0)
        }
    }

    func receive(
        mail bytes: [UInt8], actor: String, takesStrangers: Bool, authority: String? = nil, in records: any Records
    ) throws -> Reception {
        let mail = InboundMail(bytes)
        let verdict = mail.verdict(today: workspace.rules.zone.local(clock.now).date)
        let authority = authority ?? workspace.configuration.authority
        let received = ReceivedMail(
            mail: mail, verdict: verdict, id: Self.identity(mail, bytes), actor: actor,
            isDoubtful: authority.map { mail.dmarc(by: $0) == .fail } ?? false)
        // A no is heard before anything else is asked: by its token, whoever or whatever sends it.
        if let lead = try leadOfToken(in: mail.tokenCandidates, in: records) {
            return try receive(received.incoming(.unsubscribe, .lead(lead.id)), in: records)
        }
        if let lead = try leadOfBody(of: received, in: records) {
            return try receive(received.incoming(.unsubscribe, .lead(lead.id)), in: records)
        }
        switch verdict.kind {
        case .complaint: return try receive(complaint: received, in: records)
        case .bounce: return try receive(bounce: received, in: records)
        case .reply, .autoReply, .unsubscribe, .other: break
        }
        if try isOurOwn(mail, in: records) { return Reception() }
        if let reception = try receive(optOut: received, in: records) { return reception }
        switch verdict.kind {
        case .autoReply, .other: return try receive(automatic: received, in: records)
        case .unsubscribe, .reply, .bounce, .complaint:
            return try receive(person: received, takesStrangers: takesStrangers, in: records)
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
        guard let author = mail.author?.address.text, try records.lead(address: author) == nil else { return false }
        return try isOfTheHouse(author, in: records)
    }

    /// Whether an address in its normal form is a mailbox that writes, or somebody's who works here: who of us answers a
    /// notice asks for no card, which would only make another notice.
    func isOfTheHouse(_ address: String, in records: any Records) throws -> Bool {
        if workspace.mailboxes.values.contains(where: { Address.normal($0.address) == address }) { return true }
        return try records.people().contains { $0.address.map(Address.normal) == address }
    }

    /// The lead one of these words was made for as the token of an unsubscribe link.
    func leadOfToken(in words: [String], in records: any Records) throws -> Lead? {
        for word in words {
            for token in [word, word.lowercased()] {
                if let id = keys.lead(ofUnsubscribeToken: token), let lead = try records.lead(id) { return lead }
            }
        }
        return nil
    }

    /// The mail's own Message-ID, or its content where it has none, so that the same mail taken in twice changes nothing.
    private static func identity(_ mail: InboundMail, _ bytes: [UInt8]) -> String {
        if let id = mail.messageID { return "mail:\(id)" }
        return "mail:" + Base32.encode(Array(SHA256.hash(data: bytes).prefix(20)))
    }
}

/// A mail with what it was found to be, on its way through the door.
struct ReceivedMail {
    let mail: InboundMail
    let verdict: Verdict
    let id: String
    let actor: String
    /// Whether the server that we believe says that somebody else than the author's domain has sent it.
    let isDoubtful: Bool

    /// The sender's address, or nothing.
    var sender: String { mail.author?.address.text ?? mail.writers.first?.text ?? "" }

    /// Whether the lead itself wrote it, as far as an address says so: else a third party did, in its place. A mail without
    /// any author's address tells of none.
    func isFrom(_ lead: Lead) -> Bool {
        mail.author == nil || mail.writers.contains { $0.text == lead.address }
    }

    func incoming(_ name: KnownEvent, _ subject: Incoming.Subject, _ details: Object = [:]) -> Incoming {
        Incoming(
            name: .known(name), subject: subject, details: details, actor: actor, id: id, source: Self.source,
            at: mail.receivedAt)
    }

    /// Whose ids Message-IDs are, whichever way a mail came in.
    private static let source = "mail"
}
