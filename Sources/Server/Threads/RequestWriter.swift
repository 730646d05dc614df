package import Scheduler
private import Synchronization

/// The way from HTTP to the one thread that writes. What comes in while the loop is busy is done together in one
/// transaction, each piece in a savepoint of its own: an answer is given only for what is committed.
package final class RequestWriter: Sendable {
    private let requests: RequestQueue
    private let waiting = Mutex<[Piece]>([])
    /// Beyond this many that wait, callers are asked to come again.
    private static let most = 5_000
    /// The most that share one transaction, so that the loop's own work is never far.
    private static let batch = 256

    private struct Piece: Sendable {
        let work: @Sendable (Scheduler) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    package init(requests: RequestQueue) { self.requests = requests }

    /// Why a piece of work was not even tried.
    package enum Refusal: Error, Sendable, Hashable { case ending, busy }

    /// Does something with the scheduler on its own thread; what it gives is committed when this returns.
    package func perform<Result: Sendable>(
        _ work: @escaping @Sendable (Scheduler) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let result = Mutex<Result?>(nil)
            let piece = Piece(
                work: { scheduler in
                    let made = try work(scheduler)
                    result.withLock { $0 = made }
                },
                finish: { error in
                    if let error { return continuation.resume(throwing: error) }
                    if let made = result.withLock({ $0 }) { continuation.resume(returning: made) }
                })
            take(piece)
        }
    }

    private func take(_ piece: Piece) {
        let count = waiting.withLock { waiting in
            guard waiting.count < Self.most else { return -1 }
            waiting.append(piece)
            return waiting.count
        }
        if count < 0 { return piece.finish(Refusal.busy) }
        guard count == 1 else { return }
        if !requests.submit({ [self] in answer(with: $0) }) { refuseAll() }
    }

    private func answer(with scheduler: Scheduler) {
        let (pieces, isMore) = waiting.withLock { waiting in
            let pieces = Array(waiting.prefix(Self.batch))
            waiting.removeFirst(pieces.count)
            return (pieces, !waiting.isEmpty)
        }
        do {
            let errors = try scheduler.together(pieces.map(\.work))
            for (piece, error) in zip(pieces, errors) { piece.finish(error) }
        } catch {
            for piece in pieces { piece.finish(error) }
        }
        if isMore, !requests.submit({ [self] in answer(with: $0) }) { refuseAll() }
    }

    private func refuseAll() {
        let pieces = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        for piece in pieces { piece.finish(Refusal.ending) }
    }
}
