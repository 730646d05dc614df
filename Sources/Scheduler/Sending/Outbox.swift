import Engine
import Ports
import Values

extension Scheduler {
    /// Tries a held message again, with the lead and the template as they are now.
    package func release(message id: Int64, actor: String) throws {
        try transact { records in
            let message = try known(id, in: [.held, .deferred], records)
            try release(message, byHand: true, actor: actor, in: records)
        }
    }

    /// Gives a message up; its enrollment goes on as if it had been skipped.
    package func drop(message id: Int64, actor: String) throws {
        try transact { records in
            let message = try known(id, in: [.planned, .held, .deferred], records)
            let record = try end(message, as: .skipped, answer: "dropped by \(actor)", in: records)
            guard let enrollment = try records.enrollment(message.enrollment),
                let lead = try records.lead(message.lead)
            else { return }
            let delivered = Delivered(key: message.key, outcome: .skipped("dropped"))
            let decision = try apply(
                .delivered(delivered), to: enrollment, lead: lead, cause: "dropped", actor: actor, message: record,
                in: records)
            guard decision?.notes.isEmpty ?? true else { return }
            // The enrollment had already moved on: that the message was given up is a fact all the same.
            try log(
                "dropped", lead: message.lead, enrollment: message.enrollment, actor: actor,
                ["message": .int(Int(id))], in: records)
        }
    }

    /// Settles a message of unknown outcome by what a person found out; sent again only if it did not arrive. Refused
    /// where it did not, and cannot be sent again.
    package func resolve(message id: Int64, arrived: Bool, actor: String) throws {
        try transact { records in
            let message = try known(id, in: [.unknown], records)
            if arrived {
                try settle(message, answer: "arrived, says \(actor)", by: actor, in: records)
            } else {
                try checkAgain(message, in: records)
                try sendAgain(message, reason: "did not arrive, says \(actor)", by: actor, in: records)
            }
            try log(
                Self.resolved, lead: message.lead, enrollment: message.enrollment, actor: actor,
                ["message": .int(Int(id)), "arrived": .bool(arrived)], in: records)
        }
    }

    private func known(
        _ id: Int64, in states: Set<OutboxMessage.State>, _ records: any Records
    ) throws -> OutboxMessage {
        guard let message = try records.message(id) else {
            guard let record = try records.record(id) else { throw SchedulerError.unknownMessage(String(id)) }
            throw SchedulerError.wrongState(message: id, state: record.state.rawValue)
        }
        guard states.contains(message.state) else {
            throw SchedulerError.wrongState(message: id, state: message.state.rawValue)
        }
        return message
    }
}
