import Engine
import Ports
package import Values

/// The record of a run as people read it, and as machines do: one line for everything that happened, in order.
package struct Transcript: Sendable {
    private let zone: Zone

    /// Times are shown in this zone.
    package init(zone: Zone) { self.zone = zone }

    /// The lines of one observation for people: when, who, which step, what.
    package func lines(_ observation: Observation) -> [String] {
        let when = zone.stamp(observation.at)
        let who = observation.lead.address
        if observation.notes.isEmpty { return ["\(when)  \(who)  \(observation.cause)"] }
        var lines: [String] = []
        for note in observation.notes where note.what != "waited" {
            var line = "\(when)  \(who)  \(note.step ?? "–")  \(note.sentence(zone))"
            if note.what == "sent", let subject = observation.message?.subject { line += " “\(subject)”" }
            if let reason = observation.reason(for: note) { line += ": \(reason)" }
            if note == observation.notes.first, !Self.own.contains(observation.cause) {
                line += "  (\(observation.cause))"
            }
            lines.append(line)
        }
        return lines
    }

    private static let own: Set<String> = [
        "due", "sent", "enrolled", "not enrolled", "held", "parked", "paused", "resumed", "sent again", "skipped",
        "expired", "shifted", "failed", "unknown", "answer",
    ]

    /// One JSON object for machines.
    package func value(_ observation: Observation) -> Value {
        var object: Object = [
            "at": .string(observation.at.description), "lead": .string(observation.lead.address),
            "cause": .string(observation.cause),
        ]
        if let enrollment = observation.enrollment {
            object["sequence"] = .string(enrollment.sequence)
            object["life"] = .string(enrollment.life.rawValue)
            if let due = enrollment.due { object["due"] = .string(due.description) }
            if let outcome = enrollment.outcome { object["outcome"] = .string(outcome) }
        }
        if !observation.notes.isEmpty { object["did"] = .array(observation.notes.map(\.value)) }
        if let message = observation.message {
            object["message"] = [
                "step": .string(message.key.step), "occurrence": .int(message.key.occurrence),
                "state": .string(message.state.rawValue), "route": .string(message.route),
                "subject": message.subject.map(Value.string) ?? .null,
            ]
        }
        return .object(object)
    }
}

extension Observation {
    /// Why a message did not arrive or an enrollment stands still, on one line. It is no part of the log, because a
    /// server's words or a template's place can name the lead.
    fileprivate func reason(for note: Note) -> String? {
        let reason: String? =
            switch note.what {
            case "unknown": message?.answer
            case "failed": message?.answer ?? enrollment?.outcome
            case "held" where note.values["reason"] == nil, "parked": enrollment?.outcome
            case "exited" where message?.state == .failed: message?.answer
            default: nil
            }
        return reason.flatMap { $0.isEmpty ? nil : String($0.prefix { !$0.isNewline }) }
    }
}
