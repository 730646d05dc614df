import Engine
import Mail
import Templating
import Values

/// What works and is probably not meant: deals before they are open, waits that cannot end, rules nobody comes to.
extension Lint {
    var sense: [Problem] {
        workspace.sequences.values.sorted { $0.file < $1.file }.flatMap(sense) + layouts
    }

    private func sense(of sequence: SequenceFile) -> [Problem] {
        let version = sequence.version
        var problems = sequence.isWhole ? deals(of: sequence) + unsent(in: sequence) : []
        for step in version.steps {
            switch step.kind {
            case .close(let close): problems += doubts(of: close, at: step, in: sequence)
            case .waitFor(let trigger, let upTo):
                problems += doubts(of: trigger, upTo: upTo, at: step, in: sequence)
            case .enroll(let other):
                guard let target = workspace.sequences[other]?.version, target.basis != version.basis else { continue }
                let reason =
                    "\"\(other)\" needs the basis \"\(target.basis)\", and leads are here by \"\(version.basis)\""
                problems.append(doubt(sequence, step, reason, "leads without that basis are not enrolled"))
            case .wait(.delay(let delay)) where delay.amount == 0:
                problems.append(
                    doubt(sequence, step, "this waits for no time at all", "such as \"2 days\", or take it out"))
            case .set(let changes):
                for (name, value) in changes where value.text?.contains("{{") == true {
                    let reason = "\"\(name)\" would be set to the text \(value.text ?? ""): only messages are rendered"
                    problems.append(doubt(sequence, step, reason, "write the value itself"))
                }
            case .end(let outcome?):
                if let meant = Self.ending(meantBy: outcome) {
                    let reason = "\"\(outcome)\" is a word of your own: no report counts these runs as \(meant)"
                    problems.append(doubt(sequence, step, reason, "did you mean \"\(meant)\"?"))
                }
            case .email, .webhook, .wait, .branch, .tag, .score, .offer, .escalate, .end, .confirm: continue
            }
        }
        guard sequence.isWhole else { return problems }
        for (first, second) in version.mailsWithoutPause {
            let reason = "this mail leaves right after \"\(first.id)\""
            problems.append(doubt(sequence, second, reason, "put a wait between the two"))
        }
        for (first, second) in version.repeatedTemplates {
            let reason = "the same message as in \"\(first.id)\" is sent again"
            problems.append(doubt(sequence, second, reason, "name another template"))
        }
        return problems
    }

    /// The outcome with a meaning of its own that a word of one's own is most likely a slip for.
    private static func ending(meantBy outcome: String) -> String? {
        let known = ["won", "lost", "completed"]
        let word = outcome.lowercased().trimmed
        guard !known.contains(outcome), word != "done" else { return nil }
        if known.contains(word) { return word }
        switch KnownEvent(reading: word) {
        case .won: return "won"
        case .lost: return "lost"
        default: break
        }
        return slips[word] ?? Nearest.name(to: word, in: known)
    }

    private static let slips = [
        "win": "won", "winn": "won", "loss": "lost", "loose": "lost", "losing": "lost", "complete": "completed",
        "verloren": "lost", "gewonnen": "won", "perdu": "lost", "gagné": "won", "perdido": "lost", "ganado": "won",
    ]

    private func doubt(
        _ sequence: SequenceFile, _ step: Step, _ reason: String, _ hint: String,
        _ severity: Problem.Severity = .warning
    ) -> Problem {
        Problem(
            severity, file: sequence.file, place: sequence.places[step.id], path: step.id, cause: .doubtful(reason),
            hint: hint)
    }

