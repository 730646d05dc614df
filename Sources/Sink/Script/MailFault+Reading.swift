import Values

extension MailFault {
    /// Reads one fault; nil, and problems, where it says nothing.
    init?(_ located: JSON.Located, at path: String, _ findings: JSONFindings) {
        guard var fields = JSONFields(located, at: path, findings) else { return nil }
        let before = findings.problems.count
        guard var fault = Self.base(&fields) else {
            return nil
        }
        let preset = fault.selection
        fault.selection = Selection(&fields, numbers: "messages", pattern: "to")
        fault.selection.first = fault.selection.first ?? preset.first
        fault.delay = Self.span(fields.optional("delay_ms")) ?? fault.delay
        fault.drip = Self.span(fields.optional("drip_ms")) ?? .zero
        fault.keeps = fields.optional("keep")?.flag() ?? fault.keeps
        fault.after = fields.optional("after")?.whole(in: 0...Int.max) ?? 0
        fields.finish()
        fault.check(fields)
        guard findings.problems.count == before else { return nil }
        self = fault
    }

    private static func span(_ field: JSONField?) -> Span? {
        field?.whole(in: 0...86_400_000).map { .milliseconds(Int64($0)) }
    }

    /// Stage and deed: from the preset, from `at`, `do` and `reply`, or from both.
    private static func base(_ fields: inout JSONFields) -> MailFault? {
        let preset = fields.optional("preset").flatMap(named)
        let wasNamed = fields.names.contains("preset")
        let stage = (preset != nil ? fields.optional("at") : wasNamed ? nil : fields.required("at"))?.choice(Stage.self)
        let deed = deed(&fields)
        if wasNamed, preset == nil { return nil }
        guard let at = stage ?? preset?.stage else { return nil }
        var fault = preset ?? MailFault(at: at, .accept)
        fault.stage = at
        fault.deed = deed ?? fault.deed
        return fault
    }

    private static func named(_ field: JSONField) -> MailFault? {
        guard let name = field.text() else { return nil }
        if let fault = MailFault(preset: name) { return fault }
        // Of sixty presets, those that may have been meant: the situations of one provider, or one of each kind.
        let provider = name.prefix { $0 != "-" } + "-"
        let ofProvider = providerPresets.keys.filter { $0.hasPrefix(provider) }.sorted()
        let others = situations.keys.sorted() + ["banner-421", "rcpt-550", "dot-hang", "mail-slow", "google-busy"]
        field.reportChoice(name, ofProvider.isEmpty ? others : ofProvider)
        return nil
    }

    private static func deed(_ fields: inout JSONFields) -> Deed? {
        let deed = fields.optional("do")
        let reply = fields.optional("reply")
        if let deed, reply != nil {
            deed.refuse("\"do\" and \"reply\" exclude each other")
            return nil
        }
        if let reply {
            guard let text = lines(reply) else { return nil }
            if let reply = SMTPReply(text) { return .reply(reply) }
            reply.refuse("a reply is a code from 200 to 599, a space, and text")
            return nil
        }
        guard let deed, let name = deed.text() else { return nil }
        if let known = deeds[name] { return known }
        deed.reportChoice(name, deeds.keys.sorted())
        return nil
    }

    /// A text, or a list of texts for an answer of several lines.
    private static func lines(_ field: JSONField) -> String? {
        guard case .array = field.located.content else { return field.text() }
        return field.items()?.compactMap { $0.text() }.joined(separator: "\n")
    }

    /// Reports what does not go together.
    private func check(_ fields: JSONFields) {
        let rules: [(isBroken: Bool, rule: String)] = [
            ((stage == .connect) != (deed == .refuse), "\"refuse\" is for \"connect\", and the only thing there"),
            (stage == .connect && selection != Selection(), "a refused port knows no conditions"),
            (deed == .acceptEmpty && stage != .data, "\"accept-empty\" is for \"data\""),
            (deed == .absent && stage != .starttls, "\"absent\" is for \"starttls\""),
            (deed == .badCertificate && stage != .starttls, "\"bad-certificate\" is for \"starttls\""),
            (keeps && stage != .dot, "\"keep\" is for \"dot\": before, there is no message"),
            (after > 0 && stage != .body, "\"after\" counts content bytes and is for \"body\""),
            (selection.pattern != nil && !stage.knowsRecipients, "before \"rcpt\" there is no recipient for \"to\""),
            (
                selection.first != nil && !stage.knowsRecipients,
                "\"first\" counts tries of a recipient, from \"rcpt\" on"
            ),
            (
                !selection.numbers.isEmpty && !stage.isInTransaction,
                "\"messages\" count from \"mail\" on; use \"connections\""
            ),
        ]
        for (isBroken, rule) in rules where isBroken { fields.report(.broken(rule)) }
    }
}
