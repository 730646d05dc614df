import Engine
import Mail
import Ports
import Values
import Workspace

extension Scheduler {
    /// A person's mail: what they ask for is done where it is a no, and a person sees their words.
    func receive(person received: ReceivedMail, takesStrangers: Bool, in records: any Records) throws -> Reception {
        let writers = received.mail.writers.map(\.text)
        var subject = Incoming.Subject.thread(received.mail.threads, from: received.sender)
        if try find(received.incoming(.reply, subject), in: records) == nil {
            // A group or list may have put its own address where the author's was.
            for writer in writers where try records.lead(address: writer) != nil {
                subject = .thread(received.mail.threads, from: writer)
            }
        }
        var details: Object = [
            "class": .string(received.verdict.class.rawValue), "rule": .string(received.verdict.because.first ?? ""),
        ]
        guard let lead = try find(received.incoming(.reply, subject), in: records) else {
            let reply = received.incoming(.reply, subject, details)
            return try receive(stranger: received, reply, takes: takesStrangers, in: records)
        }
        if !received.isFrom(lead) { details["participant"] = true }
        let reply = received.incoming(.reply, subject, details)
        if received.isDoubtful { return try receive(doubtful: received, reply, lead, in: records) }
        let reception = try act(on: received, reply, lead, in: records)
        if !reception.isRepeat { try hearParticipant(of: received, besides: lead, details, in: records) }
        return reception
    }

    /// What a person's mail does to the lead it is about.
    private func act(
        on received: ReceivedMail, _ reply: Incoming, _ lead: Lead, in records: any Records
    ) throws -> Reception {
        switch received.verdict.class {
        case .unsubscribe, .complaint:
            let isKnown = try records.suppression(hash: keys.addressHash(lead.address)) != nil
            let reception = try receive(received.incoming(.unsubscribe, reply.subject, reply.details), in: records)
            guard received.verdict.kind == .reply, !isKnown else { return reception }
            let (isComplaint, isOwn) = (received.verdict.class == .complaint, received.isFrom(lead))
            let notice: Card.Notice =
                isOwn ? isComplaint ? .complaint : .optOut : isComplaint ? .complaintByAnother : .optOutByAnother
            return try ask(about: received, lead: lead.id, because: notice.rawValue, reception, in: records)
        case .notInterested where received.verdict.confidence >= Self.sure:
            let reception = try receive(reply, in: records)
            guard !reception.isRepeat else { return reception }
            try end(lead, because: "not interested", actor: received.actor, in: records)
            return try keepWords(of: received, reception, in: records)
        case .leftCompany:
            let reception = try receive(reply, in: records)
            guard !reception.isRepeat else { return reception }
            return try ask(about: received, lead: lead.id, because: "has left the company", reception, in: records)
        default:
            return try keepWords(of: received, try receive(reply, in: records), in: records)
        }
    }

    /// From which confidence on a refusal ends what runs without a person's look.
    private static let sure = 80

    private func end(_ lead: Lead, because reason: String, actor: String, in records: any Records) throws {
        for run in try records.enrollments(lead: lead.id) where !run.life.isOver && run.waiting != .card {
            try apply(.left(reason: reason), to: run, lead: lead, cause: reason, actor: actor, in: records)
        }
        holdBack(from: lead)
    }

    /// Whoever writes from another address than the lead's is heard for that one too: a no suppresses it, and where it is a
    /// lead's of its own, that lead has answered.
    private func hearParticipant(
        of received: ReceivedMail, besides lead: Lead, _ details: Object, in records: any Records
    ) throws {
        guard let address = received.mail.author?.address.text, address != lead.address,
            try !isOfTheHouse(address, in: records)
        else { return }
        let other = try records.lead(address: address)
        switch received.verdict.class {
        case .unsubscribe, .complaint:
            guard let other else {
                return try suppress(stranger: address, because: KnownEvent.unsubscribe.rawValue, in: records)
            }
            _ = try receive(received.incoming(.unsubscribe, .lead(other.id), details), in: records)
        default:
            guard let other else { return }
            _ = try tell(
                Happening(name: .known(.reply), details: details, at: received.mail.receivedAt), lead: other,
                actor: received.actor, in: records)
            if received.verdict.class == .notInterested, received.verdict.confidence >= Self.sure {
                try end(other, because: "not interested", actor: received.actor, in: records)
            }
        }
    }

    /// Somebody nobody knows: a no is heard all the same, and else nothing is made of it unless that was asked for.
    private func receive(
        stranger received: ReceivedMail, _ reply: Incoming, takes: Bool, in records: any Records
    ) throws -> Reception {
        // Nobody is behind a forged address: neither a no nor a lead comes of it.
        if received.isDoubtful { return Reception() }
        if received.verdict.class == .unsubscribe || received.verdict.class == .complaint, !received.sender.isEmpty {
            return try receive(
                received.incoming(.unsubscribe, .address(received.sender)), in: records)
        }
        guard takes, !received.sender.isEmpty else { return Reception() }
        return try keepWords(of: received, try receive(reply, in: records), in: records)
    }

    /// Opens a card, or joins the lead's open one, with the mail's words.
    func ask(
        about received: ReceivedMail, lead id: Int64, because reason: String, _ before: Reception,
        in records: any Records
    ) throws -> Reception {
        guard let lead = try records.lead(id) else { return before }
        try openCard(
            EscalateStep(queue: workspace.rules.defaultQueue, reason: reason), lead: lead, enrollment: nil,
            called: received.mail.receivedAt, in: records)
        var reception = before
        reception.card = try records.activeCard(lead: id)?.id
        reception.isCardNew = true
        return try keepWords(of: received, reception, in: records)
    }

    /// Keeps what was written beside the lead, where cards and stories show it: erased and exported with the lead.
    func keepWords(of received: ReceivedMail, _ reception: Reception, in records: any Records) throws -> Reception {
        guard let id = reception.lead, !reception.isRepeat, let lead = try records.lead(id) else { return reception }
        let isOwn = received.isFrom(lead)
        var words = received.verdict.text.isEmpty ? received.verdict.whole : received.verdict.text
        if received.isDoubtful { words = Self.doubt + "\n\n" + words }
        if let referral = received.verdict.referral { words += "\n\n→ \(referral.text)" }
        // That somebody else wrote is part of the story, also where no words came.
        guard !isOwn || words.contains(where: { !$0.isWhitespace }) else { return reception }
        let note = LeadNote(
            id: identifier(), lead: id, card: reception.card, author: isOwn ? lead.address : received.nameOfAuthor,
            writer: isOwn ? .lead : .participant, at: clock.now, text: String(words.prefix(Self.wordsKept)))
        try records.insert(note)
        try log("noted", lead: id, actor: received.actor, ["note": .int(Int(note.id))], in: records)
        return reception
    }

    /// Letters of a reply that are kept.
    private static let wordsKept = 10_000
}

extension ReceivedMail {
    /// Who wrote it, by name and address.
    fileprivate var nameOfAuthor: String {
        guard let author = mail.author else { return sender }
        let name = author.name.map { $0.onOneLine.trimmed } ?? ""
        return name.isEmpty ? author.address.text : "\(name.prefix(Self.longestName)) <\(author.address.text)>"
    }

    /// Letters of a name that are kept.
    private static let longestName = 100
}
