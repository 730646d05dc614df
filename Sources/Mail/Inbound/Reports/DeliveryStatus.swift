/// The fields of a `message/delivery-status` part (RFC 3464 §2).
enum DeliveryStatus {
    /// One for each recipient the fields speak of, at most 100.
    static func recipients(_ content: [UInt8]) -> [Bounce.Recipient] {
        groups(content).prefix(101).compactMap(recipient)
    }

    /// The name we gave the mail in its envelope (ENVID), where the report repeats it (§2.2.1).
    static func envelopeID(_ content: [UInt8]) -> String? {
        guard let field = groups(content).first?.first(where: { $0.name == "original-envelope-id" }) else { return nil }
        let text = HeaderDecoder.decode(field.value).utf8.filter { $0 > .space }
        return XText.decode(text).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The groups of fields, split at blank lines and where a writer left the blank line out.
    private static func groups(_ content: [UInt8]) -> [[InboundMail.Header]] {
        content.withUnsafeBufferPointer { bytes in
            var (groups, position) = ([[InboundMail.Header]](), 0)
            while position < bytes.count, groups.count < 200 {
                let start = position
                let block = HeaderBlock.read(bytes, from: &position, to: bytes.count, limits: InboundMail.Limits())
                groups += split(block.headers)
                // A line that is no field: pass over it.
                if position == start { position = ByteScan.afterLine(in: bytes, from: position, to: bytes.count) }
            }
            return groups
        }
    }

    private static func split(_ headers: [InboundMail.Header]) -> [[InboundMail.Header]] {
        var groups: [[InboundMail.Header]] = [[]]
        for header in headers {
            let isSecond = groups.last?.contains { $0.name == header.name } ?? false
            if header.name == "final-recipient", isSecond { groups.append([]) }
            groups[groups.count - 1].append(header)
        }
        return groups.filter { !$0.isEmpty }
    }

    private static func recipient(_ fields: [InboundMail.Header]) -> Bounce.Recipient? {
        func field(_ name: String) -> String? {
            fields.first { $0.name == name }.map { HeaderDecoder.decode($0.value) }
        }
        let named = [field("final-recipient"), field("original-recipient")].compactMap { $0 }
        let action = field("action").flatMap { Bounce.Action(rawValue: firstWord(of: $0)) }
        guard !named.isEmpty || action != nil else { return nil }
        let diagnostic = field("diagnostic-code") ?? ""
        let status = status(field("status") ?? "", diagnostic: diagnostic)
        var recipient = Bounce.Recipient(
            address: named.lazy.compactMap(address).first, status: status, action: action ?? .failed,
            reason: .unknown, diagnostic: shortened(diagnostic))
        if recipient.address == nil { recipient.unusable = named.first.map(bareName) }
        recipient.original = field("original-recipient").flatMap(address)
        recipient.category = field("x-powermta-bouncecategory")
        // A status of success says so louder than a missing or mistaken action.
        if status?.first == "2", action == nil || action == .failed { recipient.action = .delivered }
        return recipient
    }

    private static func bareName(_ field: String) -> String {
        let value = field.split(separator: ";", maxSplits: 1).last ?? ""
        return String(value.drop { $0 == " " }.prefix(300))
    }

    private static func firstWord(of text: String) -> String {
        String(decoding: text.utf8.prefix { $0.isASCIILetter }.map(\.lowercasedASCII), as: UTF8.self)
    }

    /// The address after the type, as in `rfc822; ana@example.com`.
    private static func address(_ field: String) -> Address? {
        let value = field.split(separator: ";", maxSplits: 1).last ?? ""
        let bytes = value.utf8.filter { $0 > .space && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        return try? Address(bytes: bytes)
    }

    /// The Status field, or where it says nothing (`5.0.0`) a more exact one from the diagnostic text.
    static func status(_ field: String, diagnostic: String) -> String? {
        let given = enhancedStatus(in: field)
        guard given == nil || given?.hasSuffix(".0.0") == true else { return given }
        return enhancedStatus(in: diagnostic) ?? given
    }

    /// The first `class.subject.detail` of RFC 3463 that stands by itself in a text.
    static func enhancedStatus(in text: String) -> String? {
        for word in text.utf8.prefix(2_000).split(whereSeparator: { !($0.isASCIIDigit || $0 == .dot) }) {
            let numbers = word.split(separator: .dot, omittingEmptySubsequences: false)
            guard numbers.count == 3, numbers.allSatisfy({ (1...3).contains($0.count) }), numbers[0].count == 1,
                let first = numbers[0].first, "245".utf8.contains(first)
            else { continue }
            return String(decoding: word, as: UTF8.self)
        }
        return nil
    }

    static func shortened(_ text: String) -> String {
        let words = text.split(separator: " ").joined(separator: " ")
        return String(decoding: words.utf8.prefix(500), as: UTF8.self)
    }
}
