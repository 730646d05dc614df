import Engine
private import Foundation
import Mail
import Ports
package import Values
import Workspace

/// A change somebody asks for on the command line: done at once where nothing runs, else sent to the process that does.
package enum Request: Sendable, Codable, Hashable {
    /// One batch of rows of a list.
    case take(ImportBatch)
    case enroll(address: String, sequence: String)
    /// - Parameter condition: a Liquid comparison on `lead`; all leads where nil.
    case enrollAll(sequence: String, condition: String?)
    /// The leads of a list that was just taken in.
    case enrollListed(addresses: [String], sequence: String)
    /// - Parameter details: a JSON object.
    case event(address: String?, token: String?, name: String, details: String, id: String?)
    /// - Parameter mail: one whole message as it arrived, base64.
    case inbound(mail: [UInt8])
    /// The same of a mail whose writer, where nobody knows them, becomes a lead with a card.
    ///
    /// - Parameter mail: base64.
    case inboundOfAnybody(mail: String)
    /// - Parameter card: its number, or the address of its lead.
    ///   `from` is who had it when it was looked at.
    case claim(card: String, from: String? = nil)
    case touch(card: String, how: String)
    case handOver(card: String, to: String)
    case giveBack(card: String)
    /// - Parameter value: minor units of the workspace currency, for a deal that was won.
    case dispose(card: String, disposition: String, reason: String?, value: Int?, offer: String?)
    case release(message: Int64)
    case drop(message: Int64)
    case resolve(message: Int64, arrived: Bool)
    /// Stops a mailbox or an endpoint until somebody resumes it.
    case pauseRoute(String)
    case resume(route: String)
    case suppress(address: String, reason: String)
    /// Takes a lead, or every lead of whom a condition holds, out of one sequence or of all.
    case unenroll(address: String?, sequence: String?, condition: String?)
    case pauseLead(address: String)
    case pauseSequence(String)
    case resumeLead(address: String)
    case resumeSequence(String)
    /// - Parameter hash: SHA-256 of the token's text, which whoever asks has made and keeps.
    case makeToken(name: String, role: String, hash: [UInt8])
    case revokeToken(name: String)
    case keepPerson(name: String, address: String?, role: String?)
    /// - Parameter cardsTo: who gets the person's cards; nil for whoever has the turn.
    case removePerson(name: String, cardsTo: String?)
    /// - Parameters:
    ///   - from: the first day, such as `2026-12-24`.
    ///   - to: the last one.
    case away(name: String, from: String, to: String)
    /// - Parameter hash: SHA-256 of the link's secret, which whoever asks has made and keeps.
    case keepSignInLink(name: String, hash: [UInt8])
    case lift(address: String, reason: String)
    case change(address: String, change: LeadChange)
    case erase(address: String)
    /// One delivery by its number, or all that failed; with `since`, all from then on.
    ///
    /// - Parameter since: a moment, such as `2026-12-24T09:00:00Z`.
    case replay(subscriber: String, delivery: Int64?, since: String?)
    case resumeSubscriber(String)
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
        case .take(let batch):
            return try take(batch, by: actor).answered
        case .enroll(let address, let sequence):
            let enrollment = try enroll(address: address, in: sequence, actor: actor)
            return Answered("\(address) is enrolled in \(sequence)", ["enrollment": .int(Int(enrollment.id))])
        case .enrollAll(let sequence, let condition):
            return try enrollAll(in: sequence, where: condition, actor: actor).answered(sequence)
        case .enrollListed(let addresses, let sequence):
            return try enroll(addresses: addresses, in: sequence, actor: actor).answered(sequence)
        case .event(let address, let token, let name, let details, let id):
            return try event(address, token, name, details, id, by: actor)
        case .inbound(let mail):
            return try receive(mail: mail, actor: actor).answered("mail")
        case .inboundOfAnybody(let mail):
            guard let bytes = Data(base64Encoded: mail) else { throw SchedulerError.badRequest("this is no base64") }
            return try receive(mail: Array(bytes), actor: actor, takesStrangers: true).answered("mail")
        case .claim, .touch, .handOver, .giveBack, .dispose:
            return try performCardWork(request, by: actor)
        case .release, .drop, .resolve, .pauseRoute, .resume:
            return try performSending(request, by: actor)
        case .suppress(let address, let reason):
            try suppress(address: address, because: reason, actor: actor)
            return Answered("nobody writes to \(address) again", ["address": .string(address)])
        case .unenroll, .pauseLead, .pauseSequence, .resumeLead, .resumeSequence:
            return try performStanding(request, by: actor)
        case .makeToken(let name, let role, let hash):
            let token = try insertToken(name: name, role: role, hash: hash)
            return Answered("the token “\(name)” is in force", ["name": .string(token.name)])
        case .revokeToken(let name):
            let token = try revokeToken(name: name)
            return Answered("the token “\(name)” opens nothing any more", ["name": .string(token.name)])
        case .keepPerson, .removePerson, .away, .keepSignInLink:
            return try performPeople(request, by: actor)
        case .lift(let address, let reason):
            let was = try lift(address, because: reason, actor: actor)
            return Answered(
                "\(address) may be written to again (it was: \(was))",
                ["address": .string(address), "was": .string(was)])
        case .change(let address, let change):
            let lead = try self.change(address, change, actor: actor)
            return Answered("\(lead.address) is changed", ["lead": .int(Int(lead.id))])
        case .erase(let address):
            return try erase(address: address, actor: actor).answered
        case .replay, .resumeSubscriber:
            return try performTelling(request, by: actor)
        }
    }

    private func performTelling(_ request: Request, by actor: String) throws -> Answered {
        switch request {
        case .replay(let name, let delivery, let since):
            let moment = since.flatMap { Moment(parsing: $0) }
            if let since, moment == nil {
                throw SchedulerError.badRequest("“\(since)” is no moment: write 2026-12-24T09:00:00Z")
            }
            let count = try replay(subscriber: name, delivery: delivery, since: moment)
            return Answered(
                "\(count) deliver\(count == 1 ? "y is" : "ies are") made again to \(name)", ["replayed": .int(count)])
        case .resumeSubscriber(let name):
            try resume(subscriber: name, actor: actor)
            return Answered("\(name) is told again, from where it stood", ["subscriber": .string(name)])
        default:
            throw SchedulerError.badRequest("this is about no subscriber")
        }
    }

    private func event(
        _ address: String?, _ token: String?, _ name: String, _ details: String, _ id: String?, by actor: String
    ) throws -> Answered {
        let told = ToldEvent(name: name, address: address, token: token, details: details, id: id, actor: actor)
        return try receive(incoming(told)).answered(name)
    }

    private func performSending(_ request: Request, by actor: String) throws -> Answered {
        switch request {
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
        case .pauseRoute(let route):
            try pause(route: route, actor: actor)
            return Answered("nothing goes through \(route) until it is resumed", ["paused": .string(route)])
        case .resume(let route):
            let wasPaused = pausedRoutes.contains { $0.route == route }
            try resume(route: route, actor: actor)
            guard wasPaused else { return Answered("\(route) was not paused", ["route": .string(route)]) }
            return Answered("\(route) sends again", ["route": .string(route)])
        default:
            throw SchedulerError.badRequest("this is about no message and no route")
        }
    }

    private func performStanding(_ request: Request, by actor: String) throws -> Answered {
        switch request {
        case .unenroll(let address, let sequence, let condition):
            let count =
                if let address { try unenroll(address: address, from: sequence, actor: actor) } else {
                    try unenrollAll(from: sequence, where: condition, actor: actor)
                }
            return Answered("\(count) run\(count == 1 ? "" : "s") ended", ["ended": .int(count)])
        case .pauseLead(let address):
            try pause(lead: address, actor: actor)
            return Answered("nothing goes to \(address) until it is resumed", ["paused": .string(address)])
        case .pauseSequence(let sequence):
            try pause(sequence: sequence, actor: actor)
            return Answered("\(sequence) stands still until it is resumed", ["paused": .string(sequence)])
        case .resumeLead(let address):
            guard try resume(lead: address, actor: actor) else {
                let sequences = try pausedSequences(ofLead: address)
                let paused = sequences.map { "; paused is \($0)" }.first ?? ""
                return Answered("\(address) was not paused\(paused)", ["resumed": .null])
            }
            return Answered("\(address) goes on", ["resumed": .string(address)])
        case .resumeSequence(let sequence):
            guard try resume(sequence: sequence, actor: actor) else {
                return Answered("\(sequence) was not paused", ["resumed": .null])
            }
            return Answered("\(sequence) goes on", ["resumed": .string(sequence)])
        default:
            throw SchedulerError.badRequest("this is no pause")
        }
    }
}

