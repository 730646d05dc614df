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

extension MailFault: ScriptedFault {
    init(at stage: Stage) { self.init(at: stage, .accept) }

    static var namesOfProviders: [String] { Array(providerPresets.keys) }

    static var namesOfOthers: [String] {
        situations.keys.sorted() + ["banner-421", "rcpt-550", "dot-hang", "mail-slow", "google-busy"]
    }

    static var formOfReply: String { "a reply is a code from 200 to 599, a space, and text" }

    static func reply(_ text: String) -> Deed? { SMTPReply(text).map(Deed.reply) }
}
