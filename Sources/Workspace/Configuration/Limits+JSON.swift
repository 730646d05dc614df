import Engine
import Values

extension Mailbox.Limits {
    /// Keys that stand beside `limits` by mistake, and where they belong.
    static let misplaced = Dictionary(
        uniqueKeysWithValues: ["per_minute", "per_hour", "per_day", "gap", "ramp_up", "per_domain", "connections"].map {
            ($0, "it stands in \"limits\"")
        })

    /// Reads `limits` of a mailbox or an endpoint; what is not said is as in `usual`.
    init(reading fields: JSONFields, from usual: Mailbox.Limits = Mailbox.Limits()) {
        var fields = fields
        self = usual
        connections = fields.optional("connections")?.whole(in: 1...1_000) ?? connections
        messagesPerConnection =
            fields.optional("messages_per_connection")?.whole(in: 1...1_000_000) ?? messagesPerConnection
        perMinute = fields.optional("per_minute")?.cap()
        perHour = fields.optional("per_hour")?.cap()
        perDay = fields.optional("per_day")?.cap()
        gap = fields.optional("gap")?.gap()
        rampUp = fields.optional("ramp_up")?.fields().flatMap { Mailbox.RampUp(reading: $0, perDay: perDay) }
        perDomain = fields.optional("per_domain")?.fields().map { Mailbox.DomainLimits(reading: $0) }
        fields.finish()
    }
}

extension Mailbox.RampUp {
    fileprivate init?(reading fields: JSONFields, perDay: Int?) {
        var fields = fields
        let start = fields.required("start")?.cap()
        let growth = fields.required("growth").flatMap { $0.growth() }
        let ceiling = fields.optional("ceiling")
        let most = ceiling.map { $0.cap() } ?? perDay
        fields.finish()
        if ceiling == nil, perDay == nil {
            fields.report(
                .missing(name: "ceiling"), hint: "where the day's cap stops growing, or \"per_day\" beside it")
        }
        guard let start, let growth, let most else { return nil }
        if most < start {
            ceiling?.refuse("the ceiling is below the start", hint: "it grows from \(start), so it must end above it")
        }
        self.init(start: start, growth: growth, ceiling: most)
    }
}

extension Mailbox.DomainLimits {
    fileprivate init(reading fields: JSONFields) {
        var fields = fields
        let others = Mailbox.Caps(reading: &fields)
        var named: [String: Mailbox.Caps] = [:]
        if var domains = fields.optional("domains")?.fields() {
            for (name, field) in domains.all() {
                let domain = name.lowercased()
                if !domain.contains(".") || domain.contains("@") || domain.contains(where: \.isWhitespace) {
                    field.refuse("\"\(name)\" is no domain", hint: "such as \"gmail.com\", what stands behind the @")
                }
                guard var inner = field.fields() else { continue }
                named[domain] = Mailbox.Caps(reading: &inner)
                inner.finish()
            }
        }
        fields.finish()
        self.init(others: others, named: named)
    }
}

extension Mailbox.Caps {
    fileprivate init(reading fields: inout JSONFields) {
        self.init(perHour: fields.optional("per_hour")?.cap(), perDay: fields.optional("per_day")?.cap())
    }
}

extension JSONField {
    /// A number of messages.
    fileprivate func cap() -> Int? { whole(in: 1...1_000_000_000) }

    /// `"30 seconds"`, or `{"at_least": "20 seconds", "at_most": "90 seconds"}`.
    fileprivate func gap() -> Mailbox.Gap? {
        guard case .object = located.content else { return span().map { Mailbox.Gap(least: $0, most: $0) } }
        guard var fields = fields() else { return nil }
        let least = fields.required("at_least")?.span()
        let longest = fields.required("at_most")
        let most = longest?.span()
        fields.finish()
        guard let least, let most else { return nil }
        if most < least { longest?.refuse("at most is less than at least", hint: "the gap is drawn between the two") }
        return Mailbox.Gap(least: least, most: max(least, most))
    }

    /// A length of exact time, at most 90 days.
    func span() -> Span? {
        guard let delay = delay() else { return nil }
        let span = Moment(milliseconds: 0).plain(delay) - Moment(milliseconds: 0)
        switch delay.unit {
        case .businessHour, .businessDay: break
        case .second, .minute, .hour, .day, .week:
            if (Span.zero...Span.days(90)).contains(span) { return span }
        }
        refuse("\"\(delay)\" cannot be meant here", hint: "exact time up to 90 days, such as \"90 seconds\"")
        return nil
    }

    /// `10`, or `"20%"`.
    fileprivate func growth() -> Mailbox.RampUp.Growth? {
        if case .scalar(.int) = located.content { return whole(in: 0...1_000_000_000).map { .messages($0) } }
        return share().map { .share($0) }
    }

    /// `"0.3%"`.
    func share() -> Share? {
        switch located.content {
        case .scalar(.int(let number)):
            refuse("this must be a percentage, not a whole number", hint: "write \"\(number)%\"")
            return nil
        case .scalar(.number(let number)) where number > 0 && number < 1:
            let percent = Int((number * 100).rounded())
            let share = percent > 0 ? "\(number) of all is \"\(percent)%\"" : "such as \"0.3%\""
            refuse("this must be a percentage in quotes, not a fraction", hint: share)
            return nil
        default: break
        }
        guard let text = text() else { return nil }
        if let share = Share(parsing: text) { return share }
        refuse("\"\(text)\" is no percentage", hint: "such as \"5%\" or \"0.3%\", at most 100")
        return nil
    }
}
