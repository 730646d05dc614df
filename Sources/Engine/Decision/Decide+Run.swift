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
        case .confirm(let confirm): return ask(confirm, at: step)
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
        let isConfirmation = version.isConfirmation(key)
        if needsConfirmation, !isConfirmation {
            hold("the lead has not confirmed")
            return .waits
        }
        if case .mail = content, !isConfirmation {
            guard let opening = time.opening(at: now) else {
                hold("the sending window never opens")
                return .waits
            }
            notBefore = opening
        }
        effects.append(.plan(Plan(key: key, content: content, notBefore: notBefore, offer: offer ?? version.offer)))
        note("planned", notBefore > now ? ["window_opens": .int(Int(notBefore.milliseconds))] : [:])
        wait(for: .delivery, until: nil)
        enrollment.anchor = due ?? timer ?? since
        return .waits
    }

    private mutating func wait(_ length: Wait, at step: Step) -> Flow {
        switch coming(length) {
        case .none: return .goOn(step.next)
        case .unreadable(let path): return holdForDate(path)
        case .at(let due):
            note("wait", ["until": .int(Int(due.milliseconds))])
            wait(for: .timer, until: due)
            return .waits
        }
    }

    /// What a wait comes to.
    enum Coming {
        case at(Moment)
        /// The lead has no such date, or it has passed: there is nothing to wait for.
        case none
        /// A value is there, and it is no date.
        case unreadable(Path)
    }

    /// What a wait that begins here comes to; where there is nothing to wait for, the reason is noted.
    private mutating func coming(_ length: Wait) -> Coming {
        let coming = moment(of: length, from: since)
        switch coming {
        case .none: note("no date")
        case .unreadable: break
        case .at(let due) where due > now: break
        case .at(let due):
            if case .date = length {
                note("date passed")
            } else {
                // The message before it was taken so long ago that the wait is over already: the next one counts from
                // there.
                note("waited")
                since = due
            }
            return .none
        }
        return coming
    }

    /// When a wait that began at a moment is over.
    func moment(of length: Wait, from begun: Moment) -> Coming {
        switch length {
        case .delay(let delay): return .at(time.moment(delay, after: begun))
        case .until(let weekday, let clock): return .at(time.next(weekday, at: clock, after: begun))
        case .date(let path, let offset, let isBefore):
            guard let value = path.value(in: scope), !value.isBlank else { return .none }
            guard let date = time.moment(of: value) else { return .unreadable(path) }
            return .at(isBefore ? time.moment(offset, before: date) : time.moment(offset, after: date))
        }
    }

    /// What is there and is no date holds, until somebody mends it: to go on as if there were none would mail at once.
    mutating func holdForDate(_ path: Path) -> Flow {
        note("unreadable date", ["path": .string(path.description)])
        hold("`\(path)` holds no date that can be read")
        return .waits
    }

    private mutating func wait(for trigger: Trigger, upTo: Wait?, at step: Step) -> Flow {
        if let seen = seen(trigger) {
            note("already happened", ["event": .string(seen.text)])
            return .goOn(step.entry(of: .then))
        }
        guard let upTo else { return wait(for: trigger, until: nil) }
        switch coming(upTo) {
        case .none: return .goOn(step.entry(of: .otherwise))
        case .unreadable(let path): return holdForDate(path)
        case .at(let due): return wait(for: trigger, until: due)
        }
    }

    /// The event since the last mail that answers a trigger, or nil.
    func seen(_ trigger: Trigger) -> EventName? {
        enrollment.memory.seen.first { matches(trigger, Happening(name: $0.event, details: $0.details)) }?.event
    }

    private mutating func wait(for trigger: Trigger, until due: Moment?) -> Flow {
        let end = due.map { Value.int(Int($0.milliseconds)) } ?? .null
        note("wait for", ["event": .string(trigger.event.text), "until": end])
        wait(for: .event, until: due)
        return .waits
    }

    private mutating func branch(on rule: Rule, at step: Step) -> Int? {
        let scope = scope
        let answer = rule.evaluate(in: scope)
        var read: Object = [:]
        for path in rule.paths { read[path.description] = path.value(in: scope).flatMap(\.decisionValue) ?? .null }
        var values: Object = [
            "holds": .bool(answer.holds), "read": .object(read),
            "missing": .array(answer.missing.map { .string($0.description) }),
        ]
        for (name, paths) in [("not_numbers", answer.notNumbers), ("not_dates", answer.notDates)] where !paths.isEmpty {
            values[name] = .array(paths.map { .string($0.description) })
        }
        note("if", values)
        return step.entry(of: answer.holds ? .then : .otherwise)
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
