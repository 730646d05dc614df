import Foundation

/// CPU time of this process, all threads, user and system.
enum CPUClock {
    /// Seconds of CPU since the process began.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// CPU seconds one call of `body` takes, over enough calls to fill `budget` seconds.
    static func perCall(budget: Double, batch first: Int = 16, _ body: () throws -> Void) rethrows -> Double {
        var (calls, batch) = (0, first)
        let start = seconds
        while true {
            for _ in 0..<batch { try body() }
            calls += batch
            let spent = seconds - start
            if spent >= budget { return spent / Double(calls) }
            batch = min(batch * 2, 1 << 16)
        }
    }
}

extension [Double] {
    /// The middle of the sorted numbers.
    var median: Double {
        let ordered = sorted()
        return ordered.isEmpty ? .nan : ordered[ordered.count / 2]
    }
}
