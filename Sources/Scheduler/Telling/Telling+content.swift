import Engine
import Ports
import Values
import Workspace

/// What listeners are told.
extension Scheduler {
    /// The bodies that an entry of the log becomes for a listener: one, or one for each person who is to look.
    func bodies(of entry: LogEntry, for listener: Listener, in records: any Records) throws -> [Value] {
        switch listener.way {
        case .events: return [try event(entry, in: records)]
        case .chat:
            guard let news = try news(entry, in: records) else { return [] }
            return [["text": .string(news.sentence)]]
        case .mail:
            guard let news = try news(entry, in: records) else { return [] }
            return try addressees(of: news.card, in: records).map { person in
                [
                    "to": .string(person.address ?? ""), "name": .string(person.name),
                    "subject": .string(news.subject), "text": .string(news.text),
                ]
            }
        }
    }

    /// Product events by Standard Webhooks: what, when, and its data.
    private func event(_ entry: LogEntry, in records: any Records) throws -> Value {
        var data: Object = ["id": .string("\(entry.id)"), "actor": .string(entry.actor)]
        if entry.lead != 0 {
            var lead: Object = ["id": .string("\(entry.lead)")]
            if let known = try records.lead(entry.lead) {
                lead["email"] = .string(known.address)
                if let owner = known.owner { lead["owner"] = .string(owner) }
            }
            data["lead"] = .object(lead)
        }
        if let id = entry.enrollment {
            var run: Object = ["id": .string("\(id)")]
            if let known = try records.enrollment(id) {
                run["sequence"] = .string(known.sequence)
                run["state"] = .string(known.life.rawValue)
            }
            data["enrollment"] = .object(run)
        }
        data["values"] = .object(entry.values)
        return [
            "type": .string(ToldEvents.name(of: entry.name)), "timestamp": .string("\(entry.at)"),
            "data": .object(data),
        ]
    }

    /// What people are told of a card.
    private struct CardNews {
        var card: Card
        var subject: String
        var lead: String
        var deadline: String
        var link: String?

        var text: String {
            var lines = ["\(lead) is waiting in \(card.queue).", "Why: \(card.reasons.joined(separator: ", "))"]
            lines.append("First answer by \(deadline).")
            if let owner = card.owner { lines.append("It is \(owner)'s.") }
            if let link { lines.append(link) }
            return lines.joined(separator: "\n")
        }
        var sentence: String {
            "\(subject): \(card.reasons.joined(separator: ", "))" + (link.map { " \($0)" } ?? "")
        }
    }

    private func news(_ entry: LogEntry, in records: any Records) throws -> CardNews? {
        guard let id = entry.values["card"]?.whole, let card = try records.card(Int64(id)),
            card.state == .open || card.state == .accepted, let lead = try records.lead(card.lead)
        else { return nil }
        let who = lead.displayName.map { "\($0) (\(lead.address))" } ?? lead.address
        let what =
            switch entry.name {
            case "card reassigned": "Nobody answered in time"
            case "card missed": "Missed twice"
            case "card handed over": "Handed over"
            default: "New card"
            }
        let link = workspace.configuration.baseURL.map { "\($0)/cards/\(card.id)" }
        return CardNews(
            card: card, subject: "\(what): \(who.onOneLine)", lead: who,
            deadline: workspace.rules.zone.stamp(card.answerBy), link: link)
    }

    /// The card's owner; where it has none, everybody of its queue. Of them, those who have an address and want mail.
    private func addressees(of card: Card, in records: any Records) throws -> [Person] {
        let names = card.owner.map { [$0] } ?? workspace.rules.queues[card.queue]?.people ?? []
        return try records.people().filter { names.contains($0.name) && $0.isNotified && $0.address != nil }
    }

    /// A delivery as it goes on the wire; nil where it cannot be written.
    func content(of delivery: SubscriberDelivery, for listener: Listener) throws -> Parcel.Content? {
        switch listener.way {
        case .events, .chat:
            return .webhook(
                WebhookParcel(
                    endpoint: listener.name, method: "POST", id: "evt_\(delivery.id)", body: delivery.body))
        case .mail(let name): return notice(delivery, from: name)
        }
    }

    private func notice(_ delivery: SubscriberDelivery, from name: String) -> Parcel.Content? {
        guard let mailbox = workspace.mailboxes[name], let body = try? Value(json: delivery.body),
            let to = body["to"]?.text
        else { return nil }
        let mail = TransactionalMail(
            to: to, name: body["name"]?.text, subject: body["subject"]?.text ?? "", text: body["text"]?.text ?? "")
        let parcel = try? mail.parcel(
            from: mailbox, as: "Baton", id: "notice.\(delivery.id)", at: clock.now, zone: workspace.rules.zone)
        return parcel.map { .mail($0) }
    }
}
