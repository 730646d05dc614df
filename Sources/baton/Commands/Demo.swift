import ArgumentParser
import Engine
import Foundation
import Lists
import Ports
import Queries
import Scheduler
import Server
import Sink
import Store
import Values
import Workspace

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See the whole way: 500 invented leads, two sequences, real SMTP and HTTP, on this machine alone.",
        discussion: """
            Leads go through an e-book funnel that closes by itself and a coaching funnel that qualifies and hands over. \
            Time runs ahead between messages; mail and webhooks really travel, to a server of the demo's own.
            """)

    @Flag(help: "Print one JSON line on standard output.") var json = false
    @Flag(help: "End when the demo is over, instead of leaving its server up.") var exit = false
    @Option(
        help: "Keep the demo's home in this folder, to look at with queue, why and outbox; its Maildir has every mail.")
    var keep: String?
    @Option(help: "The day it begins.") var from = "2027-01-11"
    @Option(help: "How many days it runs.") var days: Int64 = 45

    func run() throws {
        guard let start = Moment(parsing: from) else { throw ValidationError("--from wants a day such as 2027-01-11") }
        let stage = try DemoStage(folder: keep)
        defer { stage.close() }
        Terminal.say(
            "demo: mail goes to 127.0.0.1:\(stage.mail.port), webhooks to 127.0.0.1:\(stage.web.port); nothing leaves this machine"
        )
        let clock = DemoClock(start: start)
        let bell = Doorbell()
        let requests = RequestQueue(bell: bell)
        let store = try SQLiteStore(path: stage.installation.database)
        defer { try? store.close() }
        let (scheduler, _, _) = try stage.installation.sending(store: store, clock: clock, bell: bell)
        try load(scheduler)
        try follow(scheduler, start: start)
        try enroll(scheduler)
        let door = try WebDoor.open(
            stage.installation, requests: requests, listen: nil, logs: false, limits: .ofDemo, now: { clock.now })
        let letters = DemoLetters(StarterPack.demonstration, requests)
        let visitors = try door.map { try visit(scheduler, stage, at: $0.address, clock, bell) }
        scheduler.detour = { [unowned scheduler] in
            letters.take($0, scheduler) || visitors?.take($0, scheduler) == true
        }
        try scheduler.run(until: .moment(start + .days(days)), bell: bell, requests: requests)
        let visits = visitors?.end()
        door?.close()
        Terminal.endProgress()
        if let visits { Terminal.say("demo: over HTTP came \(visits)") }
        Terminal.say("demo: by mail came \(letters.summary)")
        try show(scheduler, stage, at: clock.now)
        if !exit { try DemoServing(installation: stage.installation, store: store, end: clock.now).run() }
    }

    private func load(_ scheduler: Scheduler) throws {
        Terminal.say("demo: importing demo/leads.csv, a CRM's export of 500 invented leads")
        var leads: [UInt8]? = Array(StarterPack.text(of: "demo/leads.csv").utf8)
        let report = try scheduler.importLeads(ImportOptions(source: "demo", actor: "demo")) {
            defer { leads = nil }
            return leads
        }
        Terminal.say(
            "demo: \(report.rows) rows: \(report.added) leads added, \(report.updated) merged, \(report.suppressed) suppressed, "
                + "\(report.refused.count) refused")
        for row in report.refused { Terminal.say("        line \(row.line): \(row.reason)") }
    }

    /// Shows progress, and lets the leads do what the scenario says.
    private func follow(_ scheduler: Scheduler, start: Moment) throws {
        let path = "demo/scenario.json"
        let rehearsal = Rehearsal(
            try readScenario(Array(StarterPack.text(of: path).utf8), path: path), start: start)
        let zone = scheduler.workspace.rules.zone
        var sent = 0
        scheduler.occurred = { [unowned scheduler] occurrence in
            rehearsal.follow(occurrence, at: scheduler.clock.now, on: &scheduler.agenda)
            guard case .decided(let observation) = occurrence else { return }
            if observation.message?.state == .sent { sent += 1 }
            if sent % 20 == 0 { Terminal.progress("demo: \(zone.stamp(observation.at))  \(sent) messages sent") }
        }
    }

    /// Has the leads click, pay and unsubscribe over HTTP.
    private func visit(
        _ scheduler: Scheduler, _ stage: DemoStage, at address: String, _ clock: DemoClock, _ bell: Doorbell
    ) throws -> DemoVisitors {
        let secret = try stage.installation.workspace.hooks["stripe"]?.secrets.first.map(stage.installation.secrets)
        let visitors = DemoVisitors(address: address, keys: scheduler.keys, secret: secret ?? "", bell: bell)
        clock.wait(for: visitors)
        return visitors
    }

    private func enroll(_ scheduler: Scheduler) throws {
        let funnels = [
            ("ebook-to-course", "lead.recent_conversion contains 'E-book'"),
            ("high-ticket-coaching", "lead.recent_conversion contains 'Guide'"),
        ]
        for (sequence, condition) in funnels {
            let report = try scheduler.enrollAll(in: sequence, where: condition, actor: "demo")
            let others = report.refused.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            Terminal.say(
                "demo: \(report.enrolled) leads enrolled in \(sequence)"
                    + (others.isEmpty ? "" : "; not: \(others.joined(separator: ", "))"))
        }
    }

    private func show(_ scheduler: Scheduler, _ stage: DemoStage, at end: Moment) throws {
        let summary = try scheduler.queries.summary()
        let zone = scheduler.workspace.rules.zone
        let (mail, web) = (stage.mail.counters, stage.web.counters)
        Terminal.say(
            "demo: over on \(zone.stamp(end)); the mail server took \(mail.messages) mails, the endpoint \(web.requests) calls\n"
        )
        Terminal.print(json ? String(decoding: summary.value.json(), as: UTF8.self) : summary.text)
        Terminal.flush()
        if let keep {
            Terminal.say("\nThe demo's home is \(keep): baton queue --home \(keep), baton why LEAD --home \(keep)")
        } else {
            Terminal.say("\nLook inside: baton demo --keep FOLDER, then baton queue --home FOLDER")
        }
    }
}

