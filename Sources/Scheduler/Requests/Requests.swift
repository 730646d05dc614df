private import Synchronization

/// Requests from other threads, answered one after the other on the loop's own thread.
package final class RequestQueue: Sendable {
    /// One request: what to do with the scheduler; it must not throw past its caller.
    package typealias Job = @Sendable (Scheduler) -> Void

    private let jobs = Mutex<[Job]>([])
    private let bell: any Bell

    package init(bell: any Bell) { self.bell = bell }

    /// Has the loop run this as soon as its present pass is over.
    package func submit(_ job: @escaping Job) {
        jobs.withLock { $0.append(job) }
        bell.ring()
    }

    func answerAll(with scheduler: Scheduler) {
        let waiting = jobs.withLock { jobs in
            defer { jobs = [] }
            return jobs
        }
        for job in waiting { job(scheduler) }
    }
}