extension EventName {
    /// A name as somebody told it: any spelling of the product's own events, or a name of the user's own; refused where it
    /// is most likely a slip, because what nobody hears is missed by nobody.
    package init(told name: String, listened: Set<String>) throws(SchedulerError) {
        let reading = EventReading(name, listened: listened)
        if case .event(.known(let event)) = reading {
            self = .known(event)
            return
        }
        try Self.refuseUnfit(name)
        switch reading {
        case .event(let event): self = event
        case .unheard: self = .custom(name)
        case .state: throw .unknownEvent(name, meant: nil)
        case .unclear(let events): throw .unclearEvent(name, among: events.map(\.rawValue))
        case .slip(let meant): throw .unknownEvent(name, meant: meant.text)
        }
    }
}

extension ImportCounts {
    /// The counts as an answer to a request.
    var answered: Answered {
        Answered(
            "\(added) added, \(updated) updated, \(unchanged) unchanged",
            [
                "added": .int(added), "updated": .int(updated), "unchanged": .int(unchanged),
                "suppressed": .int(suppressed),
            ])
    }

    /// The counts that an answer to a request holds.
    package init(_ answered: Answered) {
        self.init()
        added = answered.value["added"]?.whole ?? 0
        updated = answered.value["updated"]?.whole ?? 0
        unchanged = answered.value["unchanged"]?.whole ?? 0
        suppressed = answered.value["suppressed"]?.whole ?? 0
    }
}

