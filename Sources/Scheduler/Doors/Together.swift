import Ports
import Values

extension Scheduler {
    /// Does many small pieces of work in one transaction, so that they share one wait for the disk. Each is undone alone
    /// where it throws, and its error is in its place; where the store fails, none was done.
    ///
    /// A piece of work may be begun twice: what it does outside the store and the scheduler must bear that.
    package func together(_ works: [(Scheduler) throws -> Void]) throws -> [(any Error)?] {
        if let errors = try allOrNone(works) { return errors }
        return try transact { _ in
            var errors: [(any Error)?] = []
            errors.reserveCapacity(works.count)
            for work in works {
                errors.append(try error { scheduler in try scheduler.transact { _ in try work(scheduler) } })
            }
            return errors
        }
    }

    /// All of them without a savepoint for each, which costs more than many a piece of work. Nearly always none throws;
    /// where one does, nothing is done yet, and the answer is nil.
    private func allOrNone(_ works: [(Scheduler) throws -> Void]) throws -> [(any Error)?]? {
        struct Spoiled: Error {}
        do {
            return try transact { _ in
                (sharesFate, isSpoiled) = (true, false)
                defer { sharesFate = false }
                for work in works where try error(work) != nil || isSpoiled { throw Spoiled() }
                return [(any Error)?](repeating: nil, count: works.count)
            }
        } catch is Spoiled {
            return nil
        }
    }

    /// What a piece of work threw, or nil; a trouble of the store that passes is thrown on.
    private func error(_ work: (Scheduler) throws -> Void) throws -> (any Error)? {
        do {
            try work(self)
            return nil
        } catch let failure as any StoreFailure where failure.isTransient {
            throw failure
        } catch {
            return error
        }
    }
}
