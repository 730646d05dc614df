import Engine
import Ports
import Queries
import Values
import Workspace

/// A lead's story in the reader's language, with what stands around it on the pages of a lead and of a card.
struct StoryModel {
    var lead: Lead?
    var lines: [Value] = []
    var runs: [Value] = []
    var notes: [Value] = []
    var marks: [Value] = []
    var next = ""
    var notice = ""
    var briefing = ""
    var cardHref = ""
    /// The latest note's id: what somebody who writes one has seen.
    var noteVersion = ""
    var isPaused = false
    var isSuppressed = false
    /// Whether more happened than the lines tell.
    var hasOlder = false

    /// How many lines a page begins with, and how many more each look at older ones brings.
    static let step = 200
}

extension Pages {
    /// What happened to a lead, the latest first, and what comes next.
    func storyModel(
        lead id: Int64, visitor: Visitor, briefingOf card: Int64? = nil, lines most: Int = StoryModel.step,
        at now: Moment
    ) async throws -> StoryModel {
        let reader = visitor.reader
        let found = try await ask(at: now) { queries -> (Story, [LeadNote], String?)? in
            let story: Story
            do {
                story = try queries.story(of: String(id))
            } catch QueryError.unknownLead {
                return nil
            }
            let notes = try queries.store.read { try $0.notes(lead: id) }
            return (story, notes, try card.flatMap { try queries.card($0).briefing })
        }
        guard let (story, notes, briefing) = found else { return StoryModel() }
        var model = StoryModel(lead: story.lead)
        model.briefing = briefing ?? ""
        model.noteVersion = notes.first.map { String($0.id) } ?? ""
        let words = StoryWords(
            reader: reader, rules: rules, titles: workspace.sequences.mapValues(\.version.title), deals: story.deals,
            now: now)
        let lines = lines(story, notes, words)
        model.lines = Array(lines.prefix(most))
        model.hasOlder = lines.count > most
        model.runs = story.runs.reversed().map { run($0, words) }
        model.notes = notes.map { note in
            [
                "text": .string(note.text),
                "by": .string(
                    note.writer == .participant ? reader.say("from_participant", note.author) : note.author),
                "when": .string(reader.moment(note.at, at: now)),
            ]
        }
        model.isSuppressed = story.suppressed != nil
        model.isPaused = story.runs.contains { $0.enrollment.life == .paused }
        if let reason = story.suppressed {
            let because = reader.word("outcome", reason)
            model.marks.append(["label": .string(reader.say("suppressed_because", because)), "tone": "late"])
            model.notice = reader.say("suppressed_notice", because)
        }
        if let card = story.card {
            model.cardHref = "/cards/\(card.id)"
            model.marks.append(["label": .string(reader.say("waits_for_person")), "tone": "soon"])
        }
        if model.isPaused { model.marks.append(["label": .string(reader.say("paused")), "tone": ""]) }
        model.next = next(story, words)
        return model
    }

    /// What comes next, in one sentence.
    private func next(_ story: Story, _ words: StoryWords) -> String {
        let reader = words.reader
        if story.suppressed != nil { return reader.say("next_nothing_suppressed") }
        if story.card != nil { return reader.say("next_person") }
        let live = story.runs.filter { !$0.enrollment.life.isOver }
        guard let run = live.min(by: { ($0.enrollment.due ?? .distant) < ($1.enrollment.due ?? .distant) }) else {
            return reader.say("next_nothing")
        }
        return "\(run.title): \(upcoming(run, words))"
    }

    private func upcoming(_ run: Story.Run, _ words: StoryWords) -> String {
        let (reader, now) = (words.reader, words.now)
        if run.enrollment.life == .held {
            // The lines below the first show where in the template; the outbox has them.
            return reader.say("held_because", (run.enrollment.outcome ?? "").prefix { !$0.isNewline }.description)
        }
        if let message = run.pending.first {
            let why = run.waits[message.id].map { ", \($0.words(reader.say))" } ?? ""
            return reader.say("next_message", message.key.step, reader.moment(max(message.notBefore, now), at: now))
                + why
        }
        guard let due = run.enrollment.due else {
            return reader.say(run.enrollment.waiting == .card ? "next_person" : "waits_for_event")
        }
        let coming = run.next.compactMap { note in
            words.sentence(note, of: nil).map { "\(note.step.map { "\($0): " } ?? "")\($0)" }
        }.joined(separator: "; ")
        return reader.say("next_at", reader.moment(due, at: now), coming.isEmpty ? reader.say("nothing") : coming)
    }

