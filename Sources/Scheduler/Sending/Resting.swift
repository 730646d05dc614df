import Engine
import Mail
import Ports
import Values

/// What a remote says to one message and means for its whole route: the route rests, and the message has lost nothing.
extension Scheduler {
    /// A route whose server wants a rest, or cannot be reached, takes nothing for a while, and then one message to see.
    func rest(_ name: String, because reason: Reason, after: Span?, in records: any Records) throws {
        let now = clock.now
        guard let route = live.routes[name], !route.needsPerson, !route.isPaused(at: now) else { return }
        let isKnown = route.state.paused != nil
        // A mail server names no time; what comes with its refusal is what the table knows of such words.
        let isNamed = reason.stage == .answer
        let usual = isNamed || reason.isOfConnections ? nil : after
        let pause = live.routes.note(name) { route in
            defer { route.holdToCeilings() }
            return route.brake.strike(
                reason.isOfSpeed ? .speed : .server, at: now, after: isNamed ? after : nil, usual: usual)
        }
        let words = sentence(of: reason, through: name)
        // One trouble is told once, however often it is looked whether it is over.
        if isKnown {
            prolong(name, because: words, until: now + (pause ?? .zero))
        } else {
            try self.pause(
                name, because: words, until: now + (pause ?? .zero), remedy: remedy(of: reason, through: name),
                actor: "carrier", in: records)
        }
    }

    /// A server that counts each recipient domain by itself has refused one message for its speed: until when nothing goes
    /// to its domain. Nil where the refusal is, or may be, the whole route's.
    func domainRest(
        after message: OutboxMessage, _ reason: Reason, usual: Span?, in records: any Records
    ) throws -> Moment? {
        guard reason.mayBeOfDomain, case .mail = message.content, let lead = try records.lead(message.lead) else {
            return nil
        }
        let now = clock.now
        let pause = live.routes.change(message.route) { route in
            if let since = route.domains.suspect(lead.domain, at: now) {
                route.brake.forget(since: since)
                route.holdToCeilings()
            }
            return route.domains.strike(lead.domain, at: now, usual: usual)
        }
        return (pause ?? nil).map { now + $0 }
    }

    /// A mail to this recipient domain goes now. Whether it counts among those under way there.
    func begin(_ domain: String, through name: String, _ book: inout DomainBook) -> Bool {
        let now = clock.now
        guard live.routes[name]?.limitsDomains(at: now) == true else { return false }
        book.count(domain, through: name, at: now)
        return live.routes.note(name) { $0.domains.began(domain, at: now) } ?? false
    }

    /// The route of a message took it.
    func hasTaken(_ message: OutboxMessage, in records: any Records) throws {
        let now = clock.now
        if live.routes[message.route]?.domains.isWatching(at: now) == true, let lead = try records.lead(message.lead) {
            live.routes.change(message.route) { $0.domains.took(lead.domain, at: now, begun: message.reservedAt) }
        }
        let isNews = live.routes.note(message.route) { $0.hasTaken(at: clock.now, begun: message.reservedAt) }
        if isNews == true { live.routes.change(message.route) { $0.holdToCeilings() } }
    }

    /// A refusal for good whose words leave open whom it means. The first ones of a route that has taken nothing yet are
    /// tried once more, and where several in a row are refused in the same words, it is us that the server refuses: the
    /// route is paused and the messages wait. Whether that was done.
    func isOfUs(_ message: OutboxMessage, _ reason: Reason, in records: any Records) throws -> Bool {
        guard reason.verdict?.isDoubtful == true, let route = live.routes[message.route] else { return false }
        var suspicion = route.suspicion ?? Suspicion()
        let isAnother = suspicion.add(message.id, said: reason)
        live.routes.note(message.route) { $0.suspicion = suspicion }
        if suspicion.messages.count >= (route.isProven ? Suspicion.ofProven : Suspicion.ofNew) {
            let words = sentence(of: reason, through: message.route)
            try pause(
                message.route, because: "everybody is refused in the same words: \(words)",
                until: clock.now + Route.rest, remedy: remedy(of: reason, through: message.route), actor: "carrier",
                in: records)
            try putBack(message, reason: words, in: records)
            return true
        }
        guard !route.isProven, isAnother, message.tries < Suspicion.mostTries else { return false }
        try putOff(message, reason, after: nil, in: records)
        return true
    }
}

