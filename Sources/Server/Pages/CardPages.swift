import Engine
import Ports
private import Scheduler
import Values

extension Pages {
    private static let sales: Set<Role> = [.owner, .salesperson]

    var cardOperations: [Operation] {
        [
            look("cardPage", "/cards/{id}") { call, visitor in
                let id = try cardID(call)
                let model: Object = ["card": try await cardModel(id, call, visitor)]
                return try await page(call, visitor, "card", in: .queue, title: visitor.reader.say("card"), model)
            },
            act("bulkCards", "/cards/bulk", roles: Self.sales) { call, visitor in try await bulk(call, visitor) },
            onCard("claimCard", "claim", told: "claimed") { scheduler, id, form, visitor in
                let seen = form["from"].map { $0.isEmpty ? Owner.nobody : .person($0) }
                _ = try scheduler.claim(card: id, by: visitor.person.name, seen: seen)
            },
            onCard("touchCard", "touch", told: "touched") { scheduler, id, form, visitor in
                let card = try scheduler.touch(card: id, by: visitor.person.name, how: form["how"] ?? "call")
                if let note = form["note"], note.contains(where: { !$0.isWhitespace }) {
                    try scheduler.note(lead: card.lead, card: id, note, by: visitor.person.name)
                }
            },
            onCard("snoozeCard", "snooze", told: "snoozed") { scheduler, id, form, visitor in
                let name = visitor.person.name
                let until = try moment(form["until"] ?? "", visitor.reader)
                try scheduler.snooze(card: id, until: until, wakesOnReply: form["wakes"] != nil, by: name)
            },
            onCard("handCard", "hand", told: "handed") { scheduler, id, form, visitor in
                try scheduler.handOver(card: id, to: form["to"] ?? "", by: visitor.person.name)
            },
            onCard("returnCard", "return", told: "returned") { scheduler, id, _, visitor in
                try scheduler.giveBack(card: id, by: visitor.person.name)
            },
            act("noteCard", "/cards/{id}/note", roles: Self.sales) { call, visitor in try await note(call, visitor) },
            onCard("winCard", "won", told: "won") { scheduler, id, form, visitor in
                let offer = form["offer"].flatMap { $0.isEmpty ? nil : $0 }
                let value = try amount(form["value"] ?? "", visitor.reader)
                _ = try scheduler.dispose(card: id, by: visitor.person.name, as: .won, value: value, offer: offer)
            },
            onCard("loseCard", "lost", told: "lost") { scheduler, id, form, visitor in
                let card = try scheduler.dispose(
                    card: id, by: visitor.person.name, as: .lost(reason: form["reason"] ?? "other")
                ).card
                if let note = form["note"], note.contains(where: { !$0.isWhitespace }) {
                    try scheduler.note(lead: card.lead, card: id, note, by: visitor.person.name)
                }
            },
            onCard("recycleCard", "recycle", told: "recycled") { scheduler, id, form, visitor in
                _ = try scheduler.dispose(
                    card: id, by: visitor.person.name, as: .recycled(reason: form["reason"] ?? "other"))
            },
        ]
    }

    private func cardID(_ call: Call) throws -> Int64 {
        guard let id = Int64(call.parameter("id")) else {
            throw HTTPProblem(.notFound, call.visitor?.reader.say("no_such_card") ?? "there is no such card")
        }
        return id
    }

    /// What was agreed on, in minor units; nil where nothing was said.
    private func amount(_ text: String, _ reader: ReaderLanguage) throws(HTTPProblem) -> Int? {
        guard !text.trimmed.isEmpty else { return nil }
        guard let amount = Money(reading: text, currency: rules.currency) else {
            throw HTTPProblem(.invalid, reader.say("no_amount", text), hint: reader.say("no_amount_hint"))
        }
        return amount.minorUnits
    }

