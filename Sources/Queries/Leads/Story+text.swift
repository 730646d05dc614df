import Engine
import Mail
package import Ports
package import Values
import Workspace

extension Story {
    /// The story for people, with local times of a zone; of one step only where one is named. `helps` is the door's own
    /// wording of what a person can do.
    package func text(_ zone: Zone, step: String? = nil, _ helps: (Remedy) -> String) -> String {
        var lines = [lead.displayName.map { "\($0.onOneLine) <\(lead.address)>" } ?? lead.address]
        if let score {
            let reasons = score.reasons.isEmpty ? "" : " (\(score.reasons.joined(separator: ", ")))"
            lines.append(
                "score \(score.total): fit \(score.fit)\(reasons), engagement \(score.engagement), points \(score.points)"
            )
        }
        lines.append(
            "basis \(lead.basis ?? "none"), source \(lead.source ?? "unknown"), owner \(lead.owner ?? "nobody")")
        if let suppressed { lines.append("nobody may write to this address: \(suppressed)") }
        if let away {
            let day = (lead.zone ?? zone).local(away).date
            lines.append("away until \(day), nothing is sent before; \(helps(.endAbsence(address: lead.address)))")
        }
        for run in runs { lines += [""] + run.lines(zone, step: step, of: lead, helps) }
        for deal in deals {
            lines += [
                "", "deal \(deal.offer): \(deal.state.rawValue), \(deal.value)" + (deal.reason.map { ", \($0)" } ?? ""),
            ]
        }
        if let card {
            let owner = card.owner.map { ", \($0)'s" } ?? ""
            lines += ["", "card \(card.id) in \(card.queue): \(card.reasons.joined(separator: ", "))\(owner)"]
        }
        lines += ["", "What happened:"]
        lines += log.flatMap { $0.note(among: notes, zone, step: step) ?? $0.lines(zone, step: step) }
        return lines.joined(separator: "\n")
    }

    /// The story for machines; `helps` is the door's own wording of what a person can do.
    package func value(_ helps: (Remedy) -> String) -> Value {
        [
            "lead": .string(lead.address), "score": score.map { .int($0.total) } ?? .null,
            "suppressed": suppressed.map(Value.string) ?? .null,
            "away_until": away.map { .string($0.description) } ?? .null, "runs": .array(runs.map { $0.value(helps) }),
            "deals": .array(
                deals.map {
                    [
                        "offer": .string($0.offer), "state": .string($0.state.rawValue),
                        "value": .int($0.value.minorUnits),
                    ]
                }),
            "card": card.map { .int(Int($0.id)) } ?? .null, "log": .array(log.map(\.value)),
            "notes": .array(notes.map(\.value)),
        ]
    }
}

extension Story.Run {
    fileprivate func lines(_ zone: Zone, step: String?, of lead: Lead, _ helps: (Remedy) -> String) -> [String] {
        var head = "\(enrollment.sequence) (version \(enrollment.version.prefix(12)), run \(enrollment.run)): "
        head += enrollment.life.rawValue
        if let waiting = enrollment.waiting { head += " for \(waiting.rawValue)" }
        if let at = enrollment.step { head += " at “\(at)”" }
        if let outcome = enrollment.outcome { head += ", \(outcome)" }
        var lines = [head]
        if let pause, !enrollment.life.isOver { lines.append("  \(pause.words(zone, of: lead, helps))") }
        for message in ended where step == nil || step == message.key.step {
            let subject = message.subject.map { " “\($0)”" } ?? ""
            let reason = message.state == .sent ? "" : message.answer.map { ": \($0.onOneLine)" } ?? ""
            lines.append(
                "  \(zone.stamp(message.at))  \(message.key.step)  \(message.state.rawValue)\(subject)\(reason)"
                    + message.proof)
        }
        for message in pending where step == nil || step == message.key.step {
            // A held message shows its place in the template, on lines of its own.
            let reason =
                (message.state == .held ? message.reason : waits[message.id]?.words(helps)).map { ": \($0)" } ?? ""
            lines.append(
                "  not before \(zone.stamp(message.notBefore))  \(message.key.step)  \(message.state.rawValue)"
                    + " through \(message.route)\(reason)")
        }
        if let due = enrollment.due {
            let words = next.map { "\($0.step ?? "–") \($0.sentence(zone))" }.joined(separator: "; ")
            lines.append(
                "  next, at \(zone.stamp(due)), if nothing happens before: \(words.isEmpty ? "nothing" : words)")
        }
        return lines
    }

