import Engine
import Ports
import Queries
private import Scheduler
import Values
import Workspace

extension Pages {
    private static let marketing: Set<Role> = [.owner, .marketer, .salesperson]

    var leadOperations: [Operation] {
        [
            look("leadsPage", "/leads") { call, visitor in try await leadsPage(call, visitor) },
            look("leadPage", "/leads/{id}") { call, visitor in try await leadPage(call, visitor) },
            look("exportLead", "/leads/{id}/export", roles: Self.marketing) { call, visitor in
                let id = try leadID(call)
                let value = try await export(id, at: call.now)
                return Reply.json(value).with("Content-Disposition", "attachment; filename=\"lead-\(id).json\"")
            },
            look("messagePage", "/messages/{id}") { call, visitor in try await messagePage(call, visitor) },
            look("messageBody", "/messages/{id}/body") { call, visitor in try await messageBody(call, visitor) },
            onLead("noteLead", "note", told: "noted") { scheduler, id, form, name in
                try scheduler.note(lead: id, card: nil, form["note"] ?? "", by: name)
            },
            onLead("enrollLead", "enroll", told: "enrolled") { scheduler, id, form, name in
                _ = try scheduler.enroll(address: scheduler.address(of: id), in: form["sequence"] ?? "", actor: name)
            },
            onLead("unenrollLead", "unenroll", told: "unenrolled") { scheduler, id, form, name in
                _ = try scheduler.unenroll(address: scheduler.address(of: id), from: form["sequence"], actor: name)
            },
            onLead("pauseLead", "pause", told: "paused") { scheduler, id, _, name in
                try scheduler.pause(lead: scheduler.address(of: id), actor: name)
            },
            onLead("resumeLead", "resume", told: "resumed") { scheduler, id, _, name in
                try scheduler.resume(lead: scheduler.address(of: id), actor: name)
            },
            onLead("suppressLead", "suppress", told: "suppressed") { scheduler, id, _, name in
                try scheduler.suppress(address: scheduler.address(of: id), because: "by hand", actor: name)
            },
            onLead("setLead", "set", told: "set") { scheduler, id, form, name in
                let change = LeadChange(values: [(form["name"] ?? "").trimmed: form["value"] ?? ""])
                _ = try scheduler.change(scheduler.address(of: id), change, actor: name)
            },
            act("eraseLead", "/leads/{id}/erase", roles: [.owner]) { call, visitor in
                let id = try leadID(call)
                let (form, name) = (try call.form(), visitor.person.name)
                let address = try await context.reading.read { try $0.lead(id)?.address }
                guard let address, form["confirm"]?.lowercased() == address else {
                    throw HTTPProblem(.invalid, visitor.reader.say("erase_mistyped"))
                }
                _ = try await context.writer.perform {
                    try $0.receive(Incoming(name: .known(.erase), subject: .lead(id), actor: name))
                }
                return .redirect(to: "/leads?told=erased")
            },
        ]
    }

    private func leadID(_ call: Call) throws -> Int64 {
        guard let id = Int64(call.parameter("id")) else {
            throw HTTPProblem(.notFound, call.visitor?.reader.say("no_such_lead") ?? "there is no such lead")
        }
        return id
    }

    private func onLead(
        _ id: String, _ verb: String, told: String,
        _ work: @escaping @Sendable (Scheduler, Int64, FormFields, String) throws -> Void
    ) -> Operation {
        act(id, "/leads/{id}/\(verb)", roles: Self.marketing) { call, visitor in
            let lead = try leadID(call)
            let (form, name) = (try call.form(), visitor.person.name)
            try await context.writer.perform { try work($0, lead, form, name) }
            return .redirect(to: "/leads/\(lead)?told=\(told)")
        }
    }

