private import Synchronization
import Values
import Workspace

/// How much of a form is taken, and what tells a machine from a person.
final class FormCaps: Sendable {
    /// The hidden field that says when the page was opened, in Unix seconds; nothing where the page does not fill it.
    static let openedAt = "opened_at"

    private struct State {
        var perAddress: [String: RateLimiter] = [:]
        var perHour: [String: (hour: Int64, count: Int)] = [:]
    }

    private let state = Mutex(State())

    /// Seconds to wait where one address has sent more than it may.
    func take(_ form: FormDefinition, _ group: String, at now: Moment) -> Int? {
        state.withLock { state in
            var limiter =
                state.perAddress[form.name] ?? RateLimiter(RateLimit(perHour: form.perAddress))
            defer { state.perAddress[form.name] = limiter }
            return limiter.take(group, at: now)
        }
    }

    /// Why it is set aside instead of taken, or nil.
    func suspicion(_ form: FormDefinition, _ sent: FormFields, at now: Moment) -> String? {
        if let bait = sent[form.honeypot], !bait.isEmpty { return "honeypot" }
        // A page opened in the future has another clock than ours, and says nothing of how long somebody took.
        if let opened = sent[Self.openedAt].flatMap({ Int64($0) }), opened <= now.seconds,
            now.seconds.subtractingReportingOverflow(opened).partialValue < Int64(form.leastSeconds)
        {
            return "too fast"
        }
        let hour = now.seconds.flooredQuotient(by: 3_600)
        return state.withLock { state in
            var counted = state.perHour[form.name] ?? (hour, 0)
            if counted.hour != hour { counted = (hour, 0) }
            counted.count += 1
            state.perHour[form.name] = counted
            return counted.count > form.perHour ? "more than \(form.perHour) an hour" : nil
        }
    }
}
