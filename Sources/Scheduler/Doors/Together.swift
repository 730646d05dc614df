import Ports
import Values

extension Scheduler {
    /// Does many small pieces of work in one transaction, so that they share one wait for the disk. Each is undone alone
    /// where it throws, and its error is in its place; where the store fails, none was done.
    package func together(_ works: [(Scheduler) throws -> Void]) throws -> [(any Error)?] {
        try transact { _ in
            var errors: [(any Error)?] = []
            errors.reserveCapacity(works.count)
            for work in works {
                do {
                    try work(self)
                    errors.append(nil)
                } catch let failure as any StoreFailure where failure.isTransient {
                    throw failure
                } catch {
                    errors.append(error)
                }
            }
            return errors
        }
    }
}
