import Engine
private import Foundation
import Mail
package import Ports
package import Values
package import Workspace

/// What somebody tells, as it came: an event, or a whole mail. It can be recorded before anybody understands it.
package enum Told: Sendable, Hashable {
    case event(ToldEvent)
    case mail([UInt8], actor: String, takesStrangers: Bool = false)

    /// - Parameter details: a JSON object.
    package init(event: String, address: String?, token: String?, details: String, id: String?, by actor: String) {
        self = .event(
            ToldEvent(name: event, address: address, token: token, details: details, id: id, actor: actor))
    }

    /// The request that takes it in.
    package var request: Request {
        switch self {
        case .event(let event):
            .event(
                address: event.address, token: event.token, name: event.name, details: event.details, id: event.id)
        case .mail(let bytes, _, false): .inbound(mail: bytes)
        case .mail(let bytes, _, true): .inboundOfAnybody(mail: Data(bytes).base64EncodedString())
        }
    }
}

/// An event as somebody told it: all that is needed to take it in later.
package struct ToldEvent: Sendable, Hashable {
    package var name: String
    package var address: String?
    package var token: String?
    /// A JSON object, as it was written.
    package var details: String
    package var id: String?
    package var actor: String
}

/// What is told while the home's files cannot be read is recorded first, and taken in as soon as they can.
package enum Unread {
    /// Keeps what was told, as it came. Whoever asks for no more mail is heard at once, because the list of those is asked
    /// before every message, whatever the files say.
    package static func keep(
        _ told: Told, keys: Keys, at now: Moment, id: Int64, in records: any Records
    ) throws {
        if case .event(let event) = told {
            let name = try EventName(told: event.name, listened: [])
            guard event.details.utf8.count <= EventFlaw.largest else {
                throw SchedulerError.badEvent(part: "details", .large(limit: EventFlaw.largest))
            }
            if name.finalExit != nil, let address = event.address {
                try records.suppress(
                    hash: keys.addressHash(Address.normal(address)), reason: name.text, at: now)
            }
        }
        try records.keep(UnreadEvent(id: id, at: now, content: told.value.json()))
    }
}

extension Told {
    fileprivate var value: Value {
        switch self {
        case .event(let event):
            [
                "name": .string(event.name), "address": event.address.map(Value.string) ?? .null,
                "token": event.token.map(Value.string) ?? .null, "details": .string(event.details),
                "id": event.id.map(Value.string) ?? .null, "actor": .string(event.actor),
            ]
        case .mail(let bytes, let actor, let takesStrangers):
            [
                "mail": .string(Base32.encode(bytes)), "actor": .string(actor),
                "strangers": takesStrangers ? .bool(true) : .null,
            ]
        }
    }

    fileprivate init?(_ bytes: [UInt8]) {
        guard let value = try? Value(json: bytes), let actor = value["actor"]?.text else { return nil }
        if let mail = value["mail"]?.text {
            guard let bytes = Base32.decode(mail) else { return nil }
            self = .mail(bytes, actor: actor, takesStrangers: value["strangers"] == .bool(true))
        } else {
            guard let name = value["name"]?.text, let details = value["details"]?.text else { return nil }
            self.init(
                event: name, address: value["address"]?.text, token: value["token"]?.text, details: details,
                id: value["id"]?.text, by: actor)
        }
    }
}

extension Scheduler {
    /// Takes in what was told while the files could not be read, a batch a pass. Whether there was any.
    func takeUnread(in records: any Records) throws -> Bool {
        guard live.mayHaveUnread else { return false }
        let waiting = try records.unreadEvents(limit: 100)
        live.mayHaveUnread = waiting.count == 100
        for event in waiting {
            try records.forget(unreadEvent: event.id)
            guard let told = Told(event.content) else { continue }
            do {
                try take(told, since: event.at, in: records)
            } catch let error as SchedulerError {
                try log("refused", lead: 0, actor: "scheduler", ["reason": .string(error.kind)], in: records)
            }
        }
        return !waiting.isEmpty
    }

    private func take(_ told: Told, since at: Moment, in records: any Records) throws {
        switch told {
        case .event(let event):
            var incoming = try incoming(event)
            incoming.at = at
            _ = try receive(incoming, in: records)
        case .mail(let bytes, let actor, let takesStrangers):
            _ = try receive(mail: bytes, actor: actor, takesStrangers: takesStrangers, in: records)
        }
    }

    /// The same at once: for commands that are to see what was told before them.
    package func takeUnread() throws {
        while live.mayHaveUnread { _ = try transact { try takeUnread(in: $0) } }
    }

    /// An event as it comes through the door; refused where it names nobody, or nothing that could be meant.
    func incoming(_ told: ToldEvent) throws -> Incoming {
        let parsed: Value
        do {
            parsed = try Value(json: Array(told.details.utf8))
        } catch {
            throw SchedulerError.badRequest("the details are no JSON object: \(error)")
        }
        guard case .object(let details) = parsed else {
            throw SchedulerError.badRequest("the details are no JSON object")
        }
        let subject: Incoming.Subject
        switch (told.token, told.address) {
        case (let token?, _): subject = .deal(token: token)
        case (nil, let address?): subject = .address(address)
        case (nil, nil): throw SchedulerError.badRequest("name a lead or a deal's token")
        }
        return Incoming(
            name: try event(told: told.name), subject: subject, details: details,
            actor: told.actor, id: told.id, source: "command")
    }
}
