private import Dispatch
private import Foundation
package import Ports
private import Synchronization
private import Values

/// Carries mails to people of the house at once and says what became of each, on a thread and a carrier of its own beside
/// the loop. Nothing of them is stored: no pause, cap or window holds them, no lead knows of them, and what a sign-in link
/// says is on no disk.
package final class Courier: Sendable {
    private typealias Answer = CheckedContinuation<Delivery.Outcome, Never>

    private struct Errand {
        var mail: MailParcel
        /// Seconds to wait before each further try.
        var waits: [Double]
        var answer: Answer
    }

    private struct State {
        var number: Int64 = 0
        var errands: [Int64: Errand] = [:]
        var ready: [Int64] = []
        /// When those are tried again that were put off.
        var later: [Int64: DispatchTime] = [:]
        var isEnding = false
    }

    private let carrier: any Carrier
    private let bell: Doorbell
    private let state = Mutex(State())
    private let ended = DispatchSemaphore(value: 0)
    /// More that wait at once than a house has people.
    private static let most = 200

    /// - Parameter carrier: one of its own, which rings `bell`.
    package init(_ carrier: any Carrier, at bell: Doorbell) {
        self.carrier = carrier
        self.bell = bell
    }

    /// Begins on a thread of its own.
    package func begin() { Thread.detachNewThread { [self] in run() } }

    /// Carries one mail and says what became of it. What is put off is tried again after each of these seconds.
    package func carry(_ mail: MailParcel, waits: [Double] = []) async -> Delivery.Outcome {
        await withCheckedContinuation { answer in
            let isTaken = state.withLock { state in
                guard !state.isEnding, state.errands.count < Self.most else { return false }
                state.number += 1
                state.errands[state.number] = Errand(mail: mail, waits: waits, answer: answer)
                state.ready.append(state.number)
                return true
            }
            if isTaken { bell.ring() } else { answer.resume(returning: .notSent) }
        }
    }

    /// Ends what is under way; what waits to be tried again is not sent.
    package func end() {
        state.withLock { $0.isEnding = true }
        bell.ring()
        ended.wait()
    }

    private func run() {
        defer { ended.signal() }
        while !state.withLock({ $0.isEnding }) {
            carrier.carry(due())
            conclude(carrier.collect())
            bell.wait(seconds: secondsToNext())
        }
        carrier.drain(grace: .seconds(5))
        conclude(carrier.collect())
        let rest = state.withLock { state in
            defer { state.errands = [:] }
            return state.errands.values.map(\.answer)
        }
        for answer in rest { answer.resume(returning: .notSent) }
    }

    private func due() -> [Parcel] {
        state.withLock { state in
            let now = DispatchTime.now()
            for (number, time) in state.later where time <= now {
                state.later[number] = nil
                state.ready.append(number)
            }
            defer { state.ready = [] }
            return state.ready.compactMap { number in
                state.errands[number].map { Parcel(message: number, content: .mail($0.mail)) }
            }
        }
    }

    private func conclude(_ deliveries: [Delivery]) {
        for delivery in deliveries {
            let answer = state.withLock { state -> Answer? in
                guard var errand = state.errands[delivery.message] else { return nil }
                if case .retry(_, let after) = delivery.outcome, let wait = errand.waits.first, !state.isEnding {
                    errand.waits.removeFirst()
                    state.errands[delivery.message] = errand
                    let seconds = max(wait, Double(after?.milliseconds ?? 0) / 1_000)
                    state.later[delivery.message] = .now() + min(seconds, 3_600)
                    return nil
                }
                state.errands[delivery.message] = nil
                return errand.answer
            }
            answer?.resume(returning: delivery.outcome)
        }
    }

    /// Until something is to be tried again; nil while nothing is, for then the bell rings.
    private func secondsToNext() -> Double? {
        state.withLock { state in
            guard state.ready.isEmpty else { return 0 }
            guard let next = state.later.values.min() else { return nil }
            let now = DispatchTime.now()
            return next <= now ? 0 : Double(next.uptimeNanoseconds - now.uptimeNanoseconds) / 1e9
        }
    }
}
