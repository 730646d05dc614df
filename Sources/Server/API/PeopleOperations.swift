import Engine
import Ports
import Scheduler
import Values
import Workspace

extension ServerContext {
    /// The people who sign in, and when they are away; the owner's business.
    var peopleOperations: [Operation] {
        [
            Operation(
                "listPeople", "GET", "/v1/people", "Everybody who can sign in, by name.", access: .roles([.owner]),
                answer: JSONSchema.object([("items", JSONSchema.list(of: Self.person))])
            ) { [reading] call in
                let people = try await reading.read { try $0.people() }
                return call.tagged(["items": .array(people.map(\.value))])
            },
            Operation(
                "keepPerson", "PUT", "/v1/people/{name}", "Adds a person, or changes the role or the address of one.",
                access: .roles([.owner]),
                body: JSONSchema.object([("address", JSONSchema.address), ("role", Self.role)]),
                answer: Self.person, handle: keepPerson),
            Operation(
                "removePerson", "DELETE", "/v1/people/{name}", "Signs a person out for good.",
                access: .roles([.owner]), answer: JSONSchema.object([("name", JSONSchema.text)], required: ["name"])
            ) { [self] call in
                let (name, actor) = (try await known(person: call), call.actor)
                _ = try await writer.perform { try $0.removePerson(name, actor: actor) }
                return .json(["name": .string(name)])
            },
            Operation(
                "listAbsences", "GET", "/v1/people/{name}/absences", "When a person is away.",
                access: .roles([.owner]), answer: JSONSchema.object([("items", JSONSchema.list(of: Self.absence))])
            ) { [self] call in
                let (name, now) = (try await colleague(call), call.now)
                let absences = try await reading.read { try $0.absences(of: name, at: now) }
                return call.tagged(["items": .array(absences.map(\.value))])
            },
            Operation(
                "sendAway", "POST", "/v1/people/{name}/absences",
                "Says that a person is away from one day to another: no new card goes there.",
                access: .roles([.owner]),
                body: JSONSchema.object(
                    [("from", JSONSchema.day), ("to", JSONSchema.day)], required: ["from", "to"]),
                answer: Self.absence, status: 201, handle: sendAway),
            Operation(
                "makeSignInLink", "POST", "/v1/people/{name}/sign-in-link",
                "Makes a link that signs a person in once, within an hour; it is shown this once.",
                access: .roles([.owner]), answer: JSONSchema.object([("link", JSONSchema.text)], required: ["link"]),
                status: 201
            ) { [self] call in
                let name = try await known(person: call)
                let secret = Secret.random()
                let (hash, actor) = (secret.hash, call.actor)
                _ = try await writer.perform {
                    try $0.perform(.keepSignInLink(name: name, hash: hash), by: actor)
                }
                return .json(["link": .string("\(baseURL)/sign-in/\(secret.text)")], status: 201)
            },
        ]
    }

    private static let role: Value = ["type": "string", "enum": .array(Role.people.map { .string($0.rawValue) })]
    private static let person = JSONSchema.object(
        [
            ("name", JSONSchema.text), ("address", JSONSchema.optional(JSONSchema.text)), ("role", JSONSchema.text),
            ("has_password", JSONSchema.flag), ("seen", JSONSchema.optional(JSONSchema.text)),
        ], required: ["name", "address", "role", "has_password", "seen"])
    private static let absence = JSONSchema.object(
        [("person", JSONSchema.text), ("from", JSONSchema.text), ("until", JSONSchema.text)],
        required: ["person", "from", "until"])

    private func known(person call: Call) async throws -> String {
        let name = call.parameter("name")
        guard let person = try await reading.read({ try $0.person(named: name) }) else {
            throw HTTPProblem(.notFound, "there is no person “\(name.prefix(40))”")
        }
        return person.name
    }

    /// Somebody who signs in, or whom a queue names and nobody has removed.
    private func colleague(_ call: Call) async throws -> String {
        let (name, now) = (call.parameter("name"), call.now)
        guard workspace().rules.queues.values.contains(where: { $0.people.contains(name) }) else {
            return try await known(person: call)
        }
        let isRemoved = try await reading.read { records in
            try records.absences(of: name, at: now).contains { $0.until - $0.from >= Scheduler.forGood }
        }
        return isRemoved ? try await known(person: call) : name
    }

    private func keepPerson(_ call: Call) async throws -> Reply {
        let (address, role) = try call.object { fields -> (String?, String?)? in
            (fields.optional("address")?.text(), fields.optional("role")?.text())
        }
        if let role, !Role.people.contains(where: { $0.rawValue == role }) {
            let known = Role.people.map(\.rawValue).joined(separator: ", ")
            throw HTTPProblem(.invalid, "“\(role.prefix(40))” is no role", hint: "one of: \(known)", path: "role")
        }
        let (name, actor) = (call.parameter("name"), call.actor)
        let person = try await writer.perform {
            try $0.keepPerson(name, address: address, role: role, actor: actor)
        }
        return .json(person.value)
    }

    private func sendAway(_ call: Call) async throws -> Reply {
        let (first, last) = try call.object { fields -> (String, String)? in
            let from = fields.required("from")?.text()
            let to = fields.required("to")?.text()
            guard let from, let to else { return nil }
            return (from, to)
        }
        guard let from = CivilDate(parsing: first), let to = CivilDate(parsing: last) else {
            throw HTTPProblem(.invalid, "the days cannot be read", hint: "such as 2026-12-24", path: "from")
        }
        let (name, actor) = (try await colleague(call), call.actor)
        let absence = try await writer.perform { try $0.away(name, from: from, to: to, actor: actor) }
        return .json(absence.value, status: 201)
    }
}

extension Person {
    fileprivate var value: Value {
        [
            "name": .string(name), "address": address.map(Value.string) ?? .null, "role": .string(role),
            "has_password": .bool(password != nil), "seen": seenAt?.value ?? .null,
        ]
    }
}

extension Absence {
    fileprivate var value: Value { ["person": .string(person), "from": from.value, "until": until.value] }
}
