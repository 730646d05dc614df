package import Values

/// Schemas of what the API takes and gives (JSON Schema 2020-12, as OpenAPI 3.1 uses it).
package enum JSONSchema {
    package static let text: Value = ["type": "string"]
    /// A text that shows something and has no control characters.
    package static let name: Value = ["type": "string", "minLength": 1, "maxLength": 200, "pattern": .string(visible)]
    package static let address: Value = [
        "type": "string", "minLength": 3, "maxLength": 320, "pattern": "^.+@.+$",
    ]
    /// A condition as sequences have it.
    package static let condition: Value = ["type": "string", "minLength": 1, "pattern": .string(visible)]
    private static let visible = #"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$"#
    package static let whole: Value = ["type": "integer"]
    package static let flag: Value = ["type": "boolean"]
    package static let anyObject: Value = ["type": "object"]

    package static let day: Value = ["type": "string", "format": "date"]

    /// One of the words of a type.
    package static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Value
    where Choice.RawValue == String {
        ["type": "string", "enum": .array(Choice.allCases.map { .string($0.rawValue) })]
    }

    /// An object of a closed list of names; of those in `oneOf`, one has to be there.
    package static func object(
        _ properties: [(String, Value)], required: [String] = [], oneOf: [String] = [], isOpen: Bool = false
    ) -> Value {
        var object: Object = ["type": "object", "properties": .object(Object(properties))]
        if !required.isEmpty { object["required"] = .array(required.map(Value.string)) }
        if !oneOf.isEmpty { object["anyOf"] = .array(oneOf.map { ["required": .array([.string($0)])] }) }
        if !isOpen { object["additionalProperties"] = false }
        return .object(object)
    }

    /// A list of things, at most so many.
    package static func list(of item: Value, most: Int? = nil) -> Value {
        var object: Object = ["type": "array", "items": item]
        if let most { object["maxItems"] = .int(most) }
        return .object(object)
    }

    /// The same, or null.
    package static func optional(_ schema: Value) -> Value { ["anyOf": .array([schema, ["type": "null"]])] }

    /// A page of a list: the rows, and the cursor of the next page.
    package static func page(of item: Value) -> Value {
        object([("items", list(of: item)), ("next", optional(text))], required: ["items", "next"])
    }

    /// One, or a batch under a name. What one entry of a batch says wrongly is told in its place of the answer, and refuses
    /// no other: there, the schema leaves open what a text has to look like.
    package static func oneOrMany(_ one: Value, _ name: String) -> Value {
        ["anyOf": .array([one, object([(name, list(of: lenient(one), most: Batch.most))], required: [name])])]
    }

    private static func lenient(_ schema: Value) -> Value {
        guard case .object(let known) = schema else { return schema }
        return .object(
            Object(
                known.entries.filter { !["pattern", "enum", "minLength"].contains($0.name) }.map { entry in
                    guard entry.name == "properties", case .object(let properties) = entry.value else {
                        return (entry.name, entry.value)
                    }
                    return (entry.name, .object(Object(properties.entries.map { ($0.name, lenient($0.value)) })))
                }))
    }

    /// A body that is no JSON: whatever bytes there are.
    package static let bytes: Value = [:]

    /// A problem document.
    package static let problem = object(
        [
            ("type", text), ("title", text), ("status", whole), ("detail", text), ("hint", text), ("path", text),
            ("line", whole), ("column", whole),
        ], required: ["type", "title", "status", "detail"])
}
