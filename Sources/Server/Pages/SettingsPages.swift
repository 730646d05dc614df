import Engine
import Ports
private import Scheduler
import Values

extension Pages {
    var settingsOperations: [Operation] {
        let everybody = Set(Role.people)
        return [
            look("settingsPage", "/settings") { call, visitor in try await settingsPage(call, visitor) },
            act("setPassword", "/settings/password", roles: everybody) { call, visitor in
                try await setPassword(call, visitor)
            },
            act("setLanguage", "/settings/language", roles: everybody) { call, visitor in
                let code = try call.form()["language"] ?? ""
                let id = visitor.person.id
                let language = PageWords.languages.contains(code) ? code : nil
                try await context.writer.perform { try $0.setManner(of: id, language: .some(language)) }
                return .redirect(to: "/settings?told=saved")
            },
            act("setNotifications", "/settings/notifications", roles: everybody) { call, visitor in
                let (id, isNotified) = (visitor.person.id, try call.form()["mail"] != nil)
                try await context.writer.perform { try $0.setManner(of: id, isNotified: isNotified) }
                return .redirect(to: "/settings?told=saved")
            },
            act("revokeSession", "/settings/sessions/{id}/revoke", roles: everybody) { call, visitor in
                let (id, wanted) = (visitor.person.id, call.parameter("id"))
                let sessions = try await context.reading.read { try $0.sessions(person: id) }
                if let session = sessions.first(where: { $0.name == wanted }) {
                    try await context.writer.perform { try $0.endSession(session.hash, of: id) }
                }
                return .redirect(to: "/settings?told=saved")
            },
            act("revokeToken", "/settings/tokens/{id}/revoke", roles: [.owner]) { call, _ in
                let id = Int64(call.parameter("id")) ?? 0
                let token = try await context.reading.read { try $0.apiTokens().first { $0.id == id } }
                if let token { _ = try await context.writer.perform { try $0.revokeToken(name: token.name) } }
                return .redirect(to: "/settings?told=saved")
            },
            act("goAway", "/settings/away", roles: everybody) { call, visitor in
                let (form, name) = (try call.form(), visitor.person.name)
                guard let from = CivilDate(parsing: form["from"] ?? ""), let to = CivilDate(parsing: form["to"] ?? "")
                else {
                    throw HTTPProblem(.invalid, visitor.reader.say("no_such_day"))
                }
                guard from <= to, to.daysSinceEpoch - from.daysSinceEpoch <= 400 else {
                    throw HTTPProblem(.invalid, visitor.reader.say("error_absence_range"))
                }
                guard to >= visitor.reader.zone.local(call.now).date else {
                    throw HTTPProblem(.invalid, visitor.reader.say("days_are_over"))
                }
                try await context.writer.perform { _ = try $0.away(name, from: from, to: to, actor: name) }
                return .redirect(to: "/settings?told=saved")
            },
            act("comeBack", "/settings/away/{id}/remove", roles: everybody) { call, visitor in
                let (id, name, now) = (Int64(call.parameter("id")) ?? 0, visitor.person.name, call.now)
                let own = try await context.reading.read { try $0.absences(of: name, at: now) }
                if own.contains(where: { $0.id == id }) {
                    try await context.writer.perform { try $0.removeAbsence(id, actor: name) }
                }
                return .redirect(to: "/settings?told=saved")
            },
        ]
    }

    private func setPassword(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let (form, reader) = (try call.form(), visitor.reader)
        let keys = ["name \(visitor.person.name.lowercased())"]
        if let wait = brake.begin(keys, at: call.now) {
            throw HTTPProblem(.tooManyRequests, reader.say("wait_seconds", String(max(1, wait.milliseconds / 1_000))))
        }
        if let kept = visitor.person.password, !PasswordHash(kept: kept).matches(form["old"] ?? "") {
            throw HTTPProblem(.forbidden, reader.say("wrong_password"))
        }
        let password = form["new"] ?? ""
        guard password.count >= 10, password.utf8.count <= 1_000 else {
            throw HTTPProblem(.invalid, reader.say("new_password"))
        }
        let hash = try PasswordHash(of: password, salt: Secret.salt()).text
        let (id, session) = (visitor.person.id, visitor.secret.hash)
        try await context.writer.perform { try $0.setPassword(hash, of: id, keeping: session) }
        return .redirect(to: "/settings?told=password_set")
    }

    private func settingsPage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let (reader, person, now) = (visitor.reader, visitor.person, call.now)
        let found = try await context.reading.read { records in
            (
                sessions: try records.sessions(person: person.id),
                absences: try records.absences(of: person.name, at: now), people: try records.people()
            )
        }
        let isOwner = visitor.role == .owner
        let tokens = isOwner ? try await context.reading.read { try $0.apiTokens().filter { $0.revokedAt == nil } } : []
        let people = isOwner ? try await peopleRows(found.people, reader, at: now) : []
        let queues = try await queueRows(reader, at: now)
        return try await page(
            call, visitor, "settings", in: nil, title: reader.say("settings"),
            [
                "has_password": .bool(person.password != nil), "notified": .bool(person.isNotified),
                "owner": .bool(isOwner),
                "languages": .array(
                    [("en", "English"), ("de", "Deutsch")].map { code, name in
                        ["code": .string(code), "name": .string(name), "current": .bool(code == reader.code)]
                    }),
                "sessions": .array(
                    found.sessions.map { session in
                        [
                            "id": .string(session.name), "current": .bool(session.hash == visitor.secret.hash),
                            "about": .string(
                                "\(reader.browser(session.agent)), \(reader.moment(session.seenAt, at: now))"),
                        ]
                    }),
                "absences": .array(
                    found.absences.map { absence in
                        let days = reader.zone.local(absence.from).date
                        let last = reader.zone.local(absence.until).date.advanced(by: -1)
                        return [
                            "id": .int(Int(absence.id)), "about": .string("\(reader.day(days)) – \(reader.day(last))"),
                        ]
                    }),
                "people": .array(people), "roles": .array(roles(reader, chosen: Role.salesperson.rawValue)),
                "tokens": .array(
                    tokens.map { token in
                        [
                            "id": .string(String(token.id)), "name": .string(token.name), "role": .string(token.role),
                            "seen": .string(token.usedAt.map { reader.moment($0, at: now) } ?? "–"),
                        ]
                    }),
                "queues": .array(queues),
            ])
    }
}

extension ReaderLanguage {
    /// A browser by the name that people know, and where it runs; what it says of itself where neither is known.
    func browser(_ agent: String) -> String {
        // The order tells them apart: each of these names those after it, too.
        let names = [
            ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
            ("Chrome/", "Chrome"), ("Safari/", "Safari"),
        ]
        let systems = [
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
            ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
        ]
        func known(_ list: [(String, String)]) -> String? { list.first { agent.contains($0.0) }?.1 }
        guard let name = known(names), let system = known(systems) else { return agent.cut(to: 60) }
        return say("browser_on", name, system)
    }
}

extension Session {
    /// A name for it that reveals nothing: the first digits of its hash.
    fileprivate var name: String {
        hash.prefix(8).hex
    }
}
