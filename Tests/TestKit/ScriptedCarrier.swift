package import Ports
import Synchronization
package import Values

/// A carrier whose deliveries the test decides: each parcel is answered by a script, or waits until the test ends it.
package final class ScriptedCarrier: Carrier {
    /// What becomes of a parcel; nil leaves it under way. The number counts the parcels carried before it.
    package typealias Script = @Sendable (Parcel, Int) -> Delivery.Outcome?

    private let gate: any DotGate
    private let state: Mutex<State>

    private struct State {
        var script: Script
        var carried: [Parcel] = []
        var underWay: [Parcel] = []
        var ended: [Delivery] = []
    }

    package init(gate: any DotGate, script: @escaping Script = { _, _ in .accepted }) {
        self.gate = gate
        state = Mutex(State(script: script))
    }

    /// From now on parcels are answered by this.
    package func answer(_ script: @escaping Script) { state.withLock { $0.script = script } }

    package func carry(_ parcels: [Parcel]) {
        for parcel in parcels {
            let outcome = state.withLock { state in
                state.carried.append(parcel)
                state.underWay.append(parcel)
                return state.script(parcel, state.carried.count - 1)
            }
            if let outcome { end(parcel.message, outcome) }
        }
    }

    /// Ends a parcel that is under way; what would finish it asks the gate first, as the real carrier does.
    package func end(_ message: Int64, _ outcome: Delivery.Outcome) {
        let finishes =
            switch outcome {
            case .accepted, .unknown: true
            default: false
            }
        let isStopped = finishes && !gate.permit([message]).contains(message)
        finish(Delivery(message: message, outcome: isStopped ? .stopped : outcome))
    }

    /// Ends a parcel whose dot went out before: the gate is not asked again.
    package func finish(_ delivery: Delivery) {
        gate.answered([delivery])
        state.withLock { state in
            guard let place = state.underWay.firstIndex(where: { $0.message == delivery.message }) else { return }
            state.underWay.remove(at: place)
            state.ended.append(delivery)
        }
    }

    package func collect() -> [Delivery] {
        state.withLock { state in
            defer { state.ended = [] }
            return state.ended
        }
    }

    package func drain(grace: Span) {
        for parcel in underWay { finish(Delivery(message: parcel.message, outcome: .notSent)) }
    }

    /// Every parcel it was ever given, in order.
    package var carried: [Parcel] { state.withLock { $0.carried } }
    /// The parcels that have not ended.
    package var underWay: [Parcel] { state.withLock { $0.underWay } }
}

extension Delivery.Outcome {
    /// A 250.
    package static var accepted: Self { .accepted(Receipt(code: 250, text: "2.0.0 OK")) }

    /// A temporary refusal at the recipient.
    package static func later(after: Span? = nil) -> Self {
        .retry(Reason(stage: .recipient, code: 451, enhanced: "4.7.1", text: "later"), after: after)
    }

    /// A dead address.
    package static var dead: Self {
        .refused(Reason(stage: .recipient, code: 550, enhanced: "5.1.1", text: "no such user"), suppress: true)
    }

    /// Content nobody wants.
    package static var refused: Self {
        .refused(Reason(stage: .dot, code: 554, enhanced: "5.6.0", text: "not like this"), suppress: false)
    }

    /// The dot went out and the connection was lost.
    package static var lost: Self { .unknown(Reason(stage: .dot, text: "connection lost")) }

    /// A wrong password.
    package static var wrongPassword: Self {
        .pause(Reason(stage: .login, code: 535, enhanced: "5.7.8", text: "authentication failed"))
    }
}

extension Parcel {
    /// The mail's bytes as text; empty for a webhook.
    package var mailText: String {
        if case .mail(let mail) = content { String(decoding: mail.bytes, as: UTF8.self) } else { "" }
    }

    /// Whom the mail goes to; nil for a webhook.
    package var recipient: String? { if case .mail(let mail) = content { mail.recipient } else { nil } }

    /// A header's value as it is written, its folds undone; nil where the mail has none.
    package func header(_ name: String) -> String? {
        let head = mailText.prefix(upTo: mailText.firstRange(of: "\r\n\r\n")?.lowerBound ?? mailText.endIndex)
        let unfolded = head.replacing("\r\n ", with: " ").replacing("\r\n\t", with: " ")
        return unfolded.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
    }
}