/// The demo's own machine room: a home in a folder, a mail server and a web endpoint on loopback.
private struct DemoStage {
    let installation: Installation
    let mail: MailSink
    let web: WebSink
    private let temporary: URL?

    /// Some recipients refuse, some put off, and a few answers get lost: as in life.
    private static let faults = ["rcpt-550 rate=0.008", "rcpt-450 rate=0.02", "dot-close rate=0.001"]

    init(folder: String?) throws {
        var settings = MailSink.Settings()
        settings.script = try SinkScript(mail: Self.faults, seed: 11)
        if let folder {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            settings.maildir = folder + "/Maildir"
        }
        mail = try MailSink.start(settings)
        var answers = WebSink.Settings()
        answers.script = try SinkScript(
            json: Array(#"{ "web": [ { "status": 200, "body": { "id": "c-20931" } } ] }"#.utf8))
        web = try WebSink.start(answers)
        if let folder {
            temporary = nil
            guard !FileManager.default.fileExists(atPath: folder + "/.baton/baton.db") else {
                throw Failure("\(folder) has a database already", hint: "name a new folder", code: Failure.badInput)
            }
            try Self.write(to: URL(filePath: folder), mail: mail.port, web: web.port)
            installation = try Installation(home: folder)
        } else {
            let made = FileManager.default.temporaryDirectory.appending(path: "baton-demo-\(UUID().uuidString)")
            temporary = made
            try Self.write(to: made, mail: mail.port, web: web.port)
            installation = try Installation(home: made.path(percentEncoded: false))
        }
        try installation.state.prepare()
    }

    /// The demo's own HTTP server.
    private static var server: String {
        let port = FreePort.find()
        return "\"server\": { \"listen\": \"127.0.0.1:\(port)\", \"base_url\": \"http://127.0.0.1:\(port)\" },"
    }

    /// The starter pack with this demo's ports.
    private static func write(to folder: URL, mail: Int, web: Int) throws {
        for (path, contents) in StarterPack.home {
            let target = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            var ported = contents.replacing(
                "{ \"env\": \"STRIPE_WEBHOOK_SECRET\" }", with: "{ \"file\": \"secrets/stripe\" }")
            if path == "baton.json" {
                ported = ported.replacing(/"port": \d+/, with: "\"port\": \(mail)")
                    .replacing(/127\.0\.0\.1:\d+/, with: "127.0.0.1:\(web)")
                    .replacing("\"mailboxes\": {", with: "\(Self.server)\n  \"mailboxes\": {")
            }
            try Data(ported.utf8).write(to: target)
        }
        let secrets = folder.appending(path: "secrets")
        try FileManager.default.createDirectory(at: secrets, withIntermediateDirectories: true)
        try Data("whsec_of_the_demo\n".utf8).write(to: secrets.appending(path: "stripe"))
    }

    func close() {
        mail.stop()
        web.stop()
        if let temporary { try? FileManager.default.removeItem(at: temporary) }
    }
}

extension HTTPLimits {
    /// Many leads at one browser's address, in days that take seconds.
    fileprivate static var ofDemo: HTTPLimits {
        var limits = HTTPLimits()
        limits.strangers = RateLimit(perMinute: 1_000_000, burst: 1_000_000)
        return limits
    }
}

extension StarterPack {
    /// One of the demonstration's files.
    static func text(of path: String) -> String { demonstration.first { $0.path == path }?.contents ?? "" }
}
