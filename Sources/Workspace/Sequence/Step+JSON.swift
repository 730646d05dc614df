import Engine
import Values

extension SequenceReading {
    /// A list of steps.
    mutating func steps(_ field: JSONField, mayBeEmpty: Bool = true) -> [StepNode] {
        guard let items = field.items() else { return [] }
        if items.isEmpty, !mayBeEmpty { field.report(.empty) }
        var nodes: [StepNode] = []
        for item in items {
            if let node = step(item) { nodes.append(node) }
        }
        return nodes
    }

    private mutating func step(_ field: JSONField) -> StepNode? {
        guard let node = read(field) else {
            isWhole = false
            return nil
        }
        return node
    }

    private mutating func read(_ field: JSONField) -> StepNode? {
        guard var fields = field.fields() else { return nil }
        let id = fields.required("id")?.name()
        if let id { claim(id, field) }
        guard let kind = StepWord.kind(of: fields) else {
            reportKind(fields)
            return nil
        }
        let read = read(kind, &fields)
        let blocks = blocks(kind, &fields)
        let late = kind.canBeLate ? fields.optional("late")?.late(reading) : nil
        fields.finish(Self.keysOfTheHead)
        guard let id, let read else { return nil }
        return StepNode(id: id, kind: read, blocks: blocks, late: late)
    }

    /// Keys of a sequence that stand in a step by mistake.
    private static let keysOfTheHead = Dictionary(
        uniqueKeysWithValues: ["exits", "goal", "schedule", "qualify", "opt_in", "same_account", "basis"].map {
            ($0, "it stands in the head of the sequence, beside \"steps\"")
        })

    private mutating func claim(_ id: String, _ field: JSONField) {
        guard let first = places.updateValue(field.place, forKey: id) else { return }
        places[id] = first
        field.refuse(
            "the step id \"\(id)\" is taken by the step at line \(first.line)",
            hint: "an id is unique in its sequence: messages and reports are named by it")
    }

    /// A step with no key that names a kind, or with several.
    private func reportKind(_ fields: JSONFields) {
        let kinds = StepWord.allCases.map(\.rawValue)
        let found = fields.names.filter(kinds.contains)
        if found.count > 1 {
            let names = found.map { "\"\($0)\"" }.joined(separator: " and ")
            fields.report(.broken("a step is of one kind, this has \(names)"), hint: "make two steps of it")
            return
        }
        let others = fields.names.filter { !StepWord.companions.contains($0) }
        let near = others.lazy.compactMap { name in Nearest.name(to: name, in: kinds).map { (name, $0) } }.first
        let foreign = others.lazy.compactMap { name in StepWord.foreign[name].map { (name, $0) } }.first
        let known = "a step has exactly one of: " + kinds.joined(separator: ", ")
        let odd = foreign?.0 ?? near?.0 ?? others.first
        fields.report(
            .broken(odd.map { "\"\($0)\" is no kind of step" } ?? "this step does nothing"),
            hint: foreign.map(\.1) ?? near.map { "\"\($0.0)\": did you mean \"\($0.1)\"?" } ?? known)
    }

    private mutating func read(_ kind: StepWord, _ fields: inout JSONFields) -> StepKind? {
        guard let field = fields.optional(kind.rawValue) else { return nil }
        switch kind {
        case .email: return email(field, &fields)
        case .webhook: return webhook(field, &fields)
        case .wait: return .wait(wait(field))
        case .waitFor: return waitFor(field, &fields)
        case .branch: return field.rule(reading, seeing: .sequence).map(StepKind.branch)
        case .set: return set(field)
        case .tag: return tag(field)
        case .score: return field.whole(in: -1_000...1_000).map(StepKind.score)
        case .offer: return offer(field).map(StepKind.offer)
        case .close: return close(field, &fields)
        case .escalate: return escalation(field, &fields, defaultReason: nil).map(StepKind.escalate)
        case .enroll: return field.reference(.sequence, reading).map(StepKind.enroll)
        case .end: return end(field)
        }
    }

    private func email(_ field: JSONField, _ fields: inout JSONFields) -> StepKind? {
        let thread = fields.optional("thread")?.flag()
        return field.reference(.template, reading).map { .email(MailStep(template: $0, thread: thread ?? false)) }
    }

    private func webhook(_ field: JSONField, _ fields: inout JSONFields) -> StepKind? {
        let method = fields.optional("method")?.choice(WebhookMethod.self)
        let body = fields.optional("body")?.reference(.template, reading)
        let answer = fields.optional("answer").flatMap { self.answer($0) }
        guard let endpoint = field.reference(.endpoint, reading) else { return nil }
        let verb = (method ?? .post).rawValue
        return .webhook(WebhookStep(endpoint: endpoint, method: verb, template: body, answer: answer ?? [:]))
    }

    private enum WebhookMethod: String, CaseIterable { case post = "POST", put = "PUT" }

    private func answer(_ field: JSONField) -> [String: Path]? {
        guard var fields = field.fields() else { return nil }
        var answer: [String: Path] = [:]
        for (name, inner) in fields.all() {
            checkAttribute(name, inner)
            answer[name] = inner.jsonPath()
        }
        return answer
    }

