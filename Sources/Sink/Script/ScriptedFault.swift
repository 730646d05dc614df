import Values

/// What a fault of SMTP and one of IMAP have in common, so that a script's author writes both alike.
protocol ScriptedFault {
    /// Where in the dialogue.
    associatedtype Stage: RawRepresentable & CaseIterable where Stage.RawValue == String
    /// What happens there.
    associatedtype Deed

    var stage: Stage { get set }
    var deed: Deed { get set }

    /// One that changes nothing yet.
    init(at stage: Stage)
    /// A named preset; nil where none is called so.
    init?(preset name: String)

    /// What `do` may say.
    static var deeds: [String: Deed] { get }
    /// Names of presets of providers.
    static var namesOfProviders: [String] { get }
    /// Names of other presets, one of each kind at least, for whoever misspelt one.
    static var namesOfOthers: [String] { get }
    /// What a reply is made of, for whoever wrote none.
    static var formOfReply: String { get }
    /// The deed that gives this reply; nil where it is none.
    static func reply(_ text: String) -> Deed?
}

extension ScriptedFault {
    /// Stage and deed: from the preset, from `at`, `do` and `reply`, or from both.
    static func base(_ fields: inout JSONFields) -> Self? {
        let preset = fields.optional("preset").flatMap(named)
        let wasNamed = fields.names.contains("preset")
        let stage = (preset != nil ? fields.optional("at") : wasNamed ? nil : fields.required("at"))?.choice(Stage.self)
        let deed = deed(&fields)
        if wasNamed, preset == nil { return nil }
        guard let at = stage ?? preset?.stage else { return nil }
        var fault = preset ?? Self(at: at)
        fault.stage = at
        fault.deed = deed ?? fault.deed
        return fault
    }

    /// A time in milliseconds, up to a day.
    static func span(_ field: JSONField?) -> Span? {
        field?.whole(in: 0...86_400_000).map { .milliseconds(Int64($0)) }
    }

    private static func named(_ field: JSONField) -> Self? {
        guard let name = field.text() else { return nil }
        if let fault = Self(preset: name) { return fault }
        // Of some sixty presets, those that may have been meant: the situations of one provider, or one of each kind.
        let provider = name.prefix { $0 != "-" } + "-"
        let ofProvider = namesOfProviders.filter { $0.hasPrefix(provider) }.sorted()
        field.reportChoice(name, ofProvider.isEmpty ? namesOfOthers : ofProvider)
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
            if let deed = Self.reply(text) { return deed }
            reply.refuse(formOfReply)
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
}
