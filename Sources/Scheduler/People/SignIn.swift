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
            if let person = try records.person(named: name), person.name.lowercased() == name.lowercased() {
                return try change(
                    person, address: address ?? person.address, role: role ?? person.role, actor: actor, in: records)
            }
            try checkNobodyElse(has: address, besides: nil, in: records)
            let person = Person(
                id: identifier(), name: name, address: address, role: role ?? "salesperson", createdAt: clock.now)
            try records.insert(person)
            try welcomeBack(name, in: records)
            try log("person added", lead: 0, actor: actor, ["role": .string(person.role)], in: records)
            return person
        }
    }

    /// Adds somebody whose name nobody has yet.
    @discardableResult
    package func addPerson(_ name: String, address: String?, role: String, actor: String) throws -> Person {
        try transact { records in
            if let known = try records.person(named: name.trimmed) {
                throw SchedulerError.badRequest("there is “\(known.name)” already")
            }
            return try keepPerson(name, address: address, role: role, actor: actor)
        }
    }

    /// Gives a person this address, or none, and this role.
    package func changePerson(_ id: Int64, address: String?, role: String, actor: String) throws {
        let address = try address.map { try checked($0) }
        try transact { records in
            guard let person = try records.person(id) else { return }
            try change(person, address: address, role: role, actor: actor, in: records)
        }
    }

    @discardableResult
    private func change(
        _ known: Person, address: String?, role: String, actor: String, in records: any Records
    ) throws -> Person {
        var person = known
        if role != Self.owner { try checkNotTheOnlyOwner(person, in: records) }
        if address != known.address { try checkNobodyElse(has: address, besides: known.id, in: records) }
        (person.address, person.role) = (address, role)
        try records.update(person)
        try log("person changed", lead: 0, actor: actor, ["role": .string(person.role)], in: records)
        return person
    }

    /// A link by mail goes to whoever has the address: it has to be one person's.
    private func checkNobodyElse(has address: String?, besides id: Int64?, in records: any Records) throws {
        guard let address, let other = try records.people().first(where: { $0.address == address && $0.id != id })
        else { return }
        throw SchedulerError.badRequest("“\(other.name)” has the address \(address) already")
    }

    private static let owner = "owner"

    /// Where nobody may add people any more, only the command line could.
    private func checkNotTheOnlyOwner(_ person: Person, in records: any ReadableRecords) throws {
        guard person.role == Self.owner,
            try !records.people().contains(where: { $0.role == Self.owner && $0.id != person.id })
        else { return }
        throw SchedulerError.badRequest("\(person.name) is the only owner; make somebody else one first")
    }

    /// Takes a person away, signed out everywhere. The cards that are theirs go to `heir`, or to whoever of their queues
    /// has the turn, and new ones to others, for as long as nobody of this name is added again. How many cards that were.
    @discardableResult
    package func removePerson(_ name: String, cardsTo heir: String? = nil, actor: String) throws -> Int {
        try transact { records in
            let person = try known(person: name, in: records)
            try checkNotTheOnlyOwner(person, in: records)
            let heir = try heir.map { try known(person: $0, in: records) }
            guard heir?.id != person.id else {
                throw SchedulerError.badRequest("\(person.name)'s cards cannot go to \(person.name)")
            }
            try records.removePerson(person.id)
            try records.insert(
                Absence(id: identifier(), person: person.name, from: clock.now, until: clock.now + Self.forGood))
            let cards = try records.activeCardKeys(queue: nil).filter { $0.owner == person.name }
            for card in cards {
                if let heir {
                    try handOver(card: card.id, to: heir.name, by: actor)
                } else {
                    try giveBack(card: card.id, by: actor)
                }
            }
            try log("person removed", lead: 0, actor: actor, ["cards": .int(cards.count)], in: records)
            return cards.count
        }
    }

    /// How long somebody is away who was removed.
    package static let forGood = Span.days(36_500)

    /// Who was removed and is added again is there again.
    private func welcomeBack(_ name: String, in records: any Records) throws {
        for absence in try records.absences(of: name, at: clock.now)
        where absence.until - absence.from >= Self.forGood {
            try records.removeAbsence(absence.id)
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
    package func keepSignInLink(_ hash: [UInt8], person: Int64, life: Span, actor: String) throws {
        try transact { records in
            try records.keepLink(hash: hash, person: person, until: clock.now + life)
            try log("sign-in link made", lead: 0, actor: actor, in: records)
        }
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
            throw SchedulerError.unknownPerson(name)
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
