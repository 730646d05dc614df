private import Engine
package import Values

/// A change somebody asks for on the command line: done at once where nothing runs, else sent to the process that does.
package enum Request: Sendable, Codable, Hashable {
    case importLeads(path: String, basis: String?, source: String?, columns: [String: String], errors: String?)
    case enroll(address: String, sequence: String)
    /// - Parameter condition: a Liquid comparison on `lead`; all leads where nil.
    case enrollAll(sequence: String, condition: String?)
    /// - Parameter details: a JSON object.
    case event(address: String?, token: String?, name: String, details: String, id: String?)
    /// - Parameter mail: one whole message as it arrived, base64.
    case inbound(mail: [UInt8])
    case claim(card: Int64)
    case touch(card: Int64, how: String)
    /// - Parameter value: minor units of the workspace currency, for a deal that was won.
    case dispose(card: Int64, disposition: String, reason: String?, value: Int?)
    case release(message: Int64)
    case drop(message: Int64)
    case resolve(message: Int64, arrived: Bool)
    case resume(route: String)
    case suppress(address: String, reason: String)
}

/// What came of a request: one face for people, one for machines.
package struct Answered: Sendable {
    package var text: String
    package var value: Value

    package init(_ text: String, _ value: Value) {
        self.text = text
        self.value = value
    }
}

extension Scheduler {
    /// Does what a request asks; `by` is who asks.
    package func perform(_ request: Request, by actor: String) throws -> Answered {
        switch request {
        case .importLeads(let path, let basis, let source, let columns, let errors):
            let options = ImportOptions(basis: basis, source: source, columns: columns, actor: actor)
            return try importFile(path, options, errors: errors)
        case .enroll(let address, let sequence):
            let enrollment = try enroll(address: address, in: sequence, actor: actor)
            return Answered("\(address) is enrolled in \(sequence)", ["enrollment": .int(Int(enrollment.id))])
        case .enrollAll(let sequence, let condition):
            return try enrollAll(in: sequence, where: condition, actor: actor).answered(sequence)
        case .event(let address, let token, let name, let details, let id):
            return try event(address, token, name, details, id, by: actor)
        case .inbound(let mail):
            return try receive(mail: mail, actor: actor).answered("mail")
        case .claim(let card):
            return try claim(card: card, by: actor).answered("is yours, \(actor)")
        case .touch(let card, let how):
            return try touch(card: card, by: actor, how: how).answered("first touch recorded: \(how)")
        case .dispose(let card, let disposition, let reason, let value):
            let answer = try Answer(disposition: disposition, reason: reason)
            return try dispose(card: card, by: actor, as: answer, value: value).answered("closed: \(disposition)")
        case .release(let message):
            try release(message: message, actor: actor)
            return Answered("message \(message) is tried again", ["message": .int(Int(message))])
        case .drop(let message):
            try drop(message: message, actor: actor)
            return Answered("message \(message) is dropped", ["message": .int(Int(message))])
        case .resolve(let message, let arrived):
            try resolve(message: message, arrived: arrived, actor: actor)
            return Answered(
                "message \(message) \(arrived ? "arrived" : "is sent again")", ["message": .int(Int(message))])
        case .resume(let route):
            try resume(route: route, actor: actor)
            resumed?(route)
            return Answered("\(route) sends again", ["route": .string(route)])
        case .suppress(let address, let reason):
            try suppress(address: address, because: reason, actor: actor)
            return Answered("nobody writes to \(address) again", ["address": .string(address)])
        }
    }

    private func event(
        _ address: String?, _ token: String?, _ name: String, _ details: String, _ id: String?, by actor: String
    ) throws -> Answered {
        let parsed: Value
        do {
            parsed = try Value(json: Array(details.utf8))
        } catch {
            throw SchedulerError.badRequest("the details are no JSON object: \(error)")
        }
        guard case .object(let object) = parsed else {
            throw SchedulerError.badRequest("the details are no JSON object")
        }
        let subject: Incoming.Subject
        switch (address, token) {
        case (_, let token?): subject = .deal(token: token)
        case (let address?, nil): subject = .address(address)
        case (nil, nil): throw SchedulerError.badRequest("name a lead or a deal's token")
        }
        return try receive(Incoming(name: name, subject: subject, details: object, actor: actor, id: id)).answered(name)
    }
}

extension Answer {
    /// `won`, `lost` or `recycle`, with its reason.
    init(disposition: String, reason: String?) throws(SchedulerError) {
        switch disposition {
        case "won": self = .won
        case "lost": self = .lost(reason: reason ?? "no reason given")
        case "recycle": self = .recycled(reason: reason ?? "not now")
        default: throw .badRequest("a card ends as won, lost or recycle, not as “\(disposition)”")
        }
    }
}

extension EnrollReport {
    fileprivate func answered(_ sequence: String) -> Answered {
        let reasons = refused.sorted { $0.key < $1.key }
        let others = reasons.map { "\($0.value) \($0.key)" } + (already > 0 ? ["\(already) already ran it"] : [])
        let text =
            "\(enrolled) enrolled in \(sequence)" + (others.isEmpty ? "" : "; not: \(others.joined(separator: ", "))")
        return Answered(
            text,
            [
                "enrolled": .int(enrolled), "already": .int(already),
                "refused": .object(Object(reasons.map { ($0.key, .int($0.value)) })),
            ])
    }
}

extension Card {
    fileprivate func answered(_ text: String) -> Answered {
        Answered(
            "card \(id) \(text)",
            ["card": .int(Int(id)), "state": .string(state.rawValue), "owner": owner.map(Value.string) ?? .null])
    }
}

extension Reception {
    fileprivate func answered(_ name: String) -> Answered {
        let text =
            isRepeat
            ? "known already: nothing changed"
            : "\(name) recorded; \(told) enrollment\(told == 1 ? "" : "s") moved"
                + (card == nil ? "" : "; a card is open")
        return Answered(
            text,
            [
                "repeat": .bool(isRepeat), "lead": lead.map { .int(Int($0)) } ?? .null, "told": .int(told),
                "card": card.map { .int(Int($0)) } ?? .null,
            ])
    }
}
