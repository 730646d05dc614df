private import Glibc

/// How long work on the loop's thread may take, by the processor's time: another program's load fails nobody's mail.
enum Deadline {
    /// What one rendering may take, in seconds: a usual one takes less than a thousandth.
    private static let seconds = 0.5

    /// Whether the rendering that begins now has taken too long; to be asked on the thread that began it.
    static func rendering() -> @Sendable () -> Bool {
        let end = spent() + seconds
        return { spent() > end }
    }

    /// The time this thread has had the processor, in seconds.
    private static func spent() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
