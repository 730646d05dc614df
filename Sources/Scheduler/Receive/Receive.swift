import Engine
import Mail
package import Values
import Workspace

/// Something from outside, before it is known whom it concerns: command line, form, payment hook, inbox.
package struct Incoming: Sendable {
    /// `reply`, `click`, `paid`, `unsubscribe` …
    package var name: String
    package var subject: Subject
    /// Values only, never message text.
    package var details: Object
    /// Who or what brought it: `cli`, `inbox`, a provider's name.
    package var actor: String
    /// The provider's own id: the same one again changes nothing.
    package var id: String?

    /// How the lead is found.
    package enum Subject: Sendable, Hashable {
        case address(String)
        case lead(Int64)
        /// The token of a checkout link.
        case deal(token: String)
        /// Message-IDs a mail answers, latest first, and the address it came from.
        case thread([String], from: String)
    }

    package init(name: String, subject: Subject, details: Object = [:], actor: String, id: String? = nil) {
        self.name = name
        self.subject = subject
        self.details = details
        self.actor = actor
        self.id = id
    }
}

/// What an incoming event led to.
package struct Reception: Sendable, Hashable {
    /// Whether the provider's id was known already, so that nothing changed.
    package var isRepeat = false
    /// The lead it concerned.
    package var lead: Int64?
    /// How many enrollments were told.
    package var told = 0
    /// Whether it opened or joined a card.
    package var card: Int64?
}

extension Scheduler {
    /// The one door: everything from outside becomes an event here, in one transaction.
    package func receive(_ incoming: Incoming) throws -> Reception {
        try transact { try receive(incoming, in: $0) }
    }

    func receive(_ incoming: Incoming, in records: any Records) throws -> Reception {
        if let id = incoming.id, try !records.rememberPayment(id, at: clock.now) { return Reception(isRepeat: true) }
        guard var lead = try find(incoming, in: records) else {
            return try receiveUnmatched(incoming, in: records)
        }
        try settleDoubt(incoming.subject, by: incoming.actor, in: records)
        // What settled it may have changed the lead.
        lead = try records.lead(lead.id) ?? lead
        engage(&lead, by: incoming.name)
        try records.update(lead)
        var reception = Reception(lead: lead.id)
        var happening = Happening(name: incoming.name, details: incoming.details)
        switch incoming.name {
        case "paid":
            happening = try settle(incoming, of: lead, happening, in: records)
        case "disposition":
            reception.card = try dispose(incoming, of: lead, in: records)
            return reception
        case "refund", "dispute":
            try refund(incoming, of: lead, in: records)
        case let name where Happening.finalExits[name] != nil:
            try watch(name, of: lead, about: try origin(of: incoming.subject, in: records), in: records)
            reception.told = try suppress(
                lead, because: incoming.name, details: incoming.details, actor: incoming.actor, in: records
            ).count
            return reception
        default:
            break
        }
        let heard = try tell(happening, lead: lead, actor: incoming.actor, in: records)
        reception.told = heard.told
        if happening.name == "paid" { try closeCard(ofBuyer: lead, in: records) }
        if incoming.name == "reply", heard.heeded == 0 { try openReplyCard(for: lead, in: records) }
        reception.card = try records.activeCard(lead: lead.id)?.id
        return reception
    }

    /// An answer to a message of unknown outcome is the evidence that it arrived.
    private func settleDoubt(
        _ subject: Incoming.Subject, by actor: String, in records: any Records
    ) throws {
        guard case .thread(let messageIDs, _) = subject else { return }
        for id in messageIDs {
            guard let (enrollment, key) = try origin(ofMessageID: id, in: records) else { continue }
            for message in try records.messages(enrollment: enrollment.id)
            where message.state == .unknown && message.key == key {
                try settle(message, answer: "its answer came", by: actor, in: records)
            }
        }
    }

