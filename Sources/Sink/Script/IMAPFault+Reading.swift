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

extension IMAPFault: ScriptedFault {
    init(at stage: Stage) { self.init(at: stage, .accept) }

    static var namesOfProviders: [String] { Array(providerPresets.keys) }

    static var namesOfOthers: [String] {
        (Array(situations.keys) + IMAPManner.habits.keys).sorted() + ["login-no", "fetch-hang", "any-bye"]
    }

    static var formOfReply: String { "a reply is OK, NO, BAD or BYE, a space, and text" }

    static func reply(_ text: String) -> Deed? { IMAPReply(text).map(Deed.reply) }
}
