import Scheduler
import Server
import Store

/// Several requests of one command, each in a transaction of its own: of the running process where there is one, so that
/// what others ask meanwhile is answered in between, else of a store that is opened once.
final class RequestSession {
    private let installation: Installation
    private var own: (store: SQLiteStore, scheduler: Scheduler)?

    init(_ installation: Installation) { self.installation = installation }

    /// Does one request.
    func perform(_ request: Request) throws -> Answered {
        request.isWordOfLead ? try Failure.recording { try done(request) } : try done(request)
    }

    private func done(_ request: Request) throws -> Answered {
        if let own { return try own.scheduler.perform(request, by: installation.actor) }
        if let answered = try installation.folder.ask(request) { return answered }
        let opened = try installation.open()
        own = opened
        return try opened.scheduler.perform(request, by: installation.actor)
    }

    /// Closes the store, if it was opened.
    func close() {
        try? own?.store.close()
        own = nil
    }
}

extension Installation {
    /// Requests that belong together.
    func session() throws -> RequestSession { RequestSession(self) }
}