    /// Tells every enrollment of a lead that is not over. Returns how many it meant something to, and how many did more
    /// than keep it.
    private func tell(
        _ happening: Happening, lead: Lead, actor: String, in records: any Records
    ) throws -> (told: Int, heeded: Int) {
        var (told, heeded) = (0, 0)
        for enrollment in try records.enrollments(lead: lead.id) where !enrollment.life.isOver {
            let current = try records.lead(lead.id) ?? lead
            let decision = try apply(
                .happened(happening), to: enrollment, lead: current, cause: happening.name, actor: actor, in: records)
            guard let decision else { continue }
            // A reply that is only kept for a later step may never be asked for: a person hears of it too.
            if decision.notes.contains(where: { $0.what != "kept" }) { heeded += 1 }
            if !decision.notes.isEmpty { told += 1 }
        }
        if happening.name == "reply" || happening.name == "paid" { holdBack(from: lead) }
        if told == 0 {
            try log(happening.name, lead: lead.id, actor: actor, happening.details, in: records)
            observe(lead, nil, happening.name)
        }
        return (told, heeded)
    }

    /// A message decided before this event may not be finished after it: it is decided and rendered anew.
    private func holdBack(from lead: Lead) {
        stoppedNow += gate.stop(inFlight.filter { $0.value.lead == lead.id }.map(\.key))
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
        guard let id = keys.enrollment(ofMessageID: messageID), let enrollment = try records.enrollment(id),
            let domain = messageID.split(separator: "@").last,
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

    private func engage(_ lead: inout Lead, by event: String) {
        let scoring = workspace.rules.scoring
        guard let points = scoring.engagement[event] else { return }
        lead.engagement = scoring.faded(lead.engagement, after: clock.now - lead.engagedAt) + Double(points)
        lead.engagedAt = clock.now
    }

    /// Nothing matches: a reply or payment still reaches a person, under the address it came from.
    private func receiveUnmatched(_ incoming: Incoming, in records: any Records) throws -> Reception {
        // Whoever asks not to be written to is heard, also before there is a lead of that address.
        if Happening.finalExits[incoming.name] != nil, let address = incoming.subject.address {
            try suppress(stranger: address, because: incoming.name, in: records)
            return Reception()
        }
        guard ["reply", "paid", "refund", "dispute"].contains(incoming.name) else {
            // A mail server's pipe must not be told to bounce an automatic answer to nobody.
            if case .thread = incoming.subject { return Reception() }
            throw SchedulerError.unknownLead(incoming.subject.name)
        }
        var reception = Reception()
        if let address = incoming.subject.address {
            let lead = try stranger(address, source: incoming.name, in: records)
            reception.lead = lead.id
            let reason = incoming.name == "reply" ? "replied, unknown sender" : "unmatched payment"
            try openCard(
                EscalateStep(queue: workspace.rules.defaultQueue, reason: reason), lead: lead, enrollment: nil,
                in: records)
            try log(incoming.name, lead: lead.id, actor: incoming.actor, incoming.details, in: records)
            reception.card = try records.activeCard(lead: lead.id)?.id
            return reception
        }
        throw SchedulerError.unknownLead(incoming.subject.name)
    }

    private func stranger(_ address: String, source: String, in records: any Records) throws -> Lead {
        var lead = Lead(id: identifier(), address: try checked(address), createdAt: clock.now)
        lead.source = source
        try records.insert(lead)
        return lead
    }

    /// A human reply that no sequence is waiting for goes to the lead's owner or the default queue.
    private func openReplyCard(for lead: Lead, in records: any Records) throws {
        try openCard(
            EscalateStep(queue: workspace.rules.defaultQueue, reason: "replied"), lead: lead, enrollment: nil,
            in: records)
    }
}

extension StepKind {
    /// The highest occurrence a message of this step can have.
    var lastOccurrence: Int { if case .close(let close) = self { close.chases.count } else { 0 } }
}

extension Incoming.Subject {
    var name: String {
        switch self {
        case .address(let address): address
        case .lead(let id): String(id)
        case .deal(let token): token
        case .thread(_, let sender): sender
        }
    }

    var address: String? {
        switch self {
        case .address(let address), .thread(_, let address): address
        case .lead, .deal: nil
        }
    }
}