    private func waitFor(_ field: JSONField, _ fields: inout JSONFields) -> StepKind? {
        let event = field.event(isAwaited: true)
        let condition = condition(beside: event, &fields)
        let upTo = fields.optional("up_to").map { wait($0) }
        if fields.names.contains("else"), !fields.names.contains("up_to") {
            fields.report(
                .missing(name: "up_to"), hint: "\"else\" runs when the time is up: say how long, such as \"3 days\"")
            return nil
        }
        return event.map { .waitFor(Trigger(event: $0, condition: condition), upTo: upTo) }
    }

    private func set(_ field: JSONField) -> StepKind? {
        guard var fields = field.fields() else { return nil }
        let all = fields.all()
        if all.isEmpty { field.report(.empty) }
        return .set(
            all.map { name, inner in
                checkAttribute(name, inner)
                if case .scalar = inner.located.content {
                } else {
                    inner.refuse("an attribute is a text, a number or a flag")
                }
                return (name, inner.located.value)
            })
    }

    /// What every lead has by itself cannot be set from a sequence.
    private func checkAttribute(_ name: String, _ field: JSONField) {
        if Vocabulary.leadNames.contains(name) {
            field.refuse("\"\(name)\" of a lead cannot be set", hint: name == "tags" ? "use a \"tag\" step" : nil)
        } else if !name.isName {
            field.refuse("\"\(name)\" is no attribute's name", hint: "letters, digits, - and _, at most 64")
        }
    }

    /// `"vip"`, `["vip", "warm"]`, or `{"add": […], "remove": […]}`.
    private func tag(_ field: JSONField) -> StepKind? {
        guard case .object = field.located.content, var fields = field.fields() else {
            return .tag(add: field.tagNames(), remove: [])
        }
        let add = fields.optional("add")?.tagNames() ?? []
        let remove = fields.optional("remove")?.tagNames() ?? []
        fields.finish()
        if add.isEmpty, remove.isEmpty { field.report(.empty) }
        return .tag(add: add, remove: remove)
    }

    /// An offer's name, or `true` for the sequence's own.
    private func offer(_ field: JSONField) -> String? {
        guard case .scalar(.bool(true)) = field.located.content else { return field.reference(.offer, reading) }
        if offer == nil {
            field.refuse("the sequence has no offer of its own", hint: "name one, or add \"offer\" on top")
        }
        return offer
    }

    private func close(_ field: JSONField, _ fields: inout JSONFields) -> StepKind? {
        let message = fields.required("message")?.reference(.template, reading)
        let upTo = fields.required("up_to")?.delay()
        let reminders = fields.optional("chase")?.items() ?? []
        let chases = reminders.compactMap { chase($0) }
        if chases.count == reminders.count { check(chases, reminders, upTo) }
        guard let offer = offer(field), let message, let upTo else { return nil }
        return .close(CloseStep(offer: offer, message: message, upTo: upTo, chases: chases))
    }

    /// Reminders come one after another, before the offer ends.
    private func check(_ chases: [CloseStep.Chase], _ fields: [JSONField], _ upTo: Delay?) {
        for place in chases.indices.dropFirst()
        where chases[place].after.plainSpan <= chases[place - 1].after.plainSpan {
            fields[place].refuse("the chases are not in order", hint: "each \"after\" counts from the first message")
        }
        guard let upTo, upTo.amount > 0, let last = chases.last, last.after.plainSpan >= upTo.plainSpan else { return }
        fields.last?.refuse(
            "a chase after \(last.after) never comes: the offer ends after \(upTo)",
            hint: "let it come sooner, or give \"up_to\" more time")
    }

    private func chase(_ field: JSONField) -> CloseStep.Chase? {
        guard var fields = field.fields() else { return nil }
        let after = fields.required("after")?.delay()
        let message = fields.required("message")?.reference(.template, reading)
        fields.finish()
        guard let after, let message else { return nil }
        return CloseStep.Chase(after: after, message: message)
    }

    private func end(_ field: JSONField) -> StepKind? {
        if case .scalar(.bool(true)) = field.located.content { return .end(outcome: nil) }
        return field.text().map { .end(outcome: $0) }
    }
}

extension JSONField {
    /// One tag or several, as lists bring them: any text, in Unicode's composed form.
    fileprivate func tagNames() -> [String] {
        guard case .array = located.content else { return tagName().map { [$0] } ?? [] }
        return (items() ?? []).compactMap { $0.tagName() }
    }

    private func tagName() -> String? {
        guard let tag = text()?.trimmed.composed else { return nil }
        guard tag.utf8.count <= 200, !tag.contains(where: { ",;|\"".contains($0) }) else {
            refuse(
                "\"\(tag)\" is no tag", hint: "without , ; | and quotation marks, which stand between tags in a list")
            return nil
        }
        return tag
    }

    /// A path into a JSON answer, such as `data.id`.
    fileprivate func jsonPath() -> Path? {
        guard let text = text() else { return nil }
        do {
            return try Path(parsing: text)
        } catch {
            refuse("\(error)", hint: error.hint ?? "a path into the answer, such as \"data.id\"")
            return nil
        }
    }
}

extension Delay {
    /// The delay with business time taken as ordinary time, to compare two of them.
    var plainSpan: Span { Moment(milliseconds: 0).plain(self) - Moment(milliseconds: 0) }
}
