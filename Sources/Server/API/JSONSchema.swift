package import Values

/// Schemas of what the API takes and gives (JSON Schema 2020-12, as OpenAPI 3.1 uses it).
package enum JSONSchema {
    package static let text: Value = ["type": "string"]
    package static let name: Value = ["type": "string", "minLength": 1, "maxLength": 200]
    package static let address: Value = ["type": "string", "minLength": 3, "maxLength": 320]
    package static let whole: Value = ["type": "integer"]
    package static let flag: Value = ["type": "boolean"]
    package static let anyObject: Value = ["type": "object"]

    package static let day: Value = ["type": "string", "format": "date"]

    /// One of the words of a type.
    package static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Value
    where Choice.RawValue == String {
        ["type": "string", "enum": .array(Choice.allCases.map { .string($0.rawValue) })]
    }

    /// An object of a closed list of names.
    package static func object(_ properties: [(String, Value)], required: [String] = [], isOpen: Bool = false) -> Value
    {
        var object: Object = ["type": "object", "properties": .object(Object(properties))]
        if !required.isEmpty { object["required"] = .array(required.map(Value.string)) }
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

    /// One, or a batch under a name.
    package static func oneOrMany(_ one: Value, _ name: String) -> Value {
        ["anyOf": .array([one, object([(name, list(of: one, most: Batch.most))], required: [name])])]
    }

    /// A problem document.
    package static let problem = object(
        [
            ("type", text), ("title", text), ("status", whole), ("detail", text), ("hint", text), ("path", text),
            ("line", whole), ("column", whole),
        ], required: ["type", "title", "status", "detail"])
}
