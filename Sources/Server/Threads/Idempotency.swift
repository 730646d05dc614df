private import Crypto
import Ports
import Scheduler

extension ServerContext {
    /// Does what a call asks once: where it comes again under the same Idempotency-Key, its first answer is given again.
    /// The answer is committed with what it tells of.
    func once(
        _ call: Call, _ work: @escaping @Sendable (Scheduler) throws -> Reply
    ) async throws -> Reply {
        guard let key = call.header("idempotency-key") else { return try await writer.perform(work) }
        guard (1...255).contains(key.utf8.count) else {
            throw HTTPProblem(.malformed, "an Idempotency-Key has 1 to 255 characters")
        }
        let scope = call.actor
        let request = Array(
            SHA256.hash(data: Array("\(call.method) \(call.path)\n".utf8) + call.body))
        let now = call.now
        return try await writer.perform { scheduler in
            if let kept = try scheduler.keptAnswer(scope: scope, key: key) {
                guard kept.request == request else {
                    throw HTTPProblem(
                        .invalid, "this Idempotency-Key was used for another request", hint: "use a new key")
                }
                return Reply(status: kept.status, type: "application/json", body: kept.body)
                    .with("Idempotency-Replayed", "true")
            }
            let reply = try work(scheduler)
            try scheduler.keep(
                KeptAnswer(
                    scope: scope, key: key, request: request, status: reply.status, body: reply.body, at: now))
            return reply
        }
    }
}
