import Dispatch
import Synchronization
import Values

/// What all connections of a sink share: its counters, what it keeps, and which faults were met; safe from any thread.
final class Ledger<Counters: Sendable, Item: Sendable>: Sendable {
    struct Books: Sendable {
        var counters: Counters
        var kept: [Item] = []
        /// The number of the last item filed.
        var lastNumber = 0
        var faults: FaultBook

        init(counters: Counters, faults: FaultBook) {
            self.counters = counters
            self.faults = faults
        }
    }

    private struct Waiter: Sendable {
        let condition: @Sendable (Counters) -> Bool
        let signal: DispatchSemaphore
    }

    private struct State: Sendable {
        var books: Books
        var waiters: [Waiter] = []
    }

    private let state: Mutex<State>

    init(_ counters: Counters, faults: FaultBook) {
        state = Mutex(State(books: Books(counters: counters, faults: faults)))
    }

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
    func wait(upTo span: Span, until condition: @escaping @Sendable (Counters) -> Bool) -> Bool {
        let signal = DispatchSemaphore(value: 0)
        let holds = state.withLock { state in
            if condition(state.books.counters) { return true }
            state.waiters.append(Waiter(condition: condition, signal: signal))
            return false
        }
        return holds || signal.wait(timeout: .now() + .milliseconds(Int(span.milliseconds))) == .success
    }
}
