package import Ports
package import Values

/// The people who sign in, and where they are signed in.
extension Scheduler {
    /// Adds a person, or changes the address and the role of the one with this name; nil leaves what is there.
    @discardableResult
    package func keepPerson(_ name: String, address: String?, role: String?, actor: String) throws -> Person {
        let name = try checkedName(name)
        let address = try address.map { try checked($0) }
        return try transact { records in
            if var person = try records.person(named: name), person.name.lowercased() == name.lowercased() {
                person.address = address ?? person.address
                person.role = role ?? person.role
                try records.update(person)
                try log("person changed", lead: 0, actor: actor, ["role": .string(person.role)], in: records)
                return person
            }
            let person = Person(
                id: identifier(), name: name, address: address, role: role ?? "salesperson", createdAt: clock.now)
            try records.insert(person)
            try log("person added", lead: 0, actor: actor, ["role": .string(person.role)], in: records)
            return person
        }
    }

    /// Takes a person away, signed out everywhere; cards that are theirs stay so until somebody hands them over.
    package func removePerson(_ name: String, actor: String) throws {
        try transact { records in
            let person = try known(person: name, in: records)
            try records.removePerson(person.id)
            try log("person removed", lead: 0, actor: actor, in: records)
        }
    }

    /// Keeps a new password's hash; every other browser of this person is signed out.
    package func setPassword(_ hash: String, of id: Int64, keeping session: [UInt8]?) throws {
        try transact { records in
            guard var person = try records.person(id) else { return }
            person.password = hash
            try records.update(person)
            for other in try records.sessions(person: id) where other.hash != session {
                try records.removeSession(hash: other.hash)
            }
        }
    }

    /// Changes how a person reads and is told.
    package func setManner(of id: Int64, language: String?? = nil, isNotified: Bool? = nil) throws {
        try transact { records in
            guard var person = try records.person(id) else { return }
            if let language { person.language = language }
            if let isNotified { person.isNotified = isNotified }
            try records.update(person)
        }
    }

    /// Keeps the hash of a link that signs a person in once, for as long as it lives.
    package func keepSignInLink(_ hash: [UInt8], person: Int64, life: Span) throws {
        try transact { try $0.keepLink(hash: hash, person: person, until: clock.now + life) }
    }

    /// Spends a link: it signs nobody in again.
    package func spendSignInLink(_ hash: [UInt8]) throws {
        try transact { records in
            guard try records.signInLink(hash: hash, at: clock.now) != nil else {
                throw SchedulerError.badRequest("this link is over")
            }
            try records.removeLink(hash: hash)
        }
    }

    /// Signs a person in with one browser, and forgets the sessions and links that are over.
    package func beginSession(_ hash: [UInt8], person id: Int64, agent: String, life: Span) throws {
        try transact { records in
            guard var person = try records.person(id) else { return }
            let now = clock.now
            try records.forgetSessions(before: now - life)
            try records.insert(Session(hash: hash, person: id, createdAt: now, seenAt: now, agent: agent))
            person.seenAt = now
            try records.update(person)
            try log("signed in", lead: 0, actor: person.name, in: records)
        }
    }

    /// Says that a session is still used.
    package func touchSession(_ hash: [UInt8]) throws { try transact { try $0.touch(session: hash, at: clock.now) } }

    /// Signs a browser out.
    package func endSession(_ hash: [UInt8]) throws { try transact { try $0.removeSession(hash: hash) } }

    /// Signs one of a person's browsers out.
    package func endSession(_ hash: [UInt8], of person: Int64) throws {
        try transact { records in
            guard try records.session(hash: hash)?.person == person else { return }
            try records.removeSession(hash: hash)
        }
    }

    func known(person name: String, in records: any ReadableRecords) throws -> Person {
        guard let person = try records.person(named: name) else {
            throw SchedulerError.badRequest("there is no person “\(name)”; `baton people` lists them")
        }
        return person
    }

    private func checkedName(_ name: String) throws -> String {
        let name = name.trimmed
        guard !name.isEmpty, name.utf8.count <= 100,
            !name.unicodeScalars.contains(where: { $0.value < 32 || $0 == "@" })
        else { throw SchedulerError.badRequest("a person's name is 1 to 100 letters on one line, without “@”") }
        return name
    }
}
