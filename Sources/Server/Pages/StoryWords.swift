import Engine
import Ports
import Values

/// The log of a lead in the reader's language. What has no words of its own is told as the log has it.
struct StoryWords: Sendable {
    let reader: ReaderLanguage
    let rules: Rules
    /// The titles of sequences by their names.
    let titles: [String: String]
    /// The lead's deals.
    let deals: [Deal]
    let now: Moment

    /// What happened, with who did it; nil where there are no words for it.
    func happened(_ entry: LogEntry) -> String? {
        guard let words = reader.words["log_\(entry.name.asKey)"]?.text else { return nil }
        let text = reader.fill(words, [actor(entry.actor), details(of: entry)])
        let isTold = words.contains("%1") || Self.machines.contains(entry.actor) || entry.actor.hasPrefix("hook ")
        return isTold ? text : "\(text) (\(actor(entry.actor)))"
    }

    /// Whether the log tells of what the machine did by itself.
    static func isMachine(_ actor: String) -> Bool { machines.contains(actor) || actor == "cli" }

    private static let machines: Set = ["scheduler", "carrier", "inbox", "web"]

    private func actor(_ name: String) -> String {
        name == "cli" ? reader.say("actor_terminal") : Self.machines.contains(name) ? reader.say("actor_machine") : name
    }

    private func details(of entry: LogEntry) -> String {
        let values = entry.values
        func text(_ name: String) -> String? { values[name]?.text }
        switch entry.name {
        case "enrolled": return title(text("sequence"))
        case "not enrolled":
            let why = text("reason").map { " (\(reader.word("outcome", $0)))" } ?? ""
            return title(text("sequence")) + why
        case "card opened": return queue(text("queue"))
        case "card touched": return text("how").map { reader.words[$0]?.text ?? $0 } ?? ""
        case "card handed over": return text("to") ?? ""
        case "card snoozed": return moment("until", of: values)
        case "card closed":
            let reason = text("reason").map { reader.word("reason", $0) }
            return [text("disposition").map { reader.word("outcome", $0) }, reason].compactMap(\.self)
                .joined(separator: ", ")
        case "deal opened", "deal won", "deal lost", "part payment": return deal(entry)
        case "payment_in_question": return amount("amount", of: values, in: text("currency"))
        case "set": return names("names", of: values)
        case "resolved":
            return reader.word("outcome", values["arrived"] == .bool(true) ? "arrived" : "not arrived")
        case "deferred": return values["code"]?.whole.map(String.init) ?? text("stage") ?? ""
        default: return ""
        }
    }

    private func deal(_ entry: LogEntry) -> String {
        let deal = deals.first { entry.values["deal"] == .int(Int($0.id)) }
        let title = deal.map { rules.offers[$0.offer]?.title ?? $0.offer }
        let value =
            entry.name == "part payment"
            ? amount("amount", of: entry.values, in: deal?.price.currency)
            : entry.name == "deal opened"
                ? deal.map { reader.money($0.price, isShort: true) } ?? ""
                : amount("value", of: entry.values, in: deal?.value.currency)
        return [title, value].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func amount(_ name: String, of values: Object, in currency: String?) -> String {
        guard let units = values[name]?.whole else { return "" }
        return reader.money(Money(minorUnits: units, currency: currency ?? rules.currency), isShort: true)
    }

    /// A note of the engine in words; nil where it says nothing that the story does not tell anyway.
    ///
    /// - Parameter event: what the note came of, by its name in the log; nil where it is about what is to come.
    func sentence(_ note: Note, of event: String?) -> String? {
        let told: Set = ["waited", "sent", "planned", "wait", "deal opened", "lost", "recycled"]
        if event != nil, told.contains(note.what) || note.what == "happened" && note.values["event"]?.text == event {
            return nil
        }
        if event == nil, note.what == "waited" { return nil }
        if note.what == "if" { return condition(note.values) }
        guard let words = reader.words["note_\(note.what.asKey)"]?.text else { return note.sentence(reader.zone) }
        return reader.fill(words, parts(of: note))
    }

    private func parts(of note: Note) -> [String] {
        let values = note.values
        func text(_ name: String) -> String { values[name]?.text ?? "" }
        let event = reader.word("trigger", text("event"))
        return switch note.what {
        case "finished": [reader.word("outcome", text("outcome"))]
        case "exited": [reader.word("outcome", text("reason"))]
        case "escalated": [queue(values["queue"]?.text), text("reason")]
        case "enrolled elsewhere": [title(values["sequence"]?.text)]
        case "unpaid", "deal opened", "deal open": [rules.offers[text("offer")]?.title ?? text("offer")]
        case "answered", "set": [names("names", of: values)]
        case "tag": [(list("add", of: values) + list("remove", of: values).map { "−\($0)" }).joined(separator: ", ")]
        case "score": [values["points"]?.whole.map { ($0 > 0 ? "+" : "") + reader.number($0) } ?? ""]
        case "skipped", "expired": [reader.word("outcome", text("reason"))]
        case "unreadable date": [text("path")]
        default: [moment("until", of: values), event]
        }
    }

    private func condition(_ values: Object) -> String {
        var text = reader.say(values["holds"] == .bool(true) ? "note_if_yes" : "note_if_no")
        if case .object(let read)? = values["read"] {
            let known = read.entries.filter { $0.value != .null }.map { "\($0.name) = \($0.value.plain)" }
            if !known.isEmpty { text += " (\(known.joined(separator: ", ")))" }
        }
        let missing = list("missing", of: values)
        return missing.isEmpty ? text : text + "; " + reader.say("note_no_value", missing.joined(separator: ", "))
    }

    private func title(_ sequence: String?) -> String { sequence.map { titles[$0] ?? $0 } ?? "–" }

    private func queue(_ name: String?) -> String { name.map { rules.queues[$0]?.title ?? $0 } ?? "–" }

    private func moment(_ name: String, of values: Object) -> String {
        values[name]?.whole.map { reader.moment(Moment(milliseconds: Int64($0)), at: now) } ?? "–"
    }

    private func list(_ name: String, of values: Object) -> [String] {
        guard case .array(let items)? = values[name] else { return [] }
        return items.map(\.plain)
    }

    private func names(_ name: String, of values: Object) -> String { list(name, of: values).joined(separator: ", ") }
}

extension ReaderLanguage {
    /// A coded word, such as an outcome or a reason, where the language has one; as it is written otherwise.
    func word(_ kind: String, _ code: String) -> String { words["\(kind)_\(code.asKey)"]?.text ?? code }
}

extension String {
    /// A name of the log as the keys of words have it.
    var asKey: String { replacing(" ", with: "_") }
}
