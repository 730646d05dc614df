private import Dispatch
private import Foundation
package import Ports
private import Synchronization
private import Values

/// Tells listeners what happens, on a thread and a carrier of its own beside the loop: a slow or dead receiver holds up
/// nobody. The loop's thread does the small steps that touch the store; the network is waited for here.
package final class Herald: Sendable {
    private let listeners: [Listener]
    private let carrier: any Carrier
    private let requests: RequestQueue
    private let bell: Doorbell
    private let isEnding = Mutex(false)
    private let rest = Mutex<[Delivery]>([])
    private let ended = DispatchSemaphore(value: 0)
    /// How often it looks whether there is something to tell.
    private static let interval = 1.0

    /// - Parameters:
    ///   - carrier: one of its own, which rings `bell`.
    ///   - requests: those of the loop.
    package init(_ listeners: [Listener], _ carrier: any Carrier, at bell: Doorbell, requests: RequestQueue) {
        self.listeners = listeners
        self.carrier = carrier
        self.bell = bell
        self.requests = requests
    }

    /// Begins on a thread of its own.
    package func begin() { Thread.detachNewThread { [self] in run() } }

    /// Ends what is under way; what came of it and nobody has recorded yet, for whoever still can.
    package func end() -> [Delivery] {
        isEnding.withLock { $0 = true }
        bell.ring()
        ended.wait()
        return rest.withLock { $0 }
    }

    private func run() {
        defer { ended.signal() }
        var outcomes: [Delivery] = []
        var owners: [Int64: String] = [:]
        while !isEnding.withLock({ $0 }) {
            bell.wait(seconds: Self.interval)
            outcomes += carrier.collect()
            for outcome in outcomes { owners[outcome.message] = nil }
            let busy = owners.values.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            // What could not be recorded, because the disk is full, is kept for the next time.
            guard let parcels = step(outcomes, busy) else { continue }
            outcomes = []
            for parcel in parcels { owners[parcel.parcel.message] = parcel.listener }
            carrier.carry(parcels.map(\.parcel))
        }
        carrier.drain(grace: .seconds(5))
        rest.withLock { [outcomes] in $0 = outcomes + carrier.collect() }
    }

    /// One step on the loop's own thread; nil where it could not be done.
    private func step(_ outcomes: [Delivery], _ busy: [String: Int]) -> [(listener: String, parcel: Parcel)]? {
        let answer = Mutex<[(listener: String, parcel: Parcel)]?>(nil)
        let done = DispatchSemaphore(value: 0)
        let listeners = listeners
        let isTaken = requests.submit { scheduler in
            let parcels = try? scheduler.tell(listeners, outcomes, underWay: busy)
            answer.withLock { $0 = parcels }
            done.signal()
        }
        guard isTaken else { return nil }
        // A queue that is ended lets go of what waits: nobody answers then.
        while done.wait(timeout: .now() + 1) == .timedOut { if isEnding.withLock({ $0 }) { return nil } }
        return answer.withLock { $0 }
    }
}

/// Asks nobody: what is told to people and programs of the home needs no gate and no journal, for it may come twice.
package struct OpenGate: DotGate {
    package init() {}
    package func permit(_ messages: [Int64]) -> Set<Int64> { Set(messages) }
    package func answered(_ deliveries: [Delivery]) {}
}