    /// When a card is to come back.
    private func moment(_ text: String, _ reader: ReaderLanguage) throws(HTTPProblem) -> Moment {
        guard let moment = rules.zone.moment(ofInput: text) else {
            throw HTTPProblem(.invalid, reader.say("no_such_moment"))
        }
        let now = context.now()
        guard moment > now, moment - now <= .days(366) else {
            throw HTTPProblem(.invalid, reader.say("error_snooze_range"))
        }
        return moment
    }

    /// An action on one card, and back to where it was asked for.
    private func onCard(
        _ id: String, _ verb: String, told: String,
        _ work: @escaping @Sendable (Scheduler, Int64, FormFields, Visitor) throws -> Void
    ) -> Operation {
        act(id, "/cards/{id}/\(verb)", roles: Self.sales) { call, visitor in
            let card = try cardID(call)
            let form = try call.form()
            try await context.writer.perform { try work($0, card, form, visitor) }
            let isOver = ["won", "lost", "recycle"].contains(verb)
            return .redirect(to: isOver ? "/queue?told=\(told)" : "/cards/\(card)?told=\(told)")
        }
    }

    /// One action on several cards: each is done or refused by itself, and what was refused is said.
    private func bulk(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let form = try call.form()
        let (name, verb, to) = (visitor.person.name, form["do"] ?? "", form["to"] ?? "")
        var refused: [String] = []
        let cards = form.all("card").prefix(100).compactMap { Int64($0) }
        guard !cards.isEmpty else { throw HTTPProblem(.invalid, visitor.reader.say("nothing_chosen")) }
        for card in cards {
            do {
                try await context.writer.perform { scheduler in
                    switch verb {
                    case "claim": _ = try scheduler.claim(card: card, by: name, seen: .nobody)
                    case "return": try scheduler.giveBack(card: card, by: name)
                    case "hand": try scheduler.handOver(card: card, to: to, by: name)
                    default: break
                    }
                }
            } catch {
                let who = try await context.reading.read { records in
                    try records.card(card).flatMap { try records.lead($0.lead) }?.shownName
                }
                refused.append(visitor.reader.say("error_part", who ?? "–", visitor.reader.problem(error).detail))
            }
        }
        guard refused.isEmpty else { throw HTTPProblem(.conflict, refused.joined(separator: " ")) }
        return .redirect(to: "/queue?told=bulk")
    }

    /// A note is kept beside the others; one that was written while somebody else wrote is shown beside theirs first.
    private func note(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let id = try cardID(call)
        let (form, reader, name) = (try call.form(), visitor.reader, visitor.person.name)
        let text = form["note"] ?? ""
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw HTTPProblem(.invalid, reader.say("error_note_empty"))
        }
        let found = try await context.reading.read { records -> (Int64, LeadNote?)? in
            guard let card = try records.card(id) else { return nil }
            return (card.lead, try records.notes(lead: card.lead).first)
        }
        guard let (lead, latest) = found else { throw HTTPProblem(.notFound, reader.say("no_such_card")) }
        let version = form["version"] ?? ""
        if let latest, latest.author != name, String(latest.id) != version {
            return try await page(
                call, visitor, "conflict", in: .queue, title: reader.say("conflict_title"),
                [
                    "what": .string(reader.say("conflict_by", latest.author)), "theirs": .string(latest.text),
                    "yours": .string(text), "action": .string("/cards/\(id)/note"), "fields": .array([]),
                    "version": .string(String(latest.id)), "back": .string("/cards/\(id)"),
                ], status: 409)
        }
        try await context.writer.perform { try $0.note(lead: lead, card: id, text, by: name) }
        return .redirect(to: "/cards/\(id)?told=noted")
    }
}

extension Zone {
    /// The moment that a `datetime-local` field of a form says, in this zone; nil where it says none.
    func moment(ofInput text: String) -> Moment? {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let date = CivilDate(parsing: String(parts[0])),
            let time = TimeOfDay(parsing: String(parts[1].prefix(5)))
        else { return nil }
        return moment(of: date, at: time)
    }

    /// How such a field writes a moment.
    func input(_ moment: Moment) -> String {
        let (date, time) = local(moment)
        return "\(date)T\(time)"
    }
}
