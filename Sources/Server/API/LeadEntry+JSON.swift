import Scheduler
import Values

extension LeadEntry {
    /// Reads a lead of a request: `email`, `attributes`, `tags`, `zone`, `basis`, `source`.
    init?(_ fields: inout JSONFields) {
        let address = fields.required("email")?.text()
        let attributes = fields.optional("attributes").flatMap { $0.leadAttributes() }
        let tags = fields.optional("tags")?.items()?.compactMap { $0.text() }
        let zone = fields.optional("zone")?.text()
        let basis = fields.optional("basis")?.text()
        let source = fields.optional("source")?.text()
        guard let address else { return nil }
        self.init(
            address: address, attributes: attributes ?? [:], tags: tags ?? [], zone: zone, basis: basis, source: source)
    }

    static let schema = JSONSchema.object(
        properties + [("enroll", JSONSchema.name)], required: ["email"])
    private static let properties: [(String, Value)] = [
        ("email", JSONSchema.address), ("attributes", JSONSchema.attributes),
        ("tags", JSONSchema.list(of: JSONSchema.name, most: 200)), ("zone", JSONSchema.name),
        ("basis", ["type": "string", "enum": ["consent", "contract", "legitimate_interest"]]),
        ("source", JSONSchema.name),
    ]
}

extension JSONField {
    /// A lead's attributes: what every lead has by itself is none, and would be read by nobody.
    func leadAttributes() -> Object? {
        guard let attributes = attributes() else { return nil }
        for name in attributes.entries.map(\.name) {
            if let why = Unsettable.own[name] {
                refuse(why.sentence(name), hint: why.hint)
            } else if Unsettable.apart.contains(name) {
                refuse("every lead has “\(name)” by itself", hint: "write \"\(name)\" beside \"attributes\"")
            }
        }
        return attributes
    }

    /// An object of scalars, such as a lead's attributes or an event's details.
    func attributes() -> Object? {
        guard var fields = fields() else { return nil }
        let all = fields.all()
        guard all.count <= JSONSchema.mostAttributes else {
            refuse(
                "\(all.count) values are more than \(JSONSchema.mostAttributes)",
                hint: "what no message and no condition reads need not come along")
            return nil
        }
        var attributes: Object = [:]
        for (name, field) in all {
            guard case .scalar(let value) = field.located.content else {
                field.refuse("\"\(name)\" must be a text, a number, true, false or null")
                continue
            }
            guard (1...64).contains(name.utf8.count), !name.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
                field.refuse("a name has 1 to 64 bytes")
                continue
            }
            if case .string(let text) = value, text.utf8.count > 10_000 {
                field.refuse("a value has at most 10,000 bytes")
                continue
            }
            attributes[name] = value
        }
        return attributes
    }
}
