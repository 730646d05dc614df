import Ports
import Queries
import Values

extension ServerContext {
    /// Asks the query side on a thread that reads, as things stand at the call's moment.
    func ask<Answer: Sendable>(
        _ call: Call, _ question: @escaping @Sendable (Queries) throws -> Answer
    ) async throws -> Answer {
        let (workspace, keys, now) = (workspace(), keys, call.now)
        return try await reading.ask { store in
            try question(Queries(store: store, workspace: workspace, clock: CallClock(now: now), keys: keys))
        }
    }
}

/// The moment a call came at, by which everything in its answer is told.
private final class CallClock: Clock {
    let now: Moment

    init(now: Moment) { self.now = now }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {}
}