    fileprivate func value(_ helps: (Remedy) -> String) -> Value {
        [
            "sequence": .string(enrollment.sequence), "version": .string(enrollment.version),
            "life": .string(enrollment.life.rawValue), "step": enrollment.step.map(Value.string) ?? .null,
            "waiting": enrollment.waiting.map { .string($0.rawValue) } ?? .null,
            "outcome": enrollment.outcome.map(Value.string) ?? .null,
            "paused_by": pause.map { .string($0.by) } ?? .null,
            "due": enrollment.due.map { .string($0.description) } ?? .null, "next": .array(next.map(\.value)),
            "messages": .array(
                ended.map {
                    [
                        "step": .string($0.key.step), "state": .string($0.state.rawValue),
                        "at": .string($0.at.description),
                        "answer": $0.answer.map(Value.string) ?? .null,
                    ]
                }),
            "pending": .array(
                pending.map {
                    [
                        "step": .string($0.key.step), "state": .string($0.state.rawValue),
                        "not_before": .string($0.notBefore.description), "reason": $0.reason.map(Value.string) ?? .null,
                        "route": .string($0.route), "waits": waits[$0.id].map { .string($0.words(helps)) } ?? .null,
                    ]
                }),
        ]
    }
}

extension Pause {
    /// Who stopped what, and how it goes on.
    fileprivate func words(_ zone: Zone, of lead: Lead, _ helps: (Remedy) -> String) -> String {
        let told = "is paused by \(by) since \(zone.stamp(at))"
        return switch of {
        case .lead: "the lead \(told); \(helps(.resumeLead(address: lead.address)))"
        case .sequence(let name): "\(name) \(told): \(helps(.resumeSequence(name: name)))"
        }
    }
}

extension MessageRecord {
    /// Why it counts as sent where that is not the server's own answer, which begins with its code.
    fileprivate var proof: String {
        guard state == .sent, let answer, answer.first?.isNumber == false else { return "" }
        return ", \(answer)"
    }
}

extension Object.Entry {
    /// The value in words: what names a moment, as one of the zone.
    fileprivate func words(_ zone: Zone) -> String {
        if name == "rule", let rule = value.text { return Verdict.words(ofRule: rule.onOneLine) }
        guard ["until", "due", "answer_by"].contains(name), case .int(let at) = value else { return value.plain }
        return zone.stamp(Moment(milliseconds: Int64(at)))
    }
}

extension LeadNote {
    fileprivate var value: Value {
        [
            "id": .string("\(id)"), "at": .string(at.description), "author": .string(author),
            "writer": .string(writer.rawValue), "text": .string(text),
        ]
    }
}

extension LogEntry {
    /// Who wrote what, where the entry tells of a note.
    fileprivate func note(among notes: [LeadNote], _ zone: Zone, step: String?) -> [String]? {
        guard name == "noted", step == nil, let id = values["note"]?.whole,
            let note = notes.first(where: { $0.id == Int64(id) })
        else { return nil }
        let by =
            switch note.writer {
            case .lead: "wrote  from \(note.author.onOneLine)"
            case .participant: "wrote  from \(note.author.onOneLine), not the lead's own address"
            case .staff: "noted  by \(note.author.onOneLine)"
            }
        let words = note.text.onOneLine
        let cut = words.count > Self.wordsShown ? "\(words.prefix(Self.wordsShown))…" : words
        return ["  \(zone.stamp(at))  \(by)" + (cut.isEmpty ? "" : ": “\(cut)”")]
    }

    /// Letters of a note that a line shows; the pages and `--json` have the rest.
    private static let wordsShown = 200

    /// One line per thing that was decided.
    fileprivate func lines(_ zone: Zone, step: String?) -> [String] {
        let when = zone.stamp(at)
        guard case .array(let did)? = values["did"] else {
            let details = values.entries.map { "\($0.name.onOneLine) \($0.words(zone))" }.joined(separator: ", ")
            return step == nil ? ["  \(when)  \(name)  \(details)  by \(actor)"] : []
        }
        return did.compactMap { item -> String? in
            guard case .array(let parts) = item, parts.count >= 2, let what = parts[1].text else { return nil }
            guard step == nil || step == parts[0].text else { return nil }
            var details = Object()
            if parts.count > 2, case .object(let object) = parts[2] { details = object }
            let note = Note(step: parts[0].text, what: what, values: details)
            return "  \(when)  \(note.step ?? "–")  \(note.sentence(zone))  (\(name))"
        }
    }

    fileprivate var value: Value {
        [
            "at": .string(at.description), "name": .string(name), "actor": .string(actor),
            "enrollment": enrollment.map { .int(Int($0)) } ?? .null, "values": .object(values),
        ]
    }
}