    private func leadsPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let (reader, now) = (visitor.reader, call.now)
        let (q, tag, sequence) = (call.query["q"] ?? "", call.query["tag"] ?? "", call.query["sequence"] ?? "")
        let source = call.query["source"] ?? ""
        let found = try await leadRows(
            text: q, tag: tag, sequence: sequence, source: source, after: call.query["after"], at: now)
        let isAsked = ![q, tag, sequence, source].allSatisfy(\.isEmpty)
        let names = workspace.sequences.keys.sorted()
        let all: Value = [
            "name": "", "label": .string(reader.say("all_sequences")), "current": .bool(sequence.isEmpty),
        ]
        return try await page(
            call, visitor, "leads", in: .leads, title: reader.say("leads"),
            [
                "q": .string(q), "tag": .string(tag), "source": .string(source),
                "told": .string(told(found.rows.count, of: found.total, found.next, isAsked: isAsked, reader)),
                "sequences": .array(
                    [all]
                        + names.map {
                            ["name": .string($0), "label": .string($0), "current": .bool($0 == sequence)]
                        }),
                "rows": .array(
                    found.rows.map { row in
                        let lead = row.lead
                        return [
                            "href": .string("/leads/\(lead.id)"), "name": .string(lead.shownName),
                            "address": .string(lead.address),
                            "company": .string(lead.attributes["company"]?.text ?? lead.account ?? ""),
                            "score": .string(reader.number(rules.scoring.score(of: lead, at: now).total)),
                            "stands": .string(row.stands(reader)), "source": .string(lead.source ?? "–"),
                            "since": .string(reader.moment(lead.createdAt, at: now)),
                        ]
                    }),
                "more": .string(
                    found.next.map {
                        "/leads?q=\(q.inQuery)&tag=\(tag.inQuery)&sequence=\(sequence.inQuery)"
                            + "&source=\(source.inQuery)&after=\($0.inQuery)"
                    } ?? ""),
                "nothing": [
                    "title": .string(
                        reader.say(isAsked ? "leads_none" : "leads_empty")),
                    "hint": .string(
                        reader.say(isAsked ? "leads_none_hint" : "leads_empty_hint")),
                ],
            ])
    }

    /// How many there are; of a search, how many this page found.
    private func told(
        _ found: Int, of total: Int, _ next: String?, isAsked: Bool, _ reader: ReaderLanguage
    ) -> String {
        guard isAsked else { return reader.count(total, "one_lead", "many_leads") }
        return reader.say(next == nil ? "leads_found" : "leads_found_more", reader.number(found), reader.number(total))
    }

    private func leadPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let id = try leadID(call)
        let (reader, now) = (visitor.reader, call.now)
        let lines = min(max(Int(call.query["lines"] ?? "") ?? StoryModel.step, StoryModel.step), 10_000)
        let story = try await storyModel(lead: id, visitor: visitor, lines: lines, at: now)
        guard let lead = story.lead else { throw HTTPProblem(.notFound, reader.say("no_such_lead")) }
        let score = rules.scoring.score(of: lead, at: now)
        let facts = facts(of: lead, reader, at: now)
        let points: [(String, String)] = [
            (reader.say("total"), reader.number(score.total)), (reader.say("fit"), reader.number(score.fit)),
            (reader.say("because"), score.reasons.joined(separator: ", ")),
            (reader.say("engagement"), reader.number(score.engagement)),
            (reader.say("points"), reader.number(score.points)),
        ]
        let pairs: ([(String, String)]) -> Value = { list in
            .array(list.filter { !$0.1.isEmpty }.map { ["name": .string($0.0), "value": .string($0.1)] })
        }
        return try await page(
            call, visitor, "lead", in: .leads, title: lead.shownName,
            [
                "lead": [
                    "href": .string("/leads/\(id)"), "name": .string(lead.shownName),
                    "address": .string(lead.address),
                    "about": .string(
                        [lead.address, lead.about(reader)].filter { !$0.isEmpty }.joined(separator: " · ")),
                    "marks": .array(story.marks), "next": .string(story.next), "card_href": .string(story.cardHref),
                    "runs": .array(story.runs), "story": .array(story.lines),
                    "more": .string(story.hasOlder ? "/leads/\(id)?lines=\(lines + StoryModel.step)" : ""),
                    "facts": pairs(facts),
                    "score": pairs(points), "notes": .array(story.notes),
                    "can_change": .bool(visitor.may(.marketer, .salesperson)), "paused": .bool(story.isPaused),
                    "suppressed": .bool(story.isSuppressed), "can_erase": .bool(visitor.role == .owner),
                    "sequences": .array(workspace.sequences.keys.sorted().map(Value.string)),
                ]
            ])
    }

    private func facts(of lead: Lead, _ reader: ReaderLanguage, at now: Moment) -> [(String, String)] {
        var facts: [(String, String)] = [("email", lead.address)]
        for entry in lead.attributes.entries { facts.append((entry.name, entry.value.asRead)) }
        facts.append((reader.say("tags"), lead.tags.joined(separator: ", ")))
        facts.append((reader.say("source"), lead.source ?? "–"))
        facts.append((reader.say("basis"), lead.basis.map { reader.say("basis_\($0)") } ?? "–"))
        facts.append((reader.say("zone"), lead.zone?.name ?? "–"))
        facts.append((reader.say("owner"), lead.owner ?? "–"))
        facts.append((reader.say("since"), reader.moment(lead.createdAt, at: now)))
        return facts
    }

    /// Everything known of a lead, for that person.
    private func export(_ id: Int64, at now: Moment) async throws -> Value {
        try await ask(at: now) { try $0.story(of: String(id)).value(\.request) }
    }

    /// A message as it was sent, in a frame that can do nothing.
    private func messagePage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let reader = visitor.reader
        guard let id = Int64(call.parameter("id")), let sent = try await sentMessage(id) else {
            throw HTTPProblem(.notFound, reader.say("no_such_message"))
        }
        return try await page(
            call, visitor, "message", in: .leads, title: sent.subject,
            [
                "back": .string("/leads/\(sent.lead)"), "subject": .string(sent.subject),
                "about": .string("\(sent.route) · \(reader.moment(sent.at, at: call.now))"),
                "frame": .string(sent.html == nil ? "" : "/messages/\(id)/body"),
                "text": .string(sent.text ?? reader.say("not_kept")),
            ])
    }

    private func messageBody(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        guard let id = Int64(call.parameter("id")), let html = try await sentMessage(id)?.html else {
            throw HTTPProblem(.notFound, visitor.reader.say("no_such_message"))
        }
        return Self.framed(html)
    }

    /// A mail's HTML for a frame of ours: it runs no script, loads nothing and goes nowhere.
    static func framed(_ html: [UInt8]) -> Reply {
        Reply.html(html).with(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
        ).with("X-Frame-Options", "SAMEORIGIN")
    }
}

extension Value {
    /// The value as people read it.
    var asRead: String {
        switch self {
        case .null: ""
        case .bool(let flag): flag ? "true" : "false"
        case .string(let text): text
        case .array(let items): items.map(\.asRead).joined(separator: ", ")
        default: String(decoding: json(), as: UTF8.self)
        }
    }
}

extension Scheduler {
    /// A lead's address.
    fileprivate func address(of lead: Int64) throws -> String {
        guard let found = try read({ try $0.lead(lead) }) else { throw SchedulerError.unknownLead(String(lead)) }
        return found.address
    }
}
