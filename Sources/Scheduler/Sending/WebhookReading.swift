import Engine
import Ports
import Values

/// What a webhook's JSON answer gives of the attributes its step asks for.
struct WebhookReading {
    /// The lead's attributes it sets.
    private(set) var values: Object = [:]
    /// The attributes it has nothing for.
    private(set) var missing: [String] = []
    /// Why it has nothing at all, or nil.
    private(set) var flaw: String?

    /// Nil where the step asks for nothing.
    init?(_ receipt: Receipt, of message: OutboxMessage) {
        guard case .webhook(let step) = message.content, !step.answer.isEmpty else { return nil }
        let asked = step.answer.sorted { $0.key < $1.key }
        guard case .object(let root)? = try? Value(json: receipt.body) else {
            flaw = receipt.body.isEmpty ? "the answer is empty or too long" : "the answer is no JSON object"
            missing = asked.map(\.key)
            return
        }
        for (name, path) in asked {
            if let value = path.value(in: root) { values[name] = value } else { missing.append(name) }
        }
    }

    /// For who watches: with the values.
    func told(of step: String) -> Note { note(step, values.isEmpty ? [:] : ["read": .object(values)]) }

    /// For the log, which holds names and no text of a lead.
    func logged(of step: String) -> Note {
        note(step, values.isEmpty ? [:] : ["names": .array(values.entries.map { .string($0.name) })])
    }

    private func note(_ step: String, _ found: Object) -> Note {
        var found = found
        if !missing.isEmpty { found["missing"] = .array(missing.map(Value.string)) }
        if let flaw { found["reason"] = .string(flaw) }
        return Note(step: step, what: "answered", values: found)
    }
}

extension Scheduler {
    /// Keeps and tells what an answer gave, and above all what it did not: a lead goes on without it.
    func record(_ reading: WebhookReading, of message: OutboxMessage, in records: any Records) throws {
        // A rehearsal whose scenario answers nothing has lost nothing.
        if carrier.answersAtOnce, reading.values.isEmpty { return }
        try log(
            "answer", lead: message.lead, enrollment: message.enrollment, actor: "carrier",
            ["message": .int(Int(message.id)), "did": .array([reading.logged(of: message.key.step).value])],
            in: records)
        guard occurred != nil, let lead = try records.lead(message.lead) else { return }
        observe(
            lead, try records.enrollment(message.enrollment), "answer", [reading.told(of: message.key.step)])
    }
}
