import Values

/// A bounce written as a plain letter, by programs older or ruder than RFC 3464.
struct PlainBounce {
    var recipients: [Bounce.Recipient]
    /// Whether nothing is decided yet.
    var isDelay: Bool
    /// What made a bounce of it.
    var rule: String

    /// The bounce a mail is, or nil where it is none.
    static func read(_ mail: InboundMail, _ whole: String) -> PlainBounce? {
        let failed = mail.headers.filter { failedHeaders.contains($0.name) }.flatMap { AddressList.parse($0.value) }
        let letter = reportPart(of: whole)
        guard let rule = failed.isEmpty ? BounceLetter.rule(mail, letter) : "header:x-failed-recipients" else {
            return nil
        }
        let own = Set(mail.recipients.map(\.address))
        var addresses = failed.map(\.address)
        let lines = letter.split(separator: "\n", omittingEmptySubsequences: false).prefix(800)
        if addresses.isEmpty { addresses = FailedAddresses(lines, but: own).found }
        if addresses.isEmpty { addresses = mail.returnedRecipients(whole).filter { !own.contains($0) } }
        let isDelay = BounceLetter.isDelay(mail, letter)
        var seen: Set<Address> = []
        addresses = Array(addresses.filter { seen.insert($0).inserted }.prefix(100))
        let places = NamedLines(lines, addresses)
        let recipients = addresses.indices.map { place in
            let address = addresses[place]
            let said = addresses.count > 1 ? places.about(place) : letter
            var recipient = Bounce.Recipient(
                address: address, status: DeliveryStatus.enhancedStatus(in: said),
                action: isDelay ? .delayed : .failed, reason: .unknown, diagnostic: said)
            recipient = recipient.explained(by: letter, among: addresses.count)
            recipient.diagnostic = DeliveryStatus.shortened(
                said.split(separator: "\n").joined(separator: " "))
            return recipient
        }
        return PlainBounce(recipients: recipients, isDelay: isDelay, rule: rule)
    }

    private static let failedHeaders: Set = ["x-failed-recipients", "x-mailer-daemon-recipients"]

    /// A letter without the copy of the message it returns.
    static func reportPart(of whole: String) -> String {
        var lines: [Substring] = []
        for line in whole.split(separator: "\n", omittingEmptySubsequences: false).prefix(1_500) {
            if BounceLetter.beginsCopy(line) { break }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}

/// The lines of a letter, and which addresses each names: found once, for a letter may name a hundred in eight hundred
/// lines.
private struct NamedLines {
    private let lines: [Substring]
    private let addresses: [Address]
    /// The places of the addresses in each line.
    private let named: [Set<Int>]

    init(_ lines: ArraySlice<Substring>, _ addresses: [Address]) {
        self.lines = Array(lines)
        self.addresses = addresses
        guard addresses.count > 1 else {
            named = []
            return
        }
        let searches = addresses.map { ByteSearch(Array($0.text.utf8)) }
        named = lines.map { line in
            guard line.utf8.contains(UInt8(ascii: "@")) else { return [] }
            let folded = Array(line.lowercased().utf8)
            return folded.withUnsafeBufferPointer { text in
                Set(searches.indices.filter { searches[$0].first(in: text) != nil })
            }
        }
    }

    /// The lines that name an address and those after them, up to another address.
    func about(_ place: Int) -> String {
        // Sendmail's transcript says it in one line, after what the server said.
        let transcript = "<\(addresses[place].text)>..."
        if let index = lines.indices.first(where: {
            named[$0].contains(place) && lines[$0].prefix(3).allSatisfy(\.isNumber)
                && lines[$0].lowercased().containsBytes(of: transcript)
        }) {
            let heard = index > 0 && lines[index - 1].hasPrefix("<<<") ? String(lines[index - 1]) + "\n" : ""
            return heard + lines[index]
        }
        var (said, isNear) = ([Substring](), 0)
        for (line, found) in zip(lines, named) {
            if found.contains(place) {
                isNear = 8
            } else if !found.isEmpty {
                isNear = 0
            }
            if isNear > 0 { said.append(line) }
            isNear -= 1
        }
        return said.joined(separator: "\n")
    }
}

extension InboundMail {
    /// Whom the returned message was written to, as far as a copy of its headers tells.
    fileprivate func returnedRecipients(_ whole: String) -> [Address] {
        let headers = returnedHeaders()
        let named = headers.filter { $0.name == "to" || $0.name == "x-original-to" }.flatMap {
            AddressList.parse($0.value)
        }
        if !named.isEmpty { return named.map(\.address) }
        var isCopy = false
        for line in whole.split(separator: "\n").prefix(1_500) {
            if BounceLetter.beginsCopy(line) { isCopy = true }
            let folded = line.lowercased()
            guard isCopy, let cue = ["to:", ">>>>>rcpt to:", "rcpt to:"].first(where: { folded.hasPrefix($0) }) else {
                continue
            }
            let found = AddressList.parse(Array(line.utf8.dropFirst(cue.utf8.count)))
            if !found.isEmpty { return found.map(\.address) }
        }
        return []
    }
}
