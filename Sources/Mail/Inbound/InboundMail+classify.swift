extension InboundMail {
    /// What a mail that came in means for the enrollment it belongs to.
    package enum Kind: Sendable, Hashable {
        /// A person wrote: their own words, without what they quoted.
        case reply(String)
        case autoReply(AutoReply)
        case bounce(Bounce)
        case complaint(Complaint)
    }

    /// Sorts the mail by structure and headers; words in human languages are not weighed.
    package func classify() -> Kind {
        if let complaint = complaint() { return .complaint(complaint) }
        if let bounce = reportedBounce() ?? PlainBounce.read(self) {
            return .bounce(Bounce(originalMessageID: originalMessageID(), recipients: bounce.recipients))
        }
        if parts.contains(where: { $0.type.name == "message/disposition-notification" }) { return .autoReply(.receipt) }
        if let kind = AutoReply.of(self) { return .autoReply(kind) }
        return .reply(replyText)
    }

    private func first(_ type: String) -> Part? { parts.first { $0.type.name == type } }

    private func reportedBounce() -> Bounce? {
        let reports = parts.filter {
            $0.type.name == "message/delivery-status" || $0.type.name == "message/global-delivery-status"
        }
        let recipients = reports.prefix(5).flatMap { DeliveryStatus.recipients(content(of: $0)) }
        return recipients.isEmpty ? nil : Bounce(originalMessageID: nil, recipients: Array(recipients.prefix(100)))
    }

    private func complaint() -> Complaint? {
        guard let report = first("message/feedback-report") else { return nil }
        let fields = Self.headers(in: content(of: report))
        func address(_ name: String, in fields: [Header]) -> Address? {
            fields.first { $0.name == name }.flatMap { AddressList.parse($0.value).first?.address }
        }
        let type = fields.first { $0.name == "feedback-type" }.map { HeaderDecoder.decode($0.value).lowercased() }
        let recipient = address("original-rcpt-to", in: fields) ?? address("to", in: returnedHeaders())
        return Complaint(type: type ?? "abuse", recipient: recipient, originalMessageID: originalMessageID())
    }

    /// The headers of the message a report returns, whole or in part.
    private func returnedHeaders() -> [Header] {
        let types: Set = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"]
        guard let part = parts.first(where: { types.contains($0.type.name) }) else { return [] }
        return Self.headers(in: content(of: part))
    }

    private static func headers(in content: [UInt8]) -> [Header] {
        content.withUnsafeBufferPointer { bytes in
            var position = bytes.firstIndex { $0 > .space } ?? 0
            return HeaderBlock.read(bytes, from: &position, to: bytes.count, limits: Limits()).headers
        }
    }

    /// The Message-ID of what a report is about: from the returned headers, else the envelope's name, which is the same
    /// where we gave one, else from a copy in its text.
    private func originalMessageID() -> String? {
        if let header = returnedHeaders().first(where: { $0.name == "message-id" }),
            let identifier = IdentifierList.parse(header.value).first
        {
            return identifier
        }
        for part in parts.prefix(10) where part.type.name.hasSuffix("delivery-status") {
            if let name = DeliveryStatus.envelopeID(content(of: part)), name.utf8.contains(UInt8(ascii: "@")) {
                return name
            }
        }
        for part in parts.prefix(10) where part.type.name.hasPrefix("text/") || part.type.name.isEmpty {
            let lines = text(of: part).utf8.prefix(262_144).split(separator: .lf)
            for line in lines where line.count < 1_000 {
                let words = String(decoding: line.drop { $0 <= .space || $0 == UInt8(ascii: ">") }, as: UTF8.self)
                guard words.prefix(11).lowercased() == "message-id:" else { continue }
                if let identifier = IdentifierList.parse(Array(words.utf8.dropFirst(11))).first { return identifier }
            }
        }
        return nil
    }
}
