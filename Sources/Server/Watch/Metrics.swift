private import Synchronization

/// Counts requests and how long they took, by operation and class of status.
package final class Metrics: Sendable {
    /// Upper bounds in seconds, as Prometheus wants them: each counts what is at or below it.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Key: Hashable, Comparable {
        var operation: String
        var status: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.operation, left.status) < (right.operation, right.status)
        }
    }

    private struct Histogram {
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var sum = 0.0
    }

    private struct State {
        var requests: [Key: Int] = [:]
        var times: [String: Histogram] = [:]
        var hooks: [String: Int] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// Counts an answered request.
    package func count(_ exchanged: Exchanged) {
        let seconds = exchanged.took.inSeconds
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.requests[Key(operation: exchanged.operation, status: exchanged.status), default: 0] += 1
            state.times[exchanged.operation, default: Histogram()].buckets[bucket] += 1
            state.times[exchanged.operation, default: Histogram()].sum += seconds
        }
    }

    /// Counts a call of a hook by what became of its proof.
    func count(hook: String, verdict: String) {
        state.withLock { $0.hooks["hook=\"\(hook)\",verdict=\"\(verdict)\"", default: 0] += 1 }
    }

    /// In Prometheus' text format.
    package var text: String {
        let state = state.withLock { $0 }
        var text = """
            # HELP baton_http_requests_total Requests answered, by operation and status.
            # TYPE baton_http_requests_total counter

            """
        for (key, count) in state.requests.sorted(by: { $0.key < $1.key }) {
            text += "baton_http_requests_total{operation=\"\(key.operation)\",status=\"\(key.status)\"} \(count)\n"
        }
        text += """
            # HELP baton_http_request_seconds How long requests took, by operation.
            # TYPE baton_http_request_seconds histogram

            """
        for (operation, histogram) in state.times.sorted(by: { $0.key < $1.key }) {
            var total = 0
            for (bound, count) in zip(Self.bounds, histogram.buckets) {
                total += count
                text += "baton_http_request_seconds_bucket{operation=\"\(operation)\",le=\"\(bound)\"} \(total)\n"
            }
            total += histogram.buckets[Self.bounds.count]
            text += "baton_http_request_seconds_bucket{operation=\"\(operation)\",le=\"+Inf\"} \(total)\n"
            text += "baton_http_request_seconds_sum{operation=\"\(operation)\"} \(histogram.sum)\n"
            text += "baton_http_request_seconds_count{operation=\"\(operation)\"} \(total)\n"
        }
        text += """
            # HELP baton_hook_calls_total Calls of services, by hook and what became of their proof.
            # TYPE baton_hook_calls_total counter

            """
        for (labels, count) in state.hooks.sorted(by: { $0.key < $1.key }) {
            text += "baton_hook_calls_total{\(labels)} \(count)\n"
        }
        return text
    }
}
