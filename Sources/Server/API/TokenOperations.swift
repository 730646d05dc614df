import Ports
import Scheduler
import Values

extension ServerContext {
    var tokenOperations: [Operation] {
        let token = JSONSchema.object(
            [
                ("name", JSONSchema.text), ("role", JSONSchema.text), ("created", JSONSchema.text),
                ("used", JSONSchema.optional(JSONSchema.text)), ("revoked", JSONSchema.optional(JSONSchema.text)),
                ("token", JSONSchema.text),
            ], required: ["name", "role", "created", "used", "revoked"])
        let body = JSONSchema.object(
            [
                ("name", JSONSchema.name),
                ("role", ["type": "string", "enum": .array(Role.allCases.map { .string($0.rawValue) })]),
            ], required: ["name", "role"])
        return [
            Operation(
                "listTokens", "GET", "/v1/tokens", "Every token, by name; never the tokens themselves.",
                access: .roles([.owner]), answer: JSONSchema.object([("items", JSONSchema.list(of: token))])
            ) { [reading] call in
                let tokens = try await reading.read { try $0.apiTokens() }
                return call.tagged(["items": .array(tokens.map(\.value))])
            },
            Operation(
                "createToken", "POST", "/v1/tokens", "Makes a token, which is shown this once.",
                access: .roles([.owner]), body: body, answer: token, status: 201, handle: createToken),
            Operation(
                "revokeToken", "DELETE", "/v1/tokens/{name}", "Ends a token: it opens nothing any more.",
                access: .roles([.owner]), answer: token
            ) { [writer, tokens] call in
                let name = call.parameter("name")
                let token = try await writer.perform { scheduler in
                    do {
                        return try scheduler.revokeToken(name: name)
                    } catch SchedulerError.badRequest(let reason) {
                        throw HTTPProblem(.notFound, reason)
                    }
                }
                tokens.forget()
                return .json(token.value)
            },
        ]
    }

    private func createToken(_ call: Call) async throws -> Reply {
        let (name, role) = try call.object { fields -> (String, Role)? in
            let name = fields.required("name")?.text()
            let role = fields.required("role")?.choice(Role.self)
            guard let name, let role else { return nil }
            return (name, role)
        }
        let text = TokenText.make()
        let token = try await writer.perform { scheduler in
            do {
                return try scheduler.insertToken(name: name, role: role.rawValue, hash: TokenText.hash(text))
            } catch SchedulerError.badRequest(let reason) {
                throw HTTPProblem(.conflict, reason, hint: "revoke it first, or choose another name")
            }
        }
        tokens.forget()
        guard case .object(var answer) = token.value else { return .json(token.value, status: 201) }
        answer["token"] = .string(text)
        return .json(.object(answer), status: 201)
    }
}

extension APIToken {
    var value: Value {
        [
            "name": .string(name), "role": .string(role), "created": .string("\(createdAt)"),
            "used": usedAt.map { .string("\($0)") } ?? .null,
            "revoked": revokedAt.map { .string("\($0)") } ?? .null,
        ]
    }
}
