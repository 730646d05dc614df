import Engine
import Values

extension HookDefinition {
    /// Reads `sequences/hooks/NAME.json`: a preset with secrets, rules of one's own, or a preset and further rules, which
    /// are asked first.
    init?(_ fields: inout JSONFields, _ reading: FileReading) {
        _ = fields.optional("$schema")
        let name = fields.required("hook")?.name()
        let presetField = fields.optional("preset")
        let preset = presetField.flatMap { $0.preset() }
        let ownScheme = fields.optional("scheme")
        let scheme = ownScheme.flatMap { $0.hookScheme() } ?? preset?.scheme
        let secrets = fields.required("secrets").flatMap { $0.secrets() }
        let tolerance = fields.optional("tolerance").flatMap { $0.tolerance() }
        let id = fields.optional("id")?.list { $0.hookPath() }
        let rules = fields.optional("rules")?.items()?.compactMap { $0.hookRule(reading) }
        fields.finish()
        if ownScheme == nil, presetField == nil, name != nil {
            fields.report(.missing(name: "scheme"), hint: "or a \"preset\": \(HookPreset.names)")
        }
        guard let name, let scheme, let secrets else { return nil }
        let all = (rules ?? []) + (preset?.rules ?? [])
        if all.isEmpty, presetField == nil {
            fields.report(.missing(name: "rules"), hint: "or a \"preset\": \(HookPreset.names)")
        }
        self.init(
            name: name, preset: presetField?.located.value.text, scheme: scheme, secrets: secrets,
            tolerance: tolerance ?? preset?.tolerance ?? 300,
            id: id ?? preset?.id ?? [], rules: all)
    }
}

extension JSONField {
    fileprivate func preset() -> HookPreset? {
        guard let text = text() else { return nil }
        if let preset = HookPreset.all[text] { return preset }
        reportChoice(text, HookPreset.all.keys.sorted())
        return nil
    }

    /// One text or several of them.
    func list<Thing>(_ read: (JSONField) -> Thing?) -> [Thing] {
        guard case .array = located.content else { return read(self).map { [$0] } ?? [] }
        return (items() ?? []).compactMap(read)
    }

    fileprivate func secrets() -> [SecretReference]? {
        guard let items = items() else { return nil }
        guard (1...2).contains(items.count) else {
            refuse("a hook has one secret, or two while one replaces the other", hint: "[ {\"env\": \"NAME\"} ]")
            return nil
        }
        return items.compactMap { $0.secret() }
    }

    fileprivate func tolerance() -> Int64? {
        guard let delay = delay() else { return nil }
        let seconds = Moment(milliseconds: 0).plain(delay).seconds
        if (1...3_600).contains(seconds) { return seconds }
        refuse("a signed time may be off by a second to an hour", hint: "such as \"5 minutes\"")
        return nil
    }

    func hookPath() -> HookPath? {
        guard let text = text() else { return nil }
        if let path = HookPath(parsing: text) { return path }
        refuse(
            "\"\(text)\" is no way down a body",
            hint: "such as \"data.object.id\" or \"answers[field.ref=email].email\"")
        return nil
    }

    /// A path, `{"value": …}`, or a list of them of which the first that is there counts.
    ///
    /// - Parameter kind: what a value that is given names, where it names anything.
    fileprivate func sources(naming kind: Reference.Kind? = nil, _ reading: FileReading? = nil) -> [HookSource] {
        list { field in
            guard case .object = field.located.content, var fields = field.fields() else {
                return field.hookPath().map(HookSource.path)
            }
            let given = fields.required("value")
            fields.finish()
            if let kind, let reading { _ = given?.reference(kind, reading) }
            return (given?.located.value).map(HookSource.constant)
        }
    }

    /// Named values; one called so names a sequence.
    fileprivate func hookDetails(_ reading: FileReading) -> [HookDetail] {
        guard var fields = fields() else { return [] }
        return fields.all().map { name, field in
            HookDetail(name: name, sources: field.sources(naming: name == "sequence" ? .sequence : nil, reading))
        }
    }

