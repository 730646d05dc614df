import Values

/// What every connection of one mail sink works with: its settings, its faults by stage, and where messages go.
final class MailSinkState: Sendable {
    let settings: MailSink.Settings
    let ledger: Ledger<MailSink.Counters, SinkMessage>
    /// The largest content accepted, in bytes: the SIZE capability, or 2^31 without one.
    let sizeLimit: Int
    let isPipelining: Bool
    let hasEnhancedCodes: Bool
    /// ESMTP parameters that MAIL and RCPT may carry, by what is offered.
    let mailParameters: Set<String>
    let recipientParameters: Set<String>
    let hasMailFaults: Bool
    /// Whether STARTTLS is offered: only where the script has something in store for it.
    let offersTLS: Bool
    private let places: [MailFault.Stage: [Int]]
    private let log: MailLog?
    private let maildir: Maildir?
    private let birth = UInt64(Moment.wall().milliseconds)

    init(_ given: MailSink.Settings) throws(SinkError) {
        let faults = given.script.mail
        let settings = Self.scripted(given)
        self.settings = settings
        ledger = Ledger(MailSink.Counters(), faults: FaultBook(faults.map(\.selection), seed: settings.script.seed))
        places = Dictionary(grouping: faults.indices) { faults[$0].stage }
        let words = settings.capabilities.map { $0.split(separator: " ").map(String.init) }
        let offered = Set(words.compactMap(\.first).map { $0.uppercased() } + (settings.logins.isEmpty ? [] : ["AUTH"]))
        isPipelining = offered.contains("PIPELINING")
        hasEnhancedCodes = offered.contains("ENHANCEDSTATUSCODES")
        mailParameters = Set(Self.mailParameters.filter { offered.contains($0.value) }.keys)
        recipientParameters = offered.contains("DSN") ? ["NOTIFY", "ORCPT"] : []
        hasMailFaults = !faults.isEmpty
        sizeLimit = words.first { $0.first?.uppercased() == "SIZE" }?.dropFirst().first.flatMap { Int($0) } ?? 1 << 31
        offersTLS = faults.contains { $0.stage == .starttls && $0.deed != .absent }
        log = try settings.log.map { path throws(SinkError) in try MailLog(path: path) }
        maildir = try settings.maildir.map { path throws(SinkError) in try Maildir(path: path) }
    }

    /// The settings with what the script has to say on them; a script with faults at AUTH needs something to refuse.
    private static func scripted(_ given: MailSink.Settings) -> MailSink.Settings {
        var settings = given
        settings.capabilities = given.script.capabilities ?? given.capabilities
        settings.logins = given.script.logins ?? given.logins
        settings.requiresLogin = given.script.requiresLogin ?? given.requiresLogin
        if settings.logins.isEmpty, given.script.mail.contains(where: { $0.stage == .auth }) {
            settings.logins = ["PLAIN", "LOGIN"]
        }
        return settings
    }

    /// Parameters of MAIL, and the extension that brings each.
    private static let mailParameters = [
        "SIZE": "SIZE", "BODY": "8BITMIME", "SMTPUTF8": "SMTPUTF8", "RET": "DSN", "ENVID": "DSN", "AUTH": "AUTH",
        "REQUIRETLS": "REQUIRETLS",
    ]

    /// Whether a stage has faults at all; most sinks have none, and then no occasion need be made up.
    func hasFaults(at stage: MailFault.Stage) -> Bool { places[stage] != nil }

    /// The fault to meet here, if any.
    func fault(at stage: MailFault.Stage, on occasion: Occasion) -> MailFault? {
        guard let among = places[stage] else { return nil }
        let place = ledger.update { books in
            let place = books.faults.choose(among: among, on: occasion)
            if place != nil { books.counters.faults += 1 }
            return place
        }
        return place.map { settings.script.mail[$0] }
    }

    /// Whether anybody wants to know more of a message than that it came.
    var wantsDetails: Bool {
        settings.keep != .nothing || log != nil || wantsContent
    }

    /// Whether content must be copied out.
    var wantsContent: Bool {
        settings.keep == .contents || maildir != nil || settings.onMessage != nil || settings.office != nil
    }

    /// The name of the n-th message, which no earlier run of a sink has given.
    func queueID(_ number: Int) -> String {
        String(birth &* 4_096 &+ UInt64(number), radix: 36, uppercase: true)
    }

    /// Files a message; the returned lines must be given to `commit` before its answer leaves.
    func file(_ message: SinkMessage) throws(SinkError) -> [UInt8] {
        try maildir?.deliver(message, content: message.bytes)
        settings.office?.accept(message)
        if settings.keep != .nothing {
            var kept = message
            if settings.keep == .envelopes { kept.bytes = [] }
            ledger.update { [kept] in $0.kept.append(kept) }
        }
        return log == nil ? [] : MailLog.lines(of: message)
    }

    /// Puts log lines where a kill of this process cannot reach them.
    func commit(_ lines: [UInt8]) throws(SinkError) { try log?.append(lines) }
}
