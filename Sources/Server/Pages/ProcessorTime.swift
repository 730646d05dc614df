private import Foundation
private import Values

/// How long the processor has worked for one thread.
struct ProcessorTime {
    private var nanoseconds: Int

    /// Of the thread that asks, from its beginning until now.
    static var ofThread: ProcessorTime {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return ProcessorTime(nanoseconds: time.tv_sec * 1_000_000_000 + time.tv_nsec)
    }

    static func - (later: ProcessorTime, earlier: ProcessorTime) -> ProcessorTime {
        ProcessorTime(nanoseconds: later.nanoseconds - earlier.nanoseconds)
    }

    /// In milliseconds with three places, as the header Server-Timing has it: `0.412`.
    var asMilliseconds: String {
        let microseconds = max(0, nanoseconds / 1_000)
        return "\(microseconds / 1_000).\(padded(microseconds % 1_000, to: 3))"
    }
}
