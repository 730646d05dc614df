import Engine
import Mail
import Ports
import Values
import Workspace

extension Scheduler {
    /// The one door: everything from outside becomes an event here, in one transaction.
    package func receive(_ incoming: Incoming) throws -> Reception {
        try transact { try receive(incoming, in: $0) }
    }

    func receive(_ incoming: Incoming, in records: any Records) throws -> Reception {
        try incoming.refuseUnfit()
        // A no that comes again is heard again: forgetting it once would be worse than hearing it twice.
        let found = try find(incoming, in: records)
        if let event = incoming.identity(of: found), try !records.rememberEvent(event, at: clock.now),
            incoming.name.finalExit == nil
        {
            var known = Reception()
            (known.isRepeat, known.name) = (true, incoming.name)
            return known
        }
        guard var lead = found else { return try receiveUnmatched(incoming, in: records) }
        // What settled it may have changed the lead.
        if try settleDoubt(incoming.subject, by: incoming.actor, in: records) {
            lead = try records.lead(lead.id) ?? lead
        }
        if engage(&lead, by: incoming.name) { try records.update(lead) }
        let before = try records.activeCard(lead: lead.id)
        var reception = try receive(incoming, of: lead, in: records)
        reception.name = reception.name ?? incoming.name
        reception.lead = lead.id
        let card = try records.activeCard(lead: lead.id)
        if incoming.name == .known(.reply), let card, try records.snooze(card: card.id)?.wakesOnReply == true {
            try wake(card: card.id, in: records)
        }
        reception.card = card?.id
        reception.isCardNew = card != nil && (card?.id != before?.id || card?.reasons != before?.reasons)
        return reception
    }

    /// What an event does to a lead who is known.
    private func receive(_ incoming: Incoming, of lead: Lead, in records: any Records) throws -> Reception {
        var reception = Reception()
        if incoming.name.finalExit != nil {
            try watch(incoming.name, of: lead, about: try origin(of: incoming.subject, in: records), in: records)
            reception.told = try suppress(
                lead, because: incoming.name.text, details: incoming.details, actor: incoming.actor, in: records
            ).count
            let happening = Happening(name: incoming.name, details: incoming.details, at: incoming.at)
            try tellColleagues(of: lead, happening, actor: incoming.actor, in: records)
            return reception
        }
        var lead = lead
        switch incoming.name {
        case .known(.confirmed):
            reception.isRepeat = try !recordConfirmation(of: &lead, incoming, in: records)
            if reception.isRepeat { return reception }
        case .known(.paid): return try receivePayment(incoming, of: lead, in: records)
        case .known(.refunded), .known(.disputed): try refund(incoming, of: lead, in: records)
        case .known(.disposition), .known(.won), .known(.lost), .known(.recycled):
            return try receiveDisposition(incoming, of: lead, in: records)
        default: break
        }
        let happening = Happening(name: incoming.name, details: incoming.details, at: incoming.at)
        let heard = try tell(
            happening, lead: lead, actor: incoming.actor, only: try addressee(of: incoming, in: records), in: records)
        try askAboutRefund(incoming, of: lead, in: records)
        reception.told = heard.told
        reception.isUnheard = heard.told == 0 && !listens(to: incoming.name)
        if incoming.name == .known(.reply), heard.heeded == 0 {
            try openReplyCard(for: lead, called: incoming.at, in: records)
        }
        return reception
    }

    /// Whether any sequence or score of the home asks about an event.
    private func listens(to name: EventName) -> Bool {
        if case .known = name { return true }
        return listened.contains(name.text)
    }

    /// An answer to a message of unknown outcome is the evidence that it arrived; whether there was one.
    private func settleDoubt(
        _ subject: Incoming.Subject, by actor: String, in records: any Records
    ) throws -> Bool {
        guard case .thread(let messageIDs, _) = subject else { return false }
        var hasSettled = false
        for id in messageIDs {
            guard let (enrollment, key) = try origin(ofMessageID: id, in: records) else { continue }
            for message in try records.messages(enrollment: enrollment.id)
            where message.state == .unknown && message.key == key {
                try settle(message, answer: "its answer came", by: actor, in: records)
                hasSettled = true
            }
        }
        return hasSettled
    }

