import ArgumentParser
import Scheduler
import Values

/// What every command understands.
struct CommonOptions: ParsableArguments {
    @Option(help: "The folder with baton.json, sequences/ and templates/.")
    var home = "."

    @Flag(help: "Print one JSON value on standard output instead of text.")
    var json = false

    func installation() throws -> Installation { try Installation(home: home) }

    /// Does a request and prints what came of it.
    func perform(_ request: Request) throws { show(try installation().perform(request)) }

    /// Prints an answer with the face that was asked for.
    func show(_ answered: Answered) {
        Terminal.print(json ? String(decoding: answered.value.json(), as: UTF8.self) : answered.text)
        Terminal.flush()
    }
}
