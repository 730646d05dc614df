import Dispatch
import Synchronization
import Values

/// What all connections of a mail sink share and count, safe from any thread.
final class MailLedger: Sendable {
    struct Books: Sendable {
        var counters = MailSink.Counters()
        var kept: [SinkMessage] = []
        /// The number of the last message filed.
        var lastNumber = 0
        var faults: FaultBook

        init(faults: FaultBook) { self.faults = faults }
    }

    private struct Waiter {
        let condition: @Sendable (MailSink.Counters) -> Bool
        let signal: DispatchSemaphore
    }

    private struct State {
        var books: Books
        var waiters: [Waiter] = []
    }

    private let state: Mutex<State>

    init(faults: FaultBook) { state = Mutex(State(books: Books(faults: faults))) }

    /// Changes the books and wakes whoever waited for what is now so.
    func update<Result: Sendable>(_ change: (inout Books) -> Result) -> Result {
        state.withLock { state in
            let result = change(&state.books)
            if !state.waiters.isEmpty {
                let counters = state.books.counters
                for waiter in state.waiters where waiter.condition(counters) { waiter.signal.signal() }
                state.waiters.removeAll { $0.condition(counters) }
            }
            return result
        }
    }

    /// Waits until the condition holds; false when the span, in real time, is over before.
    func wait(upTo span: Span, until condition: @escaping @Sendable (MailSink.Counters) -> Bool) -> Bool {
        let signal = DispatchSemaphore(value: 0)
        let holds = state.withLock { state in
            if condition(state.books.counters) { return true }
            state.waiters.append(Waiter(condition: condition, signal: signal))
            return false
        }
        return holds || signal.wait(timeout: .now() + .milliseconds(Int(span.milliseconds))) == .success
    }
}
