package import Ports
private import Synchronization
package import Values

/// A carrier that keeps what it is given and answers at once: the dry run's, which touches no network.
package final class RecordingCarrier: Carrier {
    private let state: Mutex<State>
    private let answers: [String: [UInt8]]
    private let gate: Gate

    private struct State {
        var ended: [Delivery] = []
        var carried = 0
        var bytes = 0
    }

    /// - Parameter answers: what each endpoint's webhook answers.
    package init(answers: [String: Value], gate: Gate) {
        self.answers = answers.mapValues { $0.json() }
        self.gate = gate
        state = Mutex(State())
    }

    package func carry(_ parcels: [Parcel]) {
        let permitted = gate.permit(parcels.map(\.message))
        state.withLock { state in
            for parcel in parcels {
                guard permitted.contains(parcel.message) else {
                    state.ended.append(Delivery(message: parcel.message, outcome: .stopped))
                    continue
                }
                state.carried += 1
                state.bytes += parcel.size
                let body =
                    if case .webhook(let call) = parcel.content { answers[call.endpoint] ?? Array("{}".utf8) } else {
                        [UInt8]()
                    }
                let receipt = Receipt(code: 250, text: "dry run", body: body)
                state.ended.append(Delivery(message: parcel.message, outcome: .accepted(receipt)))
            }
        }
    }

    package func collect() -> [Delivery] {
        state.withLock { state in
            defer { state.ended.removeAll(keepingCapacity: true) }
            return state.ended
        }
    }

    package func drain(grace: Span) {}

    package var answersAtOnce: Bool { true }

    /// How many parcels, and how many bytes, were carried.
    package var totals: (parcels: Int, bytes: Int) { state.withLock { ($0.carried, $0.bytes) } }
}

extension Parcel {
    var size: Int {
        switch content {
        case .mail(let mail): mail.bytes.count
        case .webhook(let call): call.body.count
        }
    }
}
