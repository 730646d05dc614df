/// Finds the addresses that a letter about a failed delivery speaks of, by the layouts mail programs are known to use.
struct FailedAddresses {
    /// At most 100, in the order of the letter.
    private(set) var found: [Address] = []
    private let own: Set<Address>

    init(_ lines: ArraySlice<Substring>, but own: Set<Address>) {
        self.own = own
        let folded = lines.map { (line: $0, words: Array($0.utf8.prefix(1_000)).map(\.lowercasedASCII)) }
        // The first layout that names any address is the letter's.
        for layout in Self.layouts where found.isEmpty {
            for (line, words) in folded where words.contains(UInt8(ascii: "@")) { layout(line, words, &self) }
        }
    }

    private typealias Layout = @Sendable (Substring, [UInt8], inout FailedAddresses) -> Void

    private static let layouts: [Layout] = [
        // <ana@example.com>: as qmail, Postfix and Yahoo write it, also within >>> and before an answer.
        { line, _, found in
            let bare = line.drop { " \t>*".contains($0) }
            guard bare.first == "<", let end = bare.firstIndex(of: ">") else { return }
            let rest = bare[bare.index(after: end)...]
            if rest.first == ":" || rest.hasPrefix("...") || rest.hasPrefix(" (") || rest.allSatisfy({ $0 == " " }) {
                found.append(bare[bare.index(after: bare.startIndex)..<end])
            }
        },
        // 550 <ana@example.com>... User unknown
        { line, words, found in
            guard words.count > 5, words.prefix(3).allSatisfy(\.isASCIIDigit) else { return }
            guard let start = line.firstIndex(of: "<"), let end = line[start...].firstIndex(of: ">"),
                line[end...].dropFirst().hasPrefix("...")
            else { return }
            found.append(line[line.index(after: start)..<end])
        },
        // Failed Recipient: ana@example.com
        { line, words, found in
            guard let cue = cues.first(where: { ByteScan.contains($0, in: words) }) else { return }
            found.appendAll(after: cue, in: line, words)
        },
        // The address alone on its line.
        { line, _, found in
            let bare = line.drop { " \t>*-•·\"'".contains($0) }
            let words = bare.split { " \t".contains($0) }
            guard let first = words.first, first.contains("@"), words.count <= 2 else { return }
            if words.count == 1
                || bare.dropFirst(first.count).drop(while: { $0 == " " }).first.map({ "<(:;-".contains($0) }) == true
            {
                found.appendAll(in: bare)
            }
        },
        // Whatever address comes first.
        { line, _, found in if found.found.isEmpty { found.appendAll(in: line) } },
    ]

    private static let cues: [StaticString] = [
        "final-recipient:", "original-recipient:", "error-for:", "failed recipient:", "failed recipients:",
        "undeliverable address:", "intended recipient:", "unknown user:", "user unknown:", "unknown recipient:",
        "could not be delivered to:", "not be delivered to", "delivered to the following", "delivering your mail to",
        "delivery failed", "recipient: [smtp:", "recipient:", "addressed to", "rcpt to:", "failed to deliver to",
        "unable to deliver to", "unable to deliver message to", "unable to deliver mail to", "mailbox is full:",
        "could not deliver to", "error delivering to", "recipient(s):", "recipients:", "to deliver your message to",
        "to deliver to", "your message to", "your mail to", "user mailbox exceeds allowed size:", "invalid recipient:",
        "could not find a gateway for", "no such user", "deliver the message to", "mail to the following",
        "destination:",
        "envio a:", "destinataire", "empfaenger", "receiver:", "email address:", "delivery to ", "message to ",
    ]

    /// Every address in the rest of a line after a cue.
    private mutating func appendAll(after cue: StaticString, in line: Substring, _ words: [UInt8]) {
        let sought = UnsafeBufferPointer(start: cue.utf8Start, count: cue.utf8CodeUnitCount)
        guard words.count >= sought.count,
            let start = (0...(words.count - sought.count)).first(where: { words[$0...].starts(with: sought) })
        else { return }
        let rest = Substring(decoding: line.utf8.dropFirst(start + sought.count), as: UTF8.self)
        appendAll(in: rest.contains("@") ? rest : line)
    }

    private mutating func appendAll(in text: Substring) {
        for word in text.split(whereSeparator: { " \t<>()[],;:=\"'\r`“”".contains($0) }) where word.contains("@") {
            append(word)
        }
    }

    private mutating func append(_ word: Substring) {
        var word = word
        while let last = word.last, ".!?*".contains(last) { word.removeLast() }
        guard found.count < 100, let address = try? Address(String(word)), !found.contains(address) else { return }
        // The report was sent to our own address and may name it; it is not what bounced.
        guard !own.contains(address), address.domain != "localhost", !SystemName.isLocalPart(address.local) else {
            return
        }
        found.append(address)
    }
}
