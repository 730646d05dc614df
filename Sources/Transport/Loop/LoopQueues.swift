import CCurl
import Glibc
import Ports
import Synchronization

/// The counter between the scheduler's thread and the net loop's: parcels one way, deliveries the other.
final class LoopQueues: Sendable {
    /// What the loop is asked to do.
    enum Request: Sendable, Equatable {
        case work
        /// Take nothing new, let what is under way end until this many milliseconds are over, then stop.
        case drain(Int64)
    }

    private struct Waiting {
        var parcels: [Parcel] = []
        var errands: [InboxErrand] = []
        var request = Request.work
        var isClosed = false
    }

    /// Written to wake the loop; in its epoll.
    let wake: Int32
    /// Written once by the loop when it has stopped.
    private let done: Int32
    private let waiting = Mutex(Waiting())
    private let deliveries = Mutex<[Delivery]>([])
    private let findings = Mutex<[InboxFinding]>([])
    private let sleeps = Atomic(false)

    init() throws(TransportError) {
        wake = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        guard wake >= 0 else { throw .system(call: "eventfd", errno: errno) }
        done = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        // All is set, so deinit runs and closes what there is.
        guard done >= 0 else { throw .system(call: "eventfd", errno: errno) }
    }

    deinit {
        Glibc.close(wake)
        Glibc.close(done)
    }

    // MARK: - From the scheduler's thread

    /// False when the loop has stopped and takes nothing any more.
    func put(_ parcels: [Parcel]) -> Bool {
        let isTaken = waiting.withLock { waiting in
            if !waiting.isClosed { waiting.parcels.append(contentsOf: parcels) }
            return !waiting.isClosed
        }
        if isTaken { wakeUp() }
        return isTaken
    }

    /// False when the loop has stopped.
    func put(_ errand: InboxErrand) -> Bool {
        let isTaken = waiting.withLock { waiting in
            if !waiting.isClosed { waiting.errands.append(errand) }
            return !waiting.isClosed
        }
        if isTaken { wakeUp() }
        return isTaken
    }

    func ask(_ request: Request) {
        waiting.withLock { $0.request = request }
        wakeUp()
    }

    func collect() -> [Delivery] {
        deliveries.withLock { waiting in
            var taken: [Delivery] = []
            swap(&taken, &waiting)
            return taken
        }
    }

    func collectFindings() -> [InboxFinding] {
        findings.withLock { waiting in
            var taken: [InboxFinding] = []
            swap(&taken, &waiting)
            return taken
        }
    }

    /// Waits until the loop has stopped.
    func waitUntilDone() {
        var poll = pollfd(fd: done, events: Int16(POLLIN), revents: 0)
        while Glibc.poll(&poll, 1, -1) < 0, errno == EINTR {}
    }

    /// A system call only when the loop sleeps.
    private func wakeUp() {
        if sleeps.exchange(false, ordering: .sequentiallyConsistent) { eventfd_write(wake, 1) }
    }

    // MARK: - From the loop's thread

    /// Says that the loop, which knows this request, is about to sleep; false when there is news, and then it must not.
    func fallAsleep(knowing request: Request) -> Bool {
        sleeps.store(true, ordering: .sequentiallyConsistent)
        let isQuiet = waiting.withLock { $0.parcels.isEmpty && $0.errands.isEmpty && $0.request == request }
        if !isQuiet { sleeps.store(false, ordering: .sequentiallyConsistent) }
        return isQuiet
    }

    func wokeUp() {
        sleeps.store(false, ordering: .relaxed)
    }

    /// What has been put since, and the standing request.
    func take(into parcels: inout [Parcel]) -> Request {
        waiting.withLock { waiting in
            swap(&parcels, &waiting.parcels)
            return waiting.request
        }
    }

    func takeErrands() -> [InboxErrand] {
        waiting.withLock { waiting in
            var taken: [InboxErrand] = []
            swap(&taken, &waiting.errands)
            return taken
        }
    }

    func give(_ found: [InboxFinding]) {
        if !found.isEmpty { findings.withLock { $0.append(contentsOf: found) } }
    }

    func give(_ ended: [Delivery]) {
        deliveries.withLock { $0.append(contentsOf: ended) }
    }

    /// The last word of the loop, unless something was put meanwhile: then it has to go on, and this is false.
    func finish() -> Bool {
        let isClosed = waiting.withLock { waiting in
            waiting.isClosed = waiting.parcels.isEmpty && waiting.errands.isEmpty
            return waiting.isClosed
        }
        if isClosed { eventfd_write(done, 1) }
        return isClosed
    }
}
