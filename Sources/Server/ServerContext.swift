package import Scheduler
package import Values
package import Workspace

/// What the operations stand on: the way to the loop, a way to read, and what the home says.
package struct ServerContext: Sendable {
    /// Changes go here.
    package var writer: RequestWriter
    /// Reading goes here.
    package var reading: ReaderPool
    /// The home as it was last read.
    package var workspace: @Sendable () -> Workspace
    package var keys: Keys
    /// Reads a secret where the configuration says it is.
    package var secret: @Sendable (SecretReference) throws -> String
    package var now: @Sendable () -> Moment
    /// The machine's own clock, which services sign by, also where the demo lives on another day.
    package var machineNow: @Sendable () -> Moment
    package var tokens: TokenBook
    package var metrics: Metrics
    /// Takes a line of the log; one that nobody reads is not even made.
    package typealias Log = @Sendable (@autoclosure () -> Object) -> Void

    /// Told of everything worth a line in the log.
    package var log: Log
    package var pages: PageRenderer
    /// Carries mails to the people themselves; nil where no mailbox could.
    package var courier: Courier?
    /// How much the store's files take.
    package var files: @Sendable () -> StoreFiles = { StoreFiles() }

    package init(
        writer: RequestWriter, reading: ReaderPool, workspace: @escaping @Sendable () -> Workspace, keys: Keys,
        secret: @escaping @Sendable (SecretReference) throws -> String, now: @escaping @Sendable () -> Moment,
        log: @escaping Log = { _ in }
    ) {
        self.writer = writer
        self.reading = reading
        self.workspace = workspace
        self.keys = keys
        self.secret = secret
        self.now = now
        machineNow = now
        self.log = log
        tokens = TokenBook(reading: reading, writer: writer)
        metrics = Metrics()
        pages = PageRenderer()
    }

    /// The public address of this installation.
    package var baseURL: String { workspace().configuration.baseURL ?? "" }

    /// An address as the log may hold it: its keyed hash.
    package func masked(_ address: String) -> String { keys.addressHash(address).prefix(8).map { $0 }.hex }

    /// The front, with everything that is served.
    package func front(limits: HTTPLimits = HTTPLimits(), people: PeoplePages = PeoplePages()) -> HTTPFront {
        var services = HTTPFront.Services(
            authenticate: { [tokens] token, now in try await tokens.caller(of: token, at: now) }, now: now,
            problem: { HTTPProblem($0) })
        services.limits = limits
        services.trusted = workspace().configuration.server?.trustedProxies ?? []
        services.session = people.session
        services.signedOut = people.signedOut
        services.page = { [self] problem, call, operation in
            problemPage(problem, call, operation, people.problem)
        }
        services.observe = { [metrics, self] exchanged in
            metrics.count(exchanged)
            log(exchanged.line(client: masked(exchanged.client)))
        }
        return HTTPFront(operations + people.operations, services)
    }

    /// Everything that is served to programs, services and recipients; the pages for people join it in `front`.
    package var operations: [Operation] {
        let served =
            leadOperations + eventOperations + readOperations + salesOperations + workOperations + cardOperations
            + standingOperations + importOperations + peopleOperations + tokenOperations + subscriberOperations
            + hookOperations
            + formOperations + recipientOperations + watchOperations + assetOperations
        return served + [OpenAPI.operation(of: served, version: Self.version)]
    }

    /// As `baton --version` says.
    package static let version = "0.1.0"
}

/// The pages for people who sign in, and how they are known; `front` serves them beside everything else.
///
/// To add a page: a view in `Pages/views`, a value of what it shows, and an `Operation` that is not published, whose
/// handler reads by `context.reading`, changes by `context.writer`, and answers with `context.pages.reply`.
package struct PeoplePages: Sendable {
    package var operations: [Operation] = []
    /// Who a browser is signed in as, by its cookie; nil for nobody.
    package var session: @Sendable (Call) async throws -> Visitor? = { _ in nil }
    /// What somebody who is signed in is shown where something goes wrong.
    package var problem: @Sendable (HTTPProblem, Call, Visitor) throws -> Reply? = { _, _, _ in nil }
    /// What somebody is shown who posts a form and is not signed in any more.
    package var signedOut: @Sendable (Call) throws -> Reply = { _ in .redirect(to: "/sign-in") }

    package init() {}
}
