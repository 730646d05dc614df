private import Dispatch
private import Foundation
package import Ports
private import Synchronization

/// Threads that read, each with a read-only connection of its own, so that looking never waits for the loop.
package final class ReaderPool: Sendable {
    /// Opens the store for reading; called on the thread that reads.
    package typealias Opening = @Sendable () throws -> any ReadableStore

    private let line: Line

    private typealias Work = @Sendable ((any ReadableStore)?, (any Error)?) -> Void

    /// The work that waits, and the threads that wait for work.
    private final class Line: Sendable {
        private let works = Mutex<(waiting: [Work], isClosed: Bool)>(([], false))
        private let bell = DispatchSemaphore(value: 0)

        func add(_ work: @escaping Work) -> Bool {
            let isTaken = works.withLock { works in
                if !works.isClosed { works.waiting.append(work) }
                return !works.isClosed
            }
            if isTaken { bell.signal() }
            return isTaken
        }

        /// Nil once the line is closed and empty.
        func next() -> Work? {
            while true {
                bell.wait()
                let (work, isClosed) = works.withLock { works in
                    (works.waiting.isEmpty ? nil : works.waiting.removeFirst(), works.isClosed)
                }
                if let work { return work }
                if isClosed {
                    // The next thread wakes as well.
                    bell.signal()
                    return nil
                }
            }
        }

        func close() {
            works.withLock { $0.isClosed = true }
            bell.signal()
        }
    }

    package init(threads: Int = 2, open: @escaping Opening) {
        let line = Line()
        self.line = line
        for _ in 0..<threads { Thread.detachNewThread { Self.serve(line, open) } }
    }

    deinit { line.close() }

    /// Reads on one consistent snapshot.
    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any ReadableRecords) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = line.add { store, error in
                do {
                    guard let store else { throw error ?? RequestWriter.Refusal.ending }
                    continuation.resume(returning: try store.read(body))
                } catch {
                    continuation.resume(throwing: error)
                }
            }
            if !isTaken { continuation.resume(throwing: RequestWriter.Refusal.ending) }
        }
    }

    /// Asks something that takes several snapshots, or needs the store itself.
    package func ask<Result: Sendable>(
        _ body: @escaping @Sendable (any ReadableStore) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = line.add { store, error in
                do {
                    guard let store else { throw error ?? RequestWriter.Refusal.ending }
                    continuation.resume(returning: try body(store))
                } catch {
                    continuation.resume(throwing: error)
                }
            }
            if !isTaken { continuation.resume(throwing: RequestWriter.Refusal.ending) }
        }
    }

    /// Ends the threads once what waits is read.
    package func close() { line.close() }

    private static func serve(_ line: Line, _ open: Opening) {
        var store: (any ReadableStore)?
        while let work = line.next() {
            do {
                if store == nil { store = try open() }
                work(store, nil)
            } catch {
                work(nil, error)
            }
        }
    }
}
