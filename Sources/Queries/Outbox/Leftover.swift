package import Ports
import Values

/// Messages in one state that are left waiting, and what for.
package struct Leftover: Sendable, Hashable {
    package var state: OutboxMessage.State
    package var count = 0
    /// How many wait for each reason.
    package var reasons: [String: Int] = [:]

    package init(state: OutboxMessage.State, count: Int = 0, reasons: [String: Int] = [:]) {
        self.state = state
        self.count = count
        self.reasons = reasons
    }

    /// `10 deferred: connect to 127.0.0.1:2525: …`; the reason most of them have where there are several.
    package var text: String {
        let count = "\(count) \(state.rawValue)"
        guard let most = reasons.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) else { return count }
        let others = self.count - most.value
        guard others > 0 else { return "\(count): \(most.key.onOneLine)" }
        return "\(count): \(most.value) × \(most.key.onOneLine), \(others) for other reasons"
    }
}

extension Queries {
    /// What is left in the outbox, but for what is planned and has nothing in its way but its own time.
    package func leftover() throws -> [Leftover] {
        try store.read { records in
            let routes = try self.routes(in: records)
            var found: [OutboxMessage.State: Leftover] = [:]
            var cursor: Cursor?
            repeat {
                let page = try records.messages(OutboxFilter(), after: cursor, limit: 1_000)
                for message in page.rows {
                    guard let cause = cause(of: message, routes) else { continue }
                    found[message.state, default: Leftover(state: message.state)].count += 1
                    found[message.state]?.reasons[cause, default: 0] += 1
                }
                cursor = page.next
            } while cursor != nil
            return OutboxMessage.State.allCases.compactMap { found[$0] }
        }
    }

    /// Why a message waits, the same for all that wait for one thing.
    private func cause(of message: OutboxMessage, _ routes: KnownRoutes) -> String? {
        guard message.state == .planned else { return message.headline }
        let now = clock.now
        guard let route = routes[message.route] else { return routes.missing(message.route) }
        if route.state.isPaused(at: now) { return "\(message.route) is paused" }
        if let reason = message.reason, reason != OutboxMessage.outsideWindow { return message.headline }
        return message.notBefore > now ? nil : route.pace.barrier(at: now)?.sentence
    }
}