    /// Conditions that ask whether a step's mail was sent where no step of that name sends one.
    private func unsent(in sequence: SequenceFile) -> [Problem] {
        let version = sequence.version
        let senders = version.writers
        return version.steps.flatMap { step in
            step.kind.rules.flatMap(\.conditions).flatMap(\.paths).compactMap { path -> Problem? in
                guard case .name("sent") = path.segments[0], path.segments.count > 1,
                    case .name(let name) = path.segments[1], !senders.contains(name)
                else { return nil }
                let near = Nearest.name(to: name, in: senders).map { "did you mean \"sent.\($0)\"?" }
                return doubt(
                    sequence, step, "no step \"\(name)\" of this sequence sends a mail",
                    near ?? "those that do: " + senders.joined(separator: ", "), .error)
            }
        }
    }

    /// Messages that speak of a deal nobody has opened, or of a link the offer does not have.
    private func deals(of sequence: SequenceFile) -> [Problem] {
        var opened: Set<String> = []
        var told: Set<String> = []
        return sequence.version.steps.flatMap { step -> [Problem] in
            if let offer = step.kind.offer { opened.insert(offer) }
            guard let offer = step.kind.offer ?? sequence.version.offer else { return [] }
            return step.kind.templateUses.compactMap { use in
                guard let template = workspace.templates[use.template] else { return nil }
                if let path = template.needs("deal"), opened.isEmpty {
                    return doubt(
                        sequence, step, "\(template.file) needs \(path), but no deal is open before this step",
                        "put { \"id\": \"offer\", \"offer\": \"\(offer)\" } before it, or test for deal", .error)
                }
                guard template.needs("deal", "checkout_url") != nil, let known = workspace.rules.offers[offer],
                    known.checkout == nil, told.insert(offer).inserted
                else { return nil }
                return doubt(
                    sequence, step,
                    "\(template.file) needs deal.checkout_url, but the offer \"\(offer)\" has no checkout",
                    "add \"checkout\" to sequences/offers/\(offer).json", .error)
            }
        }
    }

    /// Whether a message has a name outside of any tag, which is told where it stands.
    private func isWritten(_ name: String, _ template: MessageTemplate) -> Bool {
        let text = (try? workspace.home.read(template.file)).map { String(decoding: $0, as: UTF8.self) }
        return text?.contains(name) == true
    }

    private func doubts(of close: CloseStep, at step: Step, in sequence: SequenceFile) -> [Problem] {
        var problems: [Problem] = []
        if let template = workspace.templates[close.message], let offer = workspace.rules.offers[close.offer],
            offer.checkout != nil, !template.mentions("deal", "checkout_url"), !template.misnamesDeal,
            !isWritten("deal.checkout_url", template)
        {
            let reason = "\(template.file) closes a deal without its link"
            problems.append(doubt(sequence, step, reason, "add {{ deal.checkout_url }} to it"))
        }
        if let chase = close.chases.first(where: { $0.after.amount == 0 }) {
            let reason = "the reminder \"\(chase.message)\" leaves right behind the offer"
            problems.append(doubt(sequence, step, reason, "give it an \"after\" such as \"2 days\""))
        }
        if close.upTo.amount == 0 {
            problems.append(
                doubt(sequence, step, "\"up_to\" is no time at all: nobody could pay", "such as \"7 days\""))
        }
        return problems
    }

    private func doubts(of trigger: Trigger, upTo: Wait?, at step: Step, in sequence: SequenceFile) -> [Problem] {
        var problems: [Problem] = []
        if case .delay(let delay)? = upTo, delay.amount == 0 {
            let reason = "\"up_to\" is no time at all: the event is never waited for"
            problems.append(doubt(sequence, step, reason, "such as \"3 days\""))
        }
        if upTo == nil, step.blocks.keys.contains(.otherwise) {
            let reason = "\"up_to\" is missing: without it \"else\" never comes"
            problems.append(doubt(sequence, step, reason, "such as \"up_to\": \"3 days\""))
        }
        if sequence.version.exits.contains(where: { $0.on.event == trigger.event && $0.on.condition == nil }) {
            let reason = "an exit on \"\(trigger.event.text)\" ends the run before this step could see one"
            problems.append(doubt(sequence, step, reason, "take the exit out, or wait for something else"))
        }
        return problems
    }

