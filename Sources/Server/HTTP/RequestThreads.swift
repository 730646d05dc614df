private import Dispatch
private import Foundation
private import Synchronization

/// The threads that requests are answered on, beside the pool that all other tasks of the process share: work that keeps
/// that pool busy keeps no caller waiting.
final class RequestThreads: TaskExecutor {
    static let shared = RequestThreads(count: max(2, ProcessInfo.processInfo.activeProcessorCount))

    // A queue that runs one thing at a time has a thread of its own whenever it has something to do; a concurrent one
    // would wait for a thread of the shared pool.
    private let queues: [DispatchQueue]
    private let turn = Atomic<Int>(0)

    private init(count: Int) { queues = (0..<count).map { DispatchQueue(label: "baton.http.\($0)") } }

    func enqueue(_ job: consuming ExecutorJob) {
        let (job, here) = (UnownedJob(job), asUnownedTaskExecutor())
        let next = turn.wrappingAdd(1, ordering: .relaxed).oldValue
        queues[Int(UInt(bitPattern: next) % UInt(queues.count))].async { job.runSynchronously(on: here) }
    }
}
