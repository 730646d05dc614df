import ArgumentParser
import Foundation
import Ports
import Scheduler
import Sink
import Values

struct SinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink",
        abstract: "A mail server and a web endpoint on this machine that take everything and send nothing on.",
        discussion: """
            For trying sequences for real: point a mailbox at 127.0.0.1 and the port, then look in the Maildir.
            A script makes things go wrong on purpose, such as {"mail": ["greylist"], "web": ["503 first=2"]};
            docs/sink.md has every fault.
            """)

    @Option(help: "The mail server's port on 127.0.0.1; 0 for any.") var smtp = 2525
    @Option(help: "The web endpoint's port on 127.0.0.1; 0 for any.") var http = 2580
    @Option(help: "A folder that gets every mail, as a Maildir.") var maildir: String?
    @Option(help: "A file that gets a line for every mail before it is accepted.") var log: String?
    @Option(help: "A JSON file of faults: refusals, delays, answers that never come.") var script: String?
    @Flag(help: "Print one JSON line with the ports.") var json = false

    func validate() throws {
        for port in [smtp, http] where !(0...65_535).contains(port) {
            throw ValidationError("\(port) is no port: 0 to 65535")
        }
    }

    func run() throws {
        let script = try script.map(Self.readScript) ?? SinkScript()
        Terminal.outliveReaders()
        var settings = MailSink.Settings()
        settings.maildir = maildir
        settings.log = log
        settings.script = script
        var answers = WebSink.Settings()
        answers.keepsRequests = false
        answers.script = script
        let mail = try MailSink.start(port: smtp, settings)
        let web = try WebSink.start(port: http, answers)
        if json {
            let ports: Value = ["smtp": .int(mail.port), "http": .int(web.port)]
            Terminal.print(String(decoding: ports.json(), as: UTF8.self))
        } else {
            Terminal.print("mail  127.0.0.1:\(mail.port)\nweb   http://127.0.0.1:\(web.port)/\nstop it with Ctrl-C")
        }
        Terminal.flush()
        let bell = Doorbell()
        let stop = StopSignal(bell: bell)
        let signals = Signals(stop)
        defer { signals.cancel() }
        while !stop.isRequested { bell.wait(seconds: nil) }
        mail.stop()
        web.stop()
        Terminal.say("\(mail.counters.messages) mails and \(web.counters.requests) calls taken")
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
