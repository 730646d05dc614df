import Engine
package import Values

/// What the store keeps of a mailbox's pace, health and uptime, as JSON that only this file reads and writes. What it does not
/// understand, because an older or a newer program wrote it, it leaves out.
package enum Ledger {
    /// What is kept of a whole route.
    package static func write(
        _ pace: Pace, _ health: Health, _ uptime: Uptime = Uptime(), _ brake: Brake = Brake(),
        _ domains: DomainBrakes = DomainBrakes()
    ) -> [UInt8] {
        var object = Object()
        var taken = Object()
        for window in brake.lately { add(window, to: &taken) }
        if !taken.isEmpty { object["taken"] = .object(taken) }
        if !brake.ceilings.isEmpty { object["ceilings"] = value(brake.ceilings) }
        if let until = domains.believedUntil { object["by_domain_until"] = value(until) }
        let learned = domains.kept
        if !learned.isEmpty {
            object["domains"] = .object(Object(learned.map { ($0.domain, value($0.ceilings)) }))
        }
        for window in pace.windows { add(window, to: &object) }
        if let next = pace.next { object["next"] = value(next) }
        if let progress = pace.progress {
            object["ramp_up"] = [.int(progress.number), .int(progress.count), value(progress.ends)]
        }
        if !health.entries.isEmpty {
            object["health"] = .array(
                health.entries.map { entry in
                    [
                        value(entry.at), .int(entry.ended), .int(entry.bounces), .int(entry.complaints),
                        .int(entry.failures),
                    ]
                })
        }
        if let since = health.since { object["health_since"] = value(since) }
        if let seen = uptime.seen { object["seen"] = value(seen) }
        if !uptime.standstills.isEmpty {
            object["stood_still"] = .array(uptime.standstills.flatMap { [value($0.start), value($0.end)] })
        }
        return Value.object(object).json()
    }

    /// What is kept of one recipient domain.
    package static func write(_ pace: DomainPace) -> [UInt8] {
        var object = Object()
        for window in pace.windows { add(window, to: &object) }
        return Value.object(object).json()
    }

    /// Takes up what was kept of a route's pace and health.
    package static func read(_ bytes: [UInt8], into pace: inout Pace, _ health: inout Health) {
        guard case .object(let object)? = try? Value(json: bytes) else { return }
        read(object, into: &pace.windows)
        if pace.gap != nil { pace.next = moment(object["next"]) }
        if case .array(let parts)? = object["ramp_up"], pace.rampUp != nil, parts.count == 3,
            let number = parts[0].whole, let count = parts[1].whole, let ends = moment(parts[2])
        {
            pace.progress = RampProgress(number: number, count: count, ends: ends)
        }
        if case .array(let rows)? = object["health"] { health.entries = rows.compactMap(healthEntry) }
        health.since = moment(object["health_since"])
    }

    private static func ceilings(_ value: Value?) -> [Brake.Ceiling] {
        guard case .array(let rows)? = value else { return [] }
        return rows.compactMap { row in
            guard case .array(let parts) = row, parts.count == 6 else { return nil }
            let numbers = parts.compactMap(\.whole)
            guard numbers.count == 6, numbers[1] > 0, numbers[2] > 0, let at = moment(parts[4]),
                let since = moment(parts[5]),
                let span = Brake.spans.first(where: { Int($0.milliseconds) == numbers[0] })
            else { return nil }
            return Brake.Ceiling(
                span: span, limit: numbers[1], base: numbers[2], times: numbers[3], at: at, since: since)
        }
    }

    /// What a route has learned of its speed, and took lately.
    ///
    /// - Parameter now: from when on it is watched again; nil where that is not asked.
    package static func readBrake(_ bytes: [UInt8], at now: Moment? = nil) -> Brake {
        guard case .object(let object)? = try? Value(json: bytes) else { return Brake(since: now) }
        var taken: [SlidingWindow] = []
        if case .object(let kept)? = object["taken"] {
            for (name, span) in Pace.spans {
                guard let entries = entries(kept[name]) else { continue }
                taken.append(SlidingWindow(limit: .max, span: span, entries: entries))
            }
        }
        return Brake(ceilings: ceilings(object["ceilings"]), taken: taken, since: now)
    }

    /// What a route has learned of recipient domains that are counted each by itself, watched again from `now` on.
    package static func readDomainBrakes(_ bytes: [UInt8], at now: Moment) -> DomainBrakes {
        guard case .object(let object)? = try? Value(json: bytes) else { return DomainBrakes() }
        var learned: [String: [Brake.Ceiling]] = [:]
        if case .object(let kept)? = object["domains"] {
            for entry in kept.entries { learned[entry.name] = ceilings(entry.value) }
        }
        return DomainBrakes(believedUntil: moment(object["by_domain_until"]), ceilings: learned, since: now)
    }

    /// What was kept of when a route stood still.
    package static func readUptime(_ bytes: [UInt8]) -> Uptime {
        guard case .object(let object)? = try? Value(json: bytes) else { return Uptime() }
        var standstills: [Standstill] = []
        if case .array(let parts)? = object["stood_still"] {
            let moments = parts.compactMap(moment)
            for place in stride(from: 1, to: moments.count, by: 2) where moments[place - 1] < moments[place] {
                standstills.append(Standstill(start: moments[place - 1], end: moments[place]))
            }
        }
        return Uptime(seen: moment(object["seen"]), standstills: standstills)
    }

    /// Takes up what was kept of a recipient domain.
    package static func read(_ bytes: [UInt8], into pace: inout DomainPace) {
        guard case .object(let object)? = try? Value(json: bytes) else { return }
        read(object, into: &pace.windows)
    }

    private static func read(_ object: Object, into windows: inout [SlidingWindow]) {
        for (name, span) in Pace.spans {
            guard let entries = entries(object[name]) else { continue }
            for place in windows.indices where windows[place].span == span {
                windows[place] = SlidingWindow(
                    limit: windows[place].limit, span: span, isLearned: windows[place].isLearned, entries: entries)
            }
        }
    }

    /// Moments and counts in turn; after the first, moments as the milliseconds since the one before.
    private static func add(_ window: SlidingWindow, to object: inout Object) {
        guard !window.entries.isEmpty, let name = Pace.spans.first(where: { $0.span == window.span })?.name else {
            return
        }
        var parts: [Value] = []
        var last: Int64 = 0
        for entry in window.entries {
            parts += [.int(Int(entry.at.milliseconds - last)), .int(entry.count)]
            last = entry.at.milliseconds
        }
        object[name] = .array(parts)
    }

    private static func entries(_ value: Value?) -> [SlidingWindow.Entry]? {
        guard case .array(let parts)? = value, parts.count.isMultiple(of: 2) else { return nil }
        let numbers = parts.compactMap(\.whole)
        guard numbers.count == parts.count else { return nil }
        var entries: [SlidingWindow.Entry] = []
        var at: Int64 = 0
        for place in stride(from: 0, to: numbers.count, by: 2) {
            at &+= Int64(numbers[place])
            entries.append(SlidingWindow.Entry(at: Moment(milliseconds: at), count: numbers[place + 1]))
        }
        return entries
    }

    private static func healthEntry(_ value: Value) -> Health.Entry? {
        guard case .array(let parts) = value, parts.count == 5, let at = moment(parts[0]) else { return nil }
        let counts = parts.dropFirst().compactMap(\.whole)
        guard counts.count == 4 else { return nil }
        return Health.Entry(
            at: at, ended: counts[0], bounces: counts[1], complaints: counts[2], failures: counts[3])
    }

    private static func value(_ ceilings: [Brake.Ceiling]) -> Value {
        .array(
            ceilings.map { ceiling in
                [
                    .int(Int(ceiling.span.milliseconds)), .int(ceiling.limit), .int(ceiling.base), .int(ceiling.times),
                    value(ceiling.at), value(ceiling.since),
                ]
            })
    }

    private static func value(_ moment: Moment) -> Value { .int(Int(moment.milliseconds)) }

    private static func moment(_ value: Value?) -> Moment? {
        value?.whole.map { Moment(milliseconds: Int64($0)) }
    }
}
