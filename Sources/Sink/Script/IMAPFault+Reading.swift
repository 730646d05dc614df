import Values

extension IMAPFault {
    /// Reads one fault or habit; nil, and problems, where it says nothing.
    init?(_ located: JSON.Located, at path: String, _ findings: JSONFindings) {
        guard var fields = JSONFields(located, at: path, findings) else { return nil }
        let before = findings.problems.count
        guard var fault = Self.base(&fields) else { return nil }
        let preset = fault.selection
        fault.selection = Selection(&fields, numbers: "uids", pattern: "to")
        fault.selection.times = fault.selection.times ?? preset.times
        fault.delay = Self.span(fields.optional("delay_ms")) ?? fault.delay
        fault.drip = Self.span(fields.optional("drip_ms")) ?? fault.drip
        fault.mails = fields.optional("mails")?.whole(in: 0...200_000) ?? 0
        fields.finish()
        fault.check(fields)
        guard findings.problems.count == before else { return nil }
        self = fault
    }

    private static func span(_ field: JSONField?) -> Span? {
        field?.whole(in: 0...86_400_000).map { .milliseconds(Int64($0)) }
    }

    /// Stage and deed: from the preset, from `at`, `do` and `reply`, or from both.
    private static func base(_ fields: inout JSONFields) -> IMAPFault? {
        let preset = fields.optional("preset").flatMap(named)
        let wasNamed = fields.names.contains("preset")
        let stage = (preset != nil ? fields.optional("at") : wasNamed ? nil : fields.required("at"))?.choice(Stage.self)
        let deed = deed(&fields)
        if wasNamed, preset == nil { return nil }
        guard let at = stage ?? preset?.stage else { return nil }
        var fault = preset ?? IMAPFault(at: at, .accept)
        fault.stage = at
        fault.deed = deed ?? fault.deed
        return fault
    }

    private static func named(_ field: JSONField) -> IMAPFault? {
        guard let name = field.text() else { return nil }
        if let fault = IMAPFault(preset: name) { return fault }
        // Of seventy presets, those that may have been meant: the situations of one provider, or one of each kind.
        let provider = name.prefix { $0 != "-" } + "-"
        let ofProvider = providerPresets.keys.filter { $0.hasPrefix(provider) }.sorted()
        let others = (Array(situations.keys) + IMAPManner.habits.keys).sorted() + ["login-no", "fetch-hang", "any-bye"]
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
            if let reply = IMAPReply(text) { return .reply(reply) }
            reply.refuse("a reply is OK, NO, BAD or BYE, a space, and text")
            return nil
        }
        guard let deed, let name = deed.text() else { return nil }
        if let known = deeds[name] { return known }
        deed.reportChoice(name, deeds.keys.sorted())
        return nil
    }

    /// A text, or a list of texts: lines that come before the answer, and the answer.
    private static func lines(_ field: JSONField) -> String? {
        guard case .array = field.located.content else { return field.text() }
        return field.items()?.compactMap { $0.text() }.joined(separator: "\n")
    }

    /// Reports what does not go together.
    private func check(_ fields: JSONFields) {
        let isOfMails = [.twist(.nilBody), .twist(.lateUID), .twist(.noUID), .twist(.partLength), .twist(.cutBody)]
            .contains(deed)
        let isOfOthers = [.twist(.chatter), .twist(.expunge)].contains(deed)
        let rules: [(isBroken: Bool, rule: String)] = [
            ((stage == .connect) != (deed == .refuse), "\"refuse\" is for \"connect\", and the only thing there"),
            (stage == .connect && selection != Selection(), "a refused port knows no conditions"),
            (deed == .absent && stage != .starttls, "\"absent\" is for \"starttls\""),
            (deed == .badCertificate && stage != .starttls, "\"bad-certificate\" is for \"starttls\""),
            (isOfMails && stage != .fetch, "this is done to a mail, at \"fetch\""),
            (isOfOthers && stage != .fetch && stage != .search, "this is for \"search\" and \"fetch\""),
            (deed == .twist(.renumber) && stage != .select, "\"renumber\" is for \"select\""),
            (mails > 0 && deed != .twist(.renumber), "\"mails\" are those that \"renumber\" puts before the others"),
            (habit != nil && stage != .greeting, "this is a habit, settled at \"greeting\""),
            (
                habit != nil && (delay > .zero || drip > .zero),
                "a habit takes no time; \"any-slow\" and \"slow-drip\" do"
            ),
            (selection.pattern != nil && !stage.knowsUser, "before \"login\" there is no mailbox for \"to\""),
            (selection.first != nil && !stage.knowsUser, "\"first\" counts tries of a mailbox, from \"login\" on"),
            (!selection.numbers.isEmpty && stage != .fetch, "\"uids\" are for \"fetch\""),
        ]
        for (isBroken, rule) in rules where isBroken { fields.report(.broken(rule)) }
    }
}
