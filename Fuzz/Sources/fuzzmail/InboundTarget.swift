import Values

@testable import Mail

/// Any bytes as mail that came in: read within limits, the same each time, and every address that comes out is sound.
enum InboundTarget {
    static func run(_ bytes: [UInt8]) {
        var limits = InboundMail.Limits()
        limits.parts = 50
        limits.headers = 100
        let mail = InboundMail(bytes, limits: limits)
        require(mail.parts.count <= 50 && mail.headers.count <= 100, "limits")
        let today = CivilDate(year: 2_026, month: 11, day: 2)
        let verdict = mail.verdict(today: today)
        require(verdict == InboundMail(bytes, limits: limits).verdict(today: today), "the same bytes mean the same")
        require(!verdict.because.isEmpty, "a rule")
        if let day = verdict.returns { require(day >= today.advanced(by: -36_600), "a day of this age") }
        require(verdict.text.utf8.count <= 131_072 + 3, "own words are bounded")
        for part in mail.parts {
            require(mail.content(of: part).count <= limits.decodedBytes, "decoded bytes")
            _ = mail.text(of: part)
        }
        _ = (mail.subject, mail.messageID, mail.threads)
        for party in [mail.from].compactMap(\.self) + mail.recipients { check(party.address) }
        require(verdict.recipients.count <= 100, "recipients of a report")
        for recipient in verdict.recipients { recipient.address.map(check) }
        verdict.referral.map(check)
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
