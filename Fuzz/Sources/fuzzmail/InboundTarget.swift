@testable import Mail

/// Any bytes as mail that came in: read within limits, the same each time, and every address that comes out is sound.
enum InboundTarget {
    static func run(_ bytes: [UInt8]) {
        var limits = InboundMail.Limits()
        limits.parts = 50
        limits.headers = 100
        let mail = InboundMail(bytes, limits: limits)
        require(mail.parts.count <= 50 && mail.headers.count <= 100, "limits")
        let kind = mail.classify()
        require(kind == InboundMail(bytes, limits: limits).classify(), "the same bytes mean the same")
        for part in mail.parts {
            require(mail.content(of: part).count <= limits.decodedBytes, "decoded bytes")
            _ = mail.text(of: part)
        }
        _ = (mail.subject, mail.messageID, mail.threads)
        for party in [mail.from].compactMap(\.self) + mail.recipients { check(party.address) }
        if case .bounce(let bounce) = kind {
            require(bounce.recipients.count <= 100, "recipients of a report")
            for recipient in bounce.recipients { recipient.address.map(check) }
        }
        if case .complaint(let complaint) = kind { complaint.recipient.map(check) }
        if let address = try? Address(bytes: bytes) { check(address) }
        if let decoded = XText.decode(bytes) { require(XText.decode(XText.encode(decoded)) == decoded, "xtext") }
        require(XText.decode(XText.encode(bytes)) == bytes, "xtext")
    }

    /// An address is its own normal form, and carries nothing but an address.
    private static func check(_ address: Address) {
        require((try? Address(address.text)) == address, "normal form of \(address.text.debugDescription)")
        require(address.domain.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "domain")
        require(!address.text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{7F}" }, "control")
        require(address.text.utf8.count <= 254, "length")
    }
}
