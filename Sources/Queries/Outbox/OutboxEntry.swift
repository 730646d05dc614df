import Engine
package import Ports
package import Values

/// One message that is not delivered.
package struct OutboxEntry: Sendable {
    package var message: OutboxMessage
    package var address: String
    /// What it waits for; nil where nothing is in its way.
    package var waits: Waiting?
    /// When it will be too old to be sent, or nil.
    package var expires: Moment?

    /// The entry for machines; `helps` is the door's own wording of what a person can do.
    package func value(_ helps: (Remedy) -> String) -> Value {
        [
            "message": .int(Int(message.id)), "state": .string(message.state.rawValue), "lead": .string(address),
            "step": .string(message.key.step), "occurrence": .int(message.key.occurrence),
            "route": .string(message.route), "attempts": .int(message.attempts),
            "not_before": .string(message.notBefore.description), "reason": message.reason.map(Value.string) ?? .null,
            "waits": waits.map { .string($0.words(helps)) } ?? .null,
            "expires": expires.map { .string($0.description) } ?? .null, "at": .null,
        ]
    }
}

/// One message that was refused for good or given up, with the server's words.
package struct EndedEntry: Sendable {
    package var record: MessageRecord
    package var address: String

    /// Why, on one line.
    package var reason: String { record.answer?.onOneLine ?? "" }

    /// The entry for machines, with the keys of an undelivered one.
    package var value: Value {
        [
            "message": .int(Int(record.id)), "state": .string(record.state.rawValue), "lead": .string(address),
            "step": .string(record.key.step), "occurrence": .int(record.key.occurrence),
            "route": .string(record.route), "attempts": .null, "not_before": .null,
            "reason": record.answer.map(Value.string) ?? .null, "waits": .null, "expires": .null,
            "at": .string(record.at.description),
        ]
    }
}

extension Queries {
    /// Messages that are not delivered, the oldest first.
    package func outbox(
        _ filter: OutboxFilter = OutboxFilter(), after cursor: Cursor? = nil, limit: Int = 50
    ) throws -> Page<OutboxEntry> {
        try store.read { records in
            let routes = try self.routes(in: records)
            let page = try records.messages(filter, after: cursor, limit: self.limit(limit))
            let leads = try self.leads(of: page.rows.map(\.lead), in: records)
            return try page.map { message in
                let lead = leads[message.lead]
                let expires = try expiry(of: message, lead, in: records)
                return OutboxEntry(
                    message: message, address: lead?.address ?? "–",
                    waits: try waits(message, expires: expires, routes, in: records), expires: expires)
            }
        }
    }

    /// The messages that ended in a state other than `sent`, the latest first.
    package func ended(
        _ state: MessageRecord.State = .failed, after cursor: Cursor? = nil, limit: Int = 50
    ) throws -> Page<EndedEntry> {
        try store.read { records in
            let page = try records.records(state, after: cursor, limit: self.limit(limit))
            let leads = try self.leads(of: page.rows.map(\.lead), in: records)
            return page.map { EndedEntry(record: $0, address: leads[$0.lead]?.address ?? "–") }
        }
    }

    /// How many messages are in each state, the ended and the undelivered ones.
    package func messageCounts() throws -> [String: Int] { try store.read { try $0.messageCounts() } }
}
