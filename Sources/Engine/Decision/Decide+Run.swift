import Values

extension Decider {
    /// Runs steps from here until one has to wait. There is no goto, so every run ends.
    mutating func run(from start: Int?) {
        enrollment.life = .active
        enrollment.waiting = nil
        enrollment.due = nil
        var next = start
        while let place = next {
            let step = version.steps[place]
            enrollment.step = step.id
            switch perform(step) {
            case .goOn(let following): next = following
            case .waits: return
            }
        }
        enrollment.step = nil
        finish(enrollment.memory.ending ?? "completed")
    }

    /// Whether the flow goes on at once, or has to wait for something.
    enum Flow {
        case goOn(Int?)
        case waits
    }

    private mutating func perform(_ step: Step) -> Flow {
        switch step.kind {
        case .email(let mail): return plan(.mail(mail), of: step)
        case .webhook(let call): return plan(.webhook(call), of: step)
        case .wait(let length): return wait(length, at: step)
        case .waitFor(let trigger, let upTo): return wait(for: trigger, upTo: upTo, at: step)
        case .branch(let rule): return .goOn(branch(on: rule, at: step))
        case .set(let values): set(values)
        case .tag(let add, let remove): tag(add, remove)
        case .score(let points): score(points)
        case .offer(let offer): openDeal(offer)
        case .close(let close): return begin(close, at: step)
        case .escalate(let escalation): return escalate(escalation, rule: nil)
        case .enroll(let sequence): enroll(in: sequence)
        case .end(let outcome):
            finish(outcome ?? enrollment.memory.ending ?? "completed")
            return .waits
        }
        return .goOn(step.next)
    }

    /// Plans a message at the first open moment of the sending window.
    mutating func plan(_ content: Plan.Content, of step: Step, occurrence: Int = 0, offer: String? = nil) -> Flow {
        let key = MessageKey(step: step.id, occurrence: occurrence)
        var notBefore = now
        if case .mail = content {
            guard let opening = time.opening(at: now) else {
                hold("the sending window never opens")
                return .waits
            }
            notBefore = opening
        }
        effects.append(.plan(Plan(key: key, content: content, notBefore: notBefore, offer: offer ?? version.offer)))
        note("planned", notBefore > now ? ["window_opens": .int(Int(notBefore.milliseconds))] : [:])
        wait(for: .delivery, until: nil)
        return .waits
    }

    private mutating func wait(_ length: Wait, at step: Step) -> Flow {
        guard let due = moment(of: length) else {
            note("no date", step: step.id)
            return .goOn(step.next)
        }
        guard due > now else {
            note("date passed")
            return .goOn(step.next)
        }
        note("wait", ["until": .int(Int(due.milliseconds))])
        wait(for: .timer, until: due)
        return .waits
    }

    /// When a wait that begins now is over; nil where the lead's date is missing or is no date.
    func moment(of length: Wait) -> Moment? {
        switch length {
        case .delay(let delay):
            return time.moment(delay, after: now)
        case .until(let weekday, let clock):
            return time.next(weekday, at: clock, after: now)
        case .date(let path, let offset, let before):
            guard let text = path.value(in: scope)?.text, let date = CivilDate(parsing: String(text.prefix(10))) else {
                return nil
            }
            let midnight = time.zone.moment(of: date, at: time.schedule.opens)
            let signed = Delay(before ? -offset.amount : offset.amount, offset.unit)
            return time.moment(signed, after: midnight)
        }
    }

    private mutating func wait(for trigger: Trigger, upTo: Wait?, at step: Step) -> Flow {
        for seen in enrollment.memory.seen where matches(trigger, Happening(name: seen.event, details: seen.details)) {
            note("already happened", ["event": .string(seen.event)])
            return .goOn(step.entry(of: .then))
        }
        let due = upTo.flatMap { moment(of: $0) }
        note("wait for", due.map { ["event": .string(trigger.event), "until": .int(Int($0.milliseconds))] } ?? [:])
        wait(for: .event, until: due)
        return .waits
    }

    private mutating func branch(on rule: Rule, at step: Step) -> Int? {
        let scope = scope
        let (holds, missing) = rule.evaluate(in: scope)
        var read: Object = [:]
        for path in rule.paths { read[path.description] = path.value(in: scope).flatMap(\.decisionValue) ?? .null }
        note(
            "if",
            [
                "holds": .bool(holds), "read": .object(read),
                "missing": .array(missing.map { .string($0.description) }),
            ])
        return step.entry(of: holds ? .then : .otherwise)
    }

    func matches(_ trigger: Trigger, _ happening: Happening) -> Bool {
        guard trigger.event == happening.name || trigger.event == "*" else { return false }
        guard let condition = trigger.condition else { return true }
        return condition.evaluate(in: situation.scope(at: now, enrollment: enrollment, event: happening)).holds
    }
}

extension Value {
    /// The value as a decision's record may keep it: numbers, truths and short codes, but no text that could be a name.
    var decisionValue: Value? {
        switch self {
        case .null, .bool, .int, .number: self
        case .string(let text): .string(text.isEmpty ? "" : "text")
        case .array(let items): .int(items.count)
        case .object: .string("object")
        }
    }
}
