package import Engine
import Ports
package import Values
package import Workspace

extension Scheduler {
    /// What kept clicks are called among the kept events.
    private static let clicks = "click"

    /// Notes that a link of a mail was followed. What may be a person's click is kept back for a moment, for the next
    /// seconds show whether it was one of many at once; then it is an event of its lead.
    package func follow(
        _ token: LinkToken, isHead: Bool, purpose: String?, agent: String?, rules: ClickRules = ClickRules()
    ) throws {
        try transact { records in
            guard try records.lead(token.lead) != nil else { return }
            let sentAt = try records.record(token.message)?.at ?? records.message(token.message)?.reservedAt
            var click = Click(
                id: identifier(), message: token.message, link: token.detail, lead: token.lead, at: clock.now)
            click.discounted = rules.discount(
                isHead: isHead, purpose: purpose, agent: agent, sentAt: sentAt, at: clock.now)
            try records.insert(click)
            guard click.discounted == nil else { return }
            let event: Object = [
                "lead": .int(Int(token.lead)), "message": .int(Int(token.message)), "link": .int(Int(token.detail)),
                "at": .int(Int(clock.now.milliseconds)),
            ]
            try records.insert(
                KeptEvent(
                    id: identifier(), hook: Self.clicks, about: "\(token.message)", dueAt: clock.now + rules.burst,
                    event: event))
        }
    }

    /// Tells once of a mail whose image was shown, as far as a person's program may have shown it; returns why it counts as
    /// nothing, or nil.
    package func show(
        _ token: LinkToken, isHead: Bool, purpose: String?, agent: String?, rules: ClickRules = ClickRules()
    ) throws -> String? {
        try transact { records in
            guard try records.lead(token.lead) != nil else { return "erased" }
            let sentAt = try records.record(token.message)?.at ?? records.message(token.message)?.reservedAt
            // Apple's programs fetch every image as the mail arrives, and say no more of themselves than this.
            let isApple = agent == "Mozilla/5.0"
            let reason = rules.discount(isHead: isHead, purpose: purpose, agent: agent, sentAt: sentAt, at: clock.now)
            if let reason = reason ?? (isApple ? "agent of a proxy" : nil) { return reason }
            _ = try receive(
                Incoming(
                    name: .known(.open), subject: .lead(token.lead), details: ["message": .int(Int(token.message))],
                    actor: "web", id: "\(token.message)"), in: records)
            return nil
        }
    }

    /// Takes in the kept events whose time has come. Returns whether there were any.
    func receiveKept(rules: ClickRules = ClickRules(), in records: any Records) throws -> Bool {
        let due = try records.takeKeptEvents(due: clock.now, limit: Self.batch)
        for kept in due {
            guard let incoming = try incoming(kept, rules, in: records) else { continue }
            do {
                _ = try receive(incoming, in: records)
            } catch is SchedulerError {
                // Who it is about was erased meanwhile.
                continue
            }
        }
        return !due.isEmpty
    }

    private func incoming(_ kept: KeptEvent, _ rules: ClickRules, in records: any Records) throws -> Incoming? {
        guard let lead = kept.event["lead"]?.whole.map({ Int64($0) }) else { return nil }
        guard kept.hook == Self.clicks else {
            guard let name = kept.event["name"]?.text, case .object(let details)? = kept.event["details"] else {
                return nil
            }
            return Incoming(
                name: EventName(typed: name), subject: .lead(lead), details: details, actor: kept.hook,
                id: kept.event["id"]?.text)
        }
        guard let message = kept.event["message"]?.whole, let at = kept.event["at"]?.whole else { return nil }
        let clicks = try records.clicks(message: Int64(message))
        guard !rules.isBurst(clicks, around: Moment(milliseconds: Int64(at))) else { return nil }
        return Incoming(
            name: .known(.click), subject: .lead(lead),
            details: ["message": .int(message), "link": kept.event["link"] ?? .null], actor: "web")
    }

    /// Keeps an event back until its time, unless something takes it back before.
    package func keepBack(_ event: Object, hook: String, about: String, until moment: Moment) throws {
        try transact { records in
            try records.insert(KeptEvent(id: identifier(), hook: hook, about: about, dueAt: moment, event: event))
        }
    }

    /// Drops what is kept back about something; how many.
    package func takeBack(hook: String, about: String) throws -> Int {
        try transact { try $0.dropKeptEvents(hook: hook, about: about) }
    }
}

extension EventName {
    /// A service's or a form's name of an event: the product's own by any of its names, else one of the user's.
    package init(typed name: String) { self = KnownEvent(reading: name).map(EventName.known) ?? .custom(name) }
}