    /// What every lead has by itself is not written by a call.
    private func checkAttributeNames() {
        guard case .object(let members) = located.content else { return }
        for name in members.map(\.name) where Vocabulary.fixedNames.contains(name) {
            refuse("\"\(name)\" of a lead cannot be set", hint: "choose another name for the attribute")
        }
    }

    fileprivate func hookScheme() -> HookScheme? {
        guard case .object = located.content, var fields = fields() else {
            guard let text = text() else { return nil }
            if let scheme = HookScheme.named[text] { return scheme }
            reportChoice(text, HookScheme.named.keys.sorted())
            return nil
        }
        let hmac = fields.optional("hmac")?.headerName()
        let token = fields.optional("token")?.headerName()
        let encoding = fields.optional("encoding")?.choice(HookEncoding.self)
        let prefix = fields.optional("prefix")?.text()
        fields.finish()
        switch (hmac, token) {
        case (let header?, nil): return .hmac(header: header, encoding: encoding ?? .hex, prefix: prefix ?? "")
        case (nil, let header?): return .token(header: header)
        default:
            refuse("a scheme is a known name, {\"hmac\": HEADER} or {\"token\": HEADER}")
            return nil
        }
    }

    private func headerName() -> String? {
        guard let text = text() else { return nil }
        let isHeader = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
        }
        if isHeader, text.utf8.count <= 64 { return text }
        refuse("\"\(text)\" is no header's name", hint: "such as \"X-Signature\"")
        return nil
    }

    func hookRule(_ reading: FileReading) -> HookRule? {
        guard var fields = fields() else { return nil }
        let condition = fields.optional("when").flatMap { $0.bodyCondition() }
        let isIgnored = fields.optional("ignore")?.flag()
        let event = fields.optional("event")?.name()
        var rule = HookRule(event: event)
        rule.condition = condition
        rule.email = fields.optional("email")?.sources() ?? []
        rule.token = fields.optional("token")?.sources() ?? []
        rule.amount = fields.optional("amount")?.sources() ?? []
        rule.less = fields.optional("less")?.sources() ?? []
        rule.isMajor = fields.optional("units")?.choice(Units.self) == .major
        rule.currency = fields.optional("currency")?.sources() ?? []
        rule.offer = fields.optional("offer")?.sources(naming: .offer, reading) ?? []
        rule.reference = fields.optional("reference")?.sources() ?? []
        rule.details = fields.optional("details")?.hookDetails(reading) ?? []
        let lead = fields.optional("lead")
        lead?.checkAttributeNames()
        rule.lead = lead?.hookDetails(reading) ?? []
        rule.createsLead = lead != nil
        rule.asksWithoutToken = fields.optional("ask_without_token")?.flag() ?? false
        rule.after = fields.optional("after")?.delay()
        rule.about = fields.optional("about")?.sources() ?? []
        rule.takesBack = fields.optional("takes_back")?.sources() ?? []
        fields.finish()
        if event == nil, isIgnored != true {
            fields.report(.missing(name: "event"), hint: "or \"ignore\": true for a call that means nothing")
        }
        if rule.after != nil, rule.about.isEmpty {
            fields.report(
                .missing(name: "about"), hint: "a kept event says what it is about, so that it can be taken back")
        }
        return rule
    }

    /// A condition on the body of a call.
    private func bodyCondition() -> Condition? {
        guard let text = text() else { return nil }
        do {
            return try Condition(parsing: text)
        } catch {
            let characters = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
            report(.broken("\(error)"), hint: error.hint, at: characters)
            return nil
        }
    }
}

private enum Units: String, CaseIterable { case minor, major }

extension HookScheme {
    /// The schemes that are called by name alone.
    package static let named: [String: HookScheme] = [
        "stripe": .stripe, "standard_webhooks": .standardWebhooks, "paddle": .paddle, "lemon_squeezy": .lemonSqueezy,
        "typeform": .typeform, "calendly": .calendly, "cal_com": .calCom,
    ]
}
