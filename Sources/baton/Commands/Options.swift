import ArgumentParser
import Ports
import Scheduler
import Server
import Values

/// What every command understands.
struct CommonOptions: ParsableArguments {
    @Option(help: "The folder with baton.json, sequences/ and templates/.")
    var home = "."

    @Flag(help: "Print one JSON value on standard output instead of text.")
    var json = false

    @Option(name: .customLong("state-dir"), help: "Where the database and its key lie; .baton in the home otherwise.")
    var state: String?

    func installation() throws -> Installation { try Installation(home: home, state: state) }

    /// The home by its folder alone.
    var folder: HomeFolder { HomeFolder(home, state: state) }
    var stateFolder: StateFolder { folder.state }

    /// The home for looking only, whatever state its files are in.
    func readableHome() -> ReadableHome { ReadableHome(home: home, state: stateFolder) }

    /// Does a request and prints what came of it.
    ///
    /// - Parameter person: who does it; whoever sits at this terminal where nil.
    func perform(_ request: Request, as person: String? = nil) throws { show(try answer(request, as: person)) }

    /// Does a request where the store is: in the running process, whatever the files of the home say by now, or here.
    func answer(_ request: Request, as person: String? = nil) throws -> Answered {
        request.isWordOfLead ? try Failure.recording { try done(request, person) } : try done(request, person)
    }

    private func done(_ request: Request, _ person: String?) throws -> Answered {
        if let answered = try folder.ask(request, as: person) { return answered }
        let home = request.onlyRecords ? Installation(readable: folder) : try installation()
        return try home.writing { try $0.perform(request, by: person ?? folder.actor) }
    }

    /// Does a request that tells something; where the home's files cannot be read, it is recorded and done later.
    func tell(_ told: Told) throws {
        show(try Failure.recording { try taken(told) })
    }

    private func taken(_ told: Told) throws -> Answered {
        if let answered = try folder.ask(told.request) { return answered }
        let installation: Installation
        do {
            installation = try self.installation()
        } catch let failure as Failure where folder.isThere {
            Terminal.say("\(Terminal.paint("warning:", .yellow)) \(failure.message)")
            return try folder.keep(told)
        } catch var failure as Failure {
            // There is no home here, or not now: whoever tells it cannot know which.
            failure.code = Failure.unavailable
            throw failure
        }
        return try installation.writing { try $0.perform(told.request, by: folder.actor) }
    }

    /// Prints an answer with the face that was asked for.
    func show(_ answered: Answered) {
        Terminal.print(json ? String(decoding: answered.value.json(), as: UTF8.self) : answered.text)
        Terminal.flush()
    }
}

/// How much of a list is shown, and from where on.
struct PageOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "At most so many rows.")
    var limit = 100

    @Option(help: "Go on behind the page before: what it named at its end.")
    var after: String?

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1") }
        guard after == nil || cursor != nil else { throw ValidationError("“\(after ?? "")” is no place in a list") }
    }

    private var cursor: Cursor? { after.flatMap { Cursor($0) } }

    /// Asks for pages until there are rows enough.
    func gather<Row>(_ page: (Cursor?, Int) throws -> Page<Row>) throws -> Page<Row> {
        var found = Page<Row>(rows: [], next: cursor)
        repeat {
            let more = try page(found.next, limit - found.rows.count)
            found = Page(rows: found.rows + more.rows, next: more.next)
        } while found.next != nil && found.rows.count < limit
        return found
    }

    /// Says how to see the rest.
    func tellRest(_ next: Cursor?) {
        if let next { Terminal.say("there are more: --after \(next)") }
    }
}
