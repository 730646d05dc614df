import Values

extension WebRule {
    /// Presets that are no status; any number from 200 to 599 is one too.
    package static let namedPresets: [String: WebAnswer] = [
        "refused": WebAnswer(deed: .refuse), "close": WebAnswer(deed: .close), "reset": WebAnswer(deed: .reset),
        "hang": WebAnswer(deed: .hang), "half-open": WebAnswer(deed: .freeze), "garbage": WebAnswer(deed: .garbage),
        "slow-loris": WebAnswer(deed: .slowLoris), "giant-header": WebAnswer(deed: .giantHeader),
        "cut-body": WebAnswer(deed: .cutBody), "endless-body": WebAnswer(deed: .endlessBody),
        "slow": WebAnswer(delay: .seconds(1)),
    ]

    /// A named preset, or a status with the fields that belong to it: 3xx a Location, 429 and 503 a Retry-After.
    static func preset(_ name: String) -> WebAnswer? {
        if let answer = namedPresets[name] { return answer }
        guard let status = Int(name), (200...599).contains(status) else { return nil }
        let fields: [WebRequest.Field] =
            switch status {
            case 300...308: [.init("Location", "/elsewhere")]
            case 429, 503: [.init("Retry-After", "2")]
            default: []
            }
        return WebAnswer(status: status, fields: fields)
    }

    /// Reads one rule; nil, and problems, where it says nothing.
    init?(_ located: JSON.Located, at path: String, _ findings: JSONFindings) {
        guard var fields = JSONFields(located, at: path, findings) else { return nil }
        let before = findings.problems.count
        var answer = fields.optional("preset").flatMap(Self.named) ?? WebAnswer()
        answer.status = fields.optional("status")?.whole(in: 200...599) ?? answer.status
        for field in Self.headers(&fields) {
            answer.fields.removeAll { $0.name.lowercased() == field.name.lowercased() }
            answer.fields.append(field)
        }
        answer.body = fields.optional("body").map(Self.body) ?? answer.body
        answer.deed = fields.optional("do")?.choice() ?? answer.deed
        answer.delay = Self.span(fields.optional("delay_ms")) ?? answer.delay
        answer.drip = Self.span(fields.optional("drip_ms")) ?? answer.drip
        self.init(answer, where: Selection(&fields, numbers: "requests", pattern: "path"))
        method = fields.optional("method")?.text()
        fields.finish()
        if answer.deed == .refuse, selection != Selection() || method != nil {
            fields.report(.broken("a refused port knows no conditions"))
        }
        guard findings.problems.count == before else { return nil }
    }

    private static func named(_ field: JSONField) -> WebAnswer? {
        if case .scalar(.int(let status)) = field.located.content, let answer = preset("\(status)") { return answer }
        guard let name = field.text() else { return nil }
        if let answer = preset(name) { return answer }
        field.reportChoice(name, namedPresets.keys.sorted() + ["302", "410", "429"])
        return nil
    }

    private static func headers(_ fields: inout JSONFields) -> [WebRequest.Field] {
        guard var headers = fields.optional("headers")?.fields() else { return [] }
        return headers.all().compactMap { name, field in field.text().map { WebRequest.Field(name, $0) } }
    }

    /// A text as it is, anything else as JSON.
    private static func body(_ field: JSONField) -> [UInt8] {
        if case .scalar(.string(let text)) = field.located.content { return Array(text.utf8) }
        return field.located.value.json()
    }

    private static func span(_ field: JSONField?) -> Span? {
        field?.whole(in: 0...86_400_000).map { .milliseconds(Int64($0)) }
    }
}
