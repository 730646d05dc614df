/// Bounces written as plain letters, by programs older or ruder than RFC 3464.
enum PlainBounce {
    /// The bounce a mail is, or nil where it is none.
    static func read(_ mail: InboundMail) -> Bounce? {
        let failed = mail.headers.filter { $0.name == "x-failed-recipients" }.flatMap { AddressList.parse($0.value) }
        guard !failed.isEmpty || looksLikeBounce(mail) else { return nil }
        let text = mail.bodyText.map(\.text) ?? ""
        let lines = Array(text.utf8.prefix(65_536)).split(separator: .lf)
        let report = lines.prefix { !isReturnedCopy($0) }
        let diagnostic = String(decoding: Array(report.joined(separator: [.space])), as: UTF8.self)
        let addresses = failed.isEmpty ? named(in: report) : failed.map(\.address)
        let status = DeliveryStatus.enhancedStatus(in: diagnostic)
        let recipients = addresses.map {
            Bounce.Recipient(
                address: $0, status: status, action: isDelay(mail, diagnostic) ? .delayed : .failed,
                reason: .of(diagnostic, status: status), diagnostic: DeliveryStatus.shortened(diagnostic))
        }
        return Bounce(originalMessageID: nil, recipients: recipients)
    }

    /// Whether both its sender and its subject are those of a mail system speaking of a delivery.
    private static func looksLikeBounce(_ mail: InboundMail) -> Bool {
        guard mail.isFromMailSystem else { return false }
        let subject = mail.subject.lowercased()
        return subjects.contains { subject.contains($0) }
    }

    private static let subjects = [
        "undeliver", "failure notice", "delivery status", "delivery failure", "delivery failed", "mail delivery",
        "returned mail", "returning message", "non-deliver", "nondeliver", "not delivered", "could not be delivered",
        "couldn't be delivered", "delivery problem", "delivery has failed", "delivery notification", "delivery report",
        "mail system error", "error sending", "message status", "delivery error", "unzustellbar", "non remis",
        "mail failure", "warning: message", "user unknown", "delivery unsuccessful", "unable to deliver",
        "delivery delayed",
        "returned to sender", "failed", "bounce",
    ]

    /// Addresses at the start of a line or in angle brackets, the first run of them.
    private static func named(in lines: ArraySlice<ArraySlice<UInt8>>) -> [Address] {
        var found: [Address] = []
        for line in lines where line.contains(UInt8(ascii: "@")) {
            let separators = Array(" \t<>()[],;:\"'".utf8)
            for word in line.split(whereSeparator: { separators.contains($0) }) where word.contains(UInt8(ascii: "@")) {
                let bare = word.last == .dot ? word.dropLast() : word
                guard let address = try? Address(bytes: Array(bare)), !found.contains(address) else { continue }
                if !systemNames.contains(address.local) { found.append(address) }
            }
            if !found.isEmpty { return found }
        }
        return found
    }

    static let systemNames: Set<String> = [
        "mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mdaemon", "mailer_daemon", "mailsystem",
    ]

    /// Where the returned message begins.
    private static func isReturnedCopy(_ line: some Collection<UInt8>) -> Bool {
        let text = String(decoding: line.prefix(100), as: UTF8.self).lowercased()
        return marks.contains { text.contains($0) } || text.hasPrefix("received: ") || text.hasPrefix("return-path: ")
    }

    private static let marks = [
        "below this line is a copy", "this is a copy of the message", "original message", "returned message",
        "message header follows", "headers follow", "message follows", "unsent message", "message text follows",
    ]

    private static func isDelay(_ mail: InboundMail, _ text: String) -> Bool {
        let words = (mail.subject + " " + text.prefix(2_000)).lowercased()
        return ["delayed", "will keep trying", "still being retried", "warning message only"].contains {
            words.contains($0)
        }
    }
}
