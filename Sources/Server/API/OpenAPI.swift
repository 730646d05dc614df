package import Values

/// The description of the API (OpenAPI 3.1), made of the operations themselves.
package enum OpenAPI {
    /// The operation that gives the description of some others.
    static func operation(of operations: [Operation], version: String) -> Operation {
        let document = document(of: operations, version: version)
        return Operation(
            "getDescription", "GET", "/openapi.json", "This description.", access: .anyone, answer: JSONSchema.anyObject
        ) { call in
            call.tagged(document)
        }
    }

    /// The whole document.
    package static func document(of operations: [Operation], version: String) -> Value {
        var paths: Object = [:]
        for operation in operations where operation.isPublished {
            var item: Object = [:]
            if case .object(let known)? = paths[operation.path] { item = known }
            item[operation.method.lowercased()] = describe(operation)
            paths[operation.path] = .object(item)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Baton", "version": .string(version),
                "description":
                    "Leads and events come in, payments close deals, and everything can be read. Problems are RFC 9457.",
            ],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Problem": JSONSchema.problem],
            ],
        ]
    }

    private static func describe(_ operation: Operation) -> Value {
        var item: Object = ["operationId": .string(operation.id), "summary": .string(operation.summary)]
        let parameters = pathParameters(operation) + operation.query.map(describe)
        if !parameters.isEmpty { item["parameters"] = .array(parameters) }
        if let body = operation.body {
            item["requestBody"] = [
                "required": true,
                "content": .object(Object([(operation.bodyType, Value.object(["schema": body]))])),
            ]
        }
        var responses: Object = [:]
        var success: Object = ["description": "Done."]
        if let answer = operation.answer { success["content"] = ["application/json": ["schema": answer]] }
        responses["\(operation.status)"] = .object(success)
        responses["default"] = [
            "description": "A problem, with status, place and hint.",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
        item["responses"] = .object(responses)
        if case .roles(let roles) = operation.access {
            item["security"] = [["token": []]]
            item["x-roles"] = .array(Role.allCases.filter { roles.contains($0) }.map { .string($0.rawValue) })
        }
        return .object(item)
    }

    private static func pathParameters(_ operation: Operation) -> [Value] {
        operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            let name = String(part.dropFirst().dropLast())
            return [
                "name": .string(name), "in": "path", "required": true, "schema": ["type": "string", "minLength": 1],
            ] as Value
        }
    }

    private static func describe(_ parameter: OperationParameter) -> Value {
        [
            "name": .string(parameter.name), "in": "query", "description": .string(parameter.summary),
            "schema": parameter.schema,
        ]
    }
}
