/// Bounces written as plain letters, by programs older or ruder than RFC 3464.
enum PlainBounce {
    /// The bounce a mail is, or nil where it is none.
    static func read(_ mail: InboundMail) -> Bounce? {
        let failed = mail.headers.filter { $0.name == "x-failed-recipients" }.flatMap { AddressList.parse($0.value) }
        let body = mail.bodyText.map { $0.isHTML ? HTMLText.plain($0.text) : $0.text } ?? ""
        let lines = Array(body.utf8.prefix(65_536)).split(separator: .lf)
        let report = lines.prefix { !isReturnedCopy($0) }
        let words = Array(report.joined(separator: [.space]))
        guard !failed.isEmpty || looksLikeBounce(mail, words: words.prefix(4_096).map(\.lowercasedASCII)) else {
            return nil
        }
        let diagnostic = String(decoding: words, as: UTF8.self)
        let own = Set(mail.recipients.map(\.address))
        let addresses = failed.isEmpty ? named(in: report, but: own) : failed.map(\.address)
        let status = DeliveryStatus.enhancedStatus(in: diagnostic)
        let recipients = addresses.map {
            Bounce.Recipient(
                address: $0, status: status, action: isDelay(mail, diagnostic) ? .delayed : .failed,
                reason: .of(diagnostic, status: status), diagnostic: DeliveryStatus.shortened(diagnostic))
        }
        return Bounce(originalMessageID: nil, recipients: recipients)
    }

    /// Whether sender and subject, or either of them and the words, are those of a mail system speaking of a delivery.
    private static func looksLikeBounce(_ mail: InboundMail, words: [UInt8]) -> Bool {
        let subject = Array(mail.subject.lowercased().utf8.prefix(500))
        let isSubject = subjects.contains { ByteScan.contains($0, in: subject) } && !subject.starts(with: "re:".utf8)
        let isBody = bodies.contains { ByteScan.contains($0, in: words) }
        return mail.isFromMailSystem ? isSubject || isBody : isSubject && isBody
    }

    private static let subjects: [StaticString] = [
        "undeliver", "failure notice", "delivery status", "delivery failure", "delivery failed", "mail delivery",
        "returned mail", "returning message", "non-deliver", "nondeliver", "not delivered", "could not be delivered",
        "couldn't be delivered", "delivery problem", "delivery has failed", "delivery notification", "delivery report",
        "mail system error", "error sending", "message status", "delivery error", "unzustellbar", "non remis",
        "mail failure", "warning: message", "user unknown", "delivery unsuccessful", "unable to deliver",
        "delivery delayed", "returned to sender", "failure delivery", "failed mail", "processing error",
    ]

    private static let bodies: [StaticString] = [
        "not be delivered", "n't be delivered", "unable to deliver", "able to deliver", "could not deliver",
        "delivery failed", "failed recipient", "permanent fatal error", "could not be sent", "undeliverable",
        "non-delivery", "not deliver your", "delivery to the following", "delivery failure",
        "has been returned because",
    ]

    /// The addresses in lines such as `<ana@example.com>:`, or else those of the first line that has any but our own.
    private static func named(in lines: ArraySlice<ArraySlice<UInt8>>, but own: Set<Address>) -> [Address] {
        var found: [Address] = []
        for line in lines where line.first == UInt8(ascii: "<") {
            guard let end = line.firstIndex(of: UInt8(ascii: ">")), line[end...].dropFirst().first == UInt8(ascii: ":")
            else { continue }
            append(line[line.index(after: line.startIndex)..<end], but: own, to: &found)
        }
        for line in lines where line.contains(UInt8(ascii: "@")) && found.isEmpty {
            for word in line.split(whereSeparator: { separators.contains($0) }) where word.contains(UInt8(ascii: "@")) {
                append(word.last == .dot ? word.dropLast() : word, but: own, to: &found)
            }
        }
        return found
    }

    private static let separators = Array(" \t<>()[],;:=\"'\r".utf8)

    private static func append(_ word: ArraySlice<UInt8>, but own: Set<Address>, to found: inout [Address]) {
        guard found.count < 100, let address = try? Address(bytes: Array(word)), !found.contains(address) else {
            return
        }
        // The report was sent to our own address and may name it; it is not what bounced.
        guard !own.contains(address), address.domain != "localhost", !systemNames.contains(address.local) else {
            return
        }
        found.append(address)
    }

    static let systemNames: Set<String> = [
        "mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mdaemon", "mailer_daemon", "mailsystem",
    ]

    /// Where the returned message begins.
    private static func isReturnedCopy(_ line: some Collection<UInt8>) -> Bool {
        let text = line.prefix(100).map(\.lowercasedASCII)
        if text.starts(with: "received: ".utf8) || text.starts(with: "return-path: ".utf8) { return true }
        let isRuled = text.first { $0 > .space } == UInt8(ascii: "-")
        return marks.contains { ByteScan.contains($0, in: text) }
            || (isRuled && ruledMarks.contains { ByteScan.contains($0, in: text) })
    }

    private static let marks: [StaticString] = [
        "below this line is a copy", "this is a copy of the message", "message header follows", "headers follow",
        "message follows", "message text follows",
    ]
    private static let ruledMarks: [StaticString] = [
        "original message", "returned message", "returned mail", "unsent message",
    ]

    private static func isDelay(_ mail: InboundMail, _ text: String) -> Bool {
        let words = (mail.subject + " " + text.prefix(2_000)).lowercased()
        return ["delayed", "will keep trying", "still being retried", "warning message only"].contains {
            words.contains($0)
        }
    }
}