extension Scheduler {
    /// A server's own trouble, told of a message where any could have met it. Where several in a row meet the same, nothing
    /// taken in between, it is the server that is in trouble: none of its messages has to be patient for that.
    func isOfServer(_ message: OutboxMessage, _ outcome: Delivery.Outcome) -> Bool {
        guard case .retry(let reason, _) = outcome, reason.isOfServer, let route = live.routes[message.route] else {
            return false
        }
        var suspicion = route.suspicion ?? Suspicion()
        _ = suspicion.add(message.id, said: reason)
        live.routes.note(message.route) { $0.suspicion = suspicion }
        return suspicion.messages.count >= Suspicion.ofProven
    }
}

/// Refusals in the same words, one after the other, nothing taken in between.
struct Suspicion: Sendable, Hashable {
    /// From how many messages on it is about us: of a route that has taken something since the start, and of another.
    static let (ofProven, ofNew) = (5, 2)

    private(set) var words = ""
    private(set) var messages: Set<Int64> = []

    /// How many tries a message may have had to be tried once more: a run that ends before another message goes out
    /// remembers nothing of it.
    static let mostTries = 5

    /// One more; other words begin anew. False where this very message was refused in these words before.
    mutating func add(_ message: Int64, said reason: Reason) -> Bool {
        let words = Self.bare(reason)
        if words != self.words { (self.words, messages) = (words, []) }
        return messages.insert(message).inserted
    }

    /// Without what is different for each recipient: addresses, numbers and names of messages.
    private static func bare(_ reason: Reason) -> String {
        let words = reason.text.lowercased().split(separator: " ").filter { word in
            !word.contains("@") && !word.contains { $0.isNumber }
        }
        return "\(reason.stage.rawValue) \(reason.code ?? 0) \(words.joined(separator: " "))"
    }
}

extension Reason {
    /// Whether it is about the route and not about one message: everything up to the sender is, and behind it what is said
    /// of our speed, our account or us; of an endpoint, that it is busy.
    var isOfRoute: Bool {
        switch stage {
        case .resolve, .connect, .tls, .greeting, .hello, .login, .sender, .request: true
        case .recipient, .data, .body, .dot:
            verdict.map { [.rate, .account, .us].contains($0.subject) } ?? false
        case .answer: code.map { [429, 502, 503, 504].contains($0) } ?? false
        }
    }

    /// Whether it may be trouble of the server itself, or of the whole endpoint, although it was told of one message.
    fileprivate var isOfServer: Bool {
        if isOfRoute { return false }
        return stage == .answer ? code.map { $0 >= 500 } ?? true : verdict?.subject == .server
    }

    /// Whether it says that we are too fast.
    fileprivate var isOfSpeed: Bool {
        stage == .answer ? code == 429 || code == 503 : verdict?.subject == .rate && !isOfConnections
    }

    /// Whether it may be about the speed of what goes to one recipient domain: such a thing is said once that is known.
    fileprivate var mayBeOfDomain: Bool { isOfSpeed && [.recipient, .data, .body, .dot].contains(stage) }

    /// Whether only another connection was one too many: the carrier makes fewer, and there is nothing to learn.
    fileprivate var isOfConnections: Bool { verdict?.isOfConnections ?? false }
}

extension Route {
    /// It took something; whether its ceilings changed with that.
    fileprivate mutating func hasTaken(at now: Moment, begun: Moment?) -> Bool {
        suspicion = nil
        isProven = true
        let before = brake.ceilings
        brake.took(at: now, begun: begun)
        return brake.ceilings != before
    }

    /// It goes no faster than what was learned of it.
    fileprivate mutating func holdToCeilings() { pace.hold(to: brake, configured: configured) }
}
