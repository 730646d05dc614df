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
            finish(enrollment.memory.ending ?? outcome ?? "completed")
            return .waits
        }
        return .goOn(step.next)
    }

    /// Plans a message at the first open moment of the sending window.
    ///
    /// - Parameter due: when the clock came to it, where that is not the timer being decided.
    mutating func plan(
        _ content: Plan.Content, of step: Step, occurrence: Int = 0, offer: String? = nil, due: Moment? = nil
    ) -> Flow {
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
        enrollment.anchor = due ?? timer ?? now
        return .waits
    }

    private mutating func wait(_ length: Wait, at step: Step) -> Flow {
        guard let due = comingMoment(of: length) else { return .goOn(step.next) }
        note("wait", ["until": .int(Int(due.milliseconds))])
        wait(for: .timer, until: due)
        return .waits
    }

    /// When a wait that begins now is over; nil, with the reason noted, where there is nothing to wait for.
    private mutating func comingMoment(of length: Wait) -> Moment? {
        guard let due = moment(of: length) else {
            note("no date")
            return nil
        }
        if due > now { return due }
        note("date passed")
        return nil
    }

    /// When a wait that begins now is over; nil where the lead's date is missing or is no date.
    private func moment(of length: Wait) -> Moment? {
        switch length {
        case .delay(let delay):
            return time.moment(delay, after: now)
        case .until(let weekday, let clock):
            return time.next(weekday, at: clock, after: now)
        case .date(let path, let offset, let isBefore):
            guard let date = path.value(in: scope)?.text.flatMap({ time.moment(parsing: $0) }) else { return nil }
            return isBefore ? time.moment(offset, before: date) : time.moment(offset, after: date)
        }
    }

    private mutating func wait(for trigger: Trigger, upTo: Wait?, at step: Step) -> Flow {
        for seen in enrollment.memory.seen where matches(trigger, Happening(name: seen.event, details: seen.details)) {
            note("already happened", ["event": .string(seen.event)])
            return .goOn(step.entry(of: .then))
        }
        guard let upTo else { return wait(for: trigger, until: nil) }
        guard let due = comingMoment(of: upTo) else { return .goOn(step.entry(of: .otherwise)) }
        return wait(for: trigger, until: due)
    }

    private mutating func wait(for trigger: Trigger, until due: Moment?) -> Flow {
        let end = due.map { Value.int(Int($0.milliseconds)) } ?? .null
        note("wait for", ["event": .string(trigger.event), "until": end])
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
