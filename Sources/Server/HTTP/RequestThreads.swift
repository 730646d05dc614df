import NIOCore
import NIOPosix

/// Where requests are answered: on the event loop that their connection is read and written on. A request changes threads
/// only where it waits for the store, and what many wait for wakes a loop once.
///
/// The pool that all other tasks of the process share is left alone: work that keeps it busy keeps no caller waiting.
final class RequestThreads: TaskExecutor {
    /// The loops of all connections.
    static let group = MultiThreadedEventLoopGroup.singleton
    /// One of them, for what belongs to no connection.
    static let any = RequestThreads(group.any())

    private static let all = Dictionary(
        uniqueKeysWithValues: group.makeIterator().map { (ObjectIdentifier($0), RequestThreads($0)) })

    /// The thread of a loop of the group.
    static func of(_ loop: any EventLoop) -> RequestThreads { all[ObjectIdentifier(loop)] ?? any }

    private let loop: any EventLoop

    private init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let (job, here) = (UnownedJob(job), asUnownedTaskExecutor())
        loop.execute { job.runSynchronously(on: here) }
    }
}
