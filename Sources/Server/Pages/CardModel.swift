import Engine
import Ports
import Values

extension Pages {
    /// Everything the view of one card shows.
    func cardModel(_ id: Int64, _ call: Call, _ visitor: Visitor) async throws -> Value {
        let (reader, now) = (visitor.reader, call.now)
        guard let line = try await cardLine(id, at: now) else {
            throw HTTPProblem(.notFound, reader.say("no_such_card"))
        }
        let card = line.card
        let story = try await storyModel(lead: card.lead, visitor: visitor, briefingOf: id, at: now)
        let isOpen = card.state == .open || card.state == .accepted
        let due = line.due(reader, at: now)
        let canAct = isOpen && visitor.may(.salesperson)
        let offers = try await offers(for: card, reader)
        return [
            "id": .int(Int(id)), "name": .string(line.name), "lead_href": .string("/leads/\(card.lead)"),
            "about": .string(line.lead.map { contact($0, reader, at: now) } ?? ""),
            "due": .string(isOpen ? due.text : reader.say("card_\(card.disposition ?? card.state.rawValue)")),
            "due_tone": .string(isOpen ? due.tone : ""),
            "words": .string(line.said?.text ?? ""),
            "words_about": .string(
                line.said.map { said in
                    [said.participant.map { reader.say("from_participant", $0) }, reader.moment(said.at, at: now)]
                        .compactMap(\.self).joined(separator: ", ")
                } ?? ""),
            "notice": .string(story.notice), "can_act": .bool(canAct), "owner": .string(card.owner ?? ""),
            "is_open": .bool(card.state == .open),
            "claim": .string(
                card.owner.flatMap { $0 == visitor.person.name ? nil : $0 }.map { reader.say("take_over", $0) }
                    ?? reader.say("claim")),
            "version": .string(story.noteVersion), "offers": .array(offers.values),
            "value_hint": .string(line.value.map { reader.money($0) } ?? ""),
            "currency": .string(rules.currency),
            "lost_reasons": .array(
                reasons(rules.queues[card.queue]?.lostReasons, else: QueueDefinition.usualLostCodes, reader)),
            "recycle_reasons": .array(
                reasons(rules.queues[card.queue]?.recycleReasons, else: QueueDefinition.usualRecycleCodes, reader)),
            "snooze_hint": .string(reader.zone.input(now + .days(1))),
            "people": .array(try await colleagues(of: card, visitor, at: now)),
            "facts": .array(facts(line, reader, at: now)), "briefing": .string(story.briefing),
            "story": .array(story.lines),
        ]
    }

    /// Where the lead is and how to reach it, on one line.
    private func contact(_ lead: Lead, _ reader: ReaderLanguage, at now: Moment) -> String {
        let place = lead.zone.map { zone in
            let city = zone.name.split(separator: "/").last.map { String($0).replacing("_", with: " ") } ?? zone.name
            return reader.say("local_time", city, zone.local(now).time.description)
        }
        let phone = ["phone", "mobile"].compactMap { lead.attributes[$0]?.text }.first
        return [lead.about(reader), place, lead.address, phone].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private func facts(_ line: CardLine, _ reader: ReaderLanguage, at now: Moment) -> [Value] {
        let card = line.card
        var facts: [(String, String)] = [(reader.say("why_now"), card.reasons.joined(separator: ", "))]
        if card.state == .open || card.state == .accepted {
            let owner = card.owner.map { reader.say(card.state == .accepted ? "owner_claimed" : "owner_open", $0) }
            facts.append((reader.say("owner"), owner ?? reader.say("nobody_yet")))
        }
        if let value = line.value { facts.append((reader.say("value"), reader.money(value))) }
        if let lead = line.lead {
            let score = rules.scoring.score(of: lead, at: now)
            let reasons = score.reasons.isEmpty ? "" : " (\(score.reasons.joined(separator: ", ")))"
            facts.append(
                (
                    reader.say("score"),
                    reader.say(
                        "score_made_of", reader.number(score.total), reader.number(score.fit) + reasons,
                        reader.number(score.engagement), reader.number(score.points))
                ))
            let basis = lead.basis.map { basis in
                let since = lead.basisAt.map { ", \(reader.day(reader.zone.local($0).date))" } ?? ""
                return reader.say("basis_\(basis)") + since
            }
            facts.append((reader.say("came_from"), [lead.source, basis].compactMap(\.self).joined(separator: "; ")))
        }
        facts.append((reader.say("queue"), rules.queues[card.queue]?.title ?? card.queue))
        if card.state == .open || card.state == .accepted {
            facts.append((reader.say("place"), line.place(reader, at: now)))
        }
        facts.append((reader.say("opened"), reader.moment(card.openedAt, at: now)))
        facts.append((reader.say("until_answered"), reader.say("nothing_else_is_sent")))
        return facts.map { ["name": .string($0.0), "value": .string($0.1)] }
    }

    /// The coded reasons for giving a lead up or back: the queue's own, else those that come with Baton.
    private func reasons(_ own: [QueueDefinition.Reason]?, else codes: [String], _ reader: ReaderLanguage) -> [Value] {
        if let own, !own.isEmpty { return own.map { ["code": .string($0.code), "label": .string($0.title)] } }
        return codes.map { ["code": .string($0), "label": .string(reader.say("reason_\($0)"))] }
    }

    private func colleagues(of card: Card, _ visitor: Visitor, at now: Moment) async throws -> [Value] {
        let names = Set(rules.queues[card.queue]?.people ?? [])
        let (people, absences) = try await context.reading.read { records in
            (try records.people(), try records.absences(of: nil, at: now))
        }
        let sellers = people.filter(\.worksCards).map(\.name)
        // Whoever only looks can be given none.
        let lookers = Set(people.map(\.name)).subtracting(sellers)
        return names.union(sellers).subtracting(lookers).sorted().filter { $0 != card.owner }.map { name in
            let absence = absences.first { $0.person == name && $0.from <= now && now < $0.until }
            let label = absence.map { visitor.reader.say("away_until", name, visitor.reader.moment($0.until, at: now)) }
            return ["name": .string(name), "away": .bool(absence != nil), "label": .string(label ?? name)]
        }
    }

    /// What can be won with this card: the lead's open deals first, then every offer.
    private func offers(for card: Card, _ reader: ReaderLanguage) async throws -> (values: [Value], only: Bool) {
        let open = try await context.reading.read { try $0.deals(lead: card.lead).filter { $0.state == .open } }
        let rules = rules
        var values: [Value] = open.map { deal in
            let title = rules.offers[deal.offer]?.title ?? deal.offer
            return [
                "name": .string(deal.offer), "current": .bool(open.count == 1),
                "label": .string("\(title), \(reader.money(deal.value, isShort: true))"),
            ]
        }
        for offer in rules.offers.values.sorted(by: { $0.title < $1.title })
        where !open.contains(where: { $0.offer == offer.name }) {
            values.append([
                "name": .string(offer.name), "current": false,
                "label": .string("\(offer.title), \(reader.money(offer.price, isShort: true))"),
            ])
        }
        return (values, open.count == 1)
    }
}
