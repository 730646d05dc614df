package import Ports
private import Synchronization

/// Requests from other threads, answered one after the other on the loop's own thread.
package final class RequestQueue: Sendable {
    /// One request: what to do with the scheduler; it must not throw past its caller.
    package typealias Job = @Sendable (Scheduler) -> Void

    /// Nil once nobody answers any more.
    private let jobs = Mutex<[Job]?>([])
    private let bell: any Bell

    package init(bell: any Bell) { self.bell = bell }

    /// Has the loop run this as soon as its present pass is over. False where the loop has ended, and nobody will.
    @discardableResult
    package func submit(_ job: @escaping Job) -> Bool {
        let isTaken = jobs.withLock { jobs in
            jobs?.append(job)
            return jobs != nil
        }
        bell.ring()
        return isTaken
    }

    /// Takes nothing any more; what waits is let go.
    package func end() { jobs.withLock { $0 = nil } }

    func answerAll(with scheduler: Scheduler) { answer(with: scheduler, then: []) }

    /// The loop has ended: what waits is answered, and nothing is taken any more.
    func close(with scheduler: Scheduler) { answer(with: scheduler, then: nil) }

    private func answer(with scheduler: Scheduler, then next: [Job]?) {
        let waiting = jobs.withLock { jobs in
            defer { if jobs != nil { jobs = next } }
            return jobs ?? []
        }
        for job in waiting { job(scheduler) }
    }
}
