import Engine
import Ports
import Scheduler
import Values
import Workspace

/// The people who sign in, as an owner adds, changes and removes them.
extension Pages {
    var peopleOperations: [Operation] {
        let owner: Set<Role> = [.owner]
        return [
            act("addPerson", "/settings/people", roles: owner) { call, visitor in
                let form = try call.form()
                let (name, address) = (form["name"] ?? "", (form["address"] ?? "").trimmed)
                let (role, by) = (try role(form, visitor.reader), visitor.person.name)
                try await context.writer.perform {
                    _ = try $0.addPerson(name, address: address.isEmpty ? nil : address, role: role, actor: by)
                }
                return .redirect(to: "/settings?told=person_added#people")
            },
            act("changePerson", "/settings/people/{id}", roles: owner) { call, visitor in
                let (form, person) = (try call.form(), try await person(call, visitor))
                let (address, role) = ((form["address"] ?? "").trimmed, try role(form, visitor.reader))
                let by = visitor.person.name
                try await context.writer.perform {
                    try $0.changePerson(person.id, address: address.isEmpty ? nil : address, role: role, actor: by)
                }
                return .redirect(to: "/settings?told=saved#people")
            },
            act("removePersonPage", "/settings/people/{id}/remove", roles: owner) { call, visitor in
                let (heir, person) = (try call.form()["cards_to"] ?? "", try await person(call, visitor))
                let by = visitor.person.name
                try await context.writer.perform {
                    _ = try $0.removePerson(person.name, cardsTo: heir.isEmpty ? nil : heir, actor: by)
                }
                return .redirect(to: "/settings?told=person_removed#people")
            },
            act("makePersonLink", "/settings/people/{id}/link", roles: owner) { call, visitor in
                try await personLink(call, visitor)
            },
        ]
    }

    private func role(_ form: FormFields, _ reader: ReaderLanguage) throws -> String {
        guard let role = Role.people.first(where: { $0.rawValue == form["role"] }) else {
            throw HTTPProblem(.invalid, reader.say("no_such_role"))
        }
        return role.rawValue
    }

    private func person(_ call: Call, _ visitor: Visitor) async throws -> Person {
        let id = Int64(call.parameter("id")) ?? 0
        guard let person = try await context.reading.read({ try $0.person(id) }) else {
            throw HTTPProblem(.notFound, visitor.reader.say("no_such_person"))
        }
        return person
    }

    /// A link that signs a person in once; it is shown this once, for the owner to hand on.
    private func personLink(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let person = try await person(call, visitor)
        let secret = Secret.random()
        let (hash, by) = (secret.hash, visitor.person.name)
        try await context.writer.perform {
            try $0.keepSignInLink(hash, person: person.id, life: .hours(1), actor: by)
        }
        return try await page(
            call, visitor, "person-link", in: nil, title: visitor.reader.say("sign_in_link"),
            ["name": .string(person.name), "link": .string("\(context.baseURL)/sign-in/\(secret.text)")])
    }

    /// Everybody who can sign in, each with what an owner can change.
    func peopleRows(_ people: [Person], _ reader: ReaderLanguage, at now: Moment) async throws -> [Value] {
        let cards = try await context.reading.read { records in
            try records.activeCardKeys(queue: nil).reduce(into: [String: Int]()) { counts, card in
                if let owner = card.owner { counts[owner, default: 0] += 1 }
            }
        }
        return people.map { one in
            let count = cards[one.name] ?? 0
            return [
                "id": .string(String(one.id)), "name": .string(one.name), "address": .string(one.address ?? ""),
                "role": .string(reader.say("role_\(one.role)")), "roles": .array(roles(reader, chosen: one.role)),
                "seen": .string(one.seenAt.map { reader.moment($0, at: now) } ?? "–"), "has_cards": .bool(count > 0),
                "cards": .string(reader.count(count, "one_card_theirs", "many_cards_theirs")),
                "others": .array(people.filter { $0.id != one.id }.map { .string($0.name) }),
            ]
        }
    }

    /// The roles that people can have, one of them chosen.
    func roles(_ reader: ReaderLanguage, chosen: String) -> [Value] {
        Role.people.map { role in
            [
                "code": .string(role.rawValue), "name": .string(reader.say("role_\(role.rawValue)")),
                "current": .bool(role.rawValue == chosen),
            ]
        }
    }

    /// Where a queue is written down: the file of its name, or, where that is not there, the folder.
    private func file(of queue: String) -> String {
        let path = "sequences/queues/\(queue).json"
        return (try? workspace.home.read(path)) == nil ? "sequences/queues/" : path
    }

    /// The queues with their hours and who works them, as their files say.
    func queueRows(_ reader: ReaderLanguage, at now: Moment) async throws -> [Value] {
        let queues = rules.queues.values.sorted { ($0.title, $0.name) < ($1.title, $1.name) }
        let zone = rules.zone
        let away = try await context.reading.read { records in
            Set(try records.absences(of: nil, at: now).filter { $0.from <= now && now < $0.until }.map(\.person))
        }
        return queues.map { queue in
            [
                "title": .string(queue.title), "hours": .string(reader.hours(queue.hours)),
                "file": .string(file(of: queue.name)),
                "members": .array(
                    queue.staff.map { member in
                        let isThere = !away.contains(member.name)
                        let isOnDuty = isThere && member.isOnDuty(at: now, workspaceZone: zone)
                        return [
                            "name": .string(member.name), "about": .string(reader.duty(of: member)),
                            "state": .string(reader.say(isOnDuty ? "on_duty" : isThere ? "off_duty" : "is_away")),
                            "good": .bool(isOnDuty),
                        ]
                    }),
            ]
        }
    }
}

extension ReaderLanguage {
    /// When somebody of a queue is on duty, and how much of it goes there.
    func duty(of member: QueueDefinition.Member) -> String {
        var parts = [member.hours.map { hours($0) } ?? say("always_on_duty")]
        if member.weight != 1 { parts.append(say("of_each_round", number(member.weight))) }
        if let most = member.capacity { parts.append(say("at_most_cards", number(most))) }
        return parts.joined(separator: " · ")
    }
}
