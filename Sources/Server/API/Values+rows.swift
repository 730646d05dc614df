import Engine
import Ports
import Values

// What programs see of the records. Ids are text, because JSON's numbers lose their last digits in browsers; moments are
// RFC 3339 in UTC; money is minor units beside its currency.

extension Moment {
    var value: Value { .string("\(self)") }
}

extension Int64 {
    var text: Value { .string("\(self)") }
}

extension Lead {
    var value: Value {
        [
            "id": id.text, "email": .string(address), "attributes": .object(attributes),
            "tags": .array(tags.map(Value.string)), "zone": zone.map { .string($0.name) } ?? .null,
            "account": account.map(Value.string) ?? .null, "source": source.map(Value.string) ?? .null,
            "basis": basis.map(Value.string) ?? .null, "owner": owner.map(Value.string) ?? .null,
            "created": createdAt.value,
        ]
    }
}

extension Enrollment {
    var value: Value {
        [
            "id": id.text, "sequence": .string(sequence), "run": .int(run), "state": .string(life.rawValue),
            "step": step.map(Value.string) ?? .null, "waits_for": waiting.map { .string($0.rawValue) } ?? .null,
            "due": due?.value ?? .null, "outcome": outcome.map(Value.string) ?? .null,
        ]
    }
}

extension Deal {
    var row: Value {
        [
            "id": id.text, "lead": lead.text, "offer": .string(offer), "state": .string(state.rawValue),
            "amount": .int(value.minorUnits), "currency": .string(value.currency), "refunded": .int(refunded),
            "opened": openedAt.value, "closed": closedAt?.value ?? .null, "reason": reason.map(Value.string) ?? .null,
        ]
    }
}

extension Card {
    var value: Value {
        [
            "id": id.text, "lead": lead.text, "queue": .string(queue), "state": .string(state.rawValue),
            "priority": .int(priority), "reasons": .array(reasons.map(Value.string)), "opened": openedAt.value,
            "answer_by": answerBy.value, "owner": owner.map(Value.string) ?? .null,
            "touched": touchedAt?.value ?? .null, "disposition": disposition.map(Value.string) ?? .null,
        ]
    }
}

extension OutboxMessage {
    var value: Value {
        [
            "id": id.text, "lead": lead.text, "enrollment": enrollment.text, "step": .string(key.step),
            "state": .string(state.rawValue), "route": .string(route), "not_before": notBefore.value,
            "attempts": .int(attempts), "reason": reason.map(Value.string) ?? .null,
        ]
    }
}

extension LogEntry {
    var value: Value {
        [
            "id": id.text, "at": at.value, "name": .string(name), "actor": .string(actor),
            "enrollment": enrollment?.text ?? .null, "values": .object(values),
        ]
    }
}

extension SetAside {
    var value: Value {
        [
            "id": id.text, "source": .string(source), "reason": .string(reason), "at": at.value,
            "body": (try? Value(json: body)) ?? .string(String(decoding: body, as: UTF8.self)),
        ]
    }
}
