import ArgumentParser
import Foundation
import Ports
import Scheduler
import Sink
import Values

struct SinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink",
        abstract:
            "A mail server, its mailboxes and a web endpoint on this machine that take everything and send nothing on.",
        discussion: """
            For trying sequences for real: point a mailbox at 127.0.0.1 and the port, then look in the Maildir. What was
            sent is read over IMAP under the address it went to, and a letter put into the folder of --letters comes in.
            A script makes things go wrong on purpose, such as {"mail": ["greylist"], "imap": ["login-no first=2"],
            "web": ["503 first=2"]}; docs/sink.md has every fault.
            """)

    @Option(help: "The mail server's port on 127.0.0.1; 0 for any.") var smtp = 2525
    @Option(help: "The IMAP server's port on 127.0.0.1; 0 for any.") var imap = 2543
    @Option(help: "The web endpoint's port on 127.0.0.1; 0 for any.") var http = 2580
    @Option(help: "A folder that gets every mail, as a Maildir.") var maildir: String?
    @Option(help: "A folder whose .eml files come in as mail, those put there later too.") var letters: String?
    @Option(help: "A file that gets a line for every mail before it is accepted.") var log: String?
    @Option(help: "A JSON file of faults: refusals, delays, answers that never come.") var script: String?
    @Flag(help: "Print one JSON line with the ports.") var json = false

    func validate() throws {
        for port in [smtp, imap, http] where !(0...65_535).contains(port) {
            throw ValidationError("\(port) is no port: 0 to 65535")
        }
    }

    func run() throws {
        let script = try script.map(Self.readScript) ?? SinkScript()
        Terminal.outliveReaders()
        let office = PostOffice()
        var letters = try (letters ?? script.letters).map { try LetterFolder(path: $0, office: office) }
        var settings = MailSink.Settings()
        settings.maildir = maildir
        settings.log = log
        settings.script = script
        settings.office = office
        var mailboxes = IMAPSink.Settings(office)
        mailboxes.script = script
        var answers = WebSink.Settings()
        answers.keepsRequests = false
        answers.script = script
        let mail = try Self.listening("--smtp") { () throws(SinkError) in try MailSink.start(port: smtp, settings) }
        let reading = try Self.listening("--imap") { () throws(SinkError) in try IMAPSink.start(port: imap, mailboxes) }
        let web = try Self.listening("--http") { () throws(SinkError) in try WebSink.start(port: http, answers) }
        announce(mail.port, reading.port, web.port)
        let bell = Doorbell()
        let stop = StopSignal(bell: bell)
        let signals = Signals(stop)
        defer { signals.cancel() }
        while !stop.isRequested {
            for letter in letters?.collect() ?? [] { Self.tell(of: letter) }
            bell.wait(seconds: letters == nil ? nil : 0.5)
        }
        mail.stop()
        reading.stop()
        web.stop()
        Terminal.say("\(mail.counters.messages) mails and \(web.counters.requests) calls taken")
    }

    private func announce(_ mail: Int, _ reading: Int, _ web: Int) {
        if json {
            let ports: Value = ["smtp": .int(mail), "imap": .int(reading), "http": .int(web)]
            Terminal.print(String(decoding: ports.json(), as: UTF8.self))
        } else {
            Terminal.print(
                "mail  127.0.0.1:\(mail)\nimap  imap://127.0.0.1:\(reading)\nweb   http://127.0.0.1:\(web)/\n"
                    + "stop it with Ctrl-C")
        }
        Terminal.flush()
    }

    private static func tell(of letter: LetterFolder.Letter) {
        let place =
            letter.addresses.isEmpty
            ? "nobody: it has no address in To, or cannot be read" : letter.addresses.joined(separator: ", ")
        Terminal.say("\(letter.name) came in for \(place)")
    }

    /// Starts a sink; a port that cannot be had is told with the flag that names another one.
    private static func listening<Sink>(_ flag: String, _ start: () throws(SinkError) -> Sink) throws -> Sink {
        do {
            return try start()
        } catch {
            guard case .port = error else { throw error }
            throw Failure(
                "\(error)", hint: "\(flag) names another one; 0 is any that is free", code: Failure.unavailable)
        }
    }

    private static func readScript(_ path: String) throws -> SinkScript {
        let bytes = try [UInt8](contentsOfFile: path)
        do {
            return try SinkScript(json: bytes)
        } catch {
            let lines = error.description.split(separator: "\n").map { "\(path):\($0)" }
            throw Failure(lines.joined(separator: "\n"), code: Failure.badInput)
        }
    }
}
