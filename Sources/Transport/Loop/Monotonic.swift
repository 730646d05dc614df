import Glibc

/// Milliseconds on the clock that nobody sets: for time limits only, never for a decision about a lead.
struct Monotonic: Comparable {
    var milliseconds: Int64

    static let never = Monotonic(milliseconds: .max)

    static func now() -> Monotonic {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Monotonic(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    static func < (left: Monotonic, right: Monotonic) -> Bool { left.milliseconds < right.milliseconds }

    static func + (time: Monotonic, milliseconds: Int64) -> Monotonic {
        Monotonic(milliseconds: time.milliseconds.addingReportingOverflow(milliseconds).partialValue)
    }
}
