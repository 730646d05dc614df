import Engine
import Ports
import Queries
private import Scheduler
import Values
import Workspace

extension Pages {
    private static let marketing: Set<Role> = [.owner, .marketer]

    var sequenceOperations: [Operation] {
        [
            look("sequencesPage", "/sequences") { call, visitor in try await sequencesPage(call, visitor) },
            look("sequencePage", "/sequences/{name}") { call, visitor in try await sequencePage(call, visitor) },
            act("pauseSequence", "/sequences/{name}/pause", roles: Self.marketing) { call, visitor in
                let (name, by) = (call.parameter("name"), visitor.person.name)
                try await context.writer.perform { try $0.pause(sequence: name, actor: by) }
                return .redirect(to: "/sequences/\(name.inQuery)?told=paused")
            },
            act("resumeSequence", "/sequences/{name}/resume", roles: Self.marketing) { call, visitor in
                let (name, by) = (call.parameter("name"), visitor.person.name)
                try await context.writer.perform { _ = try $0.resume(sequence: name, actor: by) }
                return .redirect(to: "/sequences/\(name.inQuery)?told=resumed")
            },
            look("templatesPage", "/templates") { call, visitor in
                try await templatesPage(call, visitor, name: call.query["name"] ?? "", lead: call.query["lead"] ?? "")
            },
            look("templateBody", "/templates/body") { call, visitor in
                let shown = try await preview(call.query["name"] ?? "", lead: call.query["lead"] ?? "", at: call.now)
                return Self.framed(Array((shown.html ?? "").utf8))
            },
        ]
    }

    private func sequencesPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let reader = visitor.reader
        let counts = try await sequenceCounts(at: call.now)
        let paused = try await pausedSequences()
        let versions = workspace.sequences.values.map(\.version)
        let names = Set(versions.map(\.name)).union(counts.keys).sorted()
        let rows: [Value] = names.map { name in
            let count = counts[name] ?? SequenceCounts()
            let version = versions.first { $0.name == name }
            return [
                "href": .string("/sequences/\(name.inQuery)"), "name": .string(name),
                "title": .string(version?.title ?? name), "live": .string(reader.number(count.live)),
                "held": .string(reader.number(count.held)),
                "held_href": .string(count.held > 0 ? "/outbox?state=held" : ""),
                "won": .string(reader.number(count.won)),
                "lost": .string(reader.number(count.lost)), "ended": .string(reader.number(count.ended)),
                "offer": .string(version?.offer.flatMap { rules.offers[$0]?.title } ?? "–"),
                "paused": .bool(paused.contains(name)),
            ]
        }
        return try await page(
            call, visitor, "sequences", in: .sequences, title: reader.say("sequences"),
            [
                "told": .string(reader.count(rows.count, "one_sequence", "many_sequences")),
                "rows": .array(rows),
                "nothing": [
                    "title": .string(reader.say("sequences_empty")),
                    "hint": .string(reader.say("sequences_empty_hint")),
                ],
            ])
    }

    private func sequencePage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let (reader, name) = (visitor.reader, call.parameter("name"))
        guard let version = workspace.version(of: name) else {
            throw HTTPProblem(.notFound, reader.say("no_such_sequence", name))
        }
        let funnel = try await funnel(of: name, at: call.now)
        let isPaused = try await pausedSequences().contains(name)
        let runs = try await liveVersions(of: name, at: call.now)
        let picture = SequencePicture(
            version: version, waiting: funnel.waiting, words: { reader.sentence(of: $0) }, label: reader.say("graph"))
        let steps: [Value] = version.steps.map { step in
            let reached = funnel.reached(step)
            return [
                "name": .string(step.id), "what": .string(reader.sentence(of: step)),
                "template_href": .string(step.kind.templates.first.map { "/templates?name=\($0.inQuery)" } ?? ""),
                "waiting": .string(reader.number(funnel.waiting[step.id] ?? 0)),
                "reached": .string(reached.map { reader.number($0) } ?? "–"),
                "share": .string(share(of: reached ?? 0, in: funnel.runs)),
                "known": .bool(funnel.runs > 0 && reached != nil),
                "percent": .int(funnel.runs > 0 ? min(100, (reached ?? 0) * 100 / funnel.runs) : 0),
            ]
        }
        return try await page(
            call, visitor, "sequence", in: .sequences, title: version.title,
            [
                "title": .string(version.title), "href": .string("/sequences/\(name.inQuery)"),
                "about": .string(
                    reader.say("sequence_about", name, reader.number(funnel.live), reader.number(funnel.runs))),
                "can_change": .bool(visitor.may(.marketer)),
                "pause_verb": .string(isPaused ? "resume" : "pause"),
                "pause_label": .string(reader.say(isPaused ? "resume" : "pause")),
                "graph": .string(picture.svg), "steps": .array(steps),
                "versions": .array(versions(of: name, runs, reader)),
                "json": .string(source(of: name)),
            ])
    }

    /// A part in whole percent, rounded down; what is some is never shown as none.
    private func share(of part: Int, in whole: Int) -> String {
        let percent = whole > 0 ? min(100, part * 100 / whole) : 0
        return part > 0 && percent == 0 ? "< 1 %" : "\(percent) %"
    }

    /// The versions that runs are under way with, the one of the files first: a run keeps the version it began with.
    private func versions(of name: String, _ runs: VersionCounts, _ reader: ReaderLanguage) -> [Value] {
        let current = workspace.version(of: name)?.hash
        let order = runs.byHash.sorted { one, other in
            if (one.key == current) != (other.key == current) { return one.key == current }
            return (other.value, one.key) < (one.value, other.key)
        }
        return order.map { hash, count in
            let number = reader.number(count) + (runs.isPart ? "+" : "")
            return [
                "hash": .string(String(hash.prefix(8))),
                "about": .string(reader.say(hash == current ? "version_current" : "version_older", number)),
            ]
        }
    }

    /// A sequence as the store keeps it.
    private func source(of name: String) -> String {
        workspace.sequences[name].map { String(decoding: $0.canonical, as: UTF8.self) } ?? ""
    }

    private func pausedSequences() async throws -> Set<String> {
        try await context.reading.read { records in
            Set(
                try records.pauses().compactMap { pause in
                    if case .sequence(let name) = pause.of { name } else { nil }
                })
        }
    }
}

extension ReaderLanguage {
    /// What a step does, in a few words.
    func sentence(of step: Step) -> String {
        switch step.kind {
        case .email(let mail): say("step_email", mail.template)
        case .confirm(let confirm): say("step_confirm", confirm.message)
        case .webhook(let call): say("step_webhook", call.endpoint)
        case .wait: say("step_wait")
        case .waitFor(let trigger, _): say("step_wait_for", "\(trigger.event)")
        case .branch: say("step_if")
        case .set(let values): say("step_set", values.map(\.name).joined(separator: ", "))
        case .tag(let add, let remove): say("step_tag", (add + remove.map { "−\($0)" }).joined(separator: ", "))
        case .score(let points): say("step_score", number(points))
        case .offer(let name): say("step_offer", name)
        case .close(let close): say("step_close", close.offer)
        case .escalate(let escalation): say("step_escalate", escalation.queue)
        case .enroll(let name): say("step_enroll", name)
        case .end(let outcome): say("step_end", outcome ?? "")
        }
    }
}
