import Engine
import Ports
import Queries
import Values

/// One card of the queue as a page knows it.
struct CardLine: Sendable {
    var card: Card
    var lead: Lead?
    /// What the lead's deal, or else the offer in question, is worth; nil where there is none.
    var value: Money?
    /// The lead's latest words, and when they were written.
    var said: LeadWords?
    var snooze: Snooze?
    /// What put it behind the one above it in the list.
    var because: QueueLevel?
    /// Whether nothing stands above it.
    var isFirst = false
}

extension CardLine {
    /// The lead's name, or the address where none is known.
    var name: String { lead?.shownName ?? "–" }

    /// When it is due, and how urgent that is.
    func due(_ reader: ReaderLanguage, at now: Moment) -> (text: String, tone: String) {
        if let snooze, snooze.until > now { return (reader.say("snoozed"), "") }
        if card.state == .accepted { return (reader.say("claimed"), "") }
        return reader.due(card.answerBy, at: now)
    }

    /// Why it stands where it stands in the list.
    func order(_ reader: ReaderLanguage) -> String? {
        if isFirst { return reader.say("order_first") }
        if because == .answerBy, card.state == .accepted { return reader.say("order_accepted") }
        return because.map { reader.say("order_\($0.rawValue)") }
    }

    /// What its place in the queue is made of, in the order that this is asked for.
    func place(_ reader: ReaderLanguage, at now: Moment) -> String {
        if card.state == .accepted { return reader.say("place_accepted") }
        let due = reader.due(card.answerBy, at: now)
        var parts = [card.answerBy < now ? due.text : reader.say("place_due", due.text)]
        if card.priority != 0 { parts.append(reader.say("place_priority", reader.number(card.priority))) }
        return parts.joined(separator: " · ")
    }

    /// A row of the list.
    func row(_ reader: ReaderLanguage, at now: Moment, current: Int64?, href: String) -> Value {
        let due = due(reader, at: now)
        return [
            "id": .int(Int(card.id)), "current": .bool(card.id == current), "due": .string(due.text),
            "due_tone": .string(due.tone), "href": .string(href), "name": .string(name),
            "about": .string(lead.map { $0.about(reader) } ?? ""),
            "said": .string(
                said.map { "“\($0.text.split(whereSeparator: \.isNewline).joined(separator: " ").cut(to: 200))”" } ?? ""
            ),
            "why": .string(card.reasons.joined(separator: " · ")), "order": .string(order(reader) ?? ""),
            "value": .string(value.map { reader.money($0, isShort: true) } ?? "–"),
            "owner": .string(card.owner ?? ""), "initials": .string(card.owner.map(Visitor.initials(of:)) ?? ""),
        ]
    }
}

extension Lead {
    /// First and last name, or the address.
    var shownName: String {
        let names = ["first_name", "last_name"].compactMap { attributes[$0]?.text }.filter { !$0.isEmpty }
        return names.isEmpty ? attributes["name"]?.text ?? address : names.joined(separator: " ")
    }

    /// The company and its size, as far as they are known.
    func about(_ reader: ReaderLanguage) -> String {
        let company = attributes["company"]?.text ?? account
        let size = attributes["company_size"]?.whole.map { reader.count($0, "one_person", "many_people") }
        return [company, size].compactMap(\.self).joined(separator: " · ")
    }
}