    /// The runs an event is meant for, where it names its message or its sequence; nil where it is meant for all.
    private func addressee(of incoming: Incoming, in records: any Records) throws -> ((Enrollment) -> Bool)? {
        if let id = incoming.details["message"]?.whole.map(Int64.init) {
            let enrollment = try records.message(id)?.enrollment ?? records.record(id)?.enrollment
            return { $0.id == enrollment }
        }
        return incoming.details["sequence"]?.text.map { name in { $0.sequence == name } }
    }

    /// Tells every enrollment of a lead that is not over. Returns how many it meant something to, and how many did more
    /// than keep it.
    ///
    /// - Parameter isMeant: which runs hear it; all where nil.
    func tell(
        _ happening: Happening, lead: Lead, actor: String, only isMeant: ((Enrollment) -> Bool)? = nil,
        in records: any Records
    ) throws -> (told: Int, heeded: Int) {
        var (told, heeded) = (0, 0)
        for enrollment in try records.enrollments(lead: lead.id) where !enrollment.life.isOver {
            guard isMeant?(enrollment) ?? true else { continue }
            let current = try records.lead(lead.id) ?? lead
            let decision = try apply(
                .happened(happening), to: enrollment, lead: current, cause: happening.name.text, actor: actor,
                in: records)
            guard let decision else { continue }
            // A reply that is only kept for a later step may never be asked for: a person hears of it too.
            if decision.notes.contains(where: { $0.what != "kept" }) { heeded += 1 }
            if !decision.notes.isEmpty { told += 1 }
        }
        if happening.name.holdsBack { holdBack(from: lead) }
        try tellColleagues(of: lead, happening, actor: actor, in: records)
        if told == 0 {
            try log(happening.name.text, lead: lead.id, actor: actor, happening.details, in: records)
            observe(lead, nil, happening.name.text)
        }
        return (told, heeded)
    }

    /// A message decided before this event may not be finished after it: it is decided and rendered anew.
    func holdBack(from lead: Lead) {
        live.underWay.hasStopped(gate.stop(live.underWay.messages(ofLead: lead.id)))
    }

    /// The lead of a deal's token where one is named: who pays with a link pays for its deal, from any address.
    func find(_ incoming: Incoming, in records: any Records) throws -> Lead? {
        if let token = incoming.details["token"]?.text, let deal = try records.deal(token: token) {
            return try records.lead(deal.lead)
        }
        switch incoming.subject {
        case .address(let address): return try records.lead(address: Address.normal(address))
        case .lead(let id): return try records.lead(id)
        case .deal(let token): return try records.deal(token: token).flatMap { try records.lead($0.lead) }
        case .thread(let messageIDs, let sender):
            for id in messageIDs {
                guard let known = try origin(ofMessageID: id, in: records) else { continue }
                return try records.lead(known.enrollment.lead)
            }
            return try records.lead(address: Address.normal(sender))
        }
    }

    /// The enrollment and the message a Message-ID was made for; a forged one was made for none.
    func origin(
        ofMessageID messageID: String, in records: any Records
    ) throws -> (enrollment: Enrollment, key: MessageKey)? {
        guard let id = keys.enrollment(ofMessageID: messageID) else {
            return try origin(ofGivenID: messageID, in: records)
        }
        guard let enrollment = try records.enrollment(id), let domain = messageID.split(separator: "@").last,
            let steps = try knownVersion(enrollment.version, in: records)?.steps
        else { return nil }
        for step in steps {
            for occurrence in 0...step.kind.lastOccurrence {
                let key = MessageKey(step: step.id, occurrence: occurrence)
                if keys.messageID(enrollment: id, key: key, domain: String(domain)) == messageID {
                    return (enrollment, key)
                }
            }
        }
        return nil
    }

