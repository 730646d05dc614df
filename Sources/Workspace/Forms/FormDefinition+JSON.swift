import Values

extension FormDefinition {
    /// Reads `sequences/forms/NAME.json`.
    init?(_ fields: inout JSONFields, _ reading: FileReading) {
        _ = fields.optional("$schema")
        let name = fields.required("form")?.name()
        let title = fields.required("title")?.text()
        let list = fields.required("fields")?.items()
        let asked = list.map { items in items.compactMap { FormField($0) } }
        let sequence = fields.optional("sequence")?.reference(.sequence, reading)
        let redirect = fields.optional("redirect")?.webAddress()
        let basis = fields.optional("basis")?.choice(SequenceReading.Basis.self)
        let source = fields.optional("source")?.text()
        let language = fields.optional("language")?.languageCode()
        let hidden = fields.optional("honeypot")
        let honeypot = hidden?.name()
        let leastSeconds = fields.optional("least_seconds")?.whole(in: 0...600)
        let perAddress = fields.optional("per_address")?.whole(in: 1...100_000)
        let perHour = fields.optional("per_hour")?.whole(in: 1...1_000_000)
        fields.finish()
        guard let name, let title, var asked else { return nil }
        if let twice = asked.map(\.name).firstTwice {
            let second = list?.last { $0.located["name"]?.value.text == twice }
            second?.refuse("the field \"\(twice)\" stands here twice", hint: "give one of the two another name")
            return nil
        }
        if !asked.contains(where: { $0.name == "email" }) {
            asked.insert(FormField(name: "email", label: "E-mail", kind: .email, isRequired: true), at: 0)
        }
        if let honeypot, asked.contains(where: { $0.name == honeypot }) {
            hidden?.refuse(
                "the honeypot \"\(honeypot)\" is a field that people fill in",
                hint: "give it a name that no field has, such as \"website\"")
        }
        self.init(name: name, title: title, fields: asked)
        self.sequence = sequence
        self.redirect = redirect
        self.basis = basis?.rawValue ?? "consent"
        self.source = source ?? name
        self.language = language
        self.honeypot = honeypot ?? self.honeypot
        self.leastSeconds = leastSeconds ?? self.leastSeconds
        self.perAddress = perAddress ?? self.perAddress
        self.perHour = perHour ?? self.perHour
    }
}

extension FormField {
    fileprivate init?(_ field: JSONField) {
        guard var fields = field.fields() else { return nil }
        let named = fields.required("name")
        let name = named?.name()
        if let name, name != "email", Vocabulary.fixedNames.contains(name) {
            named?.refuse("\"\(name)\" of a lead cannot be set", hint: "choose another name for the field")
        }
        let label = fields.optional("label")?.text()
        let kind = fields.optional("kind")?.choice(Kind.self)
        let required = fields.optional("required")?.flag()
        let options = fields.optional("options")?.items()?.compactMap { $0.text() }
        fields.finish()
        guard let name else { return nil }
        if kind == .select, options?.isEmpty != false {
            fields.report(.missing(name: "options"), hint: "what can be chosen: [\"…\", \"…\"]")
        }
        let isAddress = name == "email"
        self.init(
            name: name, label: label ?? name, kind: isAddress ? .email : kind ?? .text,
            isRequired: required ?? isAddress, options: options ?? [])
    }
}

extension [String] {
    /// The first text that stands here a second time.
    fileprivate var firstTwice: String? {
        var seen: Set<String> = []
        return first { !seen.insert($0).inserted }
    }
}
