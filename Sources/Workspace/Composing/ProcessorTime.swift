private import Glibc
import Values

/// How long the processor has worked for one thread, in nanoseconds.
package struct ProcessorTime: Sendable, Hashable {
    package var nanoseconds: Int64

    /// Of the thread that asks, from its beginning until now.
    package static var ofThread: ProcessorTime {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return ProcessorTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// What was spent between two looks.
    package static func - (later: ProcessorTime, earlier: ProcessorTime) -> ProcessorTime {
        ProcessorTime(nanoseconds: later.nanoseconds - earlier.nanoseconds)
    }

    /// In milliseconds with three places, as the header Server-Timing has it: `0.412`.
    package var asMilliseconds: String {
        let microseconds = Int(max(0, nanoseconds / 1_000))
        return "\(microseconds / 1_000).\(padded(microseconds % 1_000, to: 3))"
    }
}