    /// A page of one's own that lets nobody out, and messages that say nothing.
    private var layouts: [Problem] {
        var problems: [Problem] = []
        let mailed = Set(
            workspace.sequences.values.flatMap { $0.version.steps.flatMap(\.kind.templateUses) }.filter {
                $0.role == .message || $0.role == .thread
            }.map(\.template))
        var told: Set<String> = []
        for template in workspace.templates.values.sorted(by: { $0.path < $1.path })
        where mailed.contains(template.path) {
            if let file = template.layoutFile, !file.hasPrefix("["), told.insert(file).inserted {
                for name in ["postal_address", "unsubscribe_url"] where !template.layoutMentions(name) {
                    problems.append(
                        Problem(
                            .warning, file: file, cause: .unlawful("this layout has no {{ sender.\(name) }}"),
                            hint: "the law wants a postal address and a way out under every commercial mail"))
                }
            }
            if template.isBlank {
                problems.append(
                    Problem(
                        file: template.file, cause: .doubtful("this message says nothing"),
                        hint: "write its text below the front matter"))
            }
        }
        return problems
    }
}

extension MessageTemplate {
    /// A variable below a root that it cannot do without, and that stands in no branch.
    fileprivate func needs(_ root: String, _ name: String? = nil) -> Path? {
        variables.first { variable in
            variable.isRequired && !variable.isConditional && variable.path.segments.first == .name(root)
                && (name == nil || variable.path.segments.count > 1 && variable.path.segments[1] == .name(name ?? ""))
        }?.path
    }

    /// Whether the page around it says something of the sender.
    fileprivate func layoutMentions(_ name: String) -> Bool {
        layout.html.template?.analysis.variables.contains {
            $0.path.segments.first == .name("sender") && $0.path.segments.count > 1
                && $0.path.segments[1] == .name(name)
        } ?? true
    }

    /// Whether it asks for something that no deal has, which is told where it stands.
    fileprivate var misnamesDeal: Bool {
        variables.contains {
            $0.path.segments.first == .name("deal") && Vocabulary.messages.objection(to: $0.path) != nil
        }
    }

    fileprivate func mentions(_ root: String, _ name: String) -> Bool {
        variables.contains {
            $0.path.segments.first == .name(root) && $0.path.segments.count > 1 && $0.path.segments[1] == .name(name)
        }
    }
}

extension SequenceVersion {
    /// Mails that follow one another with nothing between that takes time.
    fileprivate var mailsWithoutPause: [(Step, Step)] {
        steps.compactMap { step in
            guard case .email = step.kind else { return nil }
            var next = step.next
            while let place = next {
                let other = steps[place]
                switch other.kind {
                case .email, .close: return (step, other)
                case .set, .tag, .score, .offer, .webhook: next = other.next
                case .wait(.delay(let delay)) where delay.amount == 0: next = other.next
                case .wait, .waitFor, .branch, .escalate, .enroll, .end, .confirm: return nil
                }
            }
            return nil
        }
    }

    /// Steps that send what a step before them on the same way has sent.
    fileprivate var repeatedTemplates: [(Step, Step)] {
        var pairs: [(Step, Step)] = []
        for (place, step) in steps.enumerated() {
            guard case .email(let mail) = step.kind else { continue }
            var seen: Set<Int> = []
            var open = steps[place].followers
            while let next = open.popLast() {
                guard seen.insert(next).inserted else { continue }
                if case .email(let other) = steps[next].kind, other.template == mail.template {
                    pairs.append((step, steps[next]))
                }
                open += steps[next].followers
            }
        }
        return pairs
    }
}

extension Step {
    fileprivate var followers: [Int] { ([next] + blocks.values.map { $0 ?? next }).compactMap(\.self) }
}