extension EnrollReport {
    /// The counts that an answer to a request holds.
    package init(_ answered: Answered) {
        self.init()
        enrolled = answered.value["enrolled"]?.whole ?? 0
        already = answered.value["already"]?.whole ?? 0
        guard case .object(let reasons)? = answered.value["refused"] else { return }
        for reason in reasons.entries { refused[reason.name] = reason.value.whole ?? 0 }
    }

    /// The counts as an answer to a request.
    package func answered(_ sequence: String) -> Answered {
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

extension Deal {
    /// What was sold, for machines.
    var sold: Value {
        [
            "offer": .string(offer), "value": .int(value.minorUnits), "currency": .string(value.currency),
            "paid": .int(paid),
        ]
    }
}

extension Reception {
    fileprivate func answered(_ typed: String) -> Answered {
        Answered(
            sentence(typed),
            [
                "repeat": .bool(isRepeat), "event": name.map { .string($0.text) } ?? .null,
                "lead": lead.map { .int(Int($0)) } ?? .null, "told": .int(told),
                "card": card.map { .int(Int($0)) } ?? .null, "won": won.map(\.sold) ?? .null,
                "heard": .bool(!isUnheard),
            ])
    }

    private func sentence(_ typed: String) -> String {
        if isRepeat { return "known already: nothing changed" }
        let name = name?.text ?? typed
        var text = "\(name) recorded; \(told) enrollment\(told == 1 ? "" : "s") moved"
        if let won { text += "; \(won.offer) is sold for \(won.value)" }
        if card != nil { text += isCardNew ? "; a card is open" : "; its card was open before" }
        if isUnheard { text += "; nothing listens to “\(name)”" }
        return text
    }
}

extension Scheduler.Erasure {
    fileprivate var answered: Answered {
        switch self {
        case .done:
            Answered("erased: nothing of it is left in this home, and nobody writes to it again", ["erased": true])
        case .unknown: Answered("nothing is known of it; nobody writes to it from now on", ["erased": true])
        case .underWay:
            Answered(
                "nobody writes to it again; it is erased as soon as the message that is just under way has ended",
                ["erased": false])
        }
    }
}
