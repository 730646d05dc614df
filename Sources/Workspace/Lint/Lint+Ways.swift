import Engine
import Values

extension Lint {
    /// What the way through a sequence makes of its steps: questions that come too early, ways that do not part, clicks
    /// on nothing, hours that are closed.
    var ways: [Problem] {
        workspace.sequences.values.sorted { $0.file < $1.file }.filter(\.isWhole).flatMap { sequence in
            sequence.version.steps.enumerated().flatMap { place, step in
                [
                    question(at: place, sequence), fork(step), click(at: place, sequence.version),
                    closed(step, sequence.version), repeated(step),
                ].compactMap { $0 }.map { reason, hint in
                    Problem(
                        .warning, file: sequence.file, place: sequence.places[step.id], path: step.id,
                        cause: .doubtful(reason), hint: hint)
                } + reasons(step, sequence)
            }
        }
    }

    private typealias Doubt = (reason: String, hint: String)

    /// `sent.STEP` of a step that no way to here passes.
    private func question(at place: Int, _ sequence: SequenceFile) -> Doubt? {
        let version = sequence.version
        let asked = version.steps[place].kind.rules.flatMap(\.conditions).flatMap(\.paths)
        return asked.lazy.compactMap { path -> Doubt? in
            guard path.segments.count > 1, path.segments[0] == .name("sent"), case .name(let name) = path.segments[1],
                version.writers.contains(name), let sender = version.place(of: name),
                !version.places(behind: sender).contains(place)
            else { return nil }
            return (
                "\"\(name)\" comes later or on another way: sent.\(name) never holds here",
                "ask for a step before this one"
            )
        }.first
    }

    /// A question whose answers lead the same way.
    private func fork(_ step: Step) -> Doubt? {
        guard case .branch = step.kind, step.blocks.values.allSatisfy({ $0 == nil }) else { return nil }
        return ("nothing depends on this question", "put steps into \"then\" or \"else\", or take it out")
    }

    /// A wait for a click right behind a mail that has nothing to click.
    private func click(at place: Int, _ version: SequenceVersion) -> Doubt? {
        guard version.steps[place].kind.awaited == .known(.click), workspace.configuration.server?.clicks == true else {
            return nil
        }
        let before = version.steps.first { step in
            if case .email = step.kind { step.next == place } else { false }
        }
        guard let mail = before, let template = mail.kind.templates.first,
            let file = workspace.templates[template]?.file,
            !hasLink(file, within: 5)
        else { return nil }
        return ("the mail of \"\(mail.id)\" has no link to click", "put one into \(file), or wait for a reply")
    }

    /// Whether a message, its layout or a partial of it may show a link.
    private func hasLink(_ file: String, within depth: Int) -> Bool {
        guard depth > 0, let bytes = try? workspace.home.read(file) else { return true }
        let text = String(decoding: bytes, as: UTF8.self)
        if ["](", "://", "href", "url", "link", "site", "{% include", "{%- include"].contains(where: text.contains) {
            return true
        }
        let layout = workspace.templates.values.first { $0.file == file }?.layoutFile
        if let layout, !layout.hasPrefix("["), hasOwnLink(layout) { return true }
        return Self.partials(in: text).contains { name in
            let files = [".md", ".html", ".txt"].map { "templates/partials/\(name)\($0)" }
            return files.contains { (try? workspace.home.read($0)) != nil && hasLink($0, within: depth - 1) }
        }
    }

    /// Whether a layout has a link besides the way out.
    private func hasOwnLink(_ file: String) -> Bool {
        let text = (try? workspace.home.read(file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.ranges(of: "href").count > 1 || text.contains("{% render") || text.contains("{% include")
    }

    /// A wait until an hour at which the schedule lets nothing leave, right before a mail.
    private func closed(_ step: Step, _ version: SequenceVersion) -> Doubt? {
        guard case .wait(.until(let day, let time)) = step.kind, let next = step.next, version.steps[next].kind.writes
        else { return nil }
        let schedule = version.schedule
        let isOpen = schedule.hours.contains { $0.opens <= time && time < $0.closes } || time.minutes == 0
        guard !isOpen || day.map({ !schedule.days.contains($0) }) == true else { return nil }
        let whenClosed = isOpen ? "on that day" : "at \(time)"
        return (
            "the schedule is closed \(whenClosed): the mail behind it leaves later",
            "wait until a time that the schedule opens, or open it then"
        )
    }

    /// A close that sends one text twice.
    private func repeated(_ step: Step) -> Doubt? {
        guard case .close(let close) = step.kind else { return nil }
        var seen: Set<String> = [close.message]
        return close.chases.first { !seen.insert($0.message).inserted }.map {
            ("\"\($0.message)\" is sent twice", "a reminder is another message")
        }
    }

    /// Blocks for reasons that nobody at the queue can choose.
    private func reasons(_ step: Step, _ sequence: SequenceFile) -> [Problem] {
        var name = workspace.rules.defaultQueue
        if case .escalate(let card) = step.kind { name = card.queue }
        guard let queue = workspace.rules.queues[name], !queue.recycleReasons.isEmpty else { return [] }
        let codes = queue.recycleCodes
        return step.blocks.keys.compactMap { block in
            guard case .recycle(let reason?) = block, !codes.contains(reason), step.kind.isCard else { return nil }
            return Problem(
                .warning, file: sequence.file, place: sequence.places[step.id], path: step.id,
                cause: .doubtful("the queue \"\(name)\" has no reason \"\(reason)\""),
                hint: Nearest.name(to: reason, in: codes).map { "did you mean \"\($0)\"?" }
                    ?? "it has: " + codes.joined(separator: ", "))
        }
    }
}

extension StepKind {
    /// Whether it opens a card itself: that of a close may go to any queue.
    fileprivate var isCard: Bool { if case .escalate = self { true } else { false } }
}

extension SequenceVersion {
    /// The places that can be come to from one, itself left out.
    fileprivate func places(behind place: Int) -> Set<Int> {
        var seen: Set<Int> = []
        var open = [place]
        while let here = open.popLast() {
            for next in steps[here].successors.compactMap(\.self) where seen.insert(next).inserted { open.append(next) }
        }
        return seen
    }
}