    /// The same of a Message-ID that a server gave in place of ours.
    private func origin(
        ofGivenID messageID: String, in records: any Records
    ) throws -> (enrollment: Enrollment, key: MessageKey)? {
        guard let message = try records.message(named: GivenMessageID.name(of: messageID)),
            let record = try records.record(message), let enrollment = try records.enrollment(record.enrollment)
        else { return nil }
        return (enrollment, record.key)
    }

    /// The message an answer is about.
    private func origin(
        of subject: Incoming.Subject, in records: any Records
    ) throws -> (enrollment: Enrollment, key: MessageKey)? {
        guard case .thread(let messageIDs, _) = subject else { return nil }
        for id in messageIDs {
            if let origin = try origin(ofMessageID: id, in: records) { return origin }
        }
        return nil
    }

    /// Counts what an event says of a lead's interest; false where it says nothing.
    private func engage(_ lead: inout Lead, by event: EventName) -> Bool {
        let scoring = workspace.rules.scoring
        guard let points = scoring.engagement[event] else { return false }
        lead.engagement = scoring.faded(lead.engagement, after: clock.now - lead.engagedAt) + Double(points)
        lead.engagedAt = clock.now
        return true
    }

    /// Nothing matches: a reply or payment still reaches a person, under the address it came from.
    private func receiveUnmatched(_ incoming: Incoming, in records: any Records) throws -> Reception {
        var reception = Reception()
        reception.name = incoming.name
        // Whoever asks not to be written to is heard, also before there is a lead of that address.
        if incoming.name.finalExit != nil, let address = incoming.subject.address {
            try suppress(stranger: address, because: incoming.name.text, in: records)
            return reception
        }
        let needsPerson: Set<EventName> = [
            .known(.reply), .known(.paid), .known(.refunded), .known(.disputed),
        ]
        guard needsPerson.contains(incoming.name) else {
            // A mail server's pipe must not be told to bounce an automatic answer to nobody.
            if case .thread = incoming.subject { return reception }
            throw SchedulerError.unknownLead(incoming.subject.name)
        }
        guard let address = incoming.subject.address ?? incoming.details["email"]?.text ?? standIn(for: incoming) else {
            throw SchedulerError.unknownLead(incoming.subject.name)
        }
        let lead = try stranger(address, source: incoming.name.text, in: records)
        if let event = incoming.identity(of: lead) { _ = try records.rememberEvent(event, at: clock.now) }
        reception.lead = lead.id
        try log(incoming.name.text, lead: lead.id, actor: incoming.actor, incoming.details, in: records)
        let reason = incoming.name == .known(.reply) ? "replied, unknown sender" : "unmatched payment"
        try openCard(
            EscalateStep(queue: workspace.rules.defaultQueue, reason: reason), lead: lead, enrollment: nil,
            called: incoming.at, in: records)
        reception.card = try records.activeCard(lead: lead.id)?.id
        reception.isCardNew = true
        return reception
    }

    /// Money of somebody nobody can name still asks a person: under an address that no mail can reach.
    private func standIn(for incoming: Incoming) -> String? {
        guard case .deal(let token) = incoming.subject, incoming.name != .known(.reply) else { return nil }
        return "payment-\(Base32.encode(Array(keys.addressHash(token).prefix(5))))@unknown.invalid"
    }

    private func stranger(_ address: String, source: String, in records: any Records) throws -> Lead {
        if let known = try records.lead(address: Address.normal(address)) { return known }
        var lead = Lead(id: identifier(), address: try checked(address), createdAt: clock.now)
        lead.source = source
        lead.account = Account.domain(of: lead.address)
        try records.insert(lead)
        return lead
    }

    /// A human reply that no sequence is waiting for goes to the lead's owner or the default queue.
    private func openReplyCard(for lead: Lead, called: Moment?, in records: any Records) throws {
        try openCard(
            EscalateStep(queue: workspace.rules.defaultQueue, reason: "replied"), lead: lead, enrollment: nil,
            called: called, in: records)
    }
}

extension EventName {
    /// Whether a message that was decided before it may not be finished after it.
    var holdsBack: Bool {
        switch self {
        case .known(.reply), .known(.paid), .known(.won), .known(.lost), .known(.recycled): true
        default: false
        }
    }
}