    private func run(_ run: Story.Run, _ words: StoryWords) -> Value {
        let (enrollment, reader) = (run.enrollment, words.reader)
        let isHeld = enrollment.life == .held
        let step = enrollment.step.map { " · \($0)" } ?? ""
        let ended = isHeld ? "" : enrollment.outcome.map { " · \(reader.word("outcome", $0))" } ?? ""
        let life = isHeld || enrollment.life == .paused ? nil : enrollment.waiting?.rawValue
        return [
            "sequence": .string(enrollment.sequence), "href": .string("/sequences/\(enrollment.sequence.inQuery)"),
            "stands": .string(reader.say("life_\(life ?? enrollment.life.rawValue)") + step + ended),
            "next": .string(enrollment.life.isOver ? "–" : upcoming(run, words)),
            "live": .bool(!enrollment.life.isOver),
        ]
    }

    /// One line for a moment of the story.
    private struct Line {
        var at: Moment
        var tone = ""
        var what: String
        var why = ""
        var href = ""
        var link = ""

        func value(_ reader: ReaderLanguage, at now: Moment) -> Value {
            [
                "when": .string(reader.moment(at, at: now)), "iso": .string(at.description), "tone": .string(tone),
                "what": .string(what), "why": .string(why), "href": .string(href), "link": .string(link),
            ]
        }
    }

    private func lines(_ story: Story, _ notes: [LeadNote], _ words: StoryWords) -> [Value] {
        let reader = words.reader
        var lines: [Line] = []
        for run in story.runs {
            for message in run.ended where message.state == .sent || message.state == .unknown {
                lines.append(
                    Line(
                        at: message.at, tone: "you",
                        what: reader.say(
                            message.state != .sent ? "may_have_got" : message.subject == nil ? "called" : "got"),
                        href: "/messages/\(message.id)", link: message.subject ?? message.key.step))
            }
        }
        for note in notes {
            let what =
                switch note.writer {
                case .lead: reader.say("wrote")
                case .participant: reader.say("participant_wrote", note.author)
                case .staff: reader.say("noted_by", note.author)
                }
            lines.append(Line(at: note.at, tone: note.writer == .staff ? "" : "lead", what: what, why: note.text))
        }
        for entry in story.log where entry.name != "noted" { lines += self.lines(of: entry, words) }
        let ordered = lines.enumerated().sorted { ($1.element.at, $1.offset) < ($0.element.at, $0.offset) }
        return ordered.map { $0.element.value(reader, at: words.now) }
    }

    /// What the lead and people did is told once, with all that came of it; of what the machine decided, what has a
    /// reason worth reading.
    private func lines(of entry: LogEntry, _ words: StoryWords) -> [Line] {
        let fromLead: Set = ["reply", "click", "open", "paid", "unsubscribe", "complaint", "form", "auto_reply"]
        let notes = entry.notes
        let decided = notes.compactMap { note in words.sentence(note, of: entry.name).map { (note.step, $0) } }
        let deed = fromLead.contains(entry.name) ? words.reader.say("event_\(entry.name)") : words.happened(entry)
        if let deed {
            let tone = fromLead.contains(entry.name) ? "lead" : ""
            return [Line(at: entry.at, tone: tone, what: deed, why: decided.map(\.1).joined(separator: "; "))]
        }
        guard notes.isEmpty else {
            return decided.map { step, sentence in Line(at: entry.at, what: sentence, why: step ?? "") }
        }
        let what = StoryWords.isMachine(entry.actor) ? entry.name : "\(entry.name) (\(entry.actor))"
        return [Line(at: entry.at, what: what)]
    }
}

extension LogEntry {
    /// What was decided because of it.
    fileprivate var notes: [Note] {
        guard case .array(let did)? = values["did"] else { return [] }
        return did.compactMap { item in
            guard case .array(let parts) = item, parts.count >= 2, let what = parts[1].text else { return nil }
            var details = Object()
            if parts.count > 2, case .object(let object) = parts[2] { details = object }
            return Note(step: parts[0].text, what: what, values: details)
        }
    }
}

extension Moment {
    fileprivate static var distant: Moment { Moment(milliseconds: .max) }
}
