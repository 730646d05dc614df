import Ports
import Queries
import Scheduler
import Workspace

extension HTTPProblem {
    /// What an error of the rooms below is to a caller. What nobody foresaw says nothing of itself.
    package init(_ error: any Error) {
        switch error {
        case let problem as HTTPProblem: self = problem
        case let error as SchedulerError: self.init(error)
        case QueryError.badCursor: self.init(.invalid, "this cursor is none of ours", path: "cursor")
        case QueryError.unreadableHome: self.init(.unavailable, "\(QueryError.unreadableHome)", retryAfter: 60)
        case let error as QueryError: self.init(.notFound, "\(error)")
        case let error as ComposeError: self.init(.invalid, "\(error)")
        case RequestWriter.Refusal.busy:
            self.init(.unavailable, "more is asked for than can be done at once", retryAfter: 1)
        case RequestWriter.Refusal.ending:
            self.init(.unavailable, "the server is just ending; nothing was done", retryAfter: 5)
        case let failure as any StoreFailure where failure.isTransient:
            self.init(
                .unavailable, "the database cannot be written at the moment; nothing was done", retryAfter: 2)
        default:
            self.init(.failure, "something went wrong here, and nothing was done")
            cause = String(String(reflecting: error).prefix(500))
        }
    }

    private init(_ error: SchedulerError) {
        switch error {
        case .unknownLead, .unknownSequence, .unknownQueue, .unknownCard, .unknownMessage, .unknownMailbox,
            .unknownVersion, .unknownPerson:
            self.init(.notFound, "\(error)", hint: error.hint)
        case .claimed, .cardClosed, .suppressed, .busy, .running, .wrongState, .runOver, .noBasis:
            self.init(.conflict, "\(error)", hint: error.hint)
        case .badEvent(let part, _): self.init(.invalid, "\(error)", hint: error.hint, path: part)
        case .unsettable(let name, _): self.init(.invalid, "\(error)", hint: error.hint, path: name)
        case .unknownEvent, .unclearEvent: self.init(.invalid, "\(error)", hint: error.hint, path: "event")
        default: self.init(.invalid, "\(error)", hint: error.hint)
        }
    }
}
