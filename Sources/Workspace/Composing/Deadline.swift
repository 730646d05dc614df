import Synchronization

/// How long one rendering may take.
enum Deadline {
    /// Nanoseconds of the processor: a usual rendering takes less than a five-hundredth of it.
    private static let most: Int64 = 500_000_000

    /// Whether the rendering that begins now has taken too long; to be asked on the thread that began it. It counts from
    /// the first time it is asked, which a rendering does after some thousand steps: most are over before that.
    static func rendering() -> @Sendable () -> Bool {
        let watch = Watch()
        return { watch.isLate() }
    }

    private final class Watch: Sendable {
        /// 0 before the first look.
        private let end = Atomic<Int64>(0)

        func isLate() -> Bool {
            let now = ProcessorTime.ofThread.nanoseconds
            let end = end.load(ordering: .relaxed)
            guard end == 0 else { return now > end }
            self.end.store(now + most, ordering: .relaxed)
            return false
        }
    }
}
