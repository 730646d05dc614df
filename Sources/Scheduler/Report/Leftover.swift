import Values

/// Messages in one state that are left waiting, and what for.
package struct Leftover: Sendable, Hashable {
    package var state: OutboxMessage.State
    package var count = 0
    /// How many wait for each reason.
    package var reasons: [String: Int] = [:]

    /// `10 deferred: connect to 127.0.0.1:2525: …`; the reason most of them have where there are several.
    package var text: String {
        let count = "\(count) \(state.rawValue)"
        guard let most = reasons.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) else { return count }
        let others = self.count - most.value
        guard others > 0 else { return "\(count): \(most.key.onOneLine)" }
        return "\(count): \(most.value) × \(most.key.onOneLine), \(others) for other reasons"
    }
}

extension Scheduler {
    /// What is left in the outbox, but for what is planned and has nothing in its way but its own time; the oldest ten
    /// thousand messages are looked at.
    package func leftover() throws -> [Leftover] {
        let messages = try store.read { try $0.messages(in: Set(OutboxMessage.State.allCases), limit: 10_000) }
        var found: [OutboxMessage.State: Leftover] = [:]
        for message in messages {
            guard let cause = cause(of: message) else { continue }
            found[message.state, default: Leftover(state: message.state)].count += 1
            found[message.state]?.reasons[cause, default: 0] += 1
        }
        return OutboxMessage.State.allCases.compactMap { found[$0] }
    }

    /// Why a message waits, the same for all that wait for one thing.
    private func cause(of message: OutboxMessage) -> String? {
        guard message.state == .planned else { return message.headline }
        let now = clock.now
        guard let route = routes[message.route] else { return "there is no mailbox “\(message.route)” any more" }
        if route.isPaused(at: now) { return "\(message.route) is paused" }
        if let reason = message.reason, reason != Self.outsideWindow { return message.headline }
        return message.notBefore > now ? nil : route.pace.barrier(at: now)?.sentence
    }
}
